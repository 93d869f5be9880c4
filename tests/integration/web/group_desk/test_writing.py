"""Writing a programme and its actions: every mistake at once, a look before saving, two writers, and proposals."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.factories import documents, people
from tests.factories.documents import text
from tests.factories.programmes import DECISION, GROUP, PROGRAMME, action_part, milestone, town

from teoiksi.domains.people.types import Role
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import ProgrammeState, YearCost
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

DESK = "/henkilosto/ryhma/strategia-2025/elinymparisto/"
NEW = f"{DESK}uusi-toimenpide/"
ACTION = f"{DESK}toimenpide/puistot/"
PLAN = action_part(what=text("Alku"))
_INPUT = re.compile(r'<input[^>]*?name="([^"]+)"[^>]*>|<textarea[^>]*?name="([^"]+)"[^>]*>\n?([^<]*)</textarea>')


@pytest.fixture
def chair() -> Client:
    return people.signed_in(people.doris(GROUP))


@pytest.fixture
def member() -> Client:
    return people.signed_in(people.doris(GROUP, Role.GROUP_MEMBER))


def sent(page: HttpResponse | Any) -> dict[str, Any]:
    """What a browser would send of the page's plan, if nobody wrote anything."""
    form = page.content.decode().split('<form class="form plan"')[1].split("</form>")[0]
    found: dict[str, Any] = {}
    for match in _INPUT.finditer(form):
        name = match[1] or match[2]
        whole = match[0]
        value = match[3] if match[2] else (re.search(r'value="([^"]*)"', whole) or ["", ""])[1]
        if 'type="checkbox"' in whole:
            if "checked" in whole:
                found.setdefault(name, []).append(value)
            continue
        found[name] = html.unescape(value)
    for name, options in re.findall(r'<select name="(\w+)".*?>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return found


def filled(**changes: Any) -> dict[str, Any]:
    fields = {
        "name": "Puistojen hoito", "what": "Hoidetaan puistoja.", "unit": "strategia", "owner": "",
        "starts_on": "2026-01-01", "ends_on": "2027-12-31", "goals": ["kasvu"], "values": ["rohkea"],
        "milestones-count": "2", "milestones-0-name": "Suunnitelma", "milestones-0-due_on": "2026-06-30",
        "costs-count": "1", "costs-0-year": "2026", "costs-0-cost": "12 000", "costs-0-own": "10 000 €",
        "decisions-count": "1", "decisions-0-title": "Hanke", "decisions-0-body": "kaupunginhallitus",
        "decisions-0-decided_on": "2026-03-02", "decisions-0-section": "55",
        "decisions-0-address": "https://malli.example/55", "step": "save",
    }  # fmt: skip
    return fields | changes


def texts(found: Iterable[Any]) -> list[str]:
    return [str(each.name) for each in found]


def test_a_programme_is_written_for_the_term_of_the_strategy(chair: Client) -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    assert "Kirjoita ohjelma" in chair.get(DESK).content.decode()
    form = sent(chair.get(f"{DESK}ohjelma/"))
    assert (form["starts_on"], form["ends_on"]) == ("2025-06-01", "2029-05-31")
    wrong = chair.post(f"{DESK}ohjelma/", form | {"ends_on": "2025-01-01"})
    assert wrong.status_code == 422
    assert wrong.content.decode().count('<a href="#id_') == 2  # the purpose and the days
    response = chair.post(f"{DESK}ohjelma/", form | {"purpose": "Kunnassa on hyvä asua.", "step": "save"}, follow=True)
    assert "Tallennettu." in response.content.decode()
    (card,) = queries.programmes("strategia-2025", states=tuple(ProgrammeState))
    assert (card.slug, card.state, str(card.purpose)) == ("elinymparisto-2025", "draft", "Kunnassa on hyvä asua.")


def test_an_action_is_written_with_its_rows(member: Client) -> None:
    town()
    assert member.post(NEW, filled()).status_code == 302
    part, version = queries.part_of_action("puistojen-hoito")
    assert version == 1
    assert (part.goals, part.values, texts(part.milestones)) == (("kasvu",), ("rohkea",), ["Suunnitelma"])
    assert part.costs == (YearCost(2026, 12000, own=10000),)
    (decision,) = part.decisions or ()
    assert (decision.decision.section, decision.decision.decided_on) == ("55", date(2026, 3, 2))


def test_everything_that_is_wrong_is_told_at_once_at_the_field_and_above(member: Client) -> None:
    town(action_part())
    wrong = filled(
        name="", unit="", ends_on="2025-01-01", **{"milestones-1-name": "Ilman päivää", "costs-0-cost": "paljon"}
    )
    response = member.post(NEW, wrong)
    page = response.content.decode()
    assert response.status_code == 422
    summary = page.split('id="errors"')[1].split("</div>")[0]
    for field in ("id_name", "id_unit", "id_ends_on", "id_milestones-1-due_on", "id_costs-0-cost"):
        assert f'href="#{field}"' in summary
        assert f'id="{field}_error"' in page
    assert "Hoidetaan puistoja." in page
    assert not queries.is_action("puistojen-hoito")


def test_a_row_is_added_without_a_script_and_without_judging(member: Client) -> None:
    town()
    response = member.post(NEW, filled(name="", more="milestones"))
    page = response.content.decode()
    assert response.status_code == 200
    assert "milestones-2-name" in page
    assert 'id="errors"' not in page
    assert 'value="Suunnitelma"' in page


def test_a_row_is_removed_by_a_tick_even_when_it_is_wrong(member: Client) -> None:
    town()
    member.post(NEW, filled(**{"milestones-0-due_on": "vappuna", "milestones-0-remove": "on"}))
    assert queries.part_of_action("puistojen-hoito")[0].milestones == ()


def test_a_circle_is_refused_by_a_sentence(member: Client) -> None:
    town(action_part("puistot"), action_part("kadut", needs=("puistot",)))
    response = member.post(ACTION, sent(member.get(ACTION)) | {"needs": ["kadut"], "step": "save"})
    assert response.status_code == 422
    assert "kehässä: Toimenpide puistot → Toimenpide kadut → Toimenpide puistot" in response.content.decode()


def test_one_looks_at_it_before_saving_and_can_go_back(member: Client) -> None:
    town()
    response = member.post(NEW, filled(step="preview"))
    page = response.content.decode()
    assert "Ei vielä tallennettu" in page
    assert "12\N{NO-BREAK SPACE}000 €" in page
    assert not queries.is_action("puistojen-hoito")
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page))
    assert member.post(NEW, hidden | {"more": "none"}).content.decode().count('value="Suunnitelma"') == 1
    assert member.post(NEW, hidden | {"step": "save"}).status_code == 302
    assert queries.is_action("puistojen-hoito")


