"""The list of indicators: prepared texts grouped by spearhead, ready to be written out row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from teoiksi.charts.sparkline import sparkline
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.types import SpearheadCard
from teoiksi.kernel.language import Language
from teoiksi.web.indicators.filters import TABLE, Filter, options
from teoiksi.web.shared.signs import outcome_sign

Row = dict[str, Any]
COLUMNS = 10
_GAP = ("", "")


@dataclass(frozen=True, slots=True)
class Group:
    """The indicators of one spearhead, or those that stand beside all of them (position 0)."""

    id: str
    position: int
    name: str
    address: str
    rows: tuple[Row, ...]


def listing(choice: Filter, language: Language) -> dict[str, Any]:
    """Give everything that the page shows; seven queries."""
    strategy = strategies.in_force()
    spearheads = strategies.outline(strategy).spearheads if strategy else ()
    rows = _rows(choice, language)
    groups = [
        group for group in _groups(spearheads, rows, language) if choice.spearhead in {"", group.id} and group.rows
    ]
    address = reverse("indicators:indicators")
    return {
        "filter": choice,
        "options": options(spearheads, language),
        "groups": groups,
        "count": len({row["slug"] for group in groups for row in group.rows}),
        "address": address,
        "clear": address if choice.narrows else "",
        "views": _views(choice, address),
    }


def _rows(choice: Filter, language: Language) -> dict[str, Row]:
    start = reverse("indicators:indicators")
    kept = [
        row for row in indicators.prepared_cards(language).values() if row["state"] != "retired" and choice.keeps(row)
    ]
    kept.sort(key=_by_number)
    return {row["slug"]: _shown(row, start, choice, language) for row in kept}


def _by_number(row: Row) -> tuple[bool, list[int], str, str]:
    parts = [int(part) for part in row["number"].split(".") if part.isdigit()]
    return not parts, parts, row["number"], row["slug"]


def _shown(row: Row, start: str, choice: Filter, language: Language) -> Row:
    shown = {
        **row,
        "address": f"{start}{row['slug']}/",
        "sign": outcome_sign(row["outcome"], language),
        "foreign": row["name_language"] != language,
    }
    if choice.is_table:
        cells = row["cells"][: -COLUMNS - 1 : -1]
        shown["cells"] = [*cells, *[_GAP] * (COLUMNS - len(cells))]
    else:
        shown["line"] = sparkline(row["trend"], target=row["target_value"])
    return shown


def _groups(spearheads: Iterable[SpearheadCard], rows: Mapping[str, Row], language: Language) -> Iterable[Group]:
    placed: set[str] = set()
    for card in spearheads:
        slugs = {*card.indicators, *card.guardrails}
        placed |= slugs
        of_it = tuple(row for slug, row in rows.items() if slug in slugs)
        address = reverse("strategy:spearhead", args=[card.slug])
        yield Group(card.slug, card.position, card.name.in_language(language), address, of_it)
    others = [row for slug, row in rows.items() if slug not in placed]
    yield _beside("tausta", _("Background figures"), (row for row in others if row["outcome"] == "context"))
    yield _beside("muut", _("Other indicators"), (row for row in others if row["outcome"] != "context"))


def _beside(name: str, title: str, rows: Iterable[Row]) -> Group:
    return Group(name, 0, title, "", tuple(rows))


def _views(choice: Filter, address: str) -> list[tuple[str, str, bool]]:
    """Give the two views of the list as address, words and whether it is the one shown; the other choices stay."""
    chosen = {
        "karki": choice.spearhead,
        "arvio": choice.outcome,
        "tila": choice.state,
        "luvut": choice.figures,
        "haku": choice.words,
    }
    query = {name: value for name, value in chosen.items() if value}
    as_list = f"{address}?{urlencode(query)}" if query else address
    as_table = f"{address}?{urlencode({**query, 'nakyma': TABLE})}"
    return [
        (as_list, _("List"), not choice.is_table),
        (as_table, _("Ten newest figures as a table"), choice.is_table),
    ]
