"""Drafts, their versions, and how they differ from the strategy."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Max, QuerySet

from teoiksi.domains.drafts import policies
from teoiksi.domains.drafts.models import Draft, DraftVersion
from teoiksi.domains.drafts.types import Document, DraftCard, DraftState, Edit, VersionCard
from teoiksi.domains.strategy import queries as strategy
from teoiksi.domains.strategy.types import BEFORE_COUNCIL
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.compare import Difference, compare
from teoiksi.sources.strategy_file.plain import from_plain, to_plain, without_figures


def drafts() -> tuple[DraftCard, ...]:
    """Give all drafts, newest first; one query."""
    return tuple(_card(row) for row in _rows())


def draft(key: UUID) -> DraftCard:
    """Give one draft; one query.

    :raises Draft.DoesNotExist: when there is none.
    """
    return _card(_rows().get(key=key))


def document_at(key: UUID, number: int) -> Document:
    """Give what a draft was in one of its versions.

    :raises DraftVersion.DoesNotExist: when there is no such version.
    """
    found: Document = DraftVersion.objects.get(draft__key=key, number=number).document
    return found


def newest(key: UUID) -> tuple[int, Document]:
    """Give the number of the newest version of a draft and what it is.

    :raises Draft.DoesNotExist: when there is no such draft.
    """
    row = DraftVersion.objects.filter(draft__key=key).order_by("-number").first()
    if row is None:
        raise Draft.DoesNotExist
    return row.number, row.document


def base_of(key: UUID) -> Document:
    """Give what the strategy itself was when the draft was opened or last followed it."""
    row = DraftVersion.objects.filter(draft__key=key, is_base=True).order_by("-number")[0]
    found: Document = row.document
    return found


def strategy_now(slug: str) -> Document:
    """Give the strategy as it is now, without its figures."""
    return to_plain(without_figures(strategy.document_of(slug)))


def is_behind(key: UUID) -> bool:
    """Tell whether the strategy itself has changed since the draft was opened or last followed it."""
    return base_of(key) != strategy_now(draft(key).strategy)


def differences(key: UUID) -> tuple[Difference, ...]:
    """Give what publishing a draft would change in the strategy as it is now; of a published one, what it changed."""
    card = draft(key)
    is_open = card.state in {DraftState.WRITING, DraftState.SENT}
    return differences_between(strategy_now(card.strategy) if is_open else base_of(key), newest(key)[1])


def is_before_council(key: UUID) -> bool:
    """Tell whether the strategy that a draft belongs to has not been decided on yet; one query."""
    return Draft.objects.get(key=key).strategy.state in BEFORE_COUNCIL


def needs_no_decision(key: UUID) -> bool:
    """Tell whether a draft may be published as it is: only words were mended, or nothing that is in force changes."""
    found = differences(key)
    if not is_before_council(key):
        return policies.is_correction(found)
    return strategy.approved() is None or policies.may_be_stored(found)


def differences_between(before: Document, after: Document) -> tuple[Difference, ...]:
    """Give what differs between two documents, item by item."""
    return compare(from_plain(before), from_plain(after))


def versions(key: UUID, *, kind: str = "", slug: str | None = None) -> tuple[VersionCard, ...]:
    """Give the history of a draft, newest first; of one item alone with its kind and id. One query."""
    rows = DraftVersion.objects.filter(draft__key=key).exclude(is_base=True, number__gt=1).order_by("-number")
    if slug is not None:
        rows = rows.filter(kind=kind, slug=slug)
    return tuple(_version(row) for row in rows.defer("document"))


def _rows() -> QuerySet[Draft]:
    return Draft.objects.select_related("strategy").annotate(newest=Max("versions__number"))


def _card(row: Draft) -> DraftCard:
    return DraftCard(
        key=row.key,
        title=row.title,
        state=DraftState(row.state),
        strategy=row.strategy.slug,
        version=row.newest,  # type: ignore[attr-defined] # annotated by _rows
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        is_example=row.is_example,
        reason=row.reason,
        decision=row.decision,
        published_at=row.published_at,
    )


def _version(row: DraftVersion) -> VersionCard:
    return VersionCard(
        number=row.number,
        edit=Edit(row.edit),
        kind=row.kind,
        slug=row.slug,
        name=LocalizedText.from_mapping(row.name),
        reason=row.reason,
        author=row.author,
        recorded_at=row.recorded_at,
    )
