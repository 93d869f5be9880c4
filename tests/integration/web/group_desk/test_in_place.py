"""What is edited and told where it stands on the desk: the part that a script puts there, and the page of who has none."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from tests.factories import people
from tests.factories.documents import text
from tests.factories.programmes import GROUP, PROGRAMME, action_part, milestone, town

from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import ActionState, ProgrammeState, UpdatePart
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

DESK = "/henkilosto/ryhma/strategia-2025/elinymparisto/"
TELL = f"{DESK}toimenpide/puistot/tilanne/"
ROW = f"{DESK}toimenpide/puistot/rivi/"
TEXT = f"{DESK}ohjelman-teksti/purpose/"
PART = {"HX-Request": "true"}
NEVER = date(2999, 1, 1)


@pytest.fixture
def chair() -> Client:
    return people.signed_in(people.doris(GROUP))


def answer(client: Client, address: str, sent: dict[str, Any] | None = None, *, part: bool = True) -> tuple[int, str]:
    headers = PART if part else {}
    response = client.get(address, headers=headers) if sent is None else client.post(address, sent, headers=headers)
    return response.status_code, response.content.decode()


def began(page: str) -> str:
    found = re.search(r'name="began" value="([^"]*)"', page)
    return html.unescape(found[1]) if found else ""


def row(page: str, **changes: str) -> dict[str, str]:
    """What is sent of the row's form."""
    plan = {"name": "Toimenpide puistot", "unit": "strategia", "owner": "", "starts_on": "2026-01-01"}
    return {**plan, "ends_on": "2999-01-01", "began": began(page), **changes}


def situation(**changes: Any) -> dict[str, Any]:
    told = {"state": "under_way", "was_state": "not_started", "sentence": "Puut on istutettu.", "seen": "0"}
    return {"action": "puistot", **{f"puistot-{name}": value for name, value in (told | changes).items()}}


@pytest.mark.parametrize("part", [True, False])
def test_a_situation_is_told_on_the_desk(chair: Client, part: bool) -> None:
    town(action_part(ends_on=NEVER, milestones=(milestone("Kaava", NEVER),)), state=ProgrammeState.IN_FORCE)
    status, page = answer(chair, f"{TELL}?list=waiting", part=part)
    assert (status, page.startswith("<tr"), "Kaava" in page) == (200, part, True)
    (step,) = queries.action("puistot", today=date(2026, 11, 24)).milestones
    status, page = answer(chair, f"{TELL}?list=waiting", situation(done=step.id, progress="40"), part=part)
    card = queries.action("puistot", today=date(2026, 11, 24))
    assert (card.brief.state, card.brief.progress) == (ActionState.UNDER_WAY, 40)
    assert card.milestones[0].done_on is not None
    if part:
        assert 'hx-swap-oob="innerHTML:#desk-said">Tilanne tallennettiin.' in page
        assert page.count("autofocus") == 1
    else:
        assert status == 302


def test_a_late_action_asks_for_its_correction_in_its_place(chair: Client) -> None:
    town(action_part(ends_on=date(2026, 1, 2)), state=ProgrammeState.IN_FORCE)
    status, page = answer(chair, TELL, situation())
    assert status == 422
    assert "Kirjoita, mitä viiveelle tehdään" in page
    assert "Puut on istutettu." in page
    assert 'role="alert" tabindex="-1" autofocus' in page


def test_of_two_who_tell_at_once_the_second_sees_the_first(chair: Client) -> None:
    town(action_part(ends_on=NEVER), state=ProgrammeState.IN_FORCE)
    first = UpdatePart(ActionState.UNDER_WAY, "Taimet on tilattu.")
    services.tell_situation(actor=COMMAND_LINE, action="puistot", part=first, today=date(2026, 11, 24))
    status, page = answer(chair, TELL, situation())
    assert (status, "Taimet on tilattu." in page, "Puut on istutettu." in page) == (422, True, True)


def test_of_a_draft_nothing_is_told(chair: Client) -> None:
    town(action_part())
    assert answer(chair, TELL)[0] == 404


@pytest.mark.parametrize("part", [True, False])
def test_a_row_is_edited_in_its_place_and_all_else_of_the_plan_stays(chair: Client, part: bool) -> None:
    plan = action_part(what=text("Istutetaan puita."), ends_on=NEVER)
    town(plan)
    page = answer(chair, ROW, part=part)[1]
    status, page = answer(chair, ROW, row(page, name="Puistot kuntoon"), part=part)
    now = queries.part_of_action("puistot")[0]
    assert now == replace(plan, name=replace(plan.name, fi="Puistot kuntoon"), decisions=())
    assert status == (200 if part else 302)
    if part:
        assert "Puistot kuntoon" in page
        assert 'hx-swap-oob="innerHTML:#desk-said">Tallennettu.' in page


def test_what_is_wrong_is_told_beside_the_row(chair: Client) -> None:
    town(action_part(ends_on=NEVER))
    page = answer(chair, ROW)[1]
    assert page.count("autofocus") == 1
    status, page = answer(chair, ROW, row(page, ends_on="2025-01-01", name=""))
    assert status == 422
    assert "Kirjoita toimenpiteen nimi" in page
    assert page.count('aria-invalid="true"') == 2


def test_what_two_write_in_the_same_row_is_shown_to_the_second(chair: Client) -> None:
    plan = action_part(ends_on=NEVER)
    town(plan)
    page = answer(chair, ROW)[1]
    theirs = replace(plan, name=text("Rantapuistot"), risk=text("Rahat loppuvat."))
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=theirs)
    status, page = answer(chair, ROW, row(page, name="Leikkipuistot"))
    assert (status, "Rantapuistot" in page, "Leikkipuistot" in page) == (409, True, True)
    assert queries.part_of_action("puistot")[0].name == text("Rantapuistot")
    status, page = answer(chair, ROW, row(page, name="Kaikki puistot"))
    now = queries.part_of_action("puistot")[0]
    assert (status, now.name.fi, now.risk) == (200, "Kaikki puistot", text("Rahat loppuvat."))


def test_a_row_of_an_approved_programme_becomes_a_proposal(chair: Client) -> None:
    town(action_part(ends_on=NEVER), state=ProgrammeState.IN_FORCE)
    page = answer(chair, ROW)[1]
    assert answer(chair, ROW, row(page, name="Puistot kuntoon"))[0] == 422
    status, page = answer(chair, ROW, row(page, name="Puistot kuntoon", reason="Rahaa on."))
    assert (status, "Toimenpide puistot" in page) == (200, True)
    (change,) = queries.proposed_changes(PROGRAMME)
    assert change.after.name.fi == "Puistot kuntoon"


def test_a_text_of_the_programme_is_edited_in_its_place(chair: Client) -> None:
    town()
    page = answer(chair, TEXT)[1]
    assert json.loads(began(page))["slug"] == PROGRAMME
    status, page = answer(chair, TEXT, {"purpose": "Puisto jokaiselle.", "began": began(page)})
    assert (status, "Puisto jokaiselle." in page) == (200, True)
    assert queries.part_of_programme(PROGRAMME)[0].purpose.fi == "Puisto jokaiselle."
    assert answer(chair, TEXT.replace("purpose", "slug"))[0] == 404


def test_who_has_been_signed_out_is_led_to_sign_in_and_not_into_the_row() -> None:
    town(action_part())
    response = Client().get(ROW, headers={**PART, "HX-Current-URL": f"http://testserver{DESK}"})
    assert response.status_code == 204
    assert response["HX-Redirect"].endswith(DESK)
