"""My part in a browser: five actions told of on a phone and by keyboard, and words that outlive a broken connection."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

import pytest
from django.conf import settings
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect

from teoiksi.domains.people import queries
from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.models import ProgressUpdate
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.jobs.notices.due_updates import due_updates
from teoiksi.kernel.actor import COMMAND_LINE
from tests.factories.documents import text
from tests.factories.people import session_of
from tests.factories.programmes import DECISION, PROGRAMME, action_part, milestone
from tests.factories.programmes import town as load_town
from tests.journeys.conftest import Sites
from tests.journeys.signed_in import mailed_code
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

ADDRESS: Final = "/henkilosto/oma-osuus/"
WORKS: Final = (
    "Puistojen leikkipaikat kunnostetaan",
    "Lähiluonnon reitit merkitään",
    "Nuorten kesätyöpaikat kaksinkertaistetaan",
    "Rannan valaistus uusitaan",
    "Yritysten lupaneuvonta yhdeltä luukulta",
)
AT_MOST: Final = 3
"""How many interactions telling of one action may take."""


@dataclass(slots=True)
class Visit:
    """Someone with five actions of their own, in a window of their own; ``done`` counts what they clicked and filled in."""

    person: PersonCard
    window: Window
    done: int = 0

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.window.page

    def item(self, number: int) -> Locator:
        """Give the form of one of the actions."""
        return self.page.locator(f"#action-{_slug(self.person.name, number)}")

    def click(self, at: Locator) -> None:
        """Click, and count it."""
        at.click()
        self.done += 1

    def fill(self, at: Locator, words: str) -> None:
        """Fill a field in, and count it."""
        at.fill(words)
        self.done += 1

    def told(self) -> list[tuple[str, str]]:
        """Give the states and sentences that have been kept, in the order of the actions."""
        rows = ProgressUpdate.objects.filter(author=self.person.id).order_by("action__slug")
        return list(rows.values_list("state", "sentence"))


NAMES: Final = ("Piia", "Kalle", "Oona", "Ilman", "Lauri", "Veera", "Siiri")
"""Each journey has someone of its own, for what one has told stays told."""


def _slug(name: str, number: int) -> str:
    return f"{name.lower()}-{number}"


def _load() -> None:
    today = timezone.localdate()
    parts = [
        action_part(
            _slug(name, number),
            name=text(work),
            starts_on=today - timedelta(days=200),
            milestones=(milestone("Suunnitelma valmis", today + timedelta(days=9)),),
        )
        for name in NAMES
        for number, work in enumerate(WORKS)
    ]
    load_town(*parts)
    for name in NAMES:
        person = people.add_user(actor=COMMAND_LINE, email=f"{name.lower()}@example.org", name=name)
        for part in parts:
            if part.slug.startswith(f"{name.lower()}-"):
                services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=replace(part, owner=person.id))
    for step in (ProgrammeState.IN_GROUP, ProgrammeState.APPROVED, ProgrammeState.IN_FORCE):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=step, decision=DECISION)


@pytest.fixture(scope="module")
def programme(sites: Sites) -> str:
    """The address of the small town whose programme is in force, with people who answer for five actions each."""
    return sites.address_of(_load)


@pytest.fixture(scope="module")
def sessions(programme: str) -> dict[str, tuple[PersonCard, tuple[str, str]]]:
    """Each person and a session of theirs, made outside the tests' own transactions, so that the server sees it."""
    found = {name: queries.person_of_address(f"{name.lower()}@example.org") for name in NAMES}
    return {name: (person, session_of(person)) for name, person in found.items()}


Come = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, programme: str, sessions: dict[str, tuple[PersonCard, tuple[str, str]]]) -> Iterator[Come]:
    """Open my part as someone: ``visit("Piia", javascript=False, width=1280)``."""
    windows: list[Window] = []

    def come(name: str, *, javascript: bool = True, width: int = 390, signed_in: bool = True) -> Visit:
        window = Window(browser, programme, javascript=javascript, width=width)
        windows.append(window)
        person, (cookie, value) = sessions[name]
        if signed_in:
            window.context.add_cookies([{"name": cookie, "value": value, "url": programme}])
            window.page.goto(programme + ADDRESS)
        return Visit(person, window)

    yield come
    for window in windows:
        window.close()


def _tell_of(visit: Visit, number: int) -> None:
    """What a busy person does with one action: its state, a sentence, and the milestone that is done."""
    item = visit.item(number)
    visit.click(item.get_by_label("Käynnissä"))
    visit.fill(item.get_by_label(re.compile("Yhdellä lauseella")), f"Urakka {number} alkoi.")
    visit.click(item.get_by_label(re.compile("Suunnitelma valmis")))


