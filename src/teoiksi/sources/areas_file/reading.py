"""From the lines of a register of areas to areas: a municipality that has changed its region has a line for each stretch."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput, Place, Problem
from teoiksi.sources.area_codes import WHOLE_COUNTRY, normal_area

COLUMNS: Final = ("code", "name_fi", "name_sv", "name_en", "valid_from", "valid_until", "region", "merged_into")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which a municipality belonged to one region; None is without beginning or end."""

    region: str
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class AreaPart:
    """An area of the file; ``stretches`` are in order of time, and empty for a region and the whole country."""

    code: str
    name: LocalizedText
    stretches: tuple[Stretch, ...]
    merged_into: str

    @property
    def valid_from(self) -> date | None:
        """The first day, None when it is older than the register."""
        return self.stretches[0].valid_from if self.stretches else None

    @property
    def valid_until(self) -> date | None:
        """The last day, None when it still exists."""
        return self.stretches[-1].valid_until if self.stretches else None


def read_areas(content: bytes) -> tuple[AreaPart, ...]:
    """Read a CSV register (UTF-8, comma, lines that begin with ``#`` are comments): ``COLUMNS``, days as ``2016-01-01``.

    :raises BadInput: when a column is missing, a code or a day cannot be read, stretches of an area do not follow one another,
        a region or a successor is not in the file, or an area has ended without a successor; all mistakes at once.
    """
    lines = [line for line in content.decode("utf-8-sig").splitlines() if line.strip() and not line.startswith("#")]
    rows = list(csv.DictReader(lines))
    if not rows or set(COLUMNS) - set(rows[0]):
        raise BadInput([_problem("columns", f"Sarakkeita puuttuu; tarvitaan: {', '.join(COLUMNS)}", 1)])
    problems = [problem for number, row in enumerate(rows, start=2) for problem in _wrong(row, number)]
    if problems:
        raise BadInput(problems)
    by_code: dict[str, list[Mapping[str, str]]] = {}
    for row in rows:
        by_code.setdefault(row["code"], []).append(row)
    parts = tuple(_part(code, of_one) for code, of_one in by_code.items())
    if problems := [problem for part in parts for problem in _unfit(part, by_code)]:
        raise BadInput(problems)
    return parts


def _wrong(row: Mapping[str, str], number: int) -> Iterator[Problem]:
    code = row["code"]
    if normal_area(code) != code:
        yield _problem("code", f"Aluetunnusta ei tunnisteta: {code!r}", number)
    if not row["name_fi"]:
        yield _problem("name", f"Nimi puuttuu: {code}", number)
    for column in ("valid_from", "valid_until"):
        try:
            _day(row[column])
        except ValueError:
            yield _problem("day", f"{column} ei ole päivä: {row[column]!r}", number)


def _unfit(part: AreaPart, known: Mapping[str, object]) -> Iterator[Problem]:
    is_municipality = part.code.startswith("KU")
    for before, after in pairwise(part.stretches):
        if before.valid_until is None or after.valid_from != before.valid_until + timedelta(days=1):
            yield _problem("gap", f"Jaksot eivät seuraa toisiaan: {part.code}")
    for region in (stretch.region for stretch in part.stretches if is_municipality):
        if not region.startswith("MK") or region not in known:
            yield _problem("region", f"Maakuntaa ei ole tiedostossa: {part.code} → {region or '(tyhjä)'}")
    if is_municipality and (part.valid_until is None) != (not part.merged_into):
        yield _problem("successor", f"Lakanneella kunnalla on oltava seuraaja, muilla ei: {part.code}")
    if part.merged_into and part.merged_into not in known:
        yield _problem("successor", f"Seuraajaa ei ole tiedostossa: {part.code} → {part.merged_into}")


def _part(code: str, rows: Sequence[Mapping[str, str]]) -> AreaPart:
    last = rows[-1]
    name = LocalizedText(*(last[f"name_{language}"] for language in ("fi", "sv", "en")))
    stretches = tuple(Stretch(row["region"], _day(row["valid_from"]), _day(row["valid_until"])) for row in rows)
    return AreaPart(code, name, stretches if code.startswith("KU") else (), last["merged_into"])


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _problem(code: str, what: str, line: int | None = None) -> Problem:
    how = f"Korjaa rivi; {WHOLE_COUNTRY}, MK09 ja KU153 ovat tunnuksia, päivä on muotoa 2016-01-01"
    return Problem(f"areas-{code}", what, how, Place(line=line))
