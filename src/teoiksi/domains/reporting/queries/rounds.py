"""Rounds: all of them, one, its texts, and the document that was frozen as it was closed."""

from __future__ import annotations

import orjson
from django.db.models import Prefetch, QuerySet

from teoiksi.domains.reporting.models import FollowUpRound, FrozenRound, RoundAsked, RoundDocument, RoundText
from teoiksi.domains.reporting.types import (
    FrozenDocument,
    RoundInBrief,
    RoundKind,
    RoundState,
    RoundTextCard,
    RoundTextPart,
    TextState,
)
from teoiksi.kernel.language import Language


def rounds() -> tuple[RoundInBrief, ...]:
    """Give all rounds, newest first; two queries."""
    return tuple(_brief(row) for row in _rows())


def round_in_brief(slug: str) -> RoundInBrief:
    """Give one round; two queries.

    :raises FollowUpRound.DoesNotExist: when there is none.
    """
    return _brief(_rows().get(slug=slug))


def _rows() -> QuerySet[FollowUpRound]:
    asked = Prefetch("asked", RoundAsked.objects.select_related("spearhead"))
    rows = FollowUpRound.objects.select_related("strategy", "previous", "frozen").defer("frozen__content")
    return rows.prefetch_related(asked)


def asked_in(row: FollowUpRound) -> tuple[str, ...]:
    """Give the spearheads whose groups must answer, by slug in their order; one query."""
    return tuple(row.asked.order_by("spearhead__position").values_list("spearhead__slug", flat=True))


def frozen(slug: str) -> FrozenDocument:
    """Give what was frozen as the round was closed; one query, and nothing of what has changed since.

    :raises FrozenRound.DoesNotExist: when there is no closed round of this slug.
    """
    row = FrozenRound.objects.get(round__slug=slug)
    return FrozenDocument(document=row.content.encode(), sha256=row.sha256, content=orjson.loads(row.content))


def kept_document(slug: str, name: str, language: Language) -> bytes | None:
    """Give a document of a round as it was first made, or None when nobody has asked for it yet; one query."""
    rows = RoundDocument.objects.filter(round__slug=slug, name=name, language=language)
    content = rows.values_list("content", flat=True).first()
    return None if content is None else bytes(content)


def texts(slug: str, *, spearhead: str = "") -> tuple[RoundTextCard, ...]:
    """Give what groups, or one of them, have written in a round, in the order of spearheads and goals; one query."""
    rows = RoundText.objects.filter(round__slug=slug).select_related("spearhead", "goal")
    if spearhead:
        rows = rows.filter(spearhead__slug=spearhead)
    return tuple(
        RoundTextCard(
            spearhead=row.spearhead.slug,
            goal=row.goal.slug if row.goal else "",
            part=RoundTextPart(row.assessment, row.deviation, row.correction),
            state=TextState(row.state),
            version=row.version,
        )
        for row in rows.order_by("spearhead__position", "goal__position", "pk")
    )


def _brief(row: FollowUpRound) -> RoundInBrief:
    sealed: FrozenRound | None = getattr(row, "frozen", None)
    return RoundInBrief(
        slug=row.slug,
        name=row.name,
        kind=RoundKind(row.kind),
        state=RoundState(row.state),
        strategy_slug=row.strategy.slug,
        situation_on=row.situation_on,
        cut_off_on=row.cut_off_on,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        previous=row.previous.slug if row.previous else "",
        is_example=row.is_example,
        sha256=sealed.sha256 if sealed else "",
        asked=tuple(each.spearhead.slug for each in row.asked.all()),
    )