EXPECTED: Final = [("under_way", f"Urakka {number} alkoi.") for number in range(len(WORKS))]


@pytest.mark.parametrize(("name", "javascript"), [("Piia", True), ("Ilman", False)])
def test_five_actions_are_told_of_on_a_phone_by_three_interactions_each_and_one_saving(
    visit: Come, name: str, javascript: bool
) -> None:
    at = visit(name, javascript=javascript)
    faults = _looked_at(at.window) if javascript else []
    for number in range(len(WORKS)):
        _tell_of(at, number)
    at.window.follow(at.page.get_by_role("button", name="Tallenna"))
    assert at.done <= AT_MOST * len(WORKS)
    expect(at.page.get_by_text("5 päivitystä tallennettiin.")).to_be_visible()
    assert at.told() == EXPECTED
    faults += _looked_at(at.window) if javascript else []
    assert [*faults, *at.window.complaints] == []


def test_five_actions_are_told_of_by_keyboard(visit: Come) -> None:
    """Arrows choose the state, Tab goes to the next field, the space bar ticks, Enter on the button saves."""
    at = visit("Kalle", width=1280)
    at.item(0).get_by_role("radio").first.focus()
    presses = 0
    for number in range(len(WORKS)):
        for key in ("ArrowRight", "Tab", "", "Tab", "Space", "Tab", "Tab", "Tab", "Tab"):
            if key:
                at.page.keyboard.press(key)
                presses += 1
            else:
                at.page.keyboard.type(f"Urakka {number} alkoi.")
    at.page.keyboard.press("Shift+Tab")
    expect(at.page.get_by_role("button", name="Tallenna")).to_be_focused()
    at.window.press_and_follow("Enter")
    assert presses <= 8 * len(WORKS)
    assert at.told() == EXPECTED


def test_a_draft_outlives_a_broken_connection_and_is_offered_again(visit: Come) -> None:
    at = visit("Oona")
    at.window.context.set_offline(True)
    _tell_of(at, 0)
    at.page.get_by_role("button", name="Tallenna").click()
    expect(at.page.get_by_text("Ei yhteyttä: mitään ei tallennettu.")).to_be_visible()
    faults = _looked_at(at.window)
    at.page.goto("about:blank")
    at.window.context.set_offline(False)
    at.page.goto(at.window.base + ADDRESS)
    expect(at.page.get_by_text("Luonnos palautettu.")).to_be_visible()
    expect(at.item(0).get_by_label("Käynnissä")).to_be_checked()
    faults += _looked_at(at.window)
    at.window.follow(at.page.get_by_role("button", name="Tallenna"))
    assert at.told() == EXPECTED[:1]
    at.page.goto(at.window.base + ADDRESS)
    expect(at.page.get_by_text("Luonnos palautettu.")).to_be_hidden()
    assert faults == []


def test_a_draft_outlives_a_session_that_has_ended_meanwhile(visit: Come) -> None:
    at = visit("Lauri")
    _tell_of(at, 1)
    at.window.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    at.window.follow(at.page.get_by_role("button", name="Tallenna"))
    _sign_in(at)
    expect(at.page.get_by_text("Luonnos palautettu.")).to_be_visible()
    at.window.follow(at.page.get_by_role("button", name="Tallenna"))
    assert at.told() == EXPECTED[1:2]


@pytest.mark.parametrize(("name", "javascript"), [("Veera", True), ("Siiri", False)])
def test_the_link_of_a_letter_opens_the_form_after_signing_in(visit: Come, name: str, javascript: bool) -> None:
    at = visit(name, javascript=javascript, signed_in=False)
    matters = {each.subject: each for each in due_updates(timezone.localdate())}
    link = matters[_slug(name, 0)].address.fi
    at.page.goto(at.window.base + link)
    _sign_in(at)
    assert at.page.url.startswith(at.window.base + ADDRESS)
    expect(at.item(0).get_by_label(re.compile("Yhdellä lauseella"))).to_be_visible()


def _sign_in(at: Visit) -> None:
    mail.outbox.clear()
    at.page.get_by_label("Sähköpostiosoite").fill(at.person.email)
    at.window.follow(at.page.get_by_role("button", name="Lähetä koodi"))
    at.page.get_by_label("Koodi").fill(mailed_code())
    at.window.follow(at.page.get_by_role("main").get_by_role("button", name="Kirjaudu", exact=True))


def _looked_at(window: Window) -> list[str]:
    """What is wrong on the page, narrow and wide."""
    found: list[str] = []
    for width in (390, 1280):
        window.resize(width)
        found += [f"{window.page.url} {fault}" for fault in (*window.violations(), *window.look().faults)]
    window.resize(390)
    return found
