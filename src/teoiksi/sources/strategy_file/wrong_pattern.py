"""A text that is not written as its kind is: ids, days, periods, web addresses and municipality codes, in plain Finnish."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping as AnyMapping
from typing import Any

from teoiksi.kernel.period import FIRST_YEAR, LAST_YEAR, NotAPeriod, Period, PeriodKind
from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file.schema import definition
from teoiksi.sources.strategy_file.tree import Scalar, problem_at, shown


def wrong_pattern(node: Scalar, part: AnyMapping[str, Any]) -> Problem:
    """Say how the text should be written; which kind it is shows from the pattern of the schema."""
    pattern = part.get("pattern")
    if pattern == definition("date")["pattern"]:
        return _wrong_day(node)
    if pattern == definition("period")["pattern"]:
        return _wrong_period(node)
    if pattern == definition("address")["pattern"]:
        return problem_at(
            node,
            "bad_address",
            f"{shown(node)} ei ole verkko-osoite.",
            "Kirjoita osoite kokonaan ja ilman välejä, alussa https:// tai http://.",
        )
    if pattern == definition("id")["pattern"]:
        return problem_at(
            node,
            "bad_id",
            f"Tunnus {shown(node)} on väärässä muodossa.",
            f"Käytä pieniä kirjaimia a–z ja numeroita, osien välissä yhdysmerkki: {_slug(node) or 'esimerkiksi oma-tunnus'}",
        )
    return problem_at(
        node,
        "bad_municipality_code",
        f"{shown(node)} ei ole kuntanumero.",
        "Kirjoita kolminumeroinen kuntanumero lainausmerkeissä, esimerkiksi '153'.",
    )


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _meant(text: str) -> Period | None:
    try:
        return Period.parse(text)
    except NotAPeriod:
        return None


def _far_away(node: Scalar) -> Problem | None:
    """Tell of a year such as 0202: a slip of the pen, though the calendar has it."""
    year = int(node[:4]) if re.match(r"[0-9]{4}(?![0-9])", node) else FIRST_YEAR
    if FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return problem_at(
        node,
        "implausible_year",
        f"Vuosi {node[:4]} ei voi olla oikein: {shown(node)}.",
        f"Tarkista vuosi; sen pitää olla väliltä {FIRST_YEAR}–{LAST_YEAR}.",
    )


def _wrong_day(node: Scalar) -> Problem:
    if (far := _far_away(node)) is not None:
        return far
    if re.fullmatch(definition("date")["pattern"], node):
        return problem_at(
            node, "impossible_date", f"Päivää {node} ei ole kalenterissa.", "Tarkista kuukausi ja päivä (vvvv-kk-pp)."
        )
    meant = _meant(node)
    example = meant.code if meant is not None and meant.kind is PeriodKind.DAY else "esimerkiksi 2026-01-31"
    return problem_at(
        node, "bad_date", f"{shown(node)} ei ole päivä.", f"Kirjoita päivä muodossa vvvv-kk-pp: {example}"
    )


def _wrong_period(node: Scalar) -> Problem:
    if (far := _far_away(node)) is not None:
        return far
    meant = _meant(node)
    if meant is None and re.fullmatch(definition("period")["pattern"], node):
        return problem_at(
            node, "impossible_period", f"Ajanjaksoa {node} ei ole kalenterissa.", "Tarkista vuosi, kuukausi ja päivä."
        )
    mend = (
        f"Kirjoita: {meant.code}"
        if meant is not None
        else ("Kirjoita vuosi 2024, puolivuosi 2024H1, neljännes 2024Q1, kuukausi 2024-03 tai päivä 2024-03-31.")
    )
    return problem_at(node, "bad_period", f"{shown(node)} ei ole ajanjakso.", mend)
