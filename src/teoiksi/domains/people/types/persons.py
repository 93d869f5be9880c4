"""People, who stands in for whom, invitations, and open sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from teoiksi.domains.people.types.roles import HeldRole
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Someone whom the city has added: their roles, the language of their letters, and ``id``, the pseudonym by which history
    knows them.

    ``lent`` are the roles of those for whom they stand in today, whose pseudonyms are ``stands_in_for``.
    """

    id: UUID
    name: str
    email: str
    roles: tuple[HeldRole, ...] = ()
    language: Language = DEFAULT_LANGUAGE
    lent: tuple[HeldRole, ...] = ()
    stands_in_for: frozenset[UUID] = frozenset()

    @property
    def actor(self) -> Actor:
        """This person as the one behind a change."""
        return Actor(self.id, "person")

    @property
    def held(self) -> tuple[HeldRole, ...]:
        """The roles that they may act in today: their own, and those of whom they stand in for."""
        return (*self.roles, *self.lent)

    @property
    def acts_for(self) -> frozenset[UUID]:
        """Whose items they may do today: their own, and those of whom they stand in for."""
        return self.stands_in_for | {self.id}


@dataclass(frozen=True, slots=True)
class DeputyCard:
    """Who stands in for whom, from the first day to the last; ``number`` tells it from others."""

    number: int
    person: UUID
    deputy: UUID
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class InvitationCard:
    """An invitation that has not been accepted: whom it is to, with their roles, when it was sent and until when it is good."""

    person: PersonCard
    sent_at: datetime
    expires_at: datetime


SESSION_BEGAN: Final = "teoiksi_began"
SESSION_BROWSER: Final = "teoiksi_browser"
"""Under which names a session keeps when it began, and in which browser."""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A browser in which someone is signed in: since when and until when (UTC); ``key`` opens it and is shown to nobody."""

    key: str
    began_at: datetime
    ends_at: datetime
    browser: str = ""


class AddressTaken(ValueError):
    """Someone has this e-mail address already."""


class WrongDeputy(ValueError):
    """Nobody can stand in for oneself."""


class WrongTime(ValueError):
    """The last day is before the first one, or has passed."""


class StillHolds(ValueError):
    """Someone who leaves still holds roles that nobody else has taken; the message names how many."""


class InvitationGone(ValueError):
    """The link of an invitation is good no more: used, withdrawn, expired, or sent anew."""


class TooManyInvitations(ValueError):
    """Someone has sent as many invitations within an hour as one may."""
