"""A person leaves: everything of theirs, put together from the domains, and each thing given to someone.

A domain with things of people's own adds a source to ``_sources``; domains know nothing of each other here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten
from typing import Final
from uuid import UUID

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.meetings import queries as meetings
from teoiksi.domains.meetings import services as meeting_services
from teoiksi.domains.notices import services as notices
from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services
from teoiksi.domains.people.types import MAY_BE_VACANT, ROLE_NAMES, HeldRole
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes import services as programme_services
from teoiksi.kernel import writing
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

ACTION: Final = "action"
DECISION: Final = "decision"
MEETING: Final = "meeting"
ROLE: Final = "role"

Give = Callable[[Actor, UUID, UUID | None, str], object]


@dataclass(frozen=True, slots=True)
class Belonging:
    """A thing of a person's own: its kind and key, its name, and what it belongs to (a unit, a spearhead, or nothing).

    ``needs_heir`` says that someone must take it; otherwise it may go to the unit, or end. ``give`` hands it over, given
    the actor, who leaves, who takes it (none for the unit, or for nobody), and the reason.
    """

    kind: str
    key: str
    name: LocalizedText
    of: LocalizedText
    needs_heir: bool
    give: Give

    @property
    def field(self) -> str:
        """A name that tells it from the person's other things."""
        return f"{self.kind}:{self.key}"


class NotHandedOver(ValueError):
    """Something would be left without anyone; the message is its field."""


def belongings(person: UUID) -> tuple[Belonging, ...]:
    """Give everything that a person answers for, in the order in which it is shown."""
    return tuple(each for source in _sources for each in source(person))


def let_leave(*, actor: Actor, person: UUID, heirs: Mapping[str, UUID | None], reason: str = "") -> int:
    """Hand everything of a person's over and close their account, all or nothing; gives how many things went to whom.

    ``heirs`` says who takes each thing, by its field; none means its unit, or that a role ends.

    :raises NotHandedOver: when a thing is not named, or needs someone and has nobody.
    :raises User.DoesNotExist: when someone named is not there.
    """
    with common.change(actor=actor, event="people.left", reason=reason):
        things = belongings(person)
        for each in things:
            heir = heirs.get(each.field)
            if each.field not in heirs or heir == person or (each.needs_heir and heir is None):
                raise NotHandedOver(each.field)
            each.give(actor, person, heir, reason)
        services.leave(actor=actor, person=person, reason=reason)
    return len(things)


def erase(*, actor: Actor, person: UUID, reason: str = "") -> None:
    """Close someone's account by the road of leaving and erase them at once, with what they follow by e-mail; what needs
    nobody goes to its unit, or ends.

    :raises NotHandedOver: when something would be left without anyone; nothing is changed then.
    :raises User.DoesNotExist: when there is no such person.
    """
    with common.change(actor=actor, event="people.left", reason=reason):
        heirs = {each.field: None for each in belongings(person)}
        address = people.person(person).email
        let_leave(actor=actor, person=person, heirs=heirs, reason=reason)
        services.remove_user(actor=actor, person=person, reason=reason)
        notices.forget_addresses(actor=actor, addresses=[address])


def erase_departed(*, actor: Actor, left_days: int, invited_days: int) -> int:
    """Erase those who left, or whose invitation expired, at least so many days ago, with what they follow; gives how many."""
    with common.change(actor=actor, event="people.departed_erased"):
        gone = services.erase_departed(actor=actor, left_days=left_days, invited_days=invited_days)
        notices.forget_addresses(actor=actor, addresses=gone)
    return len(gone)


def _actions(person: UUID) -> Iterator[Belonging]:
    for action in programmes.owned_actions(person):
        yield Belonging(ACTION, action.slug, action.name, action.unit_name, needs_heir=False, give=_action(action.slug))


def _action(slug: str) -> Give:
    def give(actor: Actor, leaving: UUID, to: UUID | None, reason: str) -> None:
        programme_services.hand_over_action(actor=actor, action=slug, leaving=leaving, to=to, reason=reason)

    return give


def _decisions(person: UUID) -> Iterator[Belonging]:
    for found in meetings.decisions_of(person):
        name = LocalizedText(*[shorten(found.text, 90, placeholder=" …")] * 3)
        yield Belonging(DECISION, str(found.id), name, LocalizedText(), needs_heir=True, give=_decision(found.id))


def _decision(number: int) -> Give:
    def give(actor: Actor, _leaving: UUID, to: UUID | None, _reason: str) -> None:
        if to is not None:
            meeting_services.hand_over_decision(actor=actor, decision=number, to=to)

    return give


def _chaired(person: UUID) -> Iterator[Belonging]:
    for found in meetings.chaired(person, today=timezone.localdate()):
        name = LocalizedText(*[f"{words} {writing.day(found.held_on, language)}" for words, language in _CHAIR])
        yield Belonging(MEETING, str(found.number), name, LocalizedText(), needs_heir=True, give=_chair(found.number))


_CHAIR: Final[tuple[tuple[str, Language], ...]] = (
    ("kokouksen puheenjohtajuus", "fi"),
    ("ordförandeskapet på mötet", "sv"),
    ("chairing the meeting of", "en"),
)


def _chair(number: int) -> Give:
    def give(actor: Actor, _leaving: UUID, to: UUID | None, reason: str) -> None:
        meeting_services.hand_over_chair(actor=actor, meeting=number, to=to, reason=reason)

    return give


def _roles(person: UUID) -> Iterator[Belonging]:
    for held in people.person(person).roles:
        others = people.holders(held.role, held.scope) - {person}
        key = f"{held.role.value}:{held.scope.key}"
        needs_heir = not others and held.role not in MAY_BE_VACANT
        of = held.scope_name or LocalizedText(held.scope.key, held.scope.key, held.scope.key)
        yield Belonging(ROLE, key, ROLE_NAMES[held.role], of, needs_heir=needs_heir, give=_role(held))


def _role(held: HeldRole) -> Give:
    def give(actor: Actor, leaving: UUID, to: UUID | None, reason: str) -> None:
        services.hand_over_role(actor=actor, leaving=leaving, role=held.role, scope=held.scope, to=to, reason=reason)

    return give


_sources: Final[tuple[Callable[[UUID], Iterator[Belonging]], ...]] = (_actions, _decisions, _chaired, _roles)
