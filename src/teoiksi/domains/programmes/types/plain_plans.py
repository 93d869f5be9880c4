"""Plans as plain values that JSON can hold, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any
from uuid import UUID

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes.types.cards import ActionDecisionCard, YearCost
from teoiksi.domains.programmes.types.parts import ActionPart, MilestonePart, ProgrammePart
from teoiksi.kernel.localized_text import LocalizedText

_TEXTS = {"name", "what", "why", "partners", "risk", "appropriation", "purpose", "resources", "risks"}
_DAYS = {"starts_on", "ends_on"}
_SLUGS = {"goals", "values", "indicators", "needs"}

Plain = dict[str, Any]


def plain_of(part: ActionPart | ProgrammePart) -> Plain:
    """Give a plan as plain values: texts by language, days as ``2026-01-31``."""
    return {each.name: _plain(getattr(part, each.name)) for each in fields(part)}


def action_from(plain: Mapping[str, Any]) -> ActionPart:
    """Give the plan of an action that :func:`plain_of` wrote."""
    decisions = plain["decisions"]
    return ActionPart(
        **_simple(plain, {"milestones", "costs", "decisions", "owner"}),
        owner=UUID(plain["owner"]) if plain["owner"] else None,
        milestones=tuple(
            MilestonePart(LocalizedText(**each["name"]), date.fromisoformat(each["due_on"]), each["id"])
            for each in plain["milestones"]
        ),
        costs=tuple(YearCost(**each) for each in plain["costs"]),
        decisions=None if decisions is None else tuple(map(_decision, decisions)),
    )


def programme_from(plain: Mapping[str, Any]) -> ProgrammePart:
    """Give the plan of a programme that :func:`plain_of` wrote."""
    return ProgrammePart(**_simple(plain, set()))


def _decision(plain: Mapping[str, Any]) -> ActionDecisionCard:
    given = dict(plain["decision"])
    day = given.pop("decided_on")
    body = LocalizedText(**given.pop("body"))
    decision = Decision(body=body, decided_on=date.fromisoformat(day) if day else None, **given)
    return ActionDecisionCard(LocalizedText(**plain["title"]), decision)


def _simple(plain: Mapping[str, Any], others: set[str]) -> Plain:
    return {name: _value(name, value) for name, value in plain.items() if name not in others}


def _value(name: str, value: Any) -> Any:
    if name in _TEXTS:
        return LocalizedText(**value)
    if name in _DAYS:
        return date.fromisoformat(value)
    return tuple(value) if name in _SLUGS else value


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
