"""The passages of a draft as it was put out for hearing, with what was said of each."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from teoiksi.domains.drafts import queries as drafts
from teoiksi.domains.drafts.types import Document, TextPlace
from teoiksi.domains.participation.models import Hearing
from teoiksi.domains.participation.queries.comments import comments
from teoiksi.domains.participation.types import CommentCard, Passage
from teoiksi.domains.strategy.types import BEFORE_COUNCIL
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.editing import NoSuchItem, item_of
from teoiksi.sources.strategy_file.texts import texts_of


def passages(key: UUID) -> tuple[Passage, ...]:
    """Give the texts that can be commented on, in the order of the document, each with its shown comments.

    They are those of the items that the draft changes, or of the whole when the strategy is not in force yet. A comment stays
    at its passage whatever the draft says there later.

    :raises Hearing.DoesNotExist: when there is no such hearing.
    """
    row = Hearing.objects.select_related("draft").get(key=key)
    base, out = drafts.base_of(row.draft.key), drafts.document_at(row.draft.key, row.version)
    before, now = _texts(base), _texts(drafts.newest(row.draft.key)[1])
    given: defaultdict[TextPlace | None, list[CommentCard]] = defaultdict(list)
    for each in comments(key):
        given[each.place].append(each)
    touched = _touched(base, out)
    return tuple(
        Passage(
            place,
            _item_name(out, place),
            before.get(place, LocalizedText()),
            text,
            now.get(place) != text,
            tuple(given[place]),
        )
        for place, text in _texts(out).items()
        if text and (touched is None or (place.kind, place.slug) in touched)
    )


def _touched(base: Document, out: Document) -> set[tuple[str, str]] | None:
    """Give the items that the draft changes; none when all of it is to be heard."""
    if base["strategy"]["state"] in BEFORE_COUNCIL:
        return None
    found = drafts.differences_between(base, out)
    return {
        ("strategy", "") if one.kind == "strategy" else (_holder(one.kind), one.id.partition("/")[0]) for one in found
    }


def _holder(kind: str) -> str:
    """Levels and series belong to their indicator."""
    return "indicator" if kind in {"baseline", "target", "series"} else kind


def _texts(document: Document) -> dict[TextPlace, LocalizedText]:
    return {
        TextPlace(kind, slug, field): LocalizedText.from_mapping(text) for kind, slug, field, text in texts_of(document)
    }


def _item_name(document: Document, place: TextPlace) -> LocalizedText:
    try:
        item = item_of(document, place.kind, place.slug)
    except NoSuchItem:
        return LocalizedText()
    return LocalizedText.from_mapping(item.get("name") or item.get("title") or {})
