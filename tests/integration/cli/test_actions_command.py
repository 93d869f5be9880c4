"""``teoiksi actions``: a workbook of a programme out, edited, looked at and brought in."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from tests.factories.programmes import PROGRAMME, action_part, town

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import LogKind
from teoiksi.domains.programmes import queries
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("actions", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The workbook of the small town's programme, with a new name in Swedish."""
    town(action_part())
    path = tmp_path / "toimenpiteet.xlsx"
    said("export", str(path), "--programme", PROGRAMME)
    book = openpyxl.load_workbook(path)
    book["Toimenpiteet"]["D2"] = "Parkerna"
    book.save(path)
    return path


def test_a_preview_tells_what_would_change_and_stores_nothing(file: Path) -> None:
    told = said("import", str(file), "--preview")
    assert "muuttuu: puistot" in told
    assert "name.sv: Toimenpide puistot (sv) → Parkerna" in told
    assert queries.part_of_action("puistot")[0].name.sv != "Parkerna"


def test_importing_stores_it_and_a_second_time_changes_nothing(file: Path) -> None:
    said("import", str(file))
    assert queries.part_of_action("puistot")[0].name.sv == "Parkerna"
    assert "uusi 0, muuttuu 0, ennallaan 1." in said("import", str(file))


def test_mistakes_are_told_with_their_cells_and_nothing_is_stored(file: Path) -> None:
    book = openpyxl.load_workbook(file)
    book["Toimenpiteet"]["F2"] = "vappuna"
    book.save(file)
    with pytest.raises(CommandError, match=r"(?s)mitään ei tallennettu.*Toimenpiteet!F2.*\[day-unreadable\]"):
        said("import", str(file))


def test_a_file_that_is_there_is_not_written_over(file: Path) -> None:
    with pytest.raises(CommandError, match="on jo olemassa"):
        said("export", str(file))


def test_an_unknown_programme_is_told_with_those_there_are(file: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=PROGRAMME):
        said("export", str(tmp_path / "toinen.xlsx"), "--programme", "ei-ole")


def test_what_is_no_workbook_is_said(tmp_path: Path) -> None:
    path = tmp_path / "luvut.xlsx"
    path.write_text("tunnus;nimi")
    with pytest.raises(CommandError, match=r"\[file-of-another-kind\]"):
        said("import", str(path))


@pytest.mark.usefixtures("file")
def test_the_log_tells_that_the_command_line_took_the_addresses_out() -> None:
    (line,) = people.log_entries(kinds=[LogKind.EXPORTED])
    assert (line.person, line.detail) == (COMMAND_LINE.id, "actions")
