"""The members of a group: the officer appoints the chair, the chair the members, and both end what they may give."""

from __future__ import annotations

import pytest
from tests.factories import people
from tests.factories.programmes import GROUP, town

from teoiksi.domains.people.types import Role
from teoiksi.domains.programmes import queries

pytestmark = pytest.mark.django_db

MEMBERS = "/henkilosto/ryhma/strategia-2025/elinymparisto/jasenet/"


def parts() -> list[tuple[str, Role]]:
    return [(person.name, role) for person, role in queries.members(GROUP)]


def test_the_chair_appoints_and_dismisses_members() -> None:
    town()
    chair, citta = people.signed_in(people.doris(GROUP)), people.citta()
    assert chair.post(MEMBERS, {"appoint": "1"}).status_code == 422
    chair.post(MEMBERS, {"appoint": "1", "person": str(citta.id), "role": "group-member"})
    assert parts() == [("Doris", Role.GROUP_CHAIR), ("Citta", Role.GROUP_MEMBER)]
    chair.post(MEMBERS, {"dismiss": f"group-member:{citta.id}"})
    assert parts() == [("Doris", Role.GROUP_CHAIR)]


def test_only_the_officer_appoints_and_dismisses_the_chair() -> None:
    town()
    doris, citta = people.doris(GROUP), people.citta()
    chair, officer = people.signed_in(doris), people.signed_in(people.aino())
    appointing = {"appoint": "1", "person": str(citta.id), "role": "group-chair"}
    assert chair.post(MEMBERS, appointing).status_code == 422
    assert chair.post(MEMBERS, {"dismiss": f"group-chair:{doris.id}"}).status_code == 403
    assert officer.post(MEMBERS, appointing).status_code == 302
    assert officer.post(MEMBERS, {"dismiss": f"group-chair:{doris.id}"}).status_code == 302
    assert parts() == [("Citta", Role.GROUP_CHAIR)]
    assert officer.post(MEMBERS, {"dismiss": "kuka"}).status_code == 422
