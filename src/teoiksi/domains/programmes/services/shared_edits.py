"""Telling the first of two writers that another saved the same plan after them; the second is told by the form."""

from __future__ import annotations

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes.models import Programme, ProposedChange, SharedEdit
from teoiksi.domains.programmes.queries.shared_edits import writers_since
from teoiksi.domains.programmes.types import OPEN_CHANGES, ActionPart, ProgrammePart, plain_of
from teoiksi.kernel.actor import Actor

Part = ActionPart | ProgrammePart


def note_shared_edit(*, actor: Actor, programme: Programme, before: Part, after: Part, since: int) -> None:
    """Keep for everyone else who saved a plan after version ``since`` that this writer, who began with that version, saved
    it after them; inside the caller's transaction."""
    if before == after:
        return
    for first in writers_since(before, since):
        if first != actor.id:
            SharedEdit.objects.create(
                programme=programme,
                action=after.slug if isinstance(after, ActionPart) else "",
                first=first,
                second=actor.id,
                before=plain_of(before),
                after=plain_of(after),
            )


def note_shared_proposal(*, actor: Actor, change: ProposedChange) -> None:
    """Keep for everyone else whose proposed change of the same plan waits that another one has been proposed; inside the
    caller's transaction."""
    waiting = ProposedChange.objects.filter(programme=change.programme_id, action=change.action, state__in=OPEN_CHANGES)
    others = waiting.exclude(author=actor.id).order_by("author", "-pk").distinct("author")
    SharedEdit.objects.bulk_create(
        SharedEdit(
            programme_id=other.programme_id,
            action=other.action,
            first=other.author,
            second=actor.id,
            before=other.after,
            after=change.after,
            is_proposal=True,
        )
        for other in others
    )


def see_shared_edit(*, actor: Actor, number: int) -> bool:
    """Note that the first writer knows; gives whether it was theirs to say and not said yet."""
    with common.change(actor=actor, event="programmes.shared_edit_seen"):
        rows = SharedEdit.objects.filter(pk=number, first=actor.id, seen_at=None)
        return rows.update(seen_at=timezone.now()) == 1
