"""Telling of many actions at once: each is kept or not by itself, a second sending changes nothing, nobody is written over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes.models import Action, ProgressUpdate
from teoiksi.domains.programmes.queries.details import update_of
from teoiksi.domains.programmes.services.following import tell_situation
from teoiksi.domains.programmes.types import NotWritable, Reception, Told, ToldAction, UpdatePart
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.problems import BadInput


def tell_situations(
    *, actor: Actor, told: Sequence[ToldAction], today: date, language: Language = DEFAULT_LANGUAGE
) -> tuple[Told, ...]:
    """Keep updates of many actions in one transaction, each in a savepoint of its own; gives what became of each, in order.

    An update equal to one that the same person has sent since ``seen`` is kept already. Where someone has told something
    else since, nothing is kept and their update is given: sent again with its number as ``seen``, it is kept after theirs.
    """
    with common.change(actor=actor, event="programmes.situation_told"):
        # Locked in one order, so that two senders of the same actions never wait for each other in a circle.
        rows = Action.objects.select_for_update(of=["self"]).filter(slug__in=[each.action for each in told])
        ids = {row.slug: row.pk for row in rows.order_by("pk")}
        return tuple(_tell(actor, ids.get(each.action), each, today, language) for each in told)


def _tell(actor: Actor, action: int | None, told: ToldAction, today: date, language: Language) -> Told:
    if action is None:
        return Told(told.action, Reception.NOT_FOLLOWED)
    since = list(ProgressUpdate.objects.filter(action=action, pk__gt=told.seen).order_by("-pk"))
    if any(_is_same(row, told.part, actor) for row in since) and _adds_nothing(action, told.part):
        return Told(told.action, Reception.KEPT_BEFORE)
    if since:
        return Told(told.action, Reception.MEANWHILE, theirs=update_of(since[0]), seen=since[0].pk)
    try:
        with common.change(actor=actor, event="programmes.situation_told"):
            tell_situation(actor=actor, action=told.action, part=told.part, today=today, language=language)
    except BadInput as error:
        return Told(told.action, Reception.WRONG, error.problems)
    except NotWritable:
        return Told(told.action, Reception.NOT_FOLLOWED)
    return Told(told.action, Reception.KEPT)


def _is_same(row: ProgressUpdate, part: UpdatePart, actor: Actor) -> bool:
    mine = (actor.id, part.state.value, part.sentence.strip(), part.progress)
    return (row.author, row.state, row.sentence, row.progress) == mine


def _adds_nothing(action: int, part: UpdatePart) -> bool:
    """Whether the milestones are done already and the correction has been written."""
    row = Action.objects.get(pk=action)
    correction = part.correction
    return not row.milestones.filter(pk__in=part.done, done_on=None).exists() and (
        correction is None
        or row.corrections.filter(measure=correction.measure.strip(), due_on=correction.due_on).exists()
    )
