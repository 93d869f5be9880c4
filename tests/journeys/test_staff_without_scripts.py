"""Every page of the city's own people when none of its scripts comes: what they would have done is done without them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from teoiksi.kernel.language import DEFAULT_LANGUAGE
from tests.journeys import routes
from tests.journeys.signed_in import SignedIn, prepare_for_staff
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.test_every_page import faults_at_every_width

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


@pytest.fixture(scope="module")
def officer(browser: Browser, imatra: str) -> Iterator[SignedIn]:
    """The strategy officer's window, to which no script comes; axe can still be run in it."""
    window = SignedIn(browser, imatra, prepare_for_staff()["officer"])
    window.page.route("**/*.js", lambda route: route.abort())
    yield window
    window.close()


@pytest.mark.parametrize("name", routes.staff_pages())
def test_a_page_of_staff_is_accessible_and_fits_without_scripts(name: str, officer: SignedIn) -> None:
    found: list[str] = []
    for sample in routes.samples(name):
        path = routes.path_of(name, sample, DEFAULT_LANGUAGE)
        assert officer.open(path) == 200
        found += [f"{path} {fault}" for fault in faults_at_every_width(officer, axe_at=1280)]
    assert not found, "\n".join(found)


def test_a_decision_without_a_reason_shows_where_to_mend_it(officer: SignedIn) -> None:
    officer.open("/henkilosto/odottavat-luvut/")
    officer.bear(422)
    officer.follow(officer.page.get_by_role("button", name="Hyväksy").first)
    expect(officer.page.locator("#errors")).to_be_visible()
    assert [*officer.violations(), *officer.look().faults] == []
