"""Everything that a round tells, as plain data: what is frozen as it is closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

import orjson

from teoiksi.domains.common.types import Decision
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.indicators.types import CONTEXT_NAME, OUTCOME_NAMES
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import UnitCard, UnitKind
from teoiksi.domains.reporting.models import FollowUpRound
from teoiksi.domains.reporting.queries.frozen_actions import action_contents, programme_contents
from teoiksi.domains.reporting.queries.frozen_indicators import indicator_content
from teoiksi.domains.reporting.queries.rounds import asked_in, texts
from teoiksi.domains.reporting.types import ROUND_KIND_NAMES, RoundKind, RoundTextCard, TextState
from teoiksi.domains.strategy import queries as strategy
from teoiksi.domains.strategy.types import GoalCard, SpearheadCard, StrategyCard

FORMAT: Final = "teoiksi-round/1"
Spoken = Mapping[tuple[str, str], RoundTextCard]


def content_of_round(row: FollowUpRound, *, closed_at: datetime | None = None) -> dict[str, Any]:
    """Give what the round tells, as known at the end of its cut-off day; some forty queries whatever its size.

    Figures, updates, milestones and corrections are those that were known then. Definitions, plans and the approved
    texts of groups are those of this moment. Nobody's name or pseudonym is in it. Without ``closed_at`` it is what would
    be frozen now.
    """
    card = strategy.whole(row.strategy.slug)
    spoken = {(each.spearhead, each.goal): each for each in texts(row.slug)}
    asked = asked_in(row)
    followed = {slug for each in card.spearheads for slug in (*each.indicators, *each.guardrails)} | set(card.context)
    cards = indicators.cards(slugs=sorted(followed), known_on=row.cut_off_on)
    actions = action_contents(card.slug, known_on=row.cut_off_on)
    owners = dict(Indicator.objects.filter(slug__in=followed, owner__isnull=False).values_list("slug", "owner__slug"))
    return {
        "format": FORMAT,
        "closed_at": closed_at.isoformat(timespec="seconds") if closed_at else None,
        "round": _round(row),
        "strategy": _strategy(card),
        "outcomes": _outcomes(),
        "spearheads": [_spearhead(each, spoken, is_asked=each.slug in asked) for each in card.spearheads],
        "indicators": {each.slug: indicator_content(each, owner=owners.get(each.slug, "")) for each in cards},
        "programmes": programme_contents(card.slug),
        "actions": actions,
        "units": _units({*(each["unit"] for each in actions), *owners.values()}),
    }


def written(content: Mapping[str, Any]) -> bytes:
    """Write the content in its one way: UTF-8 JSON without spaces or line ends, the keys of every object in order."""
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS)


def _round(row: FollowUpRound) -> dict[str, Any]:
    before = row.previous
    return {
        "slug": row.slug,
        "name": row.name.as_mapping(),
        "kind": row.kind,
        "kind_name": ROUND_KIND_NAMES[RoundKind(row.kind)].as_mapping(),
        "situation_on": row.situation_on.isoformat(),
        "cut_off_on": row.cut_off_on.isoformat(),
        "opens_on": row.opens_on.isoformat(),
        "closes_on": row.closes_on.isoformat(),
        "is_example": row.is_example,
        "previous": {"slug": before.slug, "sha256": before.frozen.sha256} if before else None,
    }


def _strategy(card: StrategyCard) -> dict[str, Any]:
    return {
        "slug": card.slug,
        "name": card.name.as_mapping(),
        "municipality": card.municipality.as_mapping(),
        "municipality_code": card.municipality_code,
        "term": card.term.as_mapping(),
        "vision": card.vision.as_mapping(),
        "decision": _decision(card.decision),
        "context": list(card.context),
    }


def _outcomes() -> list[dict[str, Any]]:
    """Give the outcomes with their names, in the order in which they are always listed; the background figure last."""
    named = [(code.value, name) for code, name in OUTCOME_NAMES.items()]
    return [{"code": code, "name": name.as_mapping()} for code, name in [*named, ("context", CONTEXT_NAME)]]


def _units(slugs: set[str]) -> dict[str, Any]:
    """Give these units and those that they belong to; whatever belongs to a company is of the city group."""
    tree = {each.slug: each for each in people.unit_tree(ended=True)}
    lines = {slug: _up(slug, tree) for slug in sorted(slugs)}
    return {
        unit.slug: {
            "name": unit.name.as_mapping(),
            "parent": unit.parent,
            "is_company": any(each.kind is UnitKind.COMPANY for each in line[at:]),
        }
        for line in lines.values()
        for at, unit in enumerate(line)
    }


def _up(slug: str, tree: Mapping[str, UnitCard]) -> list[UnitCard]:
    """Give a unit and those above it, from itself to the top."""
    line = [tree[slug]]
    while line[-1].parent:
        line.append(tree[line[-1].parent])
    return line


def _spearhead(card: SpearheadCard, spoken: Spoken, *, is_asked: bool) -> dict[str, Any]:
    return {
        "slug": card.slug,
        "position": card.position,
        "name": card.name.as_mapping(),
        "short_name": card.short_name.as_mapping(),
        "summary": card.summary.as_mapping(),
        "is_asked": is_asked,
        "indicators": list(card.indicators),
        "guardrails": list(card.guardrails),
        "text": _text(spoken.get((card.slug, ""))),
        "goals": [_goal(each, spoken) for each in card.goals],
    }


def _goal(card: GoalCard, spoken: Spoken) -> dict[str, Any]:
    return {
        "slug": card.slug,
        "name": card.name.as_mapping(),
        "description": card.description.as_mapping(),
        "reason": card.reason.as_mapping(),
        "origin": card.origin.value,
        "is_binding": card.is_binding,
        "matters": [matter.value for matter in card.matters],
        "decision": _decision(card.decision),
        "indicators": list(card.indicators),
        "text": _text(spoken.get((card.spearhead_slug, card.slug))),
    }


def _decision(decision: Decision) -> dict[str, Any] | None:
    if not decision:
        return None
    return {
        "body": decision.body.as_mapping(),
        "decided_on": _iso(decision.decided_on),
        "section": decision.section,
        "case_number": decision.case_number,
        "address": decision.address,
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


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
