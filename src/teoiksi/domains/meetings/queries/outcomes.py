"""Indicators of a spearhead whose outcome has changed since a day."""

from __future__ import annotations

from datetime import date

from teoiksi.domains.indicators.queries.cards import cards_of_days
from teoiksi.domains.indicators.types import OUTCOME_NAMES, IndicatorCard
from teoiksi.domains.meetings.queries.gathering import in_all
from teoiksi.domains.meetings.types import AgendaRow
from teoiksi.domains.strategy import queries as strategies


def changed_outcomes(strategy: str, spearhead: str, *, since: date) -> tuple[AgendaRow, ...]:
    """Give the indicators of a public strategy's spearhead whose outcome is another than it was on that day; of others none."""
    public = {each.slug for each in strategies.versions()}
    if strategy not in public:
        return ()
    card = strategies.spearhead(strategy, spearhead)
    slugs = list(dict.fromkeys([*card.indicators, *(slug for goal in card.goals for slug in goal.indicators)]))
    if not slugs:
        return ()
    before, now = cards_of_days([since, None], slugs=slugs)
    was = {each.slug: each for each in before}
    changed = [each for each in now if each.assessment.outcome is not was[each.slug].assessment.outcome]
    return tuple(_row(each, was[each.slug]) for each in changed)


def _row(now: IndicatorCard, before: IndicatorCard) -> AgendaRow:
    old, new = OUTCOME_NAMES[before.assessment.outcome], OUTCOME_NAMES[now.assessment.outcome]
    return AgendaRow(
        now.slug,
        now.name,
        in_all(lambda language: f"{old.in_language(language)} → {new.in_language(language)}"),
    )
