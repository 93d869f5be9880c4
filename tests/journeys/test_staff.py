"""The pages of the city's own people in a browser: signing in, and every page behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core import mail
from playwright.sync_api import Browser, expect

from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.language import LANGUAGES, Language
from tests.journeys import routes
from tests.journeys.conftest import Opened
from tests.journeys.signed_in import SignedIn, mailed_code, prepare_for_staff
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.test_every_page import faults_at_every_width, wrong_language

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


@pytest.fixture(scope="module")
def people(imatra: str) -> dict[str, PersonCard]:
    """The example users of the demo: officer and owner."""
    return prepare_for_staff()


@pytest.fixture(scope="module")
def officer(browser: Browser, imatra: str, people: dict[str, PersonCard]) -> Iterator[SignedIn]:
    """The strategy officer's window."""
    window = SignedIn(browser, imatra, people["officer"])
    yield window
    window.close()


def faults_in(window: SignedIn, language: Language) -> Iterator[str]:
    """Name the faults in one language: in Finnish as on a phone, in Swedish on a dark screen, in English its size alone."""
    if language == "fi":
        yield from faults_at_every_width(window, axe_at=390)
    elif language == "sv":
        window.page.emulate_media(color_scheme="dark")
        yield from (f"dark: {fault}" for fault in faults_at_every_width(window, axe_at=1280))
        window.page.emulate_media(color_scheme="light")
    else:
        yield from window.look().faults


@pytest.mark.parametrize("name", routes.staff_pages())
def test_a_page_of_staff_is_accessible_and_fits(name: str, officer: SignedIn) -> None:
    found: list[str] = []
    for sample in routes.samples(name):
        for language in LANGUAGES:
            path = routes.path_of(name, sample, language)
            assert officer.open(path) == 200
            found += [f"{path} {fault}" for fault in faults_in(officer, language)]
            found += [f"{path} {fault}" for fault in wrong_language(officer.look(), name, sample, language)]
            found += [f"{path} {fault}" for fault in officer.complaints]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [390, 1280])
def test_a_decision_without_a_reason_shows_where_to_mend_it(officer: SignedIn, width: int) -> None:
    officer.open("/henkilosto/odottavat-luvut/")
    officer.resize(width)
    officer.bear(422)
    officer.follow(officer.page.get_by_role("button", name="Hyväksy").first)
    expect(officer.page.locator("#errors")).to_be_visible()
    assert [*officer.violations(), *officer.look().faults, *officer.complaints] == []


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
    page.get_by_label("Koodi").fill(mailed_code())
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
