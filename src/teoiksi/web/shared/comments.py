"""What the component of comments shows, wherever it stands: the words as they are now, by whom, and whom they mention."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from teoiksi.domains.discussion import queries
from teoiksi.domains.discussion.types import CommentCard, Commented
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard


@dataclass(frozen=True, slots=True)
class ShownComment:
    """A comment with the names of people; ``is_own`` lets its writer correct or withdraw it."""

    card: CommentCard
    author: str
    mentions: tuple[str, ...]
    is_own: bool


def shown_comments(items: Collection[Commented], person: PersonCard) -> list[ShownComment]:
    """Give the comments on these items for this person, oldest first; three queries."""
    cards = queries.comments(items)
    names = people.names_of({each for card in cards for each in (card.author, *card.mentions)})
    return [
        ShownComment(
            card,
            names.get(card.author, ""),
            tuple(names[each] for each in card.mentions if each in names),
            card.author == person.id,
        )
        for card in cards
    ]


def mentioned_in(text: str, everybody: Iterable[PersonCard]) -> list[UUID]:
    """Give the people whom a text names by ``@Name``, the whole name or its first word when nobody else has it."""
    found = []
    known = [each for each in everybody if each.name]
    firsts = [each.name.split()[0].casefold() for each in known]
    for each in known:
        names = [each.name]
        if firsts.count(each.name.split()[0].casefold()) == 1:
            names.append(each.name.split()[0])
        if any(re.search(rf"@{re.escape(name)}(?!\w)", text, re.IGNORECASE) for name in names):
            found.append(each.id)
    return found
