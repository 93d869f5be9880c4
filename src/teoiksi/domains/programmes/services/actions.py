"""Writing the plan of an action, all of it or nothing."""

from __future__ import annotations

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes.models import Action, Programme
from teoiksi.domains.programmes.queries.plans import plans_of
from teoiksi.domains.programmes.services.known import Plan
from teoiksi.domains.programmes.services.many_actions import write_actions
from teoiksi.domains.programmes.services.shared_edits import note_shared_edit
from teoiksi.domains.programmes.types import WRITABLE_STATES, ActionPart, NotWritable
from teoiksi.kernel.actor import Actor


def put_action(
    *,
    actor: Actor,
    programme: str,
    part: ActionPart,
    opened: int | None = None,
    began: int | None = None,
    reason: str = "",
) -> int:
    """Add an action to a programme, or bring one to a plan; gives its version now.

    ``opened`` is the version that the writer saw; None writes over whatever is there, as a file does. ``began`` is the one
    with which they began to write: whoever has saved after it is told that another did too. What is told of an
    action (state, progress, done milestones) is not touched.

    :raises Programme.DoesNotExist: when there is no such programme.
    :raises BadInput: with everything that does not fit: an unknown unit, goal, value, indicator or action, another
        programme's action, days out of order, needs in a circle, a year twice.
    :raises EditedMeanwhile: when someone else has saved since.
    :raises NotWritable: when the programme has been approved.
    """
    with common.change(actor=actor, event="programmes.action_put", reason=reason):
        of = Programme.objects.select_for_update().get(slug=programme)
        if of.state not in WRITABLE_STATES:
            raise NotWritable(programme)
        is_shared = began is not None and opened is not None and began < opened
        before = plans_of([part.slug]).get(part.slug) if is_shared else None
        version = write_action(of, part, opened=opened)
        if before is not None and began is not None:
            note_shared_edit(actor=actor, programme=of, before=before.part, after=part, since=began)
        return version


def write_action(of: Programme, part: ActionPart, *, opened: int | None) -> int:
    """Bring an action of a programme, which the caller has locked, to a plan; gives its version now.

    :raises BadInput: with everything that does not fit.
    :raises EditedMeanwhile: when someone else has saved since.
    """
    written = write_actions([Plan(of, part)], opened=opened)
    if part.slug in written.refused:
        raise written.refused[part.slug]
    return written.versions[part.slug]


def remove_action(*, actor: Actor, action: str, reason: str = "") -> None:
    """Take an action out of a plan of which nothing has been decided or told yet.

    :raises Action.DoesNotExist: when there is none.
    :raises NotWritable: when the programme has been approved, or updates have been told: it is cancelled instead.
    """
    with common.change(actor=actor, event="programmes.action_removed", reason=reason):
        row = Action.objects.select_for_update(of=["self"]).select_related("programme").get(slug=action)
        if row.programme.state not in WRITABLE_STATES or row.updates.exists():
            raise NotWritable(action)
        row.delete()
