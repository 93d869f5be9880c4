"""What may be discussed: an action or a programme with its group, and who may do it."""

from __future__ import annotations

from django.urls import reverse

from teoiksi.domains.discussion import queries as discussion
from teoiksi.domains.discussion.types import CommentCard, Commented, CommentedKind
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies, queries
from teoiksi.domains.programmes.types import GroupItem
from teoiksi.web.shared.pages import or_404

_READ = {CommentedKind.ACTION: queries.action_item, CommentedKind.PROGRAMME: queries.programme_item}


def item_of(on: Commented) -> GroupItem:
    """Give the item of a comment.

    :raises Http404: when there is none any more.
    """
    return or_404(lambda: _READ[on.kind](on.key))


def takes_part(person: PersonCard, *, kind: CommentedKind, slug: str, **_rest: object) -> bool:
    """Tell whether someone may read and write what is said of this item."""
    return policies.may_comment(person, group=item_of(Commented(kind, slug)).group)


def wrote(person: PersonCard, *, number: int, **_rest: object) -> bool:
    """Tell whether someone wrote this comment and still takes part."""
    card: CommentCard = or_404(lambda: discussion.comment(number))
    return card.author == person.id and takes_part(person, kind=card.on.kind, slug=card.on.key)


def address_of(on: Commented) -> str:
    """Give the address of the discussion of an item."""
    return reverse(f"discussion:{on.kind}", kwargs={"slug": on.key})


def participants(item: GroupItem) -> list[PersonCard]:
    """Give those who may be mentioned: the group, and the others who may comment; by name, each once."""
    own = {person.id: person for person, _part in queries.members(item.group)}
    others = {each.id: each for each in people.people() if policies.may_comment(each, group=item.group)}
    return list((own | others).values())
