"""The desk of a spearhead group in a browser: a programme is written and approved, and two people edit one action at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from playwright.sync_api import Browser, Page, expect

from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import ActionPart, ProgrammeState
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from tests.factories import documents
from tests.factories.documents import text
from tests.factories.people import doris, session_of
from tests.factories.programmes import GROUP, PROGRAMME, action_part
from tests.factories.programmes import town as load_town
from tests.journeys.conftest import Sites
from tests.journeys.keyboard import press, reach, write
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db(transaction=True)]

DESK = "/henkilosto/ryhma/strategia-2025/elinymparisto/"
Come = Callable[..., Window]


def _load(*actions: ActionPart, state: ProgrammeState | None) -> None:
    if state is None:
        strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    else:
        load_town(*actions, state=state)
    _PEOPLE.clear()
    for role in (Role.GROUP_CHAIR, Role.GROUP_MEMBER):
        person: PersonCard = doris(GROUP, role)
        _PEOPLE[role] = session_of(person)


_PEOPLE: dict[Role, tuple[str, str]] = {}
"""The cookie of the chair's and of a member's session in the town that is loaded."""


@pytest.fixture
def come(browser: Browser, sites: Sites) -> Iterator[Come]:
    """Come to the desk of a town that is loaded anew with the first window: ``come(Role.GROUP_CHAIR, state=None)``."""
    windows: list[Window] = []
    address: list[str] = []

    def open_desk(
        role: Role, *actions: ActionPart, state: ProgrammeState | None = None, javascript: bool = True, width: int = 390
    ) -> Window:
        if not address:
            address.append(sites.address_of(partial(_load, *actions, state=state)))
        window = Window(browser, address[0], javascript=javascript, width=width)
        windows.append(window)
        name, value = _PEOPLE[role]
        window.context.add_cookies([{"name": name, "value": value, "url": address[0]}])
        window.page.goto(address[0] + DESK)
        return window

    yield open_desk
    for window in windows:
        window.close()


def faults_of(window: Window) -> list[str]:
    """Look at the page on a phone and on a desk."""
    found = []
    for width in (1280, 390):
        window.resize(width)
        found += [*window.violations(), *window.look().faults]
    return found


@pytest.mark.parametrize("javascript", [True, False])
def test_write_and_approve_a_programme(come: Come, javascript: bool) -> None:
    window = come(Role.GROUP_CHAIR, javascript=javascript)
    page, faults = window.page, []

    def looked_at() -> None:
        if javascript:
            faults.extend(faults_of(window))

    looked_at()
    window.follow(page.get_by_role("link", name="Kirjoita ohjelma"))
    looked_at()
    page.get_by_label("Tarkoitus", exact=True).fill("Jokaisella on puisto lähellä.")
    window.follow(page.get_by_role("button", name="Tallenna", exact=True))
    window.follow(page.get_by_role("link", name="Lisää toimenpide"))
    looked_at()
    window.bear(422)
    window.follow(page.get_by_role("button", name="Tallenna", exact=True))
    expect(page.locator("#errors")).to_be_visible()
    looked_at()
    _write_action(page)
    window.follow(page.get_by_role("button", name="Lisää välivaihe"))
    page.locator("#id_milestones-1-name").fill("Puisto avataan")
    page.locator("#id_milestones-1-due_on").fill("2027-06-30")
    window.follow(page.get_by_role("button", name="Katso ensin"))
    looked_at()
    window.follow(page.get_by_role("button", name="Tallenna", exact=True))
    _approve(window, looked_at)
    window.follow(page.get_by_role("link", name="Julkinen sivu"))
    expect(page.get_by_text("Jokaisella on puisto lähellä.")).to_be_visible()
    expect(page.get_by_text("kaupunginhallitus")).to_be_visible()
    assert [*faults, *window.complaints] == []
    assert len(queries.part_of_action("uusi-puisto")[0].milestones) == 2


def _approve(window: Window, looked_at: Callable[[], None]) -> None:
    page = window.page
    window.follow(page.get_by_role("button", name="Vie ryhmän käsittelyyn"))
    looked_at()
    window.follow(page.get_by_role("link", name="Merkitse hyväksytyksi"))
    looked_at()
    page.get_by_label("Kuka päätti").fill("kaupunginhallitus")
    page.get_by_label("Päätöksen päivä").fill("2026-11-23")
    page.get_by_label("Pykälä").fill("301")
    window.follow(page.get_by_role("button", name="Merkitse hyväksytyksi"))
    window.follow(page.get_by_role("button", name="Ota käyttöön"))
    looked_at()


def _write_action(page: Page) -> None:
    page.get_by_label("Nimi", exact=True).fill("Uusi puisto")
    page.get_by_label("Mitä tehdään", exact=True).fill("Rannalle tehdään puisto.")
    page.get_by_label("Väki kasvaa").check()
    page.get_by_label("Vastuuyksikkö").select_option(label="Strategiayksikkö")
    page.get_by_label("Alkupäivä").fill("2026-12-01")
    page.get_by_label("Loppupäivä").fill("2027-12-31")
    page.locator("#id_milestones-0-name").fill("Suunnitelma on valmis")
    page.locator("#id_milestones-0-due_on").fill("2027-03-31")


def test_write_and_approve_a_programme_by_keyboard(come: Come) -> None:
    """Tab goes on, letters write, the space bar ticks, Enter presses; the mouse is not touched."""
    window = come(Role.GROUP_CHAIR, width=1280)
    page = window.page
    press(window, page.get_by_role("link", name="Kirjoita ohjelma"))
    write(page, page.get_by_label("Tarkoitus", exact=True), "Jokaisella on puisto lähellä.")
    press(window, page.get_by_role("button", name="Tallenna", exact=True))
    press(window, page.get_by_role("link", name="Lisää toimenpide"))
    write(page, page.get_by_label("Nimi", exact=True), "Uusi puisto")
    write(page, page.get_by_label("Mitä tehdään", exact=True), "Rannalle tehdään puisto.")
    reach(page, page.get_by_label("Väki kasvaa"))
    page.keyboard.press("Space")
    write(page, page.get_by_label("Vastuuyksikkö"), "Stra")
    write(page, page.get_by_label("Alkupäivä"), "12012026")
    write(page, page.get_by_label("Loppupäivä"), "12312027")
    press(window, page.locator(".plan > .row").get_by_role("button", name="Tallenna", exact=True))
    press(window, page.get_by_role("button", name="Vie ryhmän käsittelyyn"))
    press(window, page.get_by_role("link", name="Merkitse hyväksytyksi"))
    write(page, page.get_by_label("Kuka päätti"), "kaupunginhallitus")
    write(page, page.get_by_label("Päätöksen päivä"), "11232026")
    press(window, page.get_by_role("button", name="Merkitse hyväksytyksi"))
    expect(page.get_by_text("Ohjelma on nyt julkinen.")).to_be_visible()
    assert queries.programme("elinymparisto-2025").actions == 1
    assert window.complaints == []


@pytest.mark.parametrize("javascript", [True, False])
def test_two_people_edit_one_action_at_the_same_time(come: Come, javascript: bool) -> None:
    plan = action_part(what=text("Hoidetaan puistoja."))
    chair = come(Role.GROUP_CHAIR, plan, state=ProgrammeState.DRAFT, javascript=javascript)
    member = come(Role.GROUP_MEMBER, javascript=javascript)
    for window in (chair, member):
        window.follow(window.page.get_by_role("link", name="Toimenpide puistot").first)
    chair.page.get_by_label("Mitä tehdään", exact=True).fill("Hoidetaan rantapuistot.")
    chair.page.get_by_label("Riski", exact=True).fill("Rahat loppuvat.")
    chair.follow(chair.page.get_by_role("button", name="Tallenna", exact=True).last)
    member.page.get_by_label("Mitä tehdään", exact=True).fill("Hoidetaan leikkipuistot.")
    member.bear(409)
    member.follow(member.page.get_by_role("button", name="Tallenna", exact=True).last)
    meanwhile = member.page.locator("#meanwhile")
    expect(meanwhile).to_contain_text("Doris tallensi tämän sillä aikaa, kun kirjoitit")
    expect(meanwhile).to_contain_text("Hoidetaan rantapuistot.")
    expect(member.page.get_by_label("Mitä tehdään", exact=True)).to_have_value("Hoidetaan leikkipuistot.")
    expect(member.page.get_by_label("Riski", exact=True)).to_have_value("Rahat loppuvat.")
    faults = faults_of(member) if javascript else []
    member.page.get_by_label("Mitä tehdään", exact=True).fill("Hoidetaan ranta- ja leikkipuistot.")
    member.follow(member.page.get_by_role("button", name="Tallenna", exact=True).last)
    faults += _see_both(chair)
    changes = chair.page.locator("#changes")
    expect(changes).to_contain_text("Elli")
    expect(changes).to_contain_text("ranta- ja leikkipuistot")
    part = queries.part_of_action("puistot")[0]
    assert (part.what.fi, part.risk.fi) == ("Hoidetaan ranta- ja leikkipuistot.", "Rahat loppuvat.")
    assert [*faults, *chair.complaints, *member.complaints] == []


def _see_both(chair: Window) -> list[str]:
    """The one who saved first comes back to the desk, is told, and looks at what each wrote."""
    chair.page.goto(chair.base + DESK)
    expect(chair.page.get_by_text("Elli muokkasi samaa suunnitelmaa samaan aikaan kuin sinä")).to_be_visible()
    chair.follow(chair.page.get_by_role("link", name="Katso molemmat"))
    both = chair.page.get_by_role("row", name="Mitä tehdään")
    expect(both).to_contain_text("Hoidetaan rantapuistot.")
    expect(both).to_contain_text("Hoidetaan ranta- ja leikkipuistot.")
    faults = faults_of(chair) if chair.javascript else []
    chair.follow(chair.page.get_by_role("button", name="Olen nähnyt tämän"))
    expect(chair.page.get_by_role("link", name="Katso molemmat")).to_have_count(0)
    return faults


def test_tell_and_edit_in_place_by_keyboard(come: Come) -> None:
    """The focus goes into the form that opens in a row, and back to the button of the row; each is said to who hears."""
    plan = action_part(starts_on=date(2998, 1, 1), ends_on=date(2999, 1, 1))
    window = come(Role.GROUP_CHAIR, plan, state=ProgrammeState.IN_FORCE, width=1280)
    page, said = window.page, window.page.locator("#desk-said")
    actions = page.locator("#actions")
    reach(page, actions.get_by_role("link", name="Kerro tilanne"))
    page.keyboard.press("Enter")
    expect(page.locator("#plan-action-puistot")).to_be_focused()
    write(page, page.get_by_label("Yhdellä lauseella"), "Puut on istutettu.")
    faults = [*window.violations(), *window.look().faults]
    reach(page, actions.get_by_role("button", name="Tallenna"))
    page.keyboard.press("Enter")
    expect(said).to_have_text("Tilanne tallennettiin.")
    expect(actions.get_by_role("link", name="Kerro tilanne")).to_be_focused()
    reach(page, actions.get_by_role("link", name="Ehdota muutosta"))
    page.keyboard.press("Enter")
    expect(actions.get_by_label("Nimi")).to_be_focused()
    window.bear(422)
    page.keyboard.press("Enter")
    expect(actions.get_by_role("alert").first).to_be_focused()
    faults += [*window.violations(), *window.look().faults]
    write(page, actions.get_by_label("Miksi hyväksyttyä suunnitelmaa muutetaan?"), "Rahaa on.")
    write(page, actions.get_by_label("Nimi"), "Rantapuistot")
    page.keyboard.press("Enter")
    expect(said).to_contain_text("Muutosta on ehdotettu")
    expect(actions.get_by_role("link", name="Ehdota muutosta")).to_be_focused()
    (change,) = queries.proposed_changes(PROGRAMME)
    assert change.after.name.fi.endswith("Rantapuistot")
    assert [*faults, *window.complaints] == []
