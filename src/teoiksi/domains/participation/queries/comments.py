"""Comments of a hearing."""

from __future__ import annotations

from uuid import UUID

from teoiksi.domains.drafts.types import TextPlace
from teoiksi.domains.participation.models import HearingComment
from teoiksi.domains.participation.types import Became, CommentCard, CommentState
from teoiksi.kernel.language import as_language


def comments(hearing: UUID, *, shown_only: bool = True) -> tuple[CommentCard, ...]:
    """Give the comments of a hearing, oldest first; for its officer also those that are not shown. One query."""
    rows = HearingComment.objects.filter(hearing__key=hearing)
    return tuple(_card(row) for row in (rows.filter(state=CommentState.SHOWN) if shown_only else rows))


def comment(receipt: str) -> tuple[CommentCard, UUID]:
    """Give a comment to the one who has its receipt, with the key of its hearing; hyphens and case do not matter.

    :raises HearingComment.DoesNotExist: when there is none with this receipt.
    """
    row = HearingComment.objects.select_related("hearing").get(receipt=plain_receipt(receipt))
    return _card(row), row.hearing.key


def plain_receipt(text: str) -> str:
    """Write a receipt as it is kept: ``ab12 cd34-ef`` becomes ``AB12CD34EF``."""
    return "".join(letter for letter in text.upper() if letter.isalnum())[:16]


def _card(row: HearingComment) -> CommentCard:
    return CommentCard(
        receipt=row.receipt,
        place=TextPlace(row.kind, row.slug, row.field) if row.kind else None,
        quote=row.quote,
        message=row.message,
        language=as_language(row.language),
        name=row.name,
        state=CommentState(row.state),
        given_at=row.given_at,
        became=Became(row.became) if row.became else None,
        answer=row.answer,
        answered_at=row.answered_at,
    )
