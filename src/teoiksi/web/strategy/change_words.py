"""What the kinds of items and their fields are called in a list of changes."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext, gettext_noop

_MODELS: Final = {
    "strategy": gettext_noop("Strategy"),
    "text": gettext_noop("Background text"),
    "coverage": gettext_noop("Matter of the act"),
    "value": gettext_noop("Value"),
    "spearhead": gettext_noop("Spearhead"),
    "goal": gettext_noop("Goal"),
    "indicator": gettext_noop("Indicator"),
    "baseline": gettext_noop("Baseline"),
    "target": gettext_noop("Target level"),
}
_FIELDS: Final = {
    "name": gettext_noop("name"),
    "short_name": gettext_noop("short name"),
    "title": gettext_noop("title"),
    "body": gettext_noop("text"),
    "text": gettext_noop("text"),
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
    "matters": gettext_noop("matters of the act"),
    "position": gettext_noop("order"),
    "definition": gettext_noop("definition"),
    "validity": gettext_noop("what it does not tell"),
    "unit": gettext_noop("unit"),
    "direction": gettext_noop("direction"),
    "rhythm": gettext_noop("rhythm"),
    "value": gettext_noop("value"),
    "due_on": gettext_noop("due date"),
}


def model_name(model: str) -> str:
    """Give the name of a kind of item, or an empty text for one that readers are not told of."""
    return gettext(_MODELS[model]) if model in _MODELS else ""


def field_name(field: str) -> str:
    """Give the name of a field; one without a name of its own keeps its code."""
    return gettext(_FIELDS[field]) if field in _FIELDS else field