def test_opening_and_saving_changes_nothing(member: Client) -> None:
    town(replace(PLAN, milestones=(milestone("Kaavat", date(2026, 5, 1)),), costs=(YearCost(2026, 7),)))
    before = queries.part_of_action("puistot")
    assert member.post(ACTION, sent(member.get(ACTION)) | {"step": "save"}).status_code == 302
    assert queries.part_of_action("puistot") == before


def test_two_writers_of_different_places_both_get_theirs(member: Client, chair: Client) -> None:
    town(PLAN)
    first, second = sent(chair.get(ACTION)), sent(member.get(ACTION))
    chair.post(ACTION, first | {"risk": "Rahat loppuvat.", "step": "save"})
    response = member.post(ACTION, second | {"what": "Hoidetaan puistoja.", "step": "save"}, follow=True)
    assert "Myös hänen muutoksensa säilyivät: Riski." in response.content.decode()
    part = queries.part_of_action("puistot")[0]
    assert (str(part.risk), str(part.what)) == ("Rahat loppuvat.", "Hoidetaan puistoja.")


def test_two_writers_of_the_same_place_both_see_both(member: Client, chair: Client) -> None:
    town(PLAN)
    first, second = sent(chair.get(ACTION)), sent(member.get(ACTION))
    chair.post(ACTION, first | {"what": "Puheenjohtajan sanat", "risk": "Riski", "step": "save"})
    response = member.post(ACTION, second | {"what": "Jäsenen sanat", "step": "save"})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Doris tallensi tämän sillä aikaa, kun kirjoitit" in page
    meanwhile = page.split('id="meanwhile"')[1].split("</table>")[0]
    assert "Puheenjohtajan sanat" in meanwhile
    assert "Jäsenen sanat" in meanwhile
    again = sent(response)
    assert (again["what"], again["risk"]) == ("Jäsenen sanat", "Riski")
    assert member.post(ACTION, again | {"step": "save"}).status_code == 302
    assert queries.part_of_action("puistot")[0].what.fi == "Jäsenen sanat"
    desk = chair.get(DESK).content.decode()
    assert "Puheenjohtajan sanat" in desk  # the history of the desk tells both
    assert "Elli" in desk


