"""Looks at comments, and names those whom one mentions: they hear of it in their next letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from teoiksi.domains.discussion import queries as discussion
from teoiksi.domains.discussion.types import Commented, CommentedKind
from teoiksi.domains.notices.types import FoundMatter, MatterKind
from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import GroupItem
from teoiksi.jobs.notices.wording import in_all, reversed_in
from teoiksi.kernel.localized_text import LocalizedText

_WAITS: Final = timedelta(days=14)
"""How long a mention is told of, if quiet days or a broken mail server keep the letter back."""

_READ = {CommentedKind.ACTION: programmes.action_item, CommentedKind.PROGRAMME: programmes.programme_item}
_ROUTES = {CommentedKind.ACTION: "discussion:action", CommentedKind.PROGRAMME: "discussion:programme"}


def mentions() -> Iterator[FoundMatter]:
    """Give the comments that mention someone who may sign in, for that person; a query for each commented item."""
    found = discussion.recent_mentions(since=timezone.now() - _WAITS)
    active = {each.id for each in people.people()}
    names = people.names_of({card.author for card, _person in found})
    for card, person in found:
        item = _item(card.on)
        if person in active and item is not None:
            said = f"{names.get(card.author, '')}: {card.text}".removeprefix(": ")
            yield FoundMatter(
                MatterKind.MENTIONED,
                f"{card.id} {person}",
                item.name,
                in_all(lambda _language, said=said: said),  # type: ignore[misc] # the loop's own
                _address(card.on, card.id),
                person=person,
            )


def _item(on: Commented) -> GroupItem | None:
    try:
        return _READ[on.kind](on.key) if on.kind in _READ else None
    except ObjectDoesNotExist:
        return None


def _address(on: Commented, number: int) -> LocalizedText:
    return in_all(lambda language: f"{reversed_in(language, _ROUTES[on.kind], on.key)}#comment-{number}")
