"""Reading the register of areas, and whether the shipped one says what Statistics Finland's own keys say."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from tests.factories.real_files import real_files

from teoiksi.cli.management.commands.areas import SHIPPED
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.areas_file import AreaPart, Stretch, read_areas

HEAD = """code,name_fi,name_sv,name_en,valid_from,valid_until,region,merged_into
MK17,Pohjois-Pohjanmaa,,,,,,
MK18,Kainuu,,,,,,
"""


def read(*lines: str) -> dict[str, AreaPart]:
    return {part.code: part for part in read_areas((HEAD + "\n".join(lines)).encode())}


def test_a_municipality_that_changes_its_region_has_a_stretch_for_each() -> None:
    vaala = read("KU785,Vaala,,,,2015-12-31,MK18,", "KU785,Vaala,,,2016-01-01,,MK17,")["KU785"]
    assert vaala.stretches == (
        Stretch("MK18", None, date(2015, 12, 31)),
        Stretch("MK17", date(2016, 1, 1), None),
    )
    assert (vaala.valid_from, vaala.valid_until, vaala.merged_into) == (None, None, "")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("KU785,Vaala,,,,2015-12-31,MK18,", "KU785,Vaala,,,2016-02-01,,MK17,"), "areas-gap"),
        (("KU785,Vaala,,,,2015-12-31,MK18,",), "areas-successor"),
        (("KU785,Vaala,,,,,MK18,KU999",), "areas-successor"),
        (("KU785,Vaala,,,,,MK99,",), "areas-region"),
        (("KU785,Vaala,,,,1.1.2016,MK18,",), "areas-day"),
        (("785,Vaala,,,,,MK18,",), "areas-code"),
        (("KU785,,,,,,MK18,",), "areas-name"),
    ],
)
def test_what_cannot_be_true_is_refused(lines: tuple[str, ...], code: str) -> None:
    with pytest.raises(BadInput) as refused:
        read(*lines)
    assert code in {problem.code for problem in refused.value.problems}


def test_a_file_without_the_columns_is_refused() -> None:
    with pytest.raises(BadInput) as refused:
        read_areas(b"kunta,nimi\n153,Imatra\n")
    assert [problem.code for problem in refused.value.problems] == ["areas-columns"]


def test_every_merged_municipality_of_the_shipped_register_ends_in_one_that_exists() -> None:
    parts = {part.code: part for part in read_areas(SHIPPED.read_bytes())}
    merged = [part for part in parts.values() if part.merged_into]
    assert len(merged) == 12
    assert all(parts[part.merged_into].valid_until is None for part in merged)
    assert parts["KU153"].stretches == (Stretch("MK09", None, None),)


@pytest.mark.parametrize("key", real_files("statistics/municipalities/municipality_key_*.csv"))
def test_the_shipped_register_agrees_with_the_official_key_of_a_year(key: Path) -> None:
    with key.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    wanted = {f"KU{row['kunta']}": f"MK{int(row['maakunta_code']):02d}" for row in rows}
    day, found = date(int(rows[0]["year"]), 1, 1), {}
    for part in read_areas(SHIPPED.read_bytes()):
        for stretch in part.stretches:
            if (stretch.valid_from or day) <= day <= (stretch.valid_until or day):
                found[part.code] = stretch.region
    assert found == wanted
