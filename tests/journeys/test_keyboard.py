"""The site with the keyboard alone: every stop is reached in order, seen and left again; menus and folds open and close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys import routes
from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

_DAYS, _INSIDE = "input[type=date]", 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where the keyboard is: its number among the stops of the page, and what is wrong there."""

    at: int
    name: str
    faults: list[str]


@pytest.fixture(scope="module")
def window(browser: Browser, imatra: str) -> Iterator[Window]:
    opened = Window(browser, imatra)
    yield opened
    opened.close()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def walk(window: Window) -> Iterator[Place]:
    """Press Tab until the focus leaves the page, or comes round to its first stop; gives each place where it stopped.

    A field for a day has stops of its own inside, for day, month and year; they count as one. After the last stop Chromium
    goes to its own address bar, and without one sometimes straight on to the first stop.
    """
    last = -1
    for _ in range(
        window.page.evaluate("inspection.stops().length") + 1 + _INSIDE * window.page.locator(_DAYS).count()
    ):
        press(window.page, "Tab")
        place = window.page.evaluate("inspection.focus()")
        if place is None or (place["at"] == 0 and last >= 0):
            return
        if place["at"] != last:
            yield Place(**place)
        last = place["at"]
    pytest.fail("the keyboard does not get out of the page")


def faults_of_the_walk(window: Window) -> Iterator[str]:
    """Name what is wrong on the way: a stop that is left out, comes out of turn, is not seen or lies under something."""
    stops = window.page.evaluate("inspection.stops().length")
    places = list(walk(window))
    yield from (fault for place in places for fault in place.faults)
    yield from window.page.evaluate("inspection.reordered()")
    if [place.at for place in places] != list(range(stops)):
        yield f"not every stop in its turn: {[place.name for place in places]}"
    if "skip-link" not in places[0].name:
        yield f"the first stop is {places[0].name}"


@pytest.mark.parametrize("name", routes.pages())
def test_tab_stops_everywhere_in_order_and_is_always_seen(name: str, window: Window) -> None:
    found: list[str] = []
    for path in routes.thorough_paths(name):
        for width in (390, 1280):
            window.resize(width)
            window.open(path)
            found += [f"{path} {width}: {fault}" for fault in (*faults_of_the_walk(window), *window.complaints)]
    assert not found, "\n".join(found)


def test_the_way_back_is_the_same(imatra: str, opened: Opened) -> None:
    window = opened(imatra, width=1280)
    window.open("/karjet/")
    forward = [place.name for place in walk(window)]
    window.page.locator(".site-footer a").last.focus()
    back = [forward[-1]]
    for _ in forward[1:]:
        press(window.page, "Shift+Tab")
        back.append(window.page.evaluate("inspection.focus().name"))
    assert back == forward[::-1]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_first_stop_leads_past_the_frame_to_the_content(imatra: str, opened: Opened, width: int) -> None:
    window = opened(imatra, width=width)
    window.open("/tavoitteet/")
    press(window.page, "Tab")
    link = window.page.locator(".skip-link")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    press(window.page, "Enter", "Tab")
    expect(window.page.locator("main a").first).to_be_focused()


@pytest.mark.parametrize("javascript", [True, False])
def test_the_menu_of_the_phone_opens_is_walked_and_closes(imatra: str, opened: Opened, javascript: bool) -> None:
    window = opened(imatra, javascript=javascript)
    window.open("/")
    menu, page = window.page.locator("details.menu"), window.page
    menu.locator("summary").focus()
    expect(menu.locator("nav")).to_be_hidden()
    press(page, "Enter")
    expect(menu.locator("nav")).to_be_visible()
    press(page, "Tab")
    expect(menu.locator("input[type=search]")).to_be_focused()
    press(page, "Tab", "Tab")
    expect(menu.locator("li a").first).to_be_focused()
    press(page, "Tab")
    window.press_and_follow("Enter")
    expect(page).to_have_url(re.compile("/karjet/$"))
    menu.locator("summary").focus()
    press(page, "Space")
    expect(menu.locator("nav")).to_be_visible()
    press(page, "Space")
    expect(menu.locator("nav")).to_be_hidden()


def test_the_open_menu_does_not_hide_where_the_keyboard_goes_next(imatra: str, opened: Opened) -> None:
    window = opened(imatra)
    window.open("/karjet/")
    window.page.locator("details.menu summary").focus()
    press(window.page, "Enter")
    places = list(walk(window))
    assert [fault for place in places for fault in place.faults] == []
    assert window.page.locator("details.menu li").count() < len(places)


def test_figures_unfold_and_scroll_with_the_keyboard(imatra: str, opened: Opened) -> None:
    window = opened(imatra)
    window.open("/mittarit/vakiluku/")
    figures = window.page.locator("figure details").first
    figures.locator("summary").focus()
    press(window.page, "Enter")
    expect(figures.locator("table").first).to_be_visible()
    press(window.page, "Tab")
    expect(figures.locator(".scroll")).to_be_focused()
    assert [*window.violations(), *window.look().faults] == []


def test_a_chart_is_made_live_with_the_keyboard_and_its_table_stays(imatra: str, opened: Opened) -> None:
    window = opened(imatra, width=1280)
    window.open("/mittarit/vakiluku/")
    figure = window.page.locator("figure").first
    button = figure.locator("[data-live-chart]")
    button.focus()
    press(window.page, "Enter")
    expect(figure.locator(".drawing-live svg").first).to_be_visible()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(figure.locator("details table").first).to_be_attached()
    assert [*window.violations(), *window.look().faults, *window.complaints] == []
    press(window.page, "Enter")
    expect(figure.locator(".drawing-live")).to_have_count(0)
    expect(figure.locator("[data-chart]")).to_be_visible()


def test_a_mistake_in_a_form_is_told_first_and_leads_to_its_field(imatra: str, opened: Opened) -> None:
    window = opened(imatra)
    window.open("/palaute/")
    window.page.locator("#id_email").fill("ei osoite")
    window.bear(200, 422)
    window.press_and_follow("Enter")
    summary = window.page.locator("#errors")
    expect(summary).to_be_visible()
    assert window.page.title().startswith("Korjaa lomake")
    summary.locator("a").first.focus()
    press(window.page, "Enter")
    expect(window.page.locator("#id_message")).to_be_focused()
    assert [*window.violations(), *window.look().faults, *window.complaints] == []
