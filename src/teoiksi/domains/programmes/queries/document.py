"""Programmes as a programme file says them: what ``load`` reads and ``export`` writes."""

from __future__ import annotations

from django.utils import timezone

from teoiksi.domains.programmes.models import Action, Correction, Programme, ProgressUpdate
from teoiksi.domains.programmes.queries.plans import part_of_action
from teoiksi.domains.programmes.types import ActionPart
from teoiksi.sources.programme_file.document import (
    ActionEntry,
    CorrectionEntry,
    CostEntry,
    MilestoneEntry,
    ProgrammeEntry,
    ProgrammesDocument,
    UpdateEntry,
)
from teoiksi.sources.programme_file.order import in_order
from teoiksi.sources.strategy_file.document import DecisionPart


def terms_of(strategy: str) -> tuple[str, ...]:
    """Give the slugs of the terms for which a strategy has programmes, drafts too, the newest first; one query."""
    rows = Programme.objects.filter(spearhead__strategy__slug=strategy).order_by("-term__starts_on")
    return tuple(dict.fromkeys(rows.values_list("term__slug", flat=True)))


def document_of(strategy: str, *, term: str) -> ProgrammesDocument:
    """Give the programmes of a strategy for a term, drafts too, with all that has been told; without names of people."""
    rows = Programme.objects.filter(spearhead__strategy__slug=strategy, term__slug=term)
    ordered = rows.select_related("spearhead").order_by("spearhead__position")
    return in_order(ProgrammesDocument(strategy, term, tuple(_programme(row) for row in ordered)))


def _programme(row: Programme) -> ProgrammeEntry:
    found = row.decision
    return ProgrammeEntry(
        id=row.slug,
        spearhead=row.spearhead.slug,
        name=row.name,
        start=row.starts_on,
        end=row.ends_on,
        example=row.is_example,
        state=row.state,
        decision=DecisionPart(found.body, found.decided_on, found.section, found.case_number, found.address),
        purpose=row.purpose,
        resources=row.resources,
        risks=row.risks,
        actions=tuple(_action(each) for each in row.actions.order_by("position")),
    )


def _action(row: Action) -> ActionEntry:
    part, _version = part_of_action(row.slug)
    return ActionEntry(
        id=part.slug,
        name=part.name,
        start=part.starts_on,
        end=part.ends_on,
        unit=part.unit,
        what=part.what,
        why=part.why,
        partners=part.partners,
        risk=part.risk,
        appropriation=part.appropriation,
        goals=part.goals,
        values=part.values,
        indicators=part.indicators,
        needs=part.needs,
        milestones=tuple(MilestoneEntry(each.name, each.due_on) for each in part.milestones),
        costs=tuple(CostEntry(each.year, each.cost, each.own, each.state, each.eu, each.others) for each in part.costs),
        updates=_updates(row, part),
    )


def _updates(row: Action, part: ActionPart) -> tuple[UpdateEntry, ...]:
    """Give what has been told, the earliest first; a milestone or a correction goes with the first update of its day."""
    days = dict(row.milestones.values_list("pk", "done_on"))
    done = {number: days[step.id] for number, step in enumerate(part.milestones, 1) if step.id and days[step.id]}
    corrections = {timezone.localdate(each.opened_at): each for each in row.corrections.order_by("-pk")}
    entries = []
    for update in row.updates.order_by("pk"):
        day = update.told_on or timezone.localdate(update.recorded_at)
        numbers = tuple(number for number, on in done.items() if on == day)
        entries.append(_update(update, numbers, corrections.pop(day, None)))
        done = {number: on for number, on in done.items() if number not in numbers}
    return tuple(entries)


def _update(row: ProgressUpdate, done: tuple[int, ...], correction: Correction | None) -> UpdateEntry:
    given = CorrectionEntry(correction.measure, correction.due_on, correction.done_on) if correction else None
    return UpdateEntry(
        on=row.told_on or timezone.localdate(row.recorded_at),
        state=row.state,
        text=row.sentence,
        language=row.language,
        progress=row.progress,
        done=done,
        correction=given,
    )
