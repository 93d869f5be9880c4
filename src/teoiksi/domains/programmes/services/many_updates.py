"""Keeping situation updates of many actions, one of each, with as few queries as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.models import Action, Correction, Milestone, ProgressUpdate
from teoiksi.domains.programmes.types import ActionState, UpdatePart
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import Language
from teoiksi.kernel.problems import BadInput, Place, Problem


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told of an action, which the caller has locked, with all its milestones and its open corrections."""

    row: Action
    steps: list[Milestone]
    corrections: list[Correction]
    part: UpdatePart
    today: date
    language: Language


def check_telling(telling: Telling) -> None:
    """Let an update pass that fits its action.

    :raises BadInput: as ``tell_situation`` says.
    """
    if problems := [*_of_values(telling), *_correction_missing(telling)]:
        raise BadInput(problems)


def keep_tellings(actor: Actor, tellings: Sequence[Telling]) -> None:
    """Keep updates of different actions, which have passed; their milestones and corrections are brought up to date too."""
    if not tellings:
        return
    done = [step for each in tellings for step in each.steps if step.pk in each.part.done and step.done_on is None]
    of = {each.row.pk: each.today for each in tellings}
    for step in done:
        step.done_on = of[step.action_id]
    if done:
        Milestone.objects.bulk_update(done, ["done_on"])
    ProgressUpdate.objects.bulk_create([_update(actor, each) for each in tellings])
    corrections = [(each, _correction(actor, each)) for each in tellings if each.part.correction is not None]
    Correction.objects.bulk_create([row for _each, row in corrections])
    for each, row in corrections:
        each.corrections.append(row)
    for each in tellings:
        each.row.state, each.row.progress = each.part.state, each.part.progress
        each.row.updated_at = _moment(each.today)
    Action.objects.bulk_update([each.row for each in tellings], ["state", "progress", "updated_at"])


def _update(actor: Actor, telling: Telling) -> ProgressUpdate:
    return ProgressUpdate(
        action=telling.row,
        state=telling.part.state,
        sentence=telling.part.sentence.strip(),
        language=telling.language,
        progress=telling.part.progress,
        author=actor.id,
        told_on=telling.today,
    )


def _correction(actor: Actor, telling: Telling) -> Correction:
    told = telling.part.correction
    assert told is not None  # noqa: S101 - only asked for those that have one
    return Correction(
        action=telling.row,
        measure=told.measure.strip(),
        language=telling.language,
        due_on=told.due_on,
        author=actor.id,
        opened_at=_moment(telling.today),
    )


def _moment(day: date) -> datetime:
    """Give when something of a day was told: now, or noon of another day, which a file may tell of."""
    now = timezone.localtime()
    return now if now.date() == day else datetime.combine(day, time(12), now.tzinfo)


def _of_values(telling: Telling) -> list[Problem]:
    found, part, today = [], telling.part, telling.today
    if part.progress is not None and not 0 <= part.progress <= 100:
        mend = "Kirjoita luku väliltä 0–100, tai jätä tyhjäksi."
        found.append(Problem("no_share", f"Eteneminen {part.progress} % ei kelpaa.", mend, Place(path="progress")))
    if part.done - {step.pk for step in telling.steps}:
        mend = "Avaa sivu uudelleen ja merkitse välivaiheet siinä."
        found.append(Problem("unknown_milestone", "Välivaihe on poistettu.", mend, Place(path="done")))
    correction = part.correction
    if correction is not None and not correction.measure.strip():
        what = "Korjaava toimenpide on tyhjä."
        found.append(Problem("no_measure", what, "Kirjoita, mitä viiveelle tehdään.", Place(path="measure")))
    if correction is not None and correction.due_on < today:
        what = f"Korjaavan toimenpiteen päivä {correction.due_on:%-d.%-m.%Y} on jo mennyt."
        found.append(Problem("day_has_passed", what, "Valitse tuleva päivä.", Place(path="due_on")))
    return found


def _correction_missing(telling: Telling) -> list[Problem]:
    """Promise 5: behind means a correction; one that is under way and not late itself is enough."""
    row, part, today = telling.row, telling.part, telling.today
    open_steps = [step.due_on for step in telling.steps if step.done_on is None and step.pk not in part.done]
    late = policies.delay_of(
        state=ActionState(part.state), starts_on=row.starts_on, ends_on=row.ends_on, due=open_steps, today=today
    )
    has_one = part.correction is not None or any(
        each.done_on is None and each.due_on >= today for each in telling.corrections
    )
    if late is None or has_one:
        return []
    what = f"Toimenpide on ollut myöhässä {late[1]:%-d.%-m.%Y} alkaen."
    mend = "Kirjoita korjaava toimenpide ja päivä, johon mennessä se tehdään."
    return [Problem("correction_missing", what, mend, Place(path="measure"))]
