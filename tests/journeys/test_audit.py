"""The auditor finds what could not be assessed, by pointer and by keyboard, and carries a recommendation through."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from teoiksi.cli.example_people import example_people
from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.types import AuditReason
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.domains.strategy import queries as strategies
from tests.journeys.conftest import Opened
from tests.journeys.signed_in import SignedIn
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.test_every_page import faults_of

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


def _holder(role: Role) -> PersonCard:
    return next(each for each in example_people() if any(held.role is role for held in each.roles))


@pytest.fixture(scope="module", params=[True, False], ids=["scripts", "no scripts"])
def auditor(browser: Browser, imatra: str, request: pytest.FixtureRequest) -> Iterator[SignedIn]:
    """The auditor's window, with scripts and without them."""
    window = SignedIn(browser, imatra, _holder(Role.AUDITOR), javascript=request.param)
    yield window
    window.close()


@pytest.fixture(scope="module")
def officer(browser: Browser, imatra: str) -> Iterator[SignedIn]:
    """The window of the strategy officer."""
    window = SignedIn(browser, imatra, _holder(Role.STRATEGY_OFFICER))
    yield window
    window.close()


def late() -> int:
    """How many rows tell of a late figure."""
    found = queries.unassessed(strategies.in_force() or "")
    return sum(each.reason is AuditReason.LATE for each in found)


def test_an_auditor_finds_what_could_not_be_assessed_and_why(auditor: SignedIn, tmp_path: Path) -> None:
    page = auditor.page
    auditor.open("/henkilosto/")
    for name in ("Seuranta", "Tarkastus"):
        auditor.follow(page.locator(".staff-bar").get_by_role("link", name=name, exact=True))
    auditor.follow(page.get_by_role("link", name="Mitä ei voitu arvioida"))
    rows = page.locator("tbody tr")
    assert rows.count() == len(queries.unassessed(strategies.in_force() or ""))
    page.get_by_label("Syy").select_option("late")
    auditor.follow(page.get_by_role("button", name="Näytä"))
    expect(page.locator("p[role=status]")).to_have_text(re.compile(rf"^{late()} rivi"))
    expect(rows.first).to_contain_text("Uusi luku on myöhässä")
    with page.expect_download() as download:
        page.get_by_role("button", name="Lataa CSV-tiedostona").click()
    file = tmp_path / "rows.csv"
    download.value.save_as(file)
    assert len(list(csv.reader(StringIO(file.read_text("utf-8-sig"))))) == late() + 1
    assert auditor.complaints == []


def test_the_same_by_keyboard(auditor: SignedIn) -> None:
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


@pytest.mark.parametrize("width", [390, 1280])
def test_the_form_of_a_recommendation_is_accessible_and_shows_where_to_mend_it(auditor: SignedIn, width: int) -> None:
    auditor.open("/henkilosto/tarkastus/suositukset/uusi/")
    auditor.resize(width)
    assert auditor.look().faults == []
    page = auditor.page
    page.get_by_label("Suositus suomeksi").fill("")
    auditor.bear(422)
    auditor.follow(page.get_by_role("button", name="Tallenna ja julkaise"))
    expect(page.locator("#errors")).to_be_visible()
    page.locator("#errors a").first.click()
    assert page.evaluate("document.activeElement.name") == "text"
    assert [*auditor.look().faults, *auditor.complaints] == []
    if auditor.javascript:
        assert list(faults_of(auditor)) == []


def test_a_recommendation_goes_from_auditor_to_officer_to_everybody(
    auditor: SignedIn, officer: SignedIn, imatra: str, opened: Opened
) -> None:
    number = queries.next_number(2024)
    auditor.open("/henkilosto/tarkastus/suositukset/uusi/")
    page = auditor.page
    page.get_by_label("Vuosi, jota kertomus koskee").fill("2024")
    page.get_by_label("Suosituksen numero kertomuksessa").fill(str(number))
    page.get_by_label("Suositus suomeksi").fill("Seurantaa on tihennettävä.")
    page.get_by_role("checkbox").first.check()
    auditor.follow(page.get_by_role("button", name="Tallenna ja julkaise"))
    expect(page.get_by_text("Suositus kirjattiin")).to_be_visible()
    officer.open(f"/henkilosto/tarkastus/suositukset/2024/{number}/")
    officer.page.get_by_label("Vastaus suomeksi").fill("Seuranta tehdään neljästi vuodessa.")
    officer.page.get_by_label("Kuka päätti").fill("kaupunginhallitus")
    officer.page.get_by_label("Päätöksen päivä").fill("2026-09-14")
    officer.follow(officer.page.get_by_role("button", name="Tallenna ja julkaise"))
    officer.page.get_by_label("Missä vaiheessa").select_option("carried_out")
    officer.page.get_by_label("Mitä on tehty ja mitä seuraa").fill("Rytmi on nyt neljästi vuodessa.")
    officer.follow(officer.page.get_by_role("button", name="Tallenna ja julkaise").first)
    reader = opened(imatra, javascript=auditor.javascript)
    reader.open(f"/tarkastuslautakunnan-suositukset/2024/{number}/")
    for words in ("Seurantaa on tihennettävä.", "neljästi vuodessa", "Toteutettu"):
        expect(reader.page.get_by_role("main")).to_contain_text(words)
    assert [*reader.complaints, *officer.complaints, *auditor.complaints] == []
