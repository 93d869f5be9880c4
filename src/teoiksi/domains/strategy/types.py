"""The words of a strategy: its states, the matters of the Local Government Act, and the cards that pages are made from."""

from __future__ import annotations

from enum import StrEnum


class StrategyState(StrEnum):
    """Where a strategy is on its way: it goes forward one step at a time."""

    DRAFT = "draft"
    HEARING = "hearing"
    APPROVED = "approved"
    SUPERSEDED = "superseded"


class Matter(StrEnum):
    """The seven matters that section 37, subsection 1 of the Local Government Act (410/2015) names."""

    WELLBEING = "wellbeing"
    SERVICES = "services"
    SERVICE_TARGETS = "service_targets"
    OWNERSHIP = "ownership"
    PERSONNEL = "personnel"
    PARTICIPATION = "participation"
    ENVIRONMENT = "environment"


class TextKind(StrEnum):
    """What a text beside the strategy is."""

    REASON = "reason"
    BACKGROUND = "background"
