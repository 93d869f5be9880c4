"""What a px file says of its characters, and what it is."""

from __future__ import annotations

import pytest
from tests.unit.sources.px_file.files import px

from teoiksi.sources.px_file import examine


@pytest.mark.parametrize(
    ("encoding", "entries", "told"),
    [
        ("iso-8859-15", {}, []),
        ("windows-1252", {"CODEPAGE": '"windows-1252"'}, []),
        ("windows-1252", {"CODEPAGE": '"1252"'}, []),
        ("iso-8859-1", {"CODEPAGE": None}, []),
        ("utf-8", {"CHARSET": '"Unicode"', "CODEPAGE": '"utf-8"'}, []),
        ("utf-8", {"CHARSET": '"Unicode"', "CODEPAGE": None}, []),
        ("utf-8-sig", {}, []),
        ("utf-16", {}, []),
        ("cp850", {"CHARSET": None, "CODEPAGE": None}, ["ENCODING_GUESSED"]),
        ("utf-8", {"CHARSET": None, "CODEPAGE": None}, ["ENCODING_GUESSED"]),
        ("utf-8", {}, ["ENCODING_MISLABELLED"]),
        ("windows-1252", {"CODEPAGE": '"utf-8"'}, ["ENCODING_MISLABELLED"]),
        ("windows-1252", {"CODEPAGE": '"klingon"'}, ["ENCODING_MISLABELLED"]),
    ],
)
def test_letters_are_right_however_the_file_is_written(
    encoding: str, entries: dict[str, str | None], told: list[str]
) -> None:
    found = examine(px(encoding=encoding, entries=entries))
    assert [problem.code for problem in found.problems] == told
    assert found.cube is not None
    assert found.cube.title["fi"] == "Väestö muuttujina Alue, Vuosi ja Tiedot"
