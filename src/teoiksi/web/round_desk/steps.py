"""Who wrote, reviewed and approved the texts of a round, as its pages tell it to those who may read them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from teoiksi.domains.people import queries as people
from teoiksi.domains.reporting.types import TextStep, TextSteps
from teoiksi.web.shared.history import telling


def rows(found: Iterable[TextSteps]) -> list[dict[str, Any]]:
    """Give the steps with the names of those who took them; one query. Of one who has been erased no name is told."""
    steps = tuple(found)
    all_steps = [step for each in steps for step in (each.written, each.reviewed, each.approved) if step]
    names = people.names_of({step.actor for step in all_steps}) if all_steps else {}
    return [
        {
            "of": each,
            "written": _step(each.written, names),
            "reviewed": _step(each.reviewed, names),
            "approved": _step(each.approved, names),
        }
        for each in steps
    ]


def _step(step: TextStep | None, names: dict[UUID, str]) -> dict[str, Any] | None:
    return {"who": names.get(step.actor) or telling.actor(step.kind), "at": step.at} if step else None
