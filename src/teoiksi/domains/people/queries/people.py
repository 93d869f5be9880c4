"""Reading people and their roles, and the units that roles are held for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final
from uuid import UUID

from django.utils import timezone

from teoiksi.domains.people import policies
from teoiksi.domains.people.models import Deputy, RoleHolding, Unit, User
from teoiksi.domains.people.types import (
    NOT_LENT,
    PUBLIC_PARTS,
    HeldRole,
    PersonCard,
    PublicPerson,
    Role,
    Scope,
    ScopeKind,
)
from teoiksi.kernel.language import as_language
from teoiksi.kernel.localized_text import LocalizedText

EXAMPLE_DOMAIN: Final = ".example"
"""The ending of addresses that no mail ever reaches (RFC 2606): those of example users."""


def people() -> tuple[PersonCard, ...]:
    """Give all whom the city has added, by name; four queries."""
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


def user_of(pseudonym: UUID) -> User:
    """Give the row of a person, for signing them in.

    :raises User.DoesNotExist: when there is none, or they may not sign in.
    """
    return User.objects.get(pseudonym=pseudonym, is_active=True)


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


def in_public(
    pseudonyms: Collection[UUID], *, matter: Collection[Scope], named: Collection[Role]
) -> dict[UUID, PublicPerson]:
    """Give how these people are shown in public in a matter (``policies.in_public``); those who have left are not there.
    At most four queries."""
    rows = User.objects.filter(pseudonym__in=pseudonyms, is_active=True) if pseudonyms else ()
    return {each.id: policies.in_public(each, matter=matter, named=named) for each in _cards(rows)}


def group_in_public(matter: Scope, *, named: Collection[Role]) -> tuple[PublicPerson, ...]:
    """Give those people of a spearhead's group who may be named, chairs first, by name; at most four queries."""
    if not set(named) & {Role.GROUP_CHAIR, Role.GROUP_MEMBER}:
        return ()
    everybody = [holders(role, matter) for role in (Role.GROUP_CHAIR, Role.GROUP_MEMBER)]
    found = in_public(frozenset().union(*everybody), matter=[matter], named=named).values()
    order = list(PUBLIC_PARTS.values())
    return tuple(sorted((each for each in found if each.name), key=lambda each: (order.index(each.part), each.name)))


def holders(role: Role, scope: Scope) -> frozenset[UUID]:
    """Give who holds exactly this role, by pseudonym; those who only stand in for them are not among them."""
    rows = RoleHolding.objects.filter(role=role.value, scope_kind=scope.kind.value, scope_key=scope.key)
    return frozenset(rows.filter(holder__is_active=True).values_list("holder__pseudonym", flat=True))


def unit_names() -> dict[str, LocalizedText]:
    """Give the units of the city by id."""
    return dict(Unit.objects.values_list("slug", "name"))


def _cards(rows: Iterable[User]) -> tuple[PersonCard, ...]:
    users = list(rows)
    if not users:
        return ()
    absent = _absent({user.pseudonym for user in users})
    everyone = {user.pseudonym for user in users}.union(*absent.values())
    holdings = list(RoleHolding.objects.filter(holder__pseudonym__in=everyone))
    names = _names({each.scope_key for each in holdings if each.scope_kind == ScopeKind.UNIT})
    held: dict[UUID, tuple[HeldRole, ...]] = {}
    for each in holdings:
        held[each.holder_id] = (*held.get(each.holder_id, ()), _held(each, names))
    return tuple(_card(user, held, absent.get(user.pseudonym, frozenset())) for user in users)


def _card(user: User, held: dict[UUID, tuple[HeldRole, ...]], absent: frozenset[UUID]) -> PersonCard:
    lent = [role for each in sorted(absent) for role in held.get(each, ()) if role.role not in NOT_LENT]
    return PersonCard(
        id=user.pseudonym,
        name=user.first_name,
        email=user.email,
        roles=held.get(user.pseudonym, ()),
        language=as_language(user.language),
        lent=tuple(lent),
        stands_in_for=absent,
    )


def _absent(deputies: set[UUID]) -> dict[UUID, frozenset[UUID]]:
    """Give those for whom each of these people stands in today; one step only, for what was lent is not lent on."""
    today = timezone.localdate()
    rows = Deputy.objects.filter(
        deputy__pseudonym__in=deputies, starts_on__lte=today, ends_on__gte=today, person__is_active=True
    ).values_list("deputy__pseudonym", "person__pseudonym")
    found: dict[UUID, frozenset[UUID]] = {}
    for deputy, person in rows:
        found[deputy] = found.get(deputy, frozenset()) | {person}
    return found


def _names(units: set[str]) -> dict[str, LocalizedText]:
    return dict(Unit.objects.filter(slug__in=units).values_list("slug", "name")) if units else {}


def _held(row: RoleHolding, names: dict[str, LocalizedText]) -> HeldRole:
    scope = Scope(ScopeKind(row.scope_kind), row.scope_key)
    return HeldRole(Role(row.role), scope, names.get(row.scope_key, LocalizedText()))
