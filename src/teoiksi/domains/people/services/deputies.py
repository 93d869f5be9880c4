"""Saying who stands in for whom."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.people.models import Deputy, User
from teoiksi.domains.people.services.log import log
from teoiksi.domains.people.types import LogKind, WrongDeputy, WrongTime
from teoiksi.kernel.actor import Actor


def name_deputy(
    *, actor: Actor, person: UUID, deputy: UUID, starts_on: date, ends_on: date, today: date, reason: str = ""
) -> int:
    """Let someone stand in for a person from the first day to the last: do their items, in their roles. Gives its number.

    :raises WrongDeputy: when both are the same person.
    :raises WrongTime: when the last day is before the first, or has passed.
    :raises User.DoesNotExist: when either is not there.
    """
    if person == deputy:
        raise WrongDeputy
    if ends_on < max(starts_on, today):
        raise WrongTime
    with common.change(actor=actor, event="people.deputy_named", reason=reason):
        absent, stands_in = (User.objects.get(pseudonym=each, is_active=True) for each in (person, deputy))
        row = Deputy.objects.create(person=absent, deputy=stands_in, starts_on=starts_on, ends_on=ends_on)
        log(actor=actor, kind=LogKind.DEPUTY_NAMED, person=person, detail=str(deputy))
    return row.pk


def end_deputy(*, actor: Actor, number: int, reason: str = "") -> None:
    """End someone's standing in at once; history keeps from when to when it was.

    :raises Deputy.DoesNotExist: when there is none of this number.
    """
    with common.change(actor=actor, event="people.deputy_ended", reason=reason):
        row = Deputy.objects.get(pk=number)
        log(actor=actor, kind=LogKind.DEPUTY_ENDED, person=row.person_id, detail=str(row.deputy_id))
        row.delete()
