"""The one way in which a draft gets a new version: what its writer saw, what they made of it, and what others wrote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from teoiksi.domains.drafts import policies, queries
from teoiksi.domains.drafts.models import Draft, DraftVersion
from teoiksi.domains.drafts.types import Document, DraftClosed, DraftState, Edit, Edited, EditedMeanwhile, ReasonMissing
from teoiksi.domains.strategy import queries as strategy
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.document import SourcePart, UnitPart
from teoiksi.sources.strategy_file.editing import with_needed
from teoiksi.sources.strategy_file.merge import merge
from teoiksi.sources.strategy_file.plain import Plain, from_plain, to_plain


@dataclass(frozen=True, slots=True)
class What:
    """What an edit is told to have done, in the history of the draft."""

    edit: Edit
    kind: str = ""
    slug: str = ""
    name: Plain | None = None
    reason: str = ""
    checked: Sequence[Sequence[str]] = ()


def locked(key: UUID) -> Draft:
    """Give the row of a draft that is being written, held until the transaction ends.

    :raises Draft.DoesNotExist: when there is none.
    :raises DraftClosed: when it is not being written.
    """
    row = Draft.objects.select_for_update(of=("self",)).select_related("strategy").get(key=key)
    if row.state != DraftState.WRITING:
        raise DraftClosed(row.state)
    return row


def write(actor: Actor, row: Draft, opened: int | None, make: Callable[[Document], Document], what: What) -> Edited:
    """Make a new version of a draft (locked by the caller) of the one its writer saw; without one, of the newest.

    What others have written since is kept too. An edit that changes nothing makes no version.

    :raises EditedMeanwhile: when others have written the same place.
    :raises BadInput: with every mistake, as of a strategy file.
    :raises ReasonMissing: when a level or what is measured changes without a reason.
    """
    number, newest = queries.newest(row.key)
    seen = newest if opened in {None, number} else queries.document_at(row.key, opened or number)
    merged = merge(seen, make(seen), newest)
    if merged.clashes:
        raise EditedMeanwhile(merged.clashes, number)
    document = _checked(merged.value)
    if document == newest and not what.checked:
        return Edited(number)
    if not what.reason and any(map(policies.needs_own_reason, queries.differences_between(newest, document))):
        raise ReasonMissing
    keep(actor, row, number + 1, document, what)
    return Edited(number + 1, with_others=opened not in {None, number})


def keep(actor: Actor, row: Draft, number: int, document: Document, what: What, *, is_base: bool = False) -> None:
    """Write one version."""
    DraftVersion.objects.create(
        draft=row,
        number=number,
        document=document,
        is_base=is_base,
        edit=what.edit,
        kind=what.kind,
        slug=what.slug,
        name=what.name or {},
        reason=what.reason,
        checked=[list(place) for place in what.checked],
        author=actor.id,
    )


def _checked(document: Document) -> Document:
    """Let the document have the units and sources that it needs, and pass the checks of a file; gives its one form."""
    units, sources = strategy.shared_parts()
    known: tuple[list[Plain], list[Plain]] = (_plain_units(units), _plain_sources(sources))
    return to_plain(from_plain(with_needed(document, *known)))


def _plain_units(units: Sequence[UnitPart]) -> list[Plain]:
    return [{"id": each.id, "name": each.name.as_mapping()} for each in units]


def _plain_sources(sources: Sequence[SourcePart]) -> list[Plain]:
    return [
        {
            "id": each.id,
            "name": each.name.as_mapping(),
            "publisher": each.publisher.as_mapping(),
            **({"address": each.address} if each.address else {}),
            **({"licence": each.licence} if each.licence else {}),
        }
        for each in sources
    ]
