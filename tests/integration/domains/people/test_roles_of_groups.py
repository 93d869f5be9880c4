"""Groups of the city's sign-in take only the roles that they gave."""

from __future__ import annotations

import pytest
from tests.factories.people import aino

from teoiksi.domains.people import queries, services
from teoiksi.domains.people.types import WHOLE_CITY, PersonCard, Role
from teoiksi.kernel.actor import CITY_SIGN_IN, COMMAND_LINE
from teoiksi.sources.openid.identity import Identity

pytestmark = pytest.mark.django_db

OFFICERS = {"officers": frozenset({(Role.STRATEGY_OFFICER, WHOLE_CITY)})}


def comes(person: PersonCard, *groups: str) -> set[Role]:
    """Let the person come with these groups, and give the roles that they hold then."""
    identity = Identity("https://issuer.example", "a1", person.email, True, person.name, frozenset(groups), "")
    services.come_from_outside(actor=CITY_SIGN_IN, identity=identity, roles=OFFICERS, trusts_email=False, language="fi")
    return {held.role for held in queries.person(person.id).roles}


def test_a_role_given_by_hand_stays_without_the_group_and_one_given_by_it_goes() -> None:
    person = aino()
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.STRATEGY_OFFICER)
    assert Role.STRATEGY_OFFICER in comes(person)
    services.take_role(actor=COMMAND_LINE, person=person.id, role=Role.STRATEGY_OFFICER)
    assert Role.STRATEGY_OFFICER in comes(person, "officers")
    assert Role.STRATEGY_OFFICER not in comes(person)
