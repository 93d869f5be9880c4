"""What differs between two strategies, section by section, ready to be written out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from teoiksi.domains.common.types import ChangeKind
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.word_differences import Paragraph, PieceKind, paragraph_differences
from teoiksi.web.strategy.compared import Item, Part, Texts


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that differs; ``unchanged`` paragraphs are not among ``paragraphs``."""

    label: str
    paragraphs: tuple[Paragraph, ...]
    language: Language
    unchanged: int


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item that differs. Of a new and of a removed one ``texts`` has what is essential."""

    change: ChangeKind
    name: LocalizedText
    position: int
    note: str
    texts: tuple[TextChange, ...]
    children: tuple[ItemChange, ...]
    unchanged: tuple[LocalizedText, ...]

    @property
    def is_whole(self) -> bool:
        """Whether only one of the two strategies has it, so that no word of it needs a mark."""
        return self.change is not ChangeKind.CHANGED


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section; it differs when it has texts or items. ``unchanged`` names the items that stand in both as they are."""

    id: str
    title: str
    texts: tuple[TextChange, ...]
    items: tuple[ItemChange, ...]
    unchanged: tuple[LocalizedText, ...]

    @property
    def differs(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.texts or self.items)


def compared(before: Sequence[Part], after: Sequence[Part], language: Language) -> tuple[SectionChange, ...]:
    """Hold two strategies against each other; sections in their order, with those that do not differ.

    Items are the same when their slugs are, or else their Finnish names. A goal that has moved to another spearhead is
    told where it now is.
    """
    return tuple(_section(old, new, language) for old, new in zip(before, after, strict=True))


def _section(before: Part, after: Part, language: Language) -> SectionChange:
    items, unchanged = _items(before.items, after.items, _homes(before.items), _homes(after.items), language)
    return SectionChange(after.id, after.title, _texts(before.texts, after.texts, language), items, unchanged)


Homes = Mapping[str, tuple[Item, Item]]
"""Children by slug, each with the item it stands in."""


def _homes(items: Iterable[Item]) -> dict[str, tuple[Item, Item]]:
    return {child.slug: (child, item) for item in items for child in item.children}


def _items(
    before: Sequence[Item], after: Sequence[Item], old_homes: Homes, new_homes: Homes, language: Language
) -> tuple[tuple[ItemChange, ...], tuple[LocalizedText, ...]]:
    pairs = _pairs(before, after)
    found: list[ItemChange] = []
    unchanged: list[LocalizedText] = []
    for old, new in pairs:
        change = _item(old, new, old_homes, new_homes, language)
        if change is not None:
            found.append(change)
        elif old is not None and new is not None:
            unchanged.append(new.name)
    return tuple(found), tuple(unchanged)


def _pairs(before: Sequence[Item], after: Sequence[Item]) -> list[tuple[Item | None, Item | None]]:
    """Give the items that belong together in the order of the later ones; those that are no more come last."""
    left = {item.slug: item for item in before}
    by_slug = {item.slug: left.pop(item.slug) for item in after if item.slug in left}
    names = {item.name.fi.casefold(): slug for slug, item in left.items()}
    pairs: list[tuple[Item | None, Item | None]] = []
    for item in after:
        namesake = names.get(item.name.fi.casefold(), "")
        pairs.append((by_slug.get(item.slug) or left.pop(namesake, None), item))
    return [*pairs, *((item, None) for item in left.values())]


def _item(
    old: Item | None, new: Item | None, old_homes: Homes, new_homes: Homes, language: Language
) -> ItemChange | None:
    note = ""
    if old is None and new is not None and new.slug in old_homes:
        old, home = old_homes[new.slug]
        note = _("Earlier under the spearhead %(name)s") % {"name": home.name.in_language(language)}
    if new is None:
        return None if old is None or old.slug in new_homes else _whole(ChangeKind.REMOVED, old, new_homes, language)
    if old is None:
        return _whole(ChangeKind.ADDED, new, old_homes, language)
    texts = _texts((("", _name(old)), *old.texts), ((_("Name"), _name(new)), *new.texts), language)
    children, unchanged = _items(old.children, new.children, old_homes, new_homes, language)
    if not (texts or children or note):
        return None
    return ItemChange(ChangeKind.CHANGED, new.name, new.position, note, texts, children, unchanged)


def _whole(change: ChangeKind, item: Item, homes_of_others: Homes, language: Language) -> ItemChange:
    """Tell of an item that only one of the two has."""
    told = item.texts[: item.essential]
    nothing: Texts = tuple((label, ()) for label, _paragraphs in told)
    is_new = change is ChangeKind.ADDED
    before, after = ((), item.children) if is_new else (item.children, ())
    old_homes, new_homes = (homes_of_others, {}) if is_new else ({}, homes_of_others)
    children, _unchanged = _items(before, after, old_homes, new_homes, language)
    texts = _texts(nothing, told, language) if is_new else _texts(told, nothing, language)
    return ItemChange(change, item.name, item.position, "", texts, children, ())


def _name(item: Item) -> tuple[LocalizedText, ...]:
    return (item.name,)


def _texts(before: Texts, after: Texts, language: Language) -> tuple[TextChange, ...]:
    changes = (_text(label, old, new, language) for (_label, old), (label, new) in zip(before, after, strict=True))
    return tuple(change for change in changes if change is not None)


def _text(
    label: str, before: Sequence[LocalizedText], after: Sequence[LocalizedText], language: Language
) -> TextChange | None:
    """Compare in the reader's language when both texts are in it, else in Finnish: never a language with another."""
    in_all = all(text.exactly(language) for text in (*before, *after))
    used = language if in_all else DEFAULT_LANGUAGE
    paragraphs = paragraph_differences(
        [text.in_language(used) for text in before], [text.in_language(used) for text in after]
    )
    changed = tuple(each for each in paragraphs if any(piece.kind is not PieceKind.SAME for piece in each))
    return TextChange(label, changed, used, len(paragraphs) - len(changed)) if changed else None
