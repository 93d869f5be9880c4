"""Changing an approved plan the way it was approved: proposed, approved by a decision, taken into the plan; or refused."""

from __future__ import annotations

from datetime import date

from teoiksi.domains.common import services as common
from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes.models import Action, Programme, ProposedChange
from teoiksi.domains.programmes.queries.changes import proposed_actions
from teoiksi.domains.programmes.queries.plans import part_of_action, part_of_programme
from teoiksi.domains.programmes.services.actions import write_action
from teoiksi.domains.programmes.services.checks import check_action
from teoiksi.domains.programmes.services.known import Known
from teoiksi.domains.programmes.services.programmes import check_programme, write_programme
from teoiksi.domains.programmes.services.shared_edits import note_shared_proposal
from teoiksi.domains.programmes.types import (
    FOLLOWED_STATES,
    OPEN_CHANGES,
    ActionPart,
    ChangeOutdated,
    ChangeState,
    DecisionMissing,
    ProgrammePart,
    WrongStep,
    action_from,
    merged,
    plain_of,
    programme_from,
)
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.problems import BadInput, Place, Problem


def no_reason(mend: str = "Kirjoita, miksi suunnitelmaa pitää muuttaa.") -> Problem:
    """Say that a change of an approved plan needs its reason."""
    return Problem("no_reason", "Perustelu puuttuu.", mend, Place(path="reason"))


def propose_change(
    *,
    actor: Actor,
    programme: str,
    part: ActionPart | ProgrammePart,
    why: str,
    language: Language = DEFAULT_LANGUAGE,
) -> int:
    """Propose a change of an approved plan, or a new action to it; gives its number. Nothing of the plan changes yet.

    :raises Programme.DoesNotExist: when there is no such programme.
    :raises WrongStep: when the programme is not approved yet (its plan is simply written) or has been closed.
    :raises BadInput: when the plan would not fit what is known, is the same as now, or no reason is given.
    """
    with common.change(actor=actor, event="programmes.change_proposed", reason=why):
        of = Programme.objects.select_for_update().get(slug=programme)
        before = _now(part)
        if not why.strip():
            raise BadInput([no_reason()])
        return write_change(of, part, before=before, why=why, author=actor, language=language)


def write_change(
    of: Programme,
    part: ActionPart | ProgrammePart,
    *,
    before: ActionPart | ProgrammePart | None,
    why: str,
    author: Actor,
    language: Language = DEFAULT_LANGUAGE,
    known: Known | None = None,
) -> int:
    """Propose a change of the plan of a programme, which the caller has locked; gives its number.

    ``before`` is the plan as it is now, ``known`` what there is, if that has been read for many changes at once. New actions
    that are coming may be needed already; whether they are there is asked again when the change is taken into the plan.

    :raises WrongStep: when the programme is not approved yet, or has been closed.
    :raises BadInput: when the plan would not fit what is known, or is the same as now.
    """
    if of.state not in FOLLOWED_STATES:
        raise WrongStep(of.state)
    if part == before:
        what = "Ehdotus on sama kuin nykyinen suunnitelma."
        raise BadInput([Problem("same_plan", what, "Muuta ainakin yhtä kohtaa.", Place(path="reason"))])
    if isinstance(part, ActionPart):
        if before is None and part.slug in proposed_actions():
            what = f"Tunnus ”{part.slug}” on jo ehdotetulla toimenpiteellä."
            mend = "Valitse toinen tunnus, tai odota ehdotuksen ratkaisua."
            raise BadInput([Problem("slug_taken", what, mend, Place(path="slug"))])
        check_action(part, of, known)
    else:
        check_programme(part)
    row = ProposedChange.objects.create(
        programme=of,
        action=part.slug if isinstance(part, ActionPart) else "",
        before=plain_of(before) if before else None,
        after=plain_of(part),
        why=why.strip(),
        language=language,
        author=author.id,
    )
    note_shared_proposal(actor=author, change=row)
    return row.pk


def approve_change(*, actor: Actor, change: int, decision: Decision) -> None:
    """Note by which decision a proposed change was approved.

    :raises ProposedChange.DoesNotExist: when there is none.
    :raises WrongStep: when it is not with the group any more.
    :raises DecisionMissing: when the body or the day of the decision is not told.
    """
    with common.change(actor=actor, event="programmes.change_approved"):
        row = _locked(change, ChangeState.IN_GROUP)
        if not (decision.body and decision.decided_on):
            raise DecisionMissing(str(change))
        row.decision = decision
        row.state = ChangeState.APPROVED
        row.save()


def apply_change(*, actor: Actor, change: int, today: date) -> None:
    """Take an approved change into the plan: what others have changed since elsewhere in it stays.

    :raises ProposedChange.DoesNotExist: when there is none.
    :raises WrongStep: when it is not approved, or the programme has been closed.
    :raises ChangeOutdated: when the same places have been changed since.
    :raises BadInput: when the plan no longer fits what is known.
    """
    with common.change(actor=actor, event="programmes.change_applied"):
        row = _locked(change, ChangeState.APPROVED)
        of = Programme.objects.select_for_update().get(pk=row.programme_id)
        if of.state not in FOLLOWED_STATES:
            raise WrongStep(of.state)
        if row.action:
            _apply_to_action(row, of)
        else:
            _apply_to_programme(row)
        row.state = ChangeState.APPLIED
        row.applied_on = today
        row.save(update_fields=["state", "applied_on"])


def refuse_change(*, actor: Actor, change: int, reason: str) -> None:
    """Refuse a proposed change; the plan stays as it is, and the reason is kept.

    :raises ProposedChange.DoesNotExist: when there is none.
    :raises WrongStep: when it has been refused or taken into the plan already.
    :raises BadInput: when no reason is given.
    """
    with common.change(actor=actor, event="programmes.change_refused", reason=reason):
        row = _locked(change, *OPEN_CHANGES)
        if not reason.strip():
            raise BadInput([no_reason("Kirjoita, miksi muutosta ei tehdä.")])
        row.state, row.refusal = ChangeState.REFUSED, reason.strip()
        row.save(update_fields=["state", "refusal"])


def _locked(change: int, *states: ChangeState) -> ProposedChange:
    row = ProposedChange.objects.select_for_update(of=["self"]).get(pk=change)
    if row.state not in states:
        raise WrongStep(row.state)
    return row


def _now(part: ActionPart | ProgrammePart) -> ActionPart | ProgrammePart | None:
    if isinstance(part, ProgrammePart):
        return part_of_programme(part.slug)[0]
    return part_of_action(part.slug)[0] if Action.objects.filter(slug=part.slug).exists() else None


def _apply_to_action(row: ProposedChange, of: Programme) -> None:
    after = action_from(row.after)
    if row.before is None:
        write_action(of, after, opened=None)
        return
    part, both = merged(action_from(row.before), part_of_action(after.slug)[0], after)
    if both:
        raise ChangeOutdated(both)
    write_action(of, part, opened=None)


def _apply_to_programme(row: ProposedChange) -> None:
    after = programme_from(row.after)
    part, both = merged(programme_from(row.before or row.after), part_of_programme(after.slug)[0], after)
    if both:
        raise ChangeOutdated(both)
    write_programme(part)
