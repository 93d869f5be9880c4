"""The page of a hearing as its template shows it: passages by item, comments with their answers, what changed afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.urls import reverse

from teoiksi.domains.drafts import queries as drafts
from teoiksi.domains.drafts.types import DraftState, TextPlace
from teoiksi.domains.participation import queries
from teoiksi.domains.participation.types import (
    BECAME_NAMES,
    COUNCIL_NAMES,
    CommentCard,
    CouncilCard,
    HearingCard,
    Passage,
)
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.shared.history.words import field_name, item_name
from teoiksi.web.shared.language import reader_language


@dataclass(frozen=True, slots=True)
class ShownComment:
    """A comment with what became of it in words; ``is_of_old_words`` tells that the passage says something else now."""

    card: CommentCard
    became: LocalizedText | None
    is_of_old_words: bool


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage: its label, its words before and now in the reader's language, and the address for commenting on it."""

    id: str
    label: str
    before: str
    after: str
    language: str
    has_changed: bool
    address: str
    comments: tuple[ShownComment, ...]


@dataclass(frozen=True, slots=True)
class ShownItem:
    """An item with its passages."""

    id: str
    kind: str
    name: LocalizedText
    passages: tuple[ShownPassage, ...]


def page_of(card: HearingCard, today: date) -> dict[str, Any]:
    """Give what the page of a hearing shows."""
    draft = drafts.draft(card.draft)
    found = queries.passages(card.key)
    places = {each.place for each in found}
    loose = [each for each in queries.comments(card.key) if each.place not in places]
    is_published = draft.state is DraftState.PUBLISHED
    return {
        "hearing": card,
        "draft": draft,
        "is_open": card.is_open(today),
        "items": list(_items(found, card)),
        "comments": shown(loose, has_changed=False),
        "comment_address": reverse("hearing:comment", args=[card.key]),
        "councils": council_rows(card.councils),
        "is_published": is_published,
        "afterwards": list(_afterwards(card, found)) if draft.version > card.version else [],
    }


def shown(comments: Iterable[CommentCard], *, has_changed: bool) -> tuple[ShownComment, ...]:
    """Give comments with what became of them in words."""
    return tuple(
        ShownComment(each, BECAME_NAMES[each.became] if each.became else None, has_changed) for each in comments
    )


def council_rows(cards: Iterable[CouncilCard]) -> list[tuple[LocalizedText, CouncilCard]]:
    """Give the councils with their names."""
    return [(COUNCIL_NAMES[each.council], each) for each in cards]


def place_code(place: TextPlace) -> str:
    """Write a place as the address of a form has it: ``goal/kasvu/name``."""
    return f"{place.kind}/{place.slug}/{place.field}"


def place_of(code: str) -> TextPlace | None:
    """Read it; none when it is written in some other way."""
    kind, _slash, rest = code.partition("/")
    slug, slash, field = rest.partition("/")
    return TextPlace(kind[:20], slug[:80], field[:80]) if slash and field else None


def label_of(place: TextPlace) -> str:
    """Say which field of an item a passage is."""
    first, _dot, rest = place.field.partition(".")
    name = field_name(place.field.replace(".", "_")) or field_name(first) or first
    return f"{name} {int(rest) + 1}" if rest.isdecimal() else name


def _items(found: Iterable[Passage], card: HearingCard) -> Iterator[ShownItem]:
    for (kind, slug), group in groupby(found, key=lambda each: (each.place.kind, each.place.slug)):
        passages = tuple(group)
        yield ShownItem(
            f"{kind}-{slug}" if slug else kind,
            item_name(kind),
            passages[0].item_name,
            tuple(_passage(each, card) for each in passages),
        )


def _passage(passage: Passage, card: HearingCard) -> ShownPassage:
    language = reader_language()
    after, actual = passage.text.best(language)
    code = place_code(passage.place)
    return ShownPassage(
        code.replace("/", "-").replace(".", "-"),
        label_of(passage.place),
        passage.before.exactly(actual),
        after,
        actual,
        passage.has_changed,
        f"{reverse('hearing:comment', args=[card.key])}?place={code}",
        shown(passage.comments, has_changed=passage.has_changed),
    )


def _afterwards(card: HearingCard, found: Iterable[Passage]) -> Iterator[tuple[str, LocalizedText, str, str]]:
    """Give the texts that were changed after the hearing: what they are, of what, and their words before and after."""
    language = reader_language()
    names = {(each.place.kind, each.place.slug): each.item_name for each in found}
    before, after = drafts.document_at(card.draft, card.version), drafts.newest(card.draft)[1]
    for one in drafts.differences_between(before, after):
        old, new = one.before, one.after
        if isinstance(old, LocalizedText) and isinstance(new, LocalizedText):
            label = f"{item_name(one.kind)}: {field_name(one.field) or one.field}"
            yield label, names.get((one.kind, one.id), one.name), old.in_language(language), new.in_language(language)
        elif one.kind in {"value", "spearhead", "goal", "indicator", "text", "target", "baseline"}:
            yield item_name(one.kind), one.name, "", ""
