"""Everything that a round tells, as plain data: what is frozen as it is closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

import orjson

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.reporting.models import FollowUpRound
from teoiksi.domains.reporting.queries.frozen_actions import action_contents
from teoiksi.domains.reporting.queries.frozen_indicators import indicator_content
from teoiksi.domains.reporting.queries.rounds import texts
from teoiksi.domains.reporting.types import ROUND_KIND_NAMES, RoundKind, RoundTextCard, TextState
from teoiksi.domains.strategy import queries as strategy
from teoiksi.domains.strategy.types import GoalCard, SpearheadCard, StrategyCard

FORMAT: Final = "teoiksi-round/1"


def content_of_round(row: FollowUpRound, *, closed_at: datetime) -> dict[str, Any]:
    """Give what the round tells, as known at the end of its cut-off day; some thirty queries whatever its size.

    Figures, updates, milestones and corrections are those that were known then. Definitions, plans and the approved
    texts of groups are those of the moment of closing. Nobody's name or pseudonym is in it.
    """
    card = strategy.whole(row.strategy.slug)
    spoken = {(each.spearhead, each.goal): each for each in texts(row.slug)}
    followed = {slug for each in card.spearheads for slug in (*each.indicators, *each.guardrails)}
    cards = indicators.cards(slugs=sorted(followed), known_on=row.cut_off_on)
    return {
        "format": FORMAT,
        "closed_at": closed_at.isoformat(timespec="seconds"),
        "round": _round(row),
        "strategy": _strategy(card),
        "spearheads": [_spearhead(each, spoken) for each in card.spearheads],
        "indicators": {each.slug: indicator_content(each) for each in cards},
        "actions": action_contents(row.strategy.slug, known_on=row.cut_off_on),
    }


def written(content: Mapping[str, Any]) -> bytes:
    """Write the content in its one way: UTF-8 JSON without spaces, keys in alphabetical order."""
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS)


def _round(row: FollowUpRound) -> dict[str, Any]:
    before = row.previous
    return {
        "slug": row.slug,
        "name": row.name.as_mapping(),
        "kind": row.kind,
        "kind_name": ROUND_KIND_NAMES[RoundKind(row.kind)].as_mapping(),
        "cut_off_on": _iso(row.cut_off_on),
        "opens_on": _iso(row.opens_on),
        "closes_on": _iso(row.closes_on),
        "is_example": row.is_example,
        "previous": {"slug": before.slug, "sha256": before.frozen.sha256} if before else None,
    }


def _strategy(card: StrategyCard) -> dict[str, Any]:
    return {
        "slug": card.slug,
        "name": card.name.as_mapping(),
        "municipality": card.municipality.as_mapping(),
        "term": card.term.as_mapping(),
        "vision": card.vision.as_mapping(),
    }


def _spearhead(card: SpearheadCard, spoken: Mapping[tuple[str, str], RoundTextCard]) -> dict[str, Any]:
    return {
        "slug": card.slug,
        "position": card.position,
        "name": card.name.as_mapping(),
        "summary": card.summary.as_mapping(),
        "indicators": list(card.indicators),
        "guardrails": list(card.guardrails),
        "text": _text(spoken.get((card.slug, ""))),
        "goals": [_goal(each, spoken) for each in card.goals],
    }


def _goal(card: GoalCard, spoken: Mapping[tuple[str, str], RoundTextCard]) -> dict[str, Any]:
    return {
        "slug": card.slug,
        "name": card.name.as_mapping(),
        "description": card.description.as_mapping(),
        "reason": card.reason.as_mapping(),
        "origin": card.origin.value,
        "is_binding": card.is_binding,
        "indicators": list(card.indicators),
        "text": _text(spoken.get((card.spearhead_slug, card.slug))),
    }


def _text(card: RoundTextCard | None) -> dict[str, Any] | None:
    """Give an approved text; a draft is not the word of the group yet."""
    if card is None or card.state is not TextState.APPROVED:
        return None
    return {
        "assessment": card.part.assessment.as_mapping(),
        "deviation": card.part.deviation.as_mapping(),
        "correction": card.part.correction.as_mapping(),
    }


def _iso(day: date) -> str:
    return day.isoformat()
