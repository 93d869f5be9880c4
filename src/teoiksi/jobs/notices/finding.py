"""Looks at figures, sources, actions, rounds and the work of groups, and names everything that waits for someone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from django.utils import timezone

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.queries import DueFigure, OwnedIndicator
from teoiksi.domains.notices.types import FoundMatter, MatterKind
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.queries import ConnectionState, WaitingCard
from teoiksi.domains.stats.types import WAIT_REASON_NAMES
from teoiksi.jobs.notices.due_updates import due_updates
from teoiksi.jobs.notices.groups import decisions_due, plans_awaited
from teoiksi.jobs.notices.mentions import mentions
from teoiksi.jobs.notices.round_answers import round_answers
from teoiksi.jobs.notices.shared_edits import shared_edits
from teoiksi.jobs.notices.wording import in_all, reversed_in
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

SOON: Final = timedelta(days=14)
"""How long before its day the owner is reminded of a figure that does not come by itself."""

_EXPECTED: Final = LocalizedText(
    "Uusi luku odotetaan viimeistään {day}; uusin on {newest}.",
    "En ny siffra väntas senast {day}; den senaste är {newest}.",
    "A new figure is expected by {day}; the newest is of {newest}.",
)
_WAS_EXPECTED: Final = LocalizedText(
    "Uutta lukua odotettiin viimeistään {day}; uusin on {newest}.",
    "En ny siffra väntades senast {day}; den senaste är {newest}.",
    "A new figure was expected by {day}; the newest is of {newest}.",
)
_FAILS_SINCE: Final = LocalizedText(
    "{what}. Näin on ollut {day} alkaen.",
    "{what}. Så har det varit sedan {day}.",
    "{what}. It has been so since {day}.",
)
_DOUBTED: Final = LocalizedText(
    "{period}: {value}, aiempi luku {before}. Syy: {why}.",
    "{period}: {value}, tidigare siffra {before}. Orsak: {why}.",
    "{period}: {value}, the figure before {before}. Reason: {why}.",
)

_OfSeries = Mapping[str, OwnedIndicator]


def found_matters(*, today: date) -> tuple[FoundMatter, ...]:
    """Give everything that waits for someone on this day; the number of queries does not grow with what is found."""
    of_series = indicators.indicators_of_series()
    of_figures = (*_waiting(of_series), *_sources(of_series), *_due(today))
    of_groups = (*round_answers(today), *decisions_due(today), *plans_awaited(today))
    return (*of_figures, *due_updates(today), *of_groups, *mentions(), *shared_edits())


def _waiting(of_series: _OfSeries) -> Iterator[FoundMatter]:
    for figure in stats.waiting_figures():
        if owned := of_series.get(figure.series):
            yield _matter(MatterKind.FIGURE_WAITING, str(figure.id), owned, _doubted(figure))


def _sources(of_series: _OfSeries) -> Iterator[FoundMatter]:
    now = timezone.now()
    for state in stats.connection_states():
        owned = of_series.get(state.series)
        if owned is None or state.is_paused:
            continue
        if state.fails_for_good(now):
            yield _matter(MatterKind.SOURCE_FAILING, str(state.id), owned, _fails(state))
        elif state.changes and state.failing_since is None:
            yield _matter(MatterKind.SOURCE_CHANGED, str(state.id), owned, _changes(state))


def _due(today: date) -> Iterator[FoundMatter]:
    owners = indicators.owners()
    for figure in indicators.due_figures():
        owned = OwnedIndicator(figure.indicator, figure.name, owners.get(figure.indicator, ""))
        if figure.due_on < today:
            yield _matter(MatterKind.FIGURE_LATE, figure.indicator, owned, _expected(figure, _WAS_EXPECTED))
        elif figure.due_on <= today + SOON and not figure.is_fetched:
            yield _matter(MatterKind.FIGURE_EXPECTED, figure.indicator, owned, _expected(figure, _EXPECTED))


def _matter(kind: MatterKind, subject: str, owned: OwnedIndicator, detail: LocalizedText) -> FoundMatter:
    return FoundMatter(kind, subject, owned.name, detail, _address(owned.slug), owned.owner)


def _expected(figure: DueFigure, sentence: LocalizedText) -> LocalizedText:
    return in_all(
        lambda language: sentence.in_language(language).format(
            day=writing.day(figure.due_on, language), newest=writing.period(figure.newest, language)
        )
    )


def _doubted(figure: WaitingCard) -> LocalizedText:
    return in_all(
        lambda language: _DOUBTED.in_language(language).format(
            period=writing.period(figure.period, language),
            value=_value(figure.value, language),
            before=_value(figure.compared_with, language),
            why=WAIT_REASON_NAMES[figure.why].in_language(language),
        )
    )


def _fails(state: ConnectionState) -> LocalizedText:
    since = timezone.localdate(state.failing_since)
    return in_all(
        lambda language: _FAILS_SINCE.in_language(language).format(
            what=_sentence(" · ".join(stats.failure_sentences(state, language))), day=writing.day(since, language)
        )
    )


def _changes(state: ConnectionState) -> LocalizedText:
    return in_all(
        lambda language: _sentence("; ".join(stats.change_sentence(each, language) for each in state.changes)) + "."
    )


def _sentence(text: str) -> str:
    return (text[:1].upper() + text[1:]).rstrip(".")


def _value(value: float | None, language: Language) -> str:
    if value is None:
        return "–"
    decimals = min(3, len(f"{value:.3f}".rstrip("0").partition(".")[2]))
    return writing.number(value, decimals, language)


def _address(slug: str) -> LocalizedText:
    return in_all(lambda language: reversed_in(language, "indicators:indicator", slug))
