"""Errands in a browser: the strategy officer corrects a goal and publishes it, a resident comments on a passage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from teoiksi.domains.drafts import queries as drafts
from teoiksi.domains.drafts import services
from teoiksi.domains.drafts.types import DraftState
from teoiksi.domains.participation import queries as hearings
from teoiksi.domains.participation import services as participation
from teoiksi.domains.people.models import User
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from tests.factories.drafts import changed_draft
from tests.factories.people import aino
from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.test_staff import SignedIn
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


@pytest.fixture
def officer(town: str) -> PersonCard:
    """The strategy officer of the small town."""
    User.objects.filter(email="aino@example.org").delete()
    return aino()


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def window(browser: Browser, town: str, officer: PersonCard, request: pytest.FixtureRequest) -> Iterator[Window]:
    """The officer's window, with scripts and without."""
    opened = SignedIn(browser, town, officer, javascript=request.param)
    opened.resize(1280)
    yield opened
    opened.close()


def test_the_strategy_officer_corrects_a_goal_and_publishes(window: Window, town: str) -> None:
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
    page.goto(f"{town}/tavoitteet/kasvu/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("hyvä")
    assert window.complaints == []


def test_the_officer_corrects_a_goal_with_the_keyboard_alone(browser: Browser, town: str, officer: PersonCard) -> None:
    draft = services.open_draft(actor=officer.actor, strategy="strategia-2025", title="Näppäimistöllä")
    window = SignedIn(browser, town, officer)
    window.open(f"/henkilosto/strategia/{draft}/osa/goal/viihtyvyys/")
    page = window.page
    page.locator("#f-name-fi").focus()
    page.keyboard.press("End")
    page.keyboard.type(" yhä")
    window.press_and_follow("Enter")
    assert drafts.versions(draft)[0].slug == "viihtyvyys"
    page.goto(f"{town}/henkilosto/strategia/{draft}/muutokset/")
    page.locator("#reason-publish").focus()
    page.keyboard.type("Sana puuttui")
    window.press_and_follow("Enter")
    assert drafts.draft(draft).state is DraftState.PUBLISHED
    window.close()


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_resident_comments_on_a_passage(opened: Opened, town: str, javascript: bool, width: int) -> None:
    draft = changed_draft(goal="viihtyvyys")
    today = timezone.localdate()
    hearing = participation.open_hearing(
        actor=COMMAND_LINE,
        draft=draft,
        opens_on=today,
        closes_on=today + timedelta(days=20),
        introduction=LocalizedText("Mitä mieltä olet muutoksista?"),
    )
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
