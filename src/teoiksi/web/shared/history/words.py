"""What the kinds of items and their fields are called in a list of changes; every field of history has its place here."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext, gettext_noop

from teoiksi.domains.common.types import ChangeKind

ITEMS: Final = {
    "strategy": gettext_noop("Strategy"),
    "text": gettext_noop("Background text"),
    "coverage": gettext_noop("Matter of the act"),
    "value": gettext_noop("Value"),
    "spearhead": gettext_noop("Spearhead"),
    "goal": gettext_noop("Goal"),
    "goalindicator": gettext_noop("Indicator of a goal"),
    "guardrail": gettext_noop("Basic service guardrail"),
    "contextindicator": gettext_noop("Background figure of the strategy"),
    "indicator": gettext_noop("Indicator"),
    "baseline": gettext_noop("Baseline"),
    "target": gettext_noop("Target level"),
    "indicatorseries": gettext_noop("Time series"),
    "series": gettext_noop("Time series"),
    "programme": gettext_noop("Implementation programme"),
    "action": gettext_noop("Action"),
    "milestone": gettext_noop("Milestone"),
    "correction": gettext_noop("Correction"),
    "actioncost": gettext_noop("Costs of an action"),
    "actiondecision": gettext_noop("Decision on an action"),
    "actiongoal": gettext_noop("Goal of an action"),
    "actionvalue": gettext_noop("Value of an action"),
    "actionindicator": gettext_noop("Indicator of an action"),
    "actionneed": gettext_noop("Action that another one needs"),
}

UNTOLD_ITEMS: Final = {"strategyindicator"}
"""That a strategy is followed by an indicator is told by the indicator and by the goal."""

FIELDS: Final = {
    "name": gettext_noop("name"),
    "short_name": gettext_noop("short name"),
    "title": gettext_noop("title"),
    "body": gettext_noop("text"),
    "text": gettext_noop("text"),
    "kind": gettext_noop("kind"),
    "description": gettext_noop("description"),
    "reason": gettext_noop("reason"),
    "summary": gettext_noop("summary"),
    "contents": gettext_noop("contents"),
    "vision": gettext_noop("vision"),
    "motto": gettext_noop("motto"),
    "introduction": gettext_noop("introduction"),
    "follow_up": gettext_noop("follow-up"),
    "participation": gettext_noop("participation"),
    "easy": gettext_noop("easy Finnish"),
    "state": gettext_noop("state"),
    "origin": gettext_noop("who stands behind it"),
    "is_binding": gettext_noop("binding"),
    "matter": gettext_noop("matter of the act"),
    "matters": gettext_noop("matters of the act"),
    "position": gettext_noop("order"),
    "term": gettext_noop("council term"),
    "municipality": gettext_noop("municipality"),
    "peers": gettext_noop("municipalities compared with"),
    "supersedes": gettext_noop("strategy that it superseded"),
    "starts_on": gettext_noop("first day"),
    "ends_on": gettext_noop("last day"),
    "decision_body": gettext_noop("who decided"),
    "decided_on": gettext_noop("day of the decision"),
    "decision_section": gettext_noop("section of the decision"),
    "decision_case_number": gettext_noop("case number"),
    "decision_address": gettext_noop("address of the decision"),
    "spearhead": gettext_noop("spearhead"),
    "goal": gettext_noop("goal"),
    "indicator": gettext_noop("indicator"),
    "number": gettext_noop("number"),
    "definition": gettext_noop("definition"),
    "validity": gettext_noop("what it does not tell"),
    "unit": gettext_noop("unit"),
    "decimals": gettext_noop("decimals"),
    "direction": gettext_noop("direction"),
    "rhythm": gettext_noop("update interval"),
    "lag_days": gettext_noop("days from the end of a period to its publication"),
    "method": gettext_noop("way of assessing"),
    "measure": gettext_noop("kind of figure"),
    "per": gettext_noop("counted for each"),
    "control_chart": gettext_noop("rules of the usual variation"),
    "source": gettext_noop("source"),
    "reference": gettext_noop("place in the source"),
    "owner": gettext_noop("responsible"),
    "area": gettext_noop("area"),
    "area_code": gettext_noop("code of the area"),
    "dimensions": gettext_noop("breakdown"),
    "is_guardrail": gettext_noop("basic service guardrail"),
    "value": gettext_noop("level"),
    "low": gettext_noop("lower limit"),
    "high": gettext_noop("upper limit"),
    "due_on": gettext_noop("due date"),
    "period_start": gettext_noop("beginning of the period"),
    "series": gettext_noop("time series"),
    "role": gettext_noop("what it shows"),
    "is_example": gettext_noop("example"),
    "purpose": gettext_noop("purpose"),
    "resources": gettext_noop("resources"),
    "risks": gettext_noop("risks"),
    "what": gettext_noop("what is done"),
    "why": gettext_noop("why"),
    "partners": gettext_noop("partners"),
    "risk": gettext_noop("risk"),
    "appropriation": gettext_noop("appropriation"),
    "progress": gettext_noop("progress, per cent"),
    "done_on": gettext_noop("day when done"),
    "measure_of_correction": gettext_noop("what is done about the delay"),
    "action": gettext_noop("action"),
    "needed": gettext_noop("action that is needed"),
    "year": gettext_noop("year"),
    "update_days": gettext_noop("days between updates"),
    "cost": gettext_noop("cost, euros"),
    "own": gettext_noop("paid by the city, euros"),
    "paid_by_state": gettext_noop("paid by the state, euros"),
    "eu": gettext_noop("paid by the European Union, euros"),
    "others": gettext_noop("paid by others, euros"),
    "person": gettext_noop("responsible person"),
    "owner_unit": gettext_noop("responsible unit"),
    "programme": gettext_noop("implementation programme"),
}

_SPECIAL: Final = {
    ("action", "owner"): "person",
    ("action", "unit"): "owner_unit",
    ("actioncost", "state"): "paid_by_state",
    ("correction", "measure"): "measure_of_correction",
}
"""Fields whose name means something else in another item."""

UNTOLD_FIELDS: Final = {
    "id",
    "slug",
    "strategy",
    "period_kind",
    "version",
    "updated_at",
    "author",
    "copied_from",
    "language",
    "opened_at",
}
"""Numbers and names that only the product uses, and what another field of the same item tells."""


def is_told(model: str, kind: ChangeKind) -> bool:
    """Whether readers are told of such a change; that a series came or went is told by its link to the indicator."""
    return model in ITEMS and (model != "series" or kind is ChangeKind.CHANGED)


def item_name(model: str) -> str:
    """Give the name of a kind of item that readers are told of."""
    return gettext(ITEMS[model])


def field_name(field: str, model: str = "") -> str:
    """Give the name of a field of an item, or an empty text for one that readers are not told of."""
    field = _SPECIAL.get((model, field), field)
    return gettext(FIELDS[field]) if field in FIELDS else ""
