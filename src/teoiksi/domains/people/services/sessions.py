"""Ending the sessions of a person."""

from __future__ import annotations

from uuid import UUID

from django.contrib.sessions.models import Session

from teoiksi.domains.common import services as common
from teoiksi.domains.people import queries
from teoiksi.domains.people.services.log import log
from teoiksi.domains.people.types import LogKind
from teoiksi.kernel.actor import Actor


def end_other_sessions(*, actor: Actor, person: UUID, keep: str) -> int:
    """Sign a person out in every browser but the one whose session key this is; gives in how many."""
    others = [each.key for each in queries.sessions_of(person) if each.key != keep]
    with common.change(actor=actor, event="people.sessions_ended"):
        removed, _by_model = Session.objects.filter(session_key__in=others).delete()
        if removed:
            log(actor=actor, kind=LogKind.SESSIONS_ENDED, person=person)
    return removed