def test_an_approved_programme_changes_by_a_proposal_that_its_chair_decides(member: Client, chair: Client) -> None:
    town(PLAN, state=ProgrammeState.IN_FORCE)
    form = sent(member.get(ACTION))
    assert member.post(ACTION, form | {"ends_on": "2028-06-30", "step": "save"}).status_code == 422  # no reason
    member.post(ACTION, form | {"ends_on": "2028-06-30", "reason": "Kaavasta valitettiin.", "step": "save"})
    (card,) = queries.proposed_changes(PROGRAMME)
    address = f"{DESK}muutos/{card.id}/"
    assert address in chair.get(DESK).content.decode()
    page = member.get(address).content.decode()
    assert "Kaavasta valitettiin." in page
    assert "30.6.2028" in page
    assert member.post(address, {"do": "approve"}).status_code == 403
    assert chair.post(address, {"do": "approve"}).status_code == 422
    chair.post(address, {"do": "approve", "body": "kaupunginhallitus", "decided_on": "2026-11-20", "section": "§ 301"})
    chair.post(address, {"do": "apply"})
    assert queries.part_of_action("puistot")[0].ends_on == date(2028, 6, 30)
    assert "viety suunnitelmaan" in chair.get(address).content.decode().lower()


def test_a_refusal_needs_its_reason(member: Client, chair: Client) -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    services.propose_change(actor=COMMAND_LINE, programme=PROGRAMME, part=action_part("uusi"), why="Tarvitaan.")
    (card,) = queries.proposed_changes(PROGRAMME)
    address = f"{DESK}muutos/{card.id}/"
    assert chair.post(address, {"do": "refuse", "refusal": ""}).status_code == 422
    response = chair.post(address, {"do": "refuse", "refusal": "Rahaa ei ole."}, follow=True)
    assert "Rahaa ei ole." in response.content.decode()


def test_nobody_writes_the_action_of_another_programme_nor_a_closed_one(chair: Client) -> None:
    town(action_part(), state=ProgrammeState.CLOSED)
    assert chair.get(f"{DESK}toimenpide/ei-ole/").status_code == 404
    assert chair.get(ACTION).status_code == 302
    assert "Lisää toimenpide" not in chair.get(DESK).content.decode()


def test_a_programme_goes_its_way_by_buttons(member: Client, chair: Client) -> None:
    town(action_part())
    assert member.post(f"{DESK}ohjelma/in_group/").status_code == 302
    assert member.get(f"{DESK}ohjelma/approved/").status_code == 403
    assert chair.get(f"{DESK}ohjelma/approved/").status_code == 200
    assert chair.post(f"{DESK}ohjelma/approved/", {"body": "kaupunginhallitus"}).status_code == 422
    decision = {"body": "kaupunginhallitus", "decided_on": "2026-03-02", "section": "§ 55"}
    response = chair.post(f"{DESK}ohjelma/approved/", decision, follow=True)
    assert "Ohjelma on nyt julkinen." in response.content.decode()
    assert 'href="/toimenpiteet/puistot/"' in chair.get("/haku/?q=puistot").content.decode()
    card = queries.programme(PROGRAMME)
    assert (card.decision.section, card.decision.decided_on) == ("55", DECISION.decided_on)
    assert chair.post(f"{DESK}ohjelma/in_force/").status_code == 302
    assert chair.post(f"{DESK}ohjelma/closed/").status_code == 302
    assert chair.get(f"{DESK}ohjelma/draft/").status_code == 404
