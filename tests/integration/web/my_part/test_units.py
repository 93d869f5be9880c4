"""What a unit does for the strategy: everyone sees it, its reporter and the officer write its goals, and nothing is lost."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.factories.people import aino, citta, signed_in
from tests.factories.programmes import action_part, town, unit_goal

from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services as people_services
from teoiksi.domains.people.types import PersonCard, Role, unit_scope
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.models import UnitGoal
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

UNIT = "/henkilosto/oma-osuus/yksikot/strategia/"
NEW = f"{UNIT}uusi-tavoite/"
SENT = {"name_fi": "Jokainen saa vastauksen", "name_sv": "Alla får svar", "what_fi": "Päivystys", "goals": ["kasvu"]}


@pytest.fixture(autouse=True)
def _town() -> None:
    town(action_part("puistot"), state=ProgrammeState.IN_FORCE)


def reporter(role: Role = Role.REPORTER) -> PersonCard:
    person = people_services.add_user(actor=COMMAND_LINE, email="rauni@example.org", name="Rauni")
    scope = unit_scope("strategia")
    people_services.give_role(actor=COMMAND_LINE, person=person.id, role=role, scope=scope)
    return people.person(person.id)


def page(browser: Client, address: str = UNIT, status: int = 200) -> str:
    response = browser.get(address)
    assert response.status_code == status
    return response.content.decode()


def test_everyone_sees_what_a_unit_serves_and_through_what() -> None:
    unit_goal()
    text = page(signed_in(citta()))
    assert "Jokainen asiakas saa vastauksen" in text
    served = text[text.index('id="served"') :]
    assert 'href="/tavoitteet/kasvu/"' in served
    assert "Oma tavoite: Jokainen asiakas saa vastauksen" in served
    assert 'href="/toimenpiteet/puistot/"' in served
    assert 'href="/mittarit/asukkaat/"' in served
    assert NEW not in text


def test_my_part_leads_to_the_unit() -> None:
    assert f'href="{UNIT}"' in page(signed_in(citta()), "/henkilosto/oma-osuus/")
    assert f'href="{UNIT}"' in page(signed_in(reporter()), "/henkilosto/oma-osuus/")


def test_an_employee_of_a_unit_comes_to_my_part_and_sees_there_what_it_serves() -> None:
    browser = signed_in(reporter(Role.EMPLOYEE))
    response = browser.get("/henkilosto/")
    assert (response.status_code, response.headers["Location"]) == (302, "/henkilosto/oma-osuus/")
    served = page(browser, "/henkilosto/oma-osuus/")
    served = served[served.index('id="served"') :]
    assert 'href="/toimenpiteet/puistot/"' in served
    assert f'href="{UNIT}"' in served.partition("<details>")[0]
    assert NEW not in page(browser)
    page(browser, "/henkilosto/ryhmat/", 403)


def test_who_reports_for_the_unit_writes_its_goal() -> None:
    browser = signed_in(reporter())
    assert 'value="kasvu"' in page(browser, NEW)
    assert browser.post(NEW, SENT).headers["Location"] == UNIT
    (card,) = queries.unit_goals("strategia")
    assert (card.name.fi, card.name.sv, card.what.fi, card.goals) == (
        "Jokainen saa vastauksen",
        "Alla får svar",
        "Päivystys",
        ("kasvu",),
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name_fi": " "}, "Kirjoita, mitä yksikkö tavoittelee."),
        ({"goals": []}, "Valitse, mitä strategian tavoitetta se palvelee."),
        ({"goals": ["ei-ole"]}, "Tavoite on poistunut strategiasta sillä välin."),
    ],
)
def test_a_mistake_is_shown_and_nothing_is_kept(changes: dict[str, object], words: str) -> None:
    response = signed_in(aino()).post(NEW, {**SENT, **changes})
    assert response.status_code == 422
    assert words in response.content.decode()
    assert not UnitGoal.objects.exists()


def test_a_goal_is_written_anew_and_its_earlier_words_stay() -> None:
    number, browser = unit_goal(), signed_in(reporter())
    address = f"{UNIT}tavoitteet/{number}/"
    assert 'name="opened" value="1"' in page(browser, address)
    assert browser.post(address, {**SENT, "opened": "1"}).status_code == 302
    text = page(browser, address)
    assert "Rauni: Jokainen saa vastauksen" in text
    assert "Jokainen asiakas saa vastauksen" in text[text.index("Aiemmat muotoilut") :]


def test_two_who_write_the_same_goal_both_hear_it() -> None:
    number = unit_goal()
    address = f"{UNIT}tavoitteet/{number}/"
    assert signed_in(reporter()).post(address, {**SENT, "opened": "1"}).status_code == 302
    second = signed_in(aino())
    response = second.post(address, {**SENT, "name_fi": "Toinen sanamuoto", "opened": "1"})
    text = response.content.decode()
    assert response.status_code == 422
    assert "Joku muu tallensi tämän sillä välin." in text
    assert 'value="Toinen sanamuoto"' in text
    assert queries.unit_goal(number).name.fi == "Jokainen saa vastauksen"
    assert second.post(address, {**SENT, "name_fi": "Toinen sanamuoto", "opened": "2"}).status_code == 302


def test_a_goal_is_removed_and_history_keeps_it() -> None:
    number, browser = unit_goal(), signed_in(aino())
    assert browser.post(f"{UNIT}tavoitteet/{number}/poista/").headers["Location"] == UNIT
    assert queries.unit_goals("strategia") == ()
    assert queries.unit_goal_changes(number)[0].name.fi == "Jokainen asiakas saa vastauksen"


def test_a_goal_of_another_unit_is_not_found_here() -> None:
    number = unit_goal()
    browser = signed_in(aino())
    page(browser, f"/henkilosto/oma-osuus/yksikot/muu/tavoitteet/{number}/", status=404)
    page(browser, "/henkilosto/oma-osuus/yksikot/muu/", status=404)
