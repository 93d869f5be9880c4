"""Documents of closed rounds: the one that was made first is kept and given to everybody."""

from __future__ import annotations

from teoiksi.domains.reporting import queries
from teoiksi.domains.reporting.models import FollowUpRound, RoundDocument
from teoiksi.domains.reporting.types import RoundState
from teoiksi.kernel.language import Language


def keep_document(*, round_slug: str, name: str, language: Language, content: bytes) -> bytes:
    """Keep a document of a closed round, unless it has been kept already; gives the one that is kept.

    It is made of nothing but what was frozen, so it has no actor.

    :raises FollowUpRound.DoesNotExist: when there is no closed round of this slug.
    """
    row = FollowUpRound.objects.get(slug=round_slug, state=RoundState.CLOSED)
    made = RoundDocument(round=row, name=name, language=language, content=content)
    RoundDocument.objects.bulk_create([made], ignore_conflicts=True)
    kept = queries.kept_document(round_slug, name, language)
    return content if kept is None else kept
