"""Publishing a draft once everyone who must be heard has been heard."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from teoiksi.domains.common.types import Decision
from teoiksi.domains.drafts import services as drafts
from teoiksi.domains.participation import queries
from teoiksi.domains.participation.types import NoHearingWithoutReason, NotHeard
from teoiksi.domains.strategy.services import LoadResult
from teoiksi.kernel.actor import Actor


def publish_after_hearing(
    *, actor: Actor, draft: UUID, decision: Decision, reason: str, today: date, why_no_hearing: str = ""
) -> LoadResult:
    """Publish a draft that has been decided on, if its hearing is over, or if it is told why there was none.

    Residents, and the councils for youth, older people and people with disabilities, are heard on what matters to them
    (Local Government Act 410/2015, sections 22 and 26–28); each council needs its statement or the reason why it was not
    heard, each comment its answer.

    :raises NotHeard: when something of that is still to be done.
    :raises NoHearingWithoutReason: when the draft was not put out and it is not told why.
    :raises Draft.DoesNotExist: and the other refusals of ``drafts.services.publish_approved``.
    """
    if found := queries.obstacles(draft, today):
        raise NotHeard(found)
    if queries.hearing_of_draft(draft) is None:
        if not why_no_hearing.strip():
            raise NoHearingWithoutReason
        reason = f"{reason.strip()} · Ei kuulemista: {why_no_hearing.strip()}" if reason.strip() else ""
    return drafts.publish_approved(actor=actor, draft=draft, decision=decision, reason=reason)
