"""The pages of the city's own people in a browser: signing in, and every page behind it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from django.core import mail
from playwright.sync_api import Browser, expect

from teoiksi.cli.example_people import example_people
from teoiksi.domains.people.queries import unit_names
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import services as programmes
from teoiksi.domains.programmes.types import UnitGoalPart
from teoiksi.domains.stats.types import FoundChange, SourceChange
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import DEFAULT_LANGUAGE, LANGUAGES
from tests.factories import fetching
from tests.factories.documents import text
from tests.factories.people import session_of
from tests.journeys import routes
from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.test_every_page import faults_of, translated_faults, wrong_language
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


class SignedIn(Window):
    """A window in which someone has signed in."""

    def __init__(self, browser: Browser, base: str, person: PersonCard, *, javascript: bool = True) -> None:
        super().__init__(browser, base, javascript=javascript)
        self._session = session_of(person)
        self.is_without_scripts = False

    def arrive(self) -> None:
        """Come to the page with a session of its own."""
        super().arrive()
        name, value = self._session
        self.context.add_cookies([{"name": name, "value": value, "url": self.base}])


@pytest.fixture(scope="module")
def people(imatra: str) -> dict[str, PersonCard]:
    """The example users of the demo: officer and owner."""
    officer, owner, *_others = example_people()
    _fetch()
    _give_a_unit_its_goal()
    return {"officer": officer, "owner": owner}


def _give_a_unit_its_goal() -> None:
    in_force = strategies.in_force()
    assert in_force is not None
    goals = strategies.goals_in_brief(in_force)
    name, unit = text("Jokainen asiakas saa vastauksen"), min(unit_names())
    part = UnitGoalPart(unit, name, text("Päivystys puhelimessa"), in_force, (goals[0].slug,))
    programmes.put_unit_goal(actor=COMMAND_LINE, part=part)


def _fetch() -> None:
    """Let sources be asked: one answers, one fails, one has died, one figure waits, one run has not ended."""
    residents, jobless = fetching.connected("vakiluku"), fetching.connected("tyottomyysaste", "tyonv/12r5.px")
    debt = fetching.connected("lainakanta-asukasta-kohden", "3180", "sotkanet")
    number = fetching.run()
    fetching.came(
        residents, FoundChange(SourceChange.NEW_VINTAGE, "alue_23_20260101", "alue_23_20270101"), in_run=number
    )
    fetching.came(jobless, FoundChange(SourceChange.STALE, code="2019-12-31"), in_run=number)
    fetching.failed(debt, in_run=number)
    fetching.waiting(residents, 41_000, 2025, 24_686)
    fetching.run(asked_for="vakiluku", is_closed=False)
    fetching.ask_everything()


@pytest.fixture(scope="module", params=[True, False], ids=["scripts", "no scripts"])
def officer(
    browser: Browser, imatra: str, people: dict[str, PersonCard], request: pytest.FixtureRequest
) -> Iterator[SignedIn]:
    """The strategy officer's window, with scripts and without them."""
    window = SignedIn(browser, imatra, people["officer"])
    if not request.param:
        window.is_without_scripts = True
        window.page.route("**/*.js", lambda route: route.abort())
    yield window
    window.close()


@pytest.mark.parametrize("name", routes.staff_pages())
def test_a_page_of_staff_is_accessible_and_fits(name: str, officer: SignedIn) -> None:
    found: list[str] = []
    for sample in routes.samples(name):
        for language in (DEFAULT_LANGUAGE,) if officer.is_without_scripts else LANGUAGES:
            path = routes.path_of(name, sample, language)
            assert officer.open(path) == 200
            is_default = language == DEFAULT_LANGUAGE
            seen = faults_of(officer) if is_default else translated_faults(officer, language)
            found += [f"{path} {fault}" for fault in seen]
            found += [f"{path} {fault}" for fault in wrong_language(officer.look(), name, sample, language)]
            found += [f"{path} {fault}" for fault in officer.complaints if not officer.is_without_scripts]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [390, 1280])
def test_a_decision_without_a_reason_shows_where_to_mend_it(officer: SignedIn, width: int) -> None:
    officer.open("/henkilosto/odottavat-luvut/")
    officer.resize(width)
    officer.bear(422)
    officer.follow(officer.page.get_by_role("button", name="Hyväksy").first)
    expect(officer.page.locator("#errors")).to_be_visible()
    complaints = (
        [] if officer.is_without_scripts else officer.complaints
    )  # that scripts do not come is no fault of the page
    assert [*officer.violations(), *officer.look().faults, *complaints] == []


@pytest.mark.parametrize("javascript", [True, False])
def test_one_signs_in_by_the_code_and_out_again(
    opened: Opened, imatra: str, people: dict[str, PersonCard], javascript: bool
) -> None:
    mail.outbox.clear()
    window = opened(imatra, javascript=javascript)
    page = window.page
    window.open("/henkilosto/")
    page.get_by_label("Sähköpostiosoite").fill(people["officer"].email)
    window.follow(page.get_by_role("button", name="Lähetä koodi"))
    page.get_by_label("Koodi").fill(_mailed())
    window.follow(page.get_by_role("main").get_by_role("button", name="Kirjaudu", exact=True))
    assert page.url == f"{imatra}/henkilosto/"
    assert page.get_by_role("heading", level=1).inner_text() == "Oma työpöytä"
    window.follow(page.get_by_role("button", name="Kirjaudu ulos"))
    assert page.url == f"{imatra}/henkilosto/kirjaudu/"
    page.goto(f"{imatra}/henkilosto/")
    assert page.url.startswith(f"{imatra}/henkilosto/kirjaudu/")
    assert window.complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_for_the_code_is_accessible(opened: Opened, imatra: str, width: int) -> None:
    window = opened(imatra)
    window.open("/henkilosto/kirjaudu/")
    window.page.get_by_label("Sähköpostiosoite").fill("olga@example.org")
    window.follow(window.page.get_by_role("button", name="Lähetä koodi"))
    window.bear(422)
    window.follow(window.page.get_by_role("main").get_by_role("button", name="Kirjaudu", exact=True))
    expect(window.page.locator("#errors")).to_be_visible()
    window.resize(width)
    assert [*window.violations(), *window.look().faults, *window.complaints] == []


def _mailed() -> str:
    until = time.monotonic() + 5
    while not mail.outbox and time.monotonic() < until:
        time.sleep(0.01)
    code = re.search(r"\d{4}-\d{4}", str(mail.outbox[-1].body))
    assert code
    return code[0]
