"""Errands in a browser: the strategy officer corrects a goal and publishes it, a resident comments on a passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from teoiksi.domains.drafts import queries as drafts
from teoiksi.domains.drafts import services
from teoiksi.domains.drafts.types import DraftState
from teoiksi.domains.participation import queries as hearings
from teoiksi.domains.participation import services as participation
from teoiksi.domains.people import queries as people
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from tests.factories import documents
from tests.factories.drafts import changed_draft
from tests.factories.people import aino
from tests.journeys.conftest import Opened, Sites
from tests.journeys.signed_in import SignedIn
from tests.journeys.site import IN_A_BROWSER

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db(transaction=True)]

_MADE: dict[str, UUID] = {}
"""What was made in the town that is loaded: the officer, a draft or a hearing."""


def _load(more: Callable[[], None]) -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    _MADE["officer"] = aino().id
    more()


def _nothing() -> None:
    """Only the town."""


def _draft() -> None:
    actor = people.person(_MADE["officer"]).actor
    _MADE["draft"] = services.open_draft(actor=actor, strategy="strategia-2025", title="Näppäimistöllä")


def _hearing() -> None:
    today = timezone.localdate()
    _MADE["hearing"] = participation.open_hearing(
        actor=COMMAND_LINE,
        draft=changed_draft(goal="viihtyvyys"),
        opens_on=today,
        closes_on=today + timedelta(days=20),
        introduction=LocalizedText("Mitä mieltä olet muutoksista?"),
    )


Come = Callable[..., SignedIn]


@pytest.fixture
def come(browser: Browser, sites: Sites) -> Iterator[Come]:
    """Come as the officer to the town that is loaded anew: ``come(_draft)``."""
    windows: list[SignedIn] = []

    def opened(more: Callable[[], None], *, javascript: bool = True) -> SignedIn:
        address = sites.address_of(partial(_load, more))
        window = SignedIn(browser, address, people.person(_MADE["officer"]), javascript=javascript)
        window.resize(1280)
        windows.append(window)
        return window

    yield opened
    for window in windows:
        window.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_the_strategy_officer_corrects_a_goal_and_publishes(come: Come, javascript: bool) -> None:
    window = come(_nothing, javascript=javascript)
    page = window.page
    window.open("/henkilosto/strategia/")
    page.get_by_label("Mitä muutokset koskevat").fill("Kirjoitusvirhe")
    window.follow(page.get_by_role("button", name="Avaa"))
    key = UUID(page.url.rstrip("/").rpartition("/")[2])
    window.follow(page.get_by_role("main").get_by_role("link", name="Väki kasvaa", exact=False).first)
    name = page.locator("#f-name-fi")
    name.fill(f"{name.input_value()}, hyvä")
    window.follow(page.get_by_role("button", name="Tallenna luonnokseen"))
    window.follow(page.get_by_role("main").get_by_role("link", name="Muutokset ja julkaisu").first)
    expect(page.locator("ins").first).to_contain_text("hyvä")
    window.bear(422)
    window.follow(page.get_by_role("button", name="Julkaise nyt"))
    expect(page.locator("#errors")).to_be_visible()
    window.bear(200)
    page.locator("#reason-publish").fill("Sana puuttui")
    window.follow(page.get_by_role("button", name="Julkaise nyt"))
    expect(page.get_by_text("Julkaistu. Sivut näyttävät sen nyt.")).to_be_visible()
    assert drafts.draft(key).state is DraftState.PUBLISHED
    page.goto(f"{window.base}/tavoitteet/kasvu/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("hyvä")
    assert window.complaints == []


def test_the_officer_corrects_a_goal_with_the_keyboard_alone(come: Come) -> None:
    window = come(_draft)
    draft = _MADE["draft"]
    window.open(f"/henkilosto/strategia/{draft}/osa/goal/viihtyvyys/")
    page = window.page
    page.locator("#f-name-fi").focus()
    page.keyboard.press("End")
    page.keyboard.type(" yhä")
    window.press_and_follow("Enter")
    assert drafts.versions(draft)[0].slug == "viihtyvyys"
    page.goto(f"{window.base}/henkilosto/strategia/{draft}/muutokset/")
    page.locator("#reason-publish").focus()
    page.keyboard.type("Sana puuttui")
    window.press_and_follow("Enter")
    assert drafts.draft(draft).state is DraftState.PUBLISHED


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_resident_comments_on_a_passage(opened: Opened, sites: Sites, javascript: bool, width: int) -> None:
    town = sites.address_of(partial(_load, _hearing))
    hearing = _MADE["hearing"]
    window = opened(town, javascript=javascript, width=width)
    page = window.page
    window.open("/kuuleminen/")
    window.follow(page.get_by_role("main").locator(f'a[href$="{hearing}/"]'))
    window.follow(page.get_by_role("link", name="Kommentoi tätä kohtaa").first)
    window.bear(422)
    window.follow(page.get_by_role("button", name="Lähetä"))
    expect(page.locator("#errors")).to_be_visible()
    window.bear(200)
    page.get_by_label("Kommenttisi").fill("Hyvä muutos, kiitos.")
    window.follow(page.get_by_role("button", name="Lähetä"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Kiitos kommentistasi")
    (comment,) = hearings.comments(hearing, shown_only=False)
    assert comment.message == "Hyvä muutos, kiitos."
    assert comment.place is not None
    assert window.complaints == []
