"""Copying on the site: to the next year, to another term, and what is asked for first."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories.documents import text
from tests.factories.people import aino, signed_in
from tests.factories.programmes import DECISION, PROGRAMME, action_part, town

from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.domains.strategy.models import Term
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer() -> Client:
    """The officer's browser, in a town with a draft of two actions and a coming council term."""
    town(action_part(), action_part("torit"))
    Term.objects.create(
        slug="kausi-2029", name=text("2029–2033"), starts_on=date(2029, 6, 1), ends_on=date(2033, 5, 31)
    )
    return signed_in(aino())


def address() -> str:
    return reverse("copying:copy", kwargs={"slug": PROGRAMME})


def test_the_page_offers_the_next_year_and_the_coming_term(officer: Client) -> None:
    shown = officer.get(address()).content.decode()
    assert "Saman ohjelman seuraava vuosi" in shown
    assert "2029–2033" in shown


def test_actions_are_copied_to_the_next_year(officer: Client) -> None:
    told = officer.post(address(), {"to": "next-year", "actions": ["puistot"]}, follow=True).content.decode()
    assert "1 toimenpide kopioitiin." in told
    assert queries.part_of_action("puistot-2027")[0].starts_on == date(2027, 1, 1)


def test_a_programme_is_copied_to_another_term(officer: Client) -> None:
    sent = {
        "to": "kausi-2029",
        "slug": "ohjelma-2029",
        "name_fi": "Ohjelma",
        "starts_on": "2029-06-01",
        "ends_on": "31.5.2033",
        "actions": ["puistot", "torit"],
    }
    told = officer.post(address(), sent, follow=True).content.decode()
    assert "2 toimenpidettä kopioitiin." in told
    assert queries.part_of_programme("ohjelma-2029")[0].term == "kausi-2029"


def test_the_next_year_of_a_programme_in_force_is_proposed_for_a_reason(officer: Client) -> None:
    for step in (ProgrammeState.IN_GROUP, ProgrammeState.APPROVED, ProgrammeState.IN_FORCE):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=step, decision=DECISION)
    asked = officer.post(address(), {"to": "next-year", "actions": ["puistot"]})
    assert (asked.status_code, "Kerro, miksi suunnitelmaa" in asked.content.decode()) == (422, True)
    sent = {"to": "next-year", "actions": ["puistot"], "reason": "Työ jatkuu"}
    assert "1 uusi toimenpide ehdotettiin." in officer.post(address(), sent, follow=True).content.decode()
    assert [(each.after.slug, each.why) for each in queries.proposed_changes(PROGRAMME)] == [
        ("puistot-2027", "Työ jatkuu")
    ]


def test_what_is_missing_is_asked_for_at_its_field(officer: Client) -> None:
    response = officer.post(address(), {"to": "kausi-2029"})
    shown = response.content.decode()
    assert response.status_code == 422
    for said in ("Anna uudelle ohjelmalle tunnus.", "Anna päivä, jona se alkaa.", "Valitse ainakin yksi toimenpide."):
        assert said in shown
