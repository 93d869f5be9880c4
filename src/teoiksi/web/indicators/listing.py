"""The list of indicators: prepared texts grouped by spearhead, ready to be written out row by row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.types import SpearheadCard
from teoiksi.kernel.language import Language
from teoiksi.web.indicators.filters import TABLE, Filter, options
from teoiksi.web.shared.indicator_rows import Row, shown_rows
from teoiksi.web.shared.known_on import KNOWN_ON, KnownOnForm, known_on

COLUMNS = 10
_GAP = ("", "")


@dataclass(frozen=True, slots=True)
class Group:
    """The indicators of one spearhead, or those that stand beside all of them (position 0); ``words`` say what they are."""

    id: str
    position: int
    name: str
    address: str
    rows: tuple[Row, ...]
    words: str = ""


def listing(choice: Filter, form: KnownOnForm, language: Language) -> dict[str, Any]:
    """Give everything that the page shows, as it is known now or was on the day of the form; seven queries, or eleven."""
    strategy = strategies.in_force()
    spearheads = strategies.outline(strategy).spearheads if strategy else ()
    rows = _rows(choice, form, language)
    found = _groups(spearheads, rows, choice.spearhead, form.query, language)
    groups = [group for group in found if group.rows]
    address = reverse("indicators:indicators")
    return {
        "filter": choice,
        "options": options(spearheads, language),
        "groups": groups,
        "count": len({row["slug"] for group in groups for row in group.rows}),
        "address": address,
        "clear": address + form.query if choice.narrows else "",
        "views": _views(choice, form, address),
        **known_on(form, address, language, others=choice.chosen),
    }


def _rows(choice: Filter, form: KnownOnForm, language: Language) -> dict[str, Row]:
    found = (
        indicators.prepared_as_known(language, known_on=form.day) if form.day else indicators.prepared_cards(language)
    )
    kept = [row for row in found.values() if row["state"] != "retired" and choice.keeps(row)]
    kept.sort(key=lambda row: indicators.place(row["number"], row["slug"]))
    rows = shown_rows(kept, language, form.query)
    if choice.is_table:
        for row in rows:
            row["cells"] = _cells(row["cells"])
    return {row["slug"]: row for row in rows}


def _cells(figures: Sequence[Sequence[str]]) -> SafeString:
    """Write out the newest figures of a row, newest first: two thousand cells are too many for the template's loop."""
    newest = figures[: -COLUMNS - 1 : -1]
    gaps = [_GAP] * (COLUMNS - len(newest))
    cells = (
        f'<td class="number"><small>{escape(period)}</small> {escape(value)}</td>' for period, value in (*newest, *gaps)
    )
    return mark_safe("".join(cells))  # noqa: S308 - escaped


def _groups(
    spearheads: Iterable[SpearheadCard], rows: Mapping[str, Row], chosen: str, query: str, language: Language
) -> Iterable[Group]:
    """Give the chosen spearhead or all of them, then the guardrails, which many share, and what stands beside."""
    placed, guardrails = set[str](), set[str]()
    for card in spearheads:
        placed |= {*card.indicators, *card.guardrails}
        if chosen in {"", card.slug}:
            guardrails |= set(card.guardrails)
            address = reverse("strategy:spearhead", args=[card.slug]) + query
            name = card.name.in_language(language)
            yield Group(card.slug, card.position, name, address, _of(rows, card.indicators))
    yield Group(
        "peruspalvelut",
        0,
        _("Basic services first"),
        "",
        _of(rows, guardrails),
        _("These must hold while the spearheads are pursued."),
    )
    if not chosen:
        others = rows.keys() - placed
        context = {slug for slug in others if rows[slug]["outcome"] == "context"}
        yield Group("tausta", 0, _("Background figures"), "", _of(rows, context))
        yield Group("muut", 0, _("Other indicators"), "", _of(rows, others - context))


def _of(rows: Mapping[str, Row], slugs: Collection[str]) -> tuple[Row, ...]:
    return tuple(row for slug, row in rows.items() if slug in slugs)


def _views(choice: Filter, form: KnownOnForm, address: str) -> list[tuple[str, str, bool]]:
    """Give the two views of the list as address, words and whether it is the one shown; the other choices stay."""
    query = {**choice.chosen, "nakyma": "", KNOWN_ON: form.day.isoformat() if form.day else ""}
    as_list, as_table = (
        {name: value for name, value in {**query, "nakyma": view}.items() if value} for view in ("", TABLE)
    )
    return [
        (f"{address}?{urlencode(as_list)}" if as_list else address, _("List"), not choice.is_table),
        (f"{address}?{urlencode(as_table)}", _("Ten newest figures as a table"), choice.is_table),
    ]
