"""Closing a round in a browser, from opening it to the council's report: by mouse, without scripts, and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from teoiksi.domains.people import queries as people
from teoiksi.domains.reporting import queries
from tests.factories.people import aino, doris
from tests.factories.programmes import GROUP
from tests.factories.rounds import GOALS, SPEARHEAD, followed_town
from tests.journeys.conftest import Sites
from tests.journeys.signed_in import SignedIn
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

OPEN: Final = "/henkilosto/kierrokset/avaa/"
MOST_TABS: Final = 150
"""No field or button of these pages is further than this from the one before it."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The strategy officer, who opens and closes, and the chair of the group, each in a window of their own."""

    officer: SignedIn
    chair: SignedIn


def _load() -> None:
    followed_town()
    aino()
    doris(GROUP)


@pytest.fixture(scope="module", params=[True, False], ids=["scripts", "no scripts"])
def cast(browser: Browser, sites: Sites, request: pytest.FixtureRequest) -> Iterator[Cast]:
    """Their windows on the site of the small town whose programme is in force."""
    base = sites.address_of(_load)
    officer, chair = (people.person_of_address(f"{name}@example.org") for name in ("aino", "doris"))
    windows = [SignedIn(browser, base, person, javascript=request.param) for person in (officer, chair)]
    yield Cast(*windows)
    for window in windows:
        window.close()


def _open(window: SignedIn, year: int) -> str:
    """Open the round of the end of a year, cut off today; gives its id."""
    window.open(OPEN)
    page, day = window.page, timezone.localdate().isoformat()
    page.get_by_label("Mitä varten kierros on").select_option("year_end")
    page.get_by_label("Vuosi").fill(str(year))
    page.get_by_label("Tietojen katkaisupäivä").fill(day)
    page.get_by_label("Ryhmät vastaavat viimeistään").fill(day)
    window.follow(page.get_by_role("button", name="Avaa kierros"))
    expect(page.get_by_text("Kierros avattiin.")).to_be_visible()
    return f"{year}-12-31"


def _write(window: SignedIn, slug: str, goal: str) -> None:
    """Write a text, mark it as reviewed, and approve it."""
    page, of = window.page, f"text-{goal or 'karki'}"
    section = page.locator(f"#{of}")
    for name in ("assessment", "deviation", "correction"):
        page.locator(f"#{name}-{of}").fill(f"{name} {goal or SPEARHEAD} {slug}")
    window.follow(section.get_by_role("button", name="Tallenna ja merkitse tarkistetuksi"))
    window.follow(section.get_by_role("button", name="Hyväksy"))
    expect(section.get_by_text("hyväksytty", exact=True)).to_be_visible()


def test_a_round_is_opened_answered_closed_and_read(cast: Cast) -> None:
    officer, chair = cast.officer, cast.chair
    slug = _open(officer, 2025 if officer.javascript else 2024)
    chair.open(f"/henkilosto/kierrokset/{slug}/karki/{SPEARHEAD}/")
    faults = _looked_at(chair)
    for goal in ("", *GOALS):
        _write(chair, slug, goal)
    officer.open(f"/henkilosto/kierrokset/{slug}/")
    expect(officer.page.get_by_text("Valmiina 1 / 1 ryhmää.")).to_be_visible()
    officer.follow(officer.page.get_by_role("link", name="Sulje kierros"))
    expect(officer.page.get_by_text("Toimenpide kadut: myöhässä ilman korjaavaa toimenpidettä")).to_be_visible()
    faults += _looked_at(officer)
    officer.bear(200, 422)
    officer.follow(officer.page.get_by_role("button", name="Sulje kierros"))
    expect(officer.page.get_by_role("alert")).to_contain_text("Merkitse rasti ruutuun")
    officer.page.get_by_label("Tiedän, ettei sulkemista voi perua").check()
    officer.follow(officer.page.get_by_role("button", name="Sulje kierros"))
    expect(officer.page.get_by_text("Kierros suljettiin")).to_be_visible()
    officer.follow(officer.page.get_by_role("link", name="Lue kierros"))
    expect(officer.page.get_by_role("cell").filter(has_text=f"deviation kasvu {slug}")).to_be_visible()
    faults += _looked_at(officer)
    assert [*faults, *officer.complaints, *chair.complaints] == []
    _gets_the_documents(officer.page, slug)


def _gets_the_documents(page: Page, slug: str) -> None:
    """The frozen document has the seal that the page tells, and the report of the council is a PDF."""
    seal = queries.round_in_brief(slug).sha256
    expect(page.get_by_text(seal)).to_be_visible()
    frozen = page.request.get(_address(page, "JSON"))
    assert sha256(frozen.body()).hexdigest() == seal
    report = page.request.get(_address(page, "seurantaraportti valtuustolle (PDF)"))
    assert report.body().startswith(b"%PDF-")


def _address(page: Page, words: str) -> str:
    path = page.get_by_role("link").filter(has_text=words).first.get_attribute("href")
    assert path is not None
    return page.url.split("/seuranta/")[0] + path


def test_a_round_is_answered_and_closed_by_keyboard_alone(cast: Cast) -> None:
    slug = _open(cast.officer, 2023 if cast.officer.javascript else 2022)
    chair, officer = cast.chair, cast.officer
    chair.open(f"/henkilosto/kierrokset/{slug}/karki/{SPEARHEAD}/")
    _go_to(chair.page, "#assessment-text-kasvu")
    chair.page.keyboard.type("Eteni näppäimistöllä")
    _go_to(chair.page, "#text-kasvu button[value=review]")
    chair.press_and_follow("Enter")
    _go_to(chair.page, "#text-kasvu button[value=approve]")
    chair.press_and_follow("Enter")
    officer.open(f"/henkilosto/kierrokset/{slug}/")
    _go_to(officer.page, f"a[href$='{slug}/sulje/']")
    officer.press_and_follow("Enter")
    _go_to(officer.page, "#id_sure")
    officer.page.keyboard.press("Space")
    _go_to(officer.page, "main form button")
    officer.press_and_follow("Enter")
    expect(officer.page.get_by_text("Kierros suljettiin")).to_be_visible()
    text = queries.closed_report(slug, "fi").spearheads[0].goals[0].text
    assert text is not None
    assert text.assessment == "Eteni näppäimistöllä"


def _go_to(page: Page, selector: str) -> None:
    """Press Tab until what is chosen has the focus."""
    wanted = page.locator(selector)
    for _each in range(MOST_TABS):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{selector} is not reached by Tab on {page.url}")


def _looked_at(window: Window) -> list[str]:
    """What is wrong on the page, narrow and wide; without scripts, axe has none either."""
    if not window.javascript:
        return []
    found: list[str] = []
    for width in (390, 1280):
        window.resize(width)
        found += [f"{window.page.url} {fault}" for fault in (*window.violations(), *window.look().faults)]
    return found
