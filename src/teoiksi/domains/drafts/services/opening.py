"""Opening a draft of changes."""

from __future__ import annotations

from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.drafts import queries
from teoiksi.domains.drafts.models import Draft, DraftVersion
from teoiksi.domains.drafts.types import Edit
from teoiksi.domains.strategy.models import Strategy
from teoiksi.kernel.actor import Actor


def open_draft(*, actor: Actor, strategy: str, title: str, is_example: bool = False) -> UUID:
    """Open a draft of changes to a strategy as it is now, and give its key.

    :raises Strategy.DoesNotExist: when there is no such strategy.
    """
    with common.change(actor=actor, event="drafts.opened"):
        row = Draft.objects.create(
            strategy=Strategy.objects.get(slug=strategy),
            title=title.strip(),
            opened_by=actor.id,
            is_example=is_example,
        )
        DraftVersion.objects.create(
            draft=row,
            number=1,
            document=queries.strategy_now(strategy),
            is_base=True,
            edit=Edit.OPENED,
            author=actor.id,
        )
    return row.key
