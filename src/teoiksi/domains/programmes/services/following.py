"""Telling how an action goes: an update that never changes, milestones that are done, and a correction of a delay."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.models import Action, Correction, ProgressUpdate
from teoiksi.domains.programmes.types import FOLLOWED_STATES, ActionState, NotWritable, UpdatePart
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.problems import BadInput, Place, Problem


def tell_situation(
    *, actor: Actor, action: str, part: UpdatePart, today: date, language: Language = DEFAULT_LANGUAGE
) -> None:
    """Keep a situation update of an action; ``language`` is that of its sentence, ``today`` the day of which it tells.

    :raises Action.DoesNotExist: when there is none.
    :raises NotWritable: when the programme is not approved or has been closed.
    :raises BadInput: when the action is late and no correction is under way or given (promise 5), a correction lacks its
        words or its day has passed, an unknown milestone is done, or the progress is no percentage.
    """
    with common.change(actor=actor, event="programmes.situation_told"):
        row = Action.objects.select_for_update(of=["self"]).select_related("programme").get(slug=action)
        if row.programme.state not in FOLLOWED_STATES:
            raise NotWritable(action)
        if problems := [*_of_values(row, part, today), *_correction_missing(row, part, today)]:
            raise BadInput(problems)
        row.milestones.filter(pk__in=part.done, done_on=None).update(done_on=today)
        _keep(row, part, actor, language, today)


def finish_correction(*, actor: Actor, action: str, correction: int, today: date) -> None:
    """Note that a correction has been done.

    :raises Correction.DoesNotExist: when the action has none of this id that is still open.
    """
    with common.change(actor=actor, event="programmes.correction_done"):
        row = Correction.objects.select_for_update().get(pk=correction, action__slug=action, done_on=None)
        row.done_on = today
        row.save(update_fields=["done_on"])


def _moment(day: date) -> datetime:
    """Give when something of a day was told: now, or noon of another day, which a file may tell of."""
    now = timezone.localtime()
    return now if now.date() == day else datetime.combine(day, time(12), now.tzinfo)


def _keep(row: Action, part: UpdatePart, actor: Actor, language: Language, today: date) -> None:
    ProgressUpdate.objects.create(
        action=row,
        state=part.state,
        sentence=part.sentence.strip(),
        language=language,
        progress=part.progress,
        author=actor.id,
        told_on=today,
    )
    if part.correction is not None:
        Correction.objects.create(
            action=row,
            measure=part.correction.measure.strip(),
            language=language,
            due_on=part.correction.due_on,
            author=actor.id,
            opened_at=_moment(today),
        )
    row.state = part.state
    row.progress = part.progress
    row.updated_at = _moment(today)
    row.save(update_fields=["state", "progress", "updated_at"])


def _of_values(row: Action, part: UpdatePart, today: date) -> list[Problem]:
    found = []
    if part.progress is not None and not 0 <= part.progress <= 100:
        mend = "Kirjoita luku väliltä 0–100, tai jätä tyhjäksi."
        found.append(Problem("no_share", f"Eteneminen {part.progress} % ei kelpaa.", mend, Place(path="progress")))
    if part.done - set(row.milestones.values_list("pk", flat=True)):
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


def _correction_missing(row: Action, part: UpdatePart, today: date) -> list[Problem]:
    """Promise 5: behind means a correction; one that is under way and not late itself is enough."""
    open_steps = row.milestones.filter(done_on=None).exclude(pk__in=part.done).values_list("due_on", flat=True)
    late = policies.delay_of(
        state=ActionState(part.state), starts_on=row.starts_on, ends_on=row.ends_on, due=open_steps, today=today
    )
    has_one = part.correction is not None or row.corrections.filter(done_on=None, due_on__gte=today).exists()
    if late is None or has_one:
        return []
    what = f"Toimenpide on ollut myöhässä {late[1]:%-d.%-m.%Y} alkaen."
    mend = "Kirjoita korjaava toimenpide ja päivä, johon mennessä se tehdään."
    return [Problem("correction_missing", what, mend, Place(path="measure"))]
