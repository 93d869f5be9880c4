"""A chair's errand in a browser: a meeting is held by keyboard, and without scripts; its minutes are closed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from teoiksi.domains.meetings import queries
from teoiksi.domains.people.queries import person_of_address
from teoiksi.domains.people.types import Role
from teoiksi.domains.programmes.types import ProgrammeState
from tests.factories.meetings import in_group
from tests.factories.people import session_of
from tests.factories.programmes import GROUP, action_part
from tests.factories.programmes import town as load_town
from tests.journeys.conftest import Sites
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

ADDRESS = f"/henkilosto/kokoukset/ryhma/{GROUP}/"


def _load() -> None:
    load_town(action_part(), state=ProgrammeState.IN_FORCE)
    in_group("Aino", Role.GROUP_CHAIR)


@pytest.fixture(scope="module")
def town(sites: Sites) -> str:
    """The address of the small town with a group that has a chair."""
    return sites.address_of(_load)


@pytest.fixture(scope="module")
def session(town: str) -> tuple[str, str]:
    """A session of the chair, made outside the tests' own transactions, so that the server sees it."""
    return session_of(person_of_address("aino@example.org"))


def _come(browser: Browser, base: str, session: tuple[str, str], *, javascript: bool, width: int) -> Window:
    window = Window(browser, base, javascript=javascript, width=width)
    window.context.add_cookies([{"name": session[0], "value": session[1], "url": base}])
    window.page.goto(base + ADDRESS)
    return window


def test_a_meeting_is_held_on_a_phone_without_scripts(browser: Browser, town: str, session: tuple[str, str]) -> None:
    window = _come(browser, town, session, javascript=False, width=390)
    page = window.page
    page.get_by_label("Päivä", exact=True).fill("2027-02-01")
    page.get_by_label("Alkaa kello").fill("09:30")
    window.follow(page.get_by_role("button", name="Lisää kalenteriin"))
    page.get_by_label("Mitä päätettiin").fill("Pyydetään tarjoukset")
    page.get_by_label("Kuka tekee").select_option(label="Aino")
    window.follow(page.get_by_role("button", name="Kirjaa päätös"))
    expect(page.get_by_text("Päätös § 1 kirjattiin.")).to_be_visible()
    page.get_by_label("Aino").check()
    window.follow(page.get_by_role("button", name="Tallenna läsnäolijat"))
    window.follow(page.get_by_role("button", name="Sulje muistio"))
    expect(page.get_by_text("Muistio suljettiin. Se pysyy tällaisena.")).to_be_visible()
    assert page.get_by_role("button", name="Kirjaa päätös").count() == 0
    strategy, _, spearhead = GROUP.partition("/")
    (card,) = [each for each in queries.meetings(strategy, spearhead) if each.held_on.year == 2027]
    assert [each.text for each in queries.meeting(card.number).decisions] == ["Pyydetään tarjoukset"]
    window.close()


def test_a_decision_is_noted_by_keyboard(browser: Browser, town: str, session: tuple[str, str]) -> None:
    window = _come(browser, town, session, javascript=True, width=1280)
    page = window.page
    page.get_by_label("Päivä", exact=True).fill("2028-02-01")
    page.get_by_label("Alkaa kello").fill("09:30")
    page.get_by_role("button", name="Lisää kalenteriin").focus()
    window.press_and_follow("Enter")
    page.get_by_label("Mitä päätettiin").focus()
    page.keyboard.type("Jatketaan")
    page.get_by_role("button", name="Kirjaa päätös").focus()
    window.press_and_follow("Enter")
    expect(page.get_by_text("Päätös § 1 kirjattiin.")).to_be_visible()
    assert window.violations() == []
    assert window.complaints == []
    window.close()
