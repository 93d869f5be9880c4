"""The page of one action: what it serves by name, what it costs in all, and what is done about a delay."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.people.types import spearhead_scope, unit_scope
from teoiksi.domains.programmes.types import ActionCard, CorrectionCard, UpdateCard, YearCost
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import Language
from teoiksi.web.shared.action_signs import late_sign, state_sign, written_days
from teoiksi.web.shared.indicator_rows import Row, shown_rows
from teoiksi.web.shared.public_people import people_in_words

_MONEY = ("cost", "own", "state", "eu", "others", "unfunded")


def page(card: ActionCard, language: Language) -> dict[str, Any]:
    """Give everything that the page shows; people by their roles, and by name only as the city's setting allows."""
    brief = card.brief
    strategy = brief.strategy_slug
    people = _people(card, language)
    is_late = brief.delay is not None and brief.late_since is not None
    return {
        "action": card,
        "brief": brief,
        "state": state_sign(brief.state, language),
        "late": late_sign(brief.delay, brief.late_since, language) if brief.delay and brief.late_since else "",
        "days": written_days(brief.starts_on, brief.ends_on, language),
        "open_corrections": [each for each in card.corrections if each.done_on is None] if is_late else [],
        "corrections": _told(card.corrections, is_late=is_late),
        "goals": [each for each in strategies.goals_in_brief(strategy) if each.slug in brief.goals],
        "goals_have_pages": strategy == strategies.in_force(),
        "values": [each for each in strategies.outline(strategy).values if each.slug in card.values],
        "indicators": _indicators(card.indicators, language),
        "needs": [(each, state_sign(each.state, language)) for each in card.needs],
        "updates": [
            (each, state_sign(each.state, language), _written_later(each), people.get(each.author, ""))
            for each in card.updates
        ],
        "owner": people.get(brief.owner, "") if brief.owner else "",
        "years": [(each.year, _amounts(each)) for each in card.costs],
        "sums": [sum(column) for column in zip(*map(_amounts, card.costs), strict=True)],
    }


def _people(card: ActionCard, language: Language) -> dict[UUID, str]:
    """Give the words of who answers for the action and of who has told of it."""
    brief = card.brief
    who = {each.author for each in card.updates} | ({brief.owner} if brief.owner else set())
    return people_in_words(who, language, matter=[spearhead_scope(brief.group), unit_scope(brief.unit_slug)])


def _written_later(update: UpdateCard) -> date | None:
    """Give the day on which an update was written down, when it tells of another day."""
    written = timezone.localdate(update.recorded_at)
    return written if written != update.told_on else None


def _told(corrections: Iterable[CorrectionCard], *, is_late: bool) -> list[CorrectionCard]:
    """Give the corrections that the notice of the delay does not tell already."""
    return [each for each in corrections if each.done_on is not None or not is_late]


def _amounts(cost: YearCost) -> list[int]:
    return [getattr(cost, name) for name in _MONEY]


def _indicators(slugs: tuple[str, ...], language: Language) -> list[Row]:
    prepared = indicators.prepared_cards(language, slugs) if slugs else {}
    return shown_rows([prepared[slug] for slug in slugs if slug in prepared], language)
