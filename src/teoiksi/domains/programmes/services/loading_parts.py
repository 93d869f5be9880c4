"""The parts of a programme file as the services take them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes.types import (
    ActionPart,
    ActionState,
    CorrectionPart,
    MilestonePart,
    ProgrammePart,
    UpdatePart,
    YearCost,
)
from teoiksi.sources.programme_file.document import ActionEntry, ProgrammeEntry, ProgrammesDocument, UpdateEntry


def programme_of(document: ProgrammesDocument, entry: ProgrammeEntry) -> ProgrammePart:
    """Give the plan of a programme."""
    return ProgrammePart(
        slug=entry.id,
        strategy=document.strategy,
        spearhead=entry.spearhead,
        term=document.term,
        name=entry.name,
        starts_on=entry.start,
        ends_on=entry.end,
        purpose=entry.purpose,
        resources=entry.resources,
        risks=entry.risks,
        is_example=entry.example,
    )


def decision_of(entry: ProgrammeEntry) -> Decision:
    """Give the decision by which a programme is approved."""
    given = entry.decision
    return Decision(given.body, given.decided_on, given.section, given.case_number, given.address)


def action_of(entry: ActionEntry, there: ActionPart | None) -> ActionPart:
    """Give the plan of an action; its owner stays who it is, for a file names no people."""
    return ActionPart(
        slug=entry.id,
        name=entry.name,
        starts_on=entry.start,
        ends_on=entry.end,
        unit=entry.unit,
        what=entry.what,
        why=entry.why,
        partners=entry.partners,
        risk=entry.risk,
        appropriation=entry.appropriation,
        owner=there.owner if there else None,
        goals=entry.goals,
        values=entry.values,
        indicators=entry.indicators,
        needs=entry.needs,
        milestones=tuple(MilestonePart(each.name, each.due) for each in entry.milestones),
        costs=tuple(YearCost(each.year, each.cost, each.own, each.state, each.eu, each.others) for each in entry.costs),
    )


def same_but_ids(there: ActionPart, part: ActionPart) -> bool:
    """Tell whether two plans are the same; the ids of milestones are not in the file."""
    return replace(there, decisions=None, milestones=tuple(replace(each, id=None) for each in there.milestones)) == part


def with_known_steps(part: ActionPart, there: ActionPart | None) -> ActionPart:
    """Give the plan with the ids of the milestones that are there already by the same name."""
    ids = {each.name: each.id for each in there.milestones} if there else {}
    return replace(part, milestones=tuple(replace(each, id=ids.get(each.name)) for each in part.milestones))


def update_of(entry: UpdateEntry, steps: Sequence[int]) -> UpdatePart:
    """Give a situation update; ``steps`` are the ids of the milestones as the file counts them."""
    correction = entry.correction
    return UpdatePart(
        state=ActionState(entry.state),
        sentence=entry.text,
        progress=entry.progress,
        done=frozenset(steps[number - 1] for number in entry.done),
        correction=CorrectionPart(correction.measure, correction.due) if correction else None,
    )
