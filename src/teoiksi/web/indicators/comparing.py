"""What the page of comparison tells: places in sentences, groups of peers, and the table with its order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from teoiksi.domains.indicators.types import (
    PEER_GROUP_NAMES,
    ComparedArea,
    Comparison,
    IndicatorCard,
    PeerGroup,
)
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.types import MISSING_NAMES
from teoiksi.jobs import comparisons
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.indicators import comparing_words
from teoiksi.web.shared.drawn import drawings, past_drawings
from teoiksi.web.shared.known_on import KNOWN_ON, KnownOnForm, known_on

Context = dict[str, Any]

GROUP: Final = "ryhma"
ORDER: Final = "jarjestys"
PLACE, NAME, VALUE, CHANGE = "sija", "nimi", "luku", "muutos"
_SHOWN_PERIODS: Final = 10


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A municipality in words; ``change`` is how many places nearer to the first, with its sign."""

    place: str
    name: str
    is_own: bool
    value: str
    reason: str
    change: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that chooses something; ``direction`` is that of ``aria-sort`` for a heading of a column."""

    words: str
    address: str
    is_chosen: bool
    direction: str = ""


def page(card: IndicatorCard, comparison: Comparison, query: Any, form: KnownOnForm, language: Language) -> Context:
    """Give everything that the page of comparison shows, as it is known now or was on the day of the form."""
    group, order = _chosen_group(comparison, query.get(GROUP, "")), _chosen_order(query.get(ORDER, ""))
    return {
        **frame(card, comparison, form, language),
        **known_on(form, reverse("indicators:comparison", args=[card.slug]), language, others=_others(query)),
        "key_figures": comparing_words.key_figures(card, comparison, language),
        "sentences": comparing_words.sentences(card, comparison, language),
        "groups": [_group_choice(each, group, order, form, language) for each in (*comparison.groups, PeerGroup.ALL)],
        "group_title": _group_title(card, comparison, group, language),
        "group_sentence": comparing_words.group_sentence(comparison, group, language),
        "headings": _headings(group, order, form),
        "rows": [_row(card, comparison, area, language) for area in _ordered(comparison, group, order, language)],
        "map_address": reverse("indicators:map", args=[card.slug]) + form.query if stats.has_map() else "",
        "method": comparing_words.method(comparison, language),
        **_small_charts(card, comparison, group, language, is_past=form.day is not None),
    }


def frame(card: IndicatorCard, comparison: Comparison, form: KnownOnForm, language: Language) -> Context:
    """Give what the page of comparison and the map share."""
    series = card.actual
    return {
        "card": card,
        "name": card.name.in_language(language),
        "unit": card.unit.in_language(language),
        "own_name": comparison.names[comparison.own].in_language(language),
        "lead": comparing_words.lead(comparison, language),
        "when": writing.period(comparison.period, language),
        "before": writing.period(comparison.before, language) if comparison.before else "",
        "is_example": comparison.is_example,
        **addresses(card, form),
        "source_name": series.source_name.in_language(language) if series else "",
        "source_address": series.source_address if series else "",
        "licence": series.licence if series else "",
        "period": comparison.period,
        "counted_on": card.known_on,
        **_dates(card, comparison),
    }


def addresses(card: IndicatorCard, form: KnownOnForm) -> Context:
    """Give where the way here leads, on the same day."""
    return {
        "list_address": reverse("indicators:indicators") + form.query,
        "indicator_address": reverse("indicators:indicator", args=[card.slug]) + form.query,
    }


def _others(query: Any) -> dict[str, str]:
    return {name: query.get(name, "")[:20] for name in (GROUP, ORDER)}


def _dates(card: IndicatorCard, comparison: Comparison) -> Context:
    """Give the days of the table of the others, or else those of the own figure."""
    figures = card.actual.figures if card.actual else ()
    own = next((figure for figure in figures if figure.period == comparison.period), None)
    return {
        "published_on": comparison.published_on or (own.published_on if own else None),
        "retrieved_on": comparison.retrieved_on or (own.retrieved_on if own else None),
        "expected_on": own.next_expected_on if own else None,
    }


def _chosen_group(comparison: Comparison, asked: str) -> PeerGroup:
    there = {group.value: group for group in (*comparison.groups, PeerGroup.ALL)}
    return there.get(asked) or next(iter(there.values()))


def _chosen_order(asked: str) -> str:
    return asked if asked.removeprefix("-") in {PLACE, NAME, VALUE, CHANGE} else PLACE


def _address(group: PeerGroup, order: str, form: KnownOnForm) -> str:
    day = {KNOWN_ON: form.day.isoformat()} if form.day else {}
    return "?" + urlencode({GROUP: group.value, ORDER: order, **day})


def _group_choice(each: PeerGroup, group: PeerGroup, order: str, form: KnownOnForm, language: Language) -> Choice:
    name = PEER_GROUP_NAMES[each].in_language(language)
    return Choice(f"{name[0].upper()}{name[1:]}", _address(each, order, form), each is group)


def _group_title(card: IndicatorCard, comparison: Comparison, group: PeerGroup, language: Language) -> str:
    title = f"{card.name.in_language(language)}: {PEER_GROUP_NAMES[group].in_language(language)}"
    return f"{title} ({_('example figures')})" if comparison.is_example else title


def _headings(group: PeerGroup, order: str, form: KnownOnForm) -> dict[str, Choice]:
    """Give the heading of each column; the one that orders the table turns the order round."""
    words = {PLACE: _("Rank"), NAME: _("Municipality"), VALUE: _("Figure"), CHANGE: _("Change in rank")}
    names = {PLACE: "place", NAME: "name", VALUE: "value", CHANGE: "change"}
    found = {}
    for column, said in words.items():
        is_chosen = order.removeprefix("-") == column
        turned = f"-{column}" if order == column else column
        direction = ("descending" if order.startswith("-") else "ascending") if is_chosen else ""
        found[names[column]] = Choice(said, _address(group, turned, form), is_chosen, direction)
    return found


def _ordered(comparison: Comparison, group: PeerGroup, order: str, language: Language) -> list[ComparedArea]:
    """Put the chosen municipalities in order; those without what the order goes by come last, either way."""
    codes = {comparison.own, *comparison.groups.get(group, ())}
    areas = [area for area in comparison.areas if group is PeerGroup.ALL or area.code in codes]
    column, is_turned = order.removeprefix("-"), order.startswith("-")
    if column == NAME:
        return sorted(areas, key=lambda area: area.name.in_language(language).casefold(), reverse=is_turned)
    keys = {
        PLACE: lambda area: area.place,
        VALUE: lambda area: area.value,
        CHANGE: lambda area: area.change,
    }
    with_key = [(key, area) for area in areas if (key := keys[column](area)) is not None]
    without = [area for area in areas if keys[column](area) is None]
    return [area for _key, area in sorted(with_key, key=lambda pair: pair[0], reverse=is_turned)] + without


def _row(card: IndicatorCard, comparison: Comparison, area: ComparedArea, language: Language) -> AreaRow:
    return AreaRow(
        place=str(area.place or ""),
        name=area.name.in_language(language),
        is_own=area.code == comparison.own,
        value="" if area.value is None else writing.number(area.value, card.decimals, language),
        reason=MISSING_NAMES[area.missing].in_language(language) if area.missing else "",
        change="" if area.change is None else comparing_words.signed(area.change, language),
    )


def _small_charts(
    card: IndicatorCard, comparison: Comparison, group: PeerGroup, language: Language, *, is_past: bool
) -> Context:
    """Give the drawn small charts of the group, and the same figures as a table of the newest periods."""
    picture = comparisons.pictures_of(card, comparison, language).get(group.value)
    if picture is None:
        return {"svg": "", "charts_are_missing": False, "charts_are_waited_for": False}
    pictures = {group.value: picture}
    drawn = past_drawings(pictures) if is_past else drawings(card.slug, pictures)
    codes = [comparison.own, *comparisons.shown_codes(comparison, group)]
    periods = sorted({period for code in codes for period in comparison.lines.get(code, {})})[-_SHOWN_PERIODS:]
    return {
        "svg": drawn.html.get(group.value, ""),
        "charts_are_missing": group.value not in drawn.html,
        "charts_are_waited_for": drawn.are_waited_for,
        "line_periods": [writing.period(period, language) for period in periods],
        "line_rows": [
            (
                comparison.names[code].in_language(language),
                [_cell(card, comparison.lines[code].get(period), language) for period in periods],
            )
            for code in codes
        ],
    }


def _cell(card: IndicatorCard, value: float | None, language: Language) -> str:
    return "–" if value is None else writing.number(value, card.decimals, language)
