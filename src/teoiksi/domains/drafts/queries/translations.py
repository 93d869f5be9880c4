"""Which texts of a draft lack a translation, and which translations are older than their Finnish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any, Final
from uuid import UUID

from teoiksi.domains.drafts.models import Draft, DraftVersion
from teoiksi.domains.drafts.types import Document, TextPlace, Translation
from teoiksi.domains.strategy import queries as strategy
from teoiksi.kernel.language import DEFAULT_LANGUAGE, LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.texts import texts_of

_OTHERS: Final[tuple[Language, ...]] = tuple(each for each in LANGUAGES if each != DEFAULT_LANGUAGE)
_MOST_CHANGES: Final = 1000

Texts = Mapping[TextPlace, Mapping[str, str]]
Old = set[tuple[TextPlace, str]]


def translations(key: UUID) -> tuple[Translation, ...]:
    """Give every text of the newest version of a draft, in the order of the document.

    A translation is outdated when the Finnish has changed after it, in the strategy's history or in this draft, and nobody
    has written it anew or found it right still. An item that lacks a text in Finnish too is not told.

    :raises Draft.DoesNotExist: when there is no such draft.
    """
    row = Draft.objects.select_related("strategy").get(key=key)
    old = _old_in_history(row.strategy.slug)
    versions = list(DraftVersion.objects.filter(draft=row).order_by("number"))
    for before, after in pairwise(versions):
        if not after.is_base:
            _follow(old, _texts(before.document), _texts(after.document))
    now = _texts(versions[-1].document)
    old -= _found_right(row.strategy.slug, now)
    return tuple(
        Translation(
            place,
            LocalizedText.from_mapping(text),
            tuple(language for language in _OTHERS if not text.get(language)),
            tuple(language for language in _OTHERS if text.get(language) and (place, language) in old),
        )
        for place, text in now.items()
    )


def _texts(document: Document) -> Texts:
    return {TextPlace(kind, slug, field): text for kind, slug, field, text in texts_of(document)}


def _follow(old: Old, before: Texts, after: Texts) -> None:
    for place, text in after.items():
        if (earlier := before.get(place)) is not None and earlier != text:
            _note(old, place, earlier, text)


def _note(old: Old, place: TextPlace, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    has_new_finnish = before.get(DEFAULT_LANGUAGE) != after.get(DEFAULT_LANGUAGE)
    for language in _OTHERS:
        if before.get(language) != after.get(language):
            old.discard((place, language))
        elif has_new_finnish and after.get(language):
            old.add((place, language))


def _old_in_history(slug: str) -> Old:
    """Follow what was published, in the order in which it happened."""
    old: Old = set()
    for _at, place, before, after in sorted(_published(slug), key=lambda each: each[0]):
        _note(old, place, before, after)
    return old


def _published(slug: str) -> Iterator[tuple[datetime, TextPlace, Any, Any]]:
    for change in strategy.changes_of_strategy(slug, limit=_MOST_CHANGES):
        for item in change.items:
            where = item.slug or str(item.values.get("matter", ""))
            for one in item.fields:
                for field, before, after in _pairs(one.field, one.before, one.after):
                    place = TextPlace(item.model, "" if item.model == "strategy" else where, field)
                    yield change.happened_at, place, before, after


def _pairs(field: str, before: Any, after: Any) -> Iterable[tuple[str, Any, Any]]:
    """Give the texts of a changed field; the texts of a list by their places."""
    if isinstance(before, dict) and isinstance(after, dict):
        name = "decision.body" if field == "decision_body" else field
        return [(name, before, after)] if {*before, *after} <= set(LANGUAGES) else []
    if isinstance(before, list) and isinstance(after, list):
        pairs = zip(before, after, strict=False)
        return [
            (f"{field}.{at}", one, other)
            for at, (one, other) in enumerate(pairs)
            if isinstance(one, dict) and isinstance(other, dict)
        ]
    return []


def _found_right(slug: str, now: Texts) -> Old:
    """Give the translations that someone found right, in any draft, of the very Finnish that stands there now."""
    found: Old = set()
    for row in DraftVersion.objects.filter(draft__strategy__slug=slug).exclude(checked=[]):
        then = _texts(row.document)
        for *where, language in row.checked:
            place = TextPlace(*where)
            names = (DEFAULT_LANGUAGE, language)
            if all(then.get(place, {}).get(name) == now.get(place, {}).get(name) for name in names):
                found.add((place, language))
    return found
