"""Telling how an action goes: an update that never changes, milestones that are done, and a correction of a delay."""

from __future__ import annotations

from datetime import date

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes.models import Action, Correction
from teoiksi.domains.programmes.services.many_updates import Telling, check_telling, keep_tellings
from teoiksi.domains.programmes.types import FOLLOWED_STATES, NotWritable, UpdatePart
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language


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
        steps, corrections = list(row.milestones.all()), list(row.corrections.filter(done_on=None))
        telling = Telling(row, steps, corrections, part, today, language)
        check_telling(telling)
        keep_tellings(actor, [telling])


def finish_correction(*, actor: Actor, action: str, correction: int, today: date) -> None:
    """Note that a correction has been done.

    :raises Correction.DoesNotExist: when the action has none of this id that is still open.
    """
    with common.change(actor=actor, event="programmes.correction_done"):
        row = Correction.objects.select_for_update().get(pk=correction, action__slug=action, done_on=None)
        row.done_on = today
        row.save(update_fields=["done_on"])
