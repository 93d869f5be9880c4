"""Someone is invited by a link: their roles wait for them, the link is good once and for a time, and can be taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from tests.factories.people import aino

from teoiksi.domains.people import queries, services
from teoiksi.domains.people.models import Invitation, User
from teoiksi.domains.people.services import invitations
from teoiksi.domains.people.types import (
    WHOLE_CITY,
    AddressTaken,
    InvitationGone,
    LogKind,
    PersonCard,
    Role,
    TooManyInvitations,
    UnknownUnit,
    unit_scope,
)
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db


def invite(email: str = "uusi@example.org") -> tuple[PersonCard, str]:
    roles = [(Role.AUDITOR, WHOLE_CITY)]
    return services.invite(actor=COMMAND_LINE, email=email, name="Uusi", roles=roles, days=7, language="sv")


def test_an_invited_person_has_their_roles_but_may_not_come_in_yet() -> None:
    person, _key = invite()
    assert [held.role for held in person.roles] == [Role.AUDITOR]
    assert person.language == "sv"
    assert queries.people() == ()
    assert [each.person.id for each in queries.invitations()] == [person.id]
    assert queries.holders(Role.AUDITOR, WHOLE_CITY) == frozenset()


def test_the_link_is_good_once() -> None:
    person, key = invite()
    assert queries.invited(key).id == person.id
    services.accept_invitation(actor=person.actor, person=person.id)
    assert queries.person(person.id).email == "uusi@example.org"
    with pytest.raises(InvitationGone):
        queries.invited(key)
    with pytest.raises(InvitationGone):
        services.accept_invitation(actor=person.actor, person=person.id)


def test_the_link_expires_and_a_new_one_makes_the_old_one_void() -> None:
    person, key = invite()
    with time_machine.travel(timezone.now() + timedelta(days=8), tick=False), pytest.raises(InvitationGone):
        queries.invited(key)
    again = services.invite_again(actor=COMMAND_LINE, person=person.id, days=7)
    assert queries.invited(again).id == person.id
    with pytest.raises(InvitationGone):
        queries.invited(key)


@pytest.mark.parametrize("forged", ["", "x", "a:b:c", "W10:1abc:xyz"])
def test_a_forged_link_lets_nobody_in(forged: str) -> None:
    with pytest.raises(InvitationGone):
        queries.invited(forged)


def test_the_database_does_not_tell_the_link() -> None:
    _person, key = invite()
    kept = Invitation.objects.get()
    assert kept.key_hash not in key
    assert len(kept.key_hash) == 64


def test_an_invitation_taken_back_leaves_nobody() -> None:
    person, key = invite()
    services.withdraw_invitation(actor=COMMAND_LINE, person=person.id)
    assert not User.objects.exists()
    with pytest.raises(InvitationGone):
        queries.invited(key)
    kinds = [line.kind for line in queries.log_entries(person=person.id)]
    assert set(kinds) == {
        LogKind.INVITED,
        LogKind.ROLE_GIVEN,
        LogKind.ROLE_TAKEN,
        LogKind.INVITATION_WITHDRAWN,
        LogKind.ERASED,
    }


def test_the_log_tells_who_invited_whom() -> None:
    officer = aino()
    person, _key = services.invite(actor=officer.actor, email="a@example.org", name="A", roles=[], days=7)
    (line,) = queries.log_entries(kinds=[LogKind.INVITED])
    assert (line.person, line.by) == (person.id, officer.id)


def test_someone_who_is_there_is_not_invited_and_a_wrong_role_adds_nobody() -> None:
    officer = aino()
    with pytest.raises(AddressTaken):
        invite(officer.email)
    roles = [(Role.REPORTER, unit_scope("ei-ole"))]
    with pytest.raises(UnknownUnit):
        services.invite(actor=COMMAND_LINE, email="b@example.org", name="B", roles=roles, days=7)
    assert User.objects.count() == 1


def test_one_person_sends_so_many_invitations_in_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(invitations, "PER_HOUR", 2)
    for number in range(2):
        invite(f"{number}@example.org")
    with pytest.raises(TooManyInvitations):
        invite("2@example.org")


def test_those_who_never_came_are_erased_after_their_time() -> None:
    person, _key = invite()
    assert services.erase_departed(actor=COMMAND_LINE, left_days=365, invited_days=30) == ()
    with time_machine.travel(timezone.now() + timedelta(days=38), tick=False):
        assert len(services.erase_departed(actor=COMMAND_LINE, left_days=365, invited_days=30)) == 1
    assert not User.objects.filter(pseudonym=person.id).exists()
