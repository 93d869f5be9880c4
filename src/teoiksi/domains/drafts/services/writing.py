"""Writing a draft by parts: an item changed, added, moved or removed, and translations of many at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import deepcopy
from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.drafts import queries
from teoiksi.domains.drafts.services.versions import What, locked, write
from teoiksi.domains.drafts.types import Document, Edit, Edited, TextPlace
from teoiksi.domains.stats import services as stats
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import Language
from teoiksi.sources.strategy_file import editing
from teoiksi.sources.strategy_file.plain import Plain, source_of
from teoiksi.sources.strategy_file.texts import with_text


def put_item(
    *,
    actor: Actor,
    draft: UUID,
    opened: int,
    kind: str,
    slug: str,
    item: Plain,
    spearhead: str = "",
    reason: str = "",
) -> Edited:
    """Save one item of a draft as its writer left it; ``opened`` is the version that they saw.

    ``item`` is the whole item, with what is inside it; its id stays. A goal may move to another ``spearhead``.

    :raises Draft.DoesNotExist: when there is no such draft.
    :raises DraftClosed: when it is not being written.
    :raises NoSuchItem: when the version that was seen has no such item.
    :raises EditedMeanwhile: when others have written the same place since.
    :raises BadInput: with every mistake, as of a strategy file.
    :raises ReasonMissing: when a level or what is measured changes without a reason.
    """

    def make(document: Document) -> Document:
        new = editing.changed(document, kind, slug, item)
        return editing.moved_to_spearhead(new, slug, spearhead) if kind == "goal" and spearhead else new

    what = What(Edit.CHANGED, kind, slug, _name(kind, item), reason)
    with common.change(actor=actor, event="drafts.edited", reason=reason):
        return write(actor, locked(draft), opened, make, what)


def add_item(*, actor: Actor, draft: UUID, kind: str, item: Plain, spearhead: str = "", reason: str = "") -> Edited:
    """Add an item with its id as the last of its kind; a goal to its spearhead.

    :raises Draft.DoesNotExist: when there is no such draft.
    :raises DraftClosed: when it is not being written.
    :raises NoSuchItem: when there is no such spearhead.
    :raises BadInput: with every mistake, as of a strategy file.
    :raises ReasonMissing: when a level or what is measured changes without a reason.
    """
    slug = str(item.get("id") or item.get("matter", ""))
    what = What(Edit.ADDED, kind, slug, _name(kind, item), reason)
    with common.change(actor=actor, event="drafts.edited", reason=reason):
        row = locked(draft)
        return write(actor, row, None, lambda seen: editing.added(seen, kind, item, spearhead=spearhead), what)


def add_source(*, actor: Actor, draft: UUID, item: Plain) -> None:
    """Make a source known at once, so that indicators of the draft may have it: a draft has just those that it needs.

    :raises Draft.DoesNotExist: when there is no such draft.
    :raises DraftClosed: when it is not being written.
    :raises BadInput: with every mistake, as of a strategy file.
    """
    with common.change(actor=actor, event="drafts.source_added"):
        locked(draft)
        stats.put_sources(actor=actor, parts=[source_of(queries.newest(draft)[1], item)])


def remove_item(*, actor: Actor, draft: UUID, opened: int, kind: str, slug: str, reason: str = "") -> Edited:
    """Take an item away with all that is inside it, and what refers to it.

    :raises Draft.DoesNotExist: when there is no such draft.
    :raises DraftClosed: when it is not being written.
    :raises NoSuchItem: when the version that was seen has no such item.
    :raises EditedMeanwhile: when others have written in it since.
    :raises ReasonMissing: when an indicator goes without a reason.
    """
    with common.change(actor=actor, event="drafts.edited", reason=reason):
        row = locked(draft)
        name = _name(kind, editing.item_of(queries.document_at(draft, opened), kind, slug))
        what = What(Edit.REMOVED, kind, slug, name, reason)
        return write(actor, row, opened, lambda seen: editing.removed(seen, kind, slug), what)


def move_item(*, actor: Actor, draft: UUID, kind: str, slug: str, step: int) -> Edited:
    """Move an item one place towards the beginning (-1) or the end (1) of its list.

    :raises Draft.DoesNotExist: when there is no such draft.
    :raises DraftClosed: when it is not being written.
    :raises NoSuchItem: when there is none.
    """
    with common.change(actor=actor, event="drafts.edited"):
        row = locked(draft)
        return write(actor, row, None, lambda seen: editing.moved(seen, kind, slug, step), What(Edit.MOVED, kind, slug))


def put_translations(
    *,
    actor: Actor,
    draft: UUID,
    opened: int,
    language: Language,
    texts: Mapping[TextPlace, str],
    still_right: Collection[TextPlace] = (),
) -> Edited:
    """Save texts of one language, many at once; ``still_right`` are those whose translation fits the new Finnish as it is.

    :raises Draft.DoesNotExist: when there is no such draft.
    :raises DraftClosed: when it is not being written.
    :raises LookupError: when the version that was seen has no such text.
    :raises EditedMeanwhile: when others have written the same text since.
    :raises BadInput: with every mistake, as of a strategy file.
    """

    def make(seen: Document) -> Document:
        new = deepcopy(seen)
        for place, text in texts.items():
            with_text(editing.item_of(new, place.kind, place.slug), place.field, language, text.strip())
        return new

    checked = [(place.kind, place.slug, place.field, language) for place in still_right]
    what = What(Edit.TRANSLATED, slug=language, checked=checked)
    with common.change(actor=actor, event="drafts.edited"):
        return write(actor, locked(draft), opened, make, what)


def _name(kind: str, item: Plain) -> Plain | None:
    name = item.get("title" if kind == "text" else "name")
    return name if isinstance(name, dict) else None
