"""People who come by the city's own sign-in: who they are here, and the roles that their groups give and take."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final

from teoiksi.domains.common import queries as history
from teoiksi.domains.common import services as common
from teoiksi.domains.people import queries
from teoiksi.domains.people.models import OutsideAccount, RoleHolding, User
from teoiksi.domains.people.services.invitations import accept_invitation
from teoiksi.domains.people.services.roles import give_role, take_role
from teoiksi.domains.people.services.users import add_user
from teoiksi.domains.people.types import NotKnownHere, PersonCard, Role, Scope, UnknownUnit
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import Language
from teoiksi.sources.openid.identity import Identity

RolesOfGroups = Mapping[str, frozenset[tuple[Role, Scope]]]

_log = logging.getLogger(__name__)

_EVENT = "people.came_from_outside"
_REASON: Final = "kaupungin kirjautumisen ryhmät"


def come_from_outside(
    *, actor: Actor, identity: Identity, roles: RolesOfGroups, trusts_email: bool, language: Language
) -> PersonCard:
    """Give who someone of the city's sign-in is here, with the roles of their groups given and taken.

    They are known by issuer and subject; else by a verified address, as someone added or invited; else they are added with
    that address when one of their groups has a role. A role of a unit that is not there is left out, and the log of the
    server tells it. Roles that groups gave follow the groups; one that was given by hand stays until it is taken by hand.

    :raises NotKnownHere: when they are none of these, or have left.
    """
    with common.change(actor=actor, event=_EVENT, reason=_REASON):
        user = _known(identity) or _linked(actor, identity, roles, trusts_email, language)
        if user.left_at is None and not user.is_active:
            accept_invitation(actor=actor, person=user.pseudonym)
            user.refresh_from_db()
        if not user.is_active:
            raise NotKnownHere
        _follow_groups(actor, user, identity, roles)
    return queries.person(user.pseudonym)


def _known(identity: Identity) -> User | None:
    row = (
        OutsideAccount.objects.select_related("person").filter(issuer=identity.issuer, subject=identity.subject).first()
    )
    return row.person if row else None


def _linked(actor: Actor, identity: Identity, roles: RolesOfGroups, trusts_email: bool, language: Language) -> User:
    if not identity.email or not (identity.is_email_verified or trusts_email):
        raise NotKnownHere
    user = User.objects.filter(email__iexact=identity.email).first()
    if user is not None:
        if OutsideAccount.objects.filter(person=user, issuer=identity.issuer).exists():
            raise NotKnownHere
    elif any(group in roles for group in identity.groups):
        name = identity.name or identity.email.partition("@")[0]
        card = add_user(actor=actor, email=identity.email, name=name, language=language)
        user = User.objects.get(pseudonym=card.id)
    else:
        raise NotKnownHere
    OutsideAccount.objects.create(person=user, issuer=identity.issuer, subject=identity.subject)
    return user


def _follow_groups(actor: Actor, user: User, identity: Identity, roles: RolesOfGroups) -> None:
    due = {each for group in identity.groups for each in roles.get(group, ())}
    ruled = {each for group in roles for each in roles[group]}
    held = {
        (row.role, row.scope_kind, row.scope_key)
        for row in RoleHolding.objects.filter(holder__pseudonym=user.pseudonym)
    }
    for role, scope in sorted(ruled, key=str):
        has = (role.value, scope.kind.value, scope.key) in held
        if (role, scope) in due and not has:
            _give(actor, user, role, scope)
        elif has and (role, scope) not in due and _is_of_groups(user, role, scope):
            take_role(actor=actor, person=user.pseudonym, role=role, scope=scope, reason=_REASON)


def _is_of_groups(user: User, role: Role, scope: Scope) -> bool:
    """Tell from history whether the role was last given by the groups, and not by hand."""
    given = (
        history.events_of(RoleHolding)
        .filter(
            pgh_label="insert",
            holder_id=user.pseudonym,
            role=role.value,
            scope_kind=scope.kind.value,
            scope_key=scope.key,
        )
        .order_by("-pgh_id")
        .first()
    )
    return given is not None and (given.pgh_context or {}).get("event") == _EVENT


def _give(actor: Actor, user: User, role: Role, scope: Scope) -> None:
    """Give a role. A mistake in the setting must not keep anyone out, but someone has to hear of it."""
    try:
        give_role(actor=actor, person=user.pseudonym, role=role, scope=scope, reason=_REASON)
    except UnknownUnit:
        _log.warning("TEOIKSI_OIDC_ROLES names a unit that is not there: %s", scope.key)
