"""The auditor finds what could not be assessed and why, by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from teoiksi.cli.example_people import example_people
from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.types import AuditReason
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.domains.strategy import queries as strategies
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.test_staff import SignedIn

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


def _holder(role: Role) -> PersonCard:
    return next(each for each in example_people() if any(held.role is role for held in each.roles))


@pytest.fixture(scope="module", params=[True, False], ids=["scripts", "no scripts"])
def auditor(browser: Browser, imatra: str, request: pytest.FixtureRequest) -> Iterator[SignedIn]:
    """The auditor's window, with scripts and without them."""
    window = SignedIn(browser, imatra, _holder(Role.AUDITOR), javascript=request.param)
    yield window
    window.close()


def late() -> int:
    """How many rows tell of a late figure."""
    found = queries.unassessed(strategies.in_force() or "")
    return sum(each.reason is AuditReason.LATE for each in found)


def test_an_auditor_finds_what_could_not_be_assessed_by_keyboard(auditor: SignedIn) -> None:
    page = auditor.page
    auditor.open("/henkilosto/tarkastus/")
    page.get_by_role("link", name="Mitä ei voitu arvioida").focus()
    auditor.press_and_follow("Enter")
    page.get_by_label("Kärki").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "syy"
    page.keyboard.type("Uusi luku")
    for _step in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Näytä":
            break
    auditor.press_and_follow("Enter")
    expect(page.locator("p[role=status]")).to_have_text(re.compile(rf"^{late()} rivi"))
    assert auditor.complaints == []
