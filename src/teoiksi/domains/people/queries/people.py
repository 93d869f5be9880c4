"""Reading people and their roles, and the units that roles are held for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final
from uuid import UUID

from teoiksi.domains.people.models import RoleHolding, Unit, User
from teoiksi.domains.people.types import HeldRole, PersonCard, Role, Scope, ScopeKind
from teoiksi.kernel.language import as_language
from teoiksi.kernel.localized_text import LocalizedText

EXAMPLE_DOMAIN: Final = ".example"
"""The ending of addresses that no mail ever reaches (RFC 2606): those of example users."""


def people() -> tuple[PersonCard, ...]:
    """Give all whom the city has added, by name; three queries."""
    return _cards(User.objects.filter(is_active=True).order_by("first_name", "email"))


def person(pseudonym: UUID) -> PersonCard:
    """Give one person.

    :raises User.DoesNotExist: when there is none, or they may not sign in.
    """
    return _cards([User.objects.get(pseudonym=pseudonym, is_active=True)])[0]


def person_of_address(email: str) -> PersonCard:
    """Give the person with an e-mail address, in upper or lower case.

    :raises User.DoesNotExist: when there is none.
    """
    return _cards([User.objects.get(email__iexact=email.strip(), is_active=True)])[0]


def card_of(user: User) -> PersonCard:
    """Give the person of a row that has been read already."""
    return _cards([user])[0]


def example_people() -> tuple[PersonCard, ...]:
    """Give the example users, whom only the demo has."""
    rows = User.objects.filter(is_active=True, email__iendswith=EXAMPLE_DOMAIN)
    return _cards(rows.order_by("pk"))


def names_of(pseudonyms: Collection[UUID]) -> dict[UUID, str]:
    """Give the names of those of these people who have not been erased."""
    return dict(User.objects.filter(pseudonym__in=pseudonyms).values_list("pseudonym", "first_name"))


def unit_names() -> dict[str, LocalizedText]:
    """Give the units of the city by id."""
    return dict(Unit.objects.values_list("slug", "name"))


def _cards(rows: Iterable[User]) -> tuple[PersonCard, ...]:
    users = list(rows)
    holdings = list(RoleHolding.objects.filter(holder__in=[user.pseudonym for user in users])) if users else []
    names = _names({each.scope_key for each in holdings if each.scope_kind == ScopeKind.UNIT})
    return tuple(
        PersonCard(
            user.pseudonym,
            user.first_name,
            user.email,
            tuple(_held(each, names) for each in holdings if each.holder_id == user.pseudonym),
            as_language(user.language),
        )
        for user in users
    )


def _names(units: set[str]) -> dict[str, LocalizedText]:
    return dict(Unit.objects.filter(slug__in=units).values_list("slug", "name")) if units else {}


def _held(row: RoleHolding, names: dict[str, LocalizedText]) -> HeldRole:
    scope = Scope(ScopeKind(row.scope_kind), row.scope_key)
    return HeldRole(Role(row.role), scope, names.get(row.scope_key, LocalizedText()))
