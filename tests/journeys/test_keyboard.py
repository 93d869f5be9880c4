"""The site with the keyboard alone: every stop is reached in order, seen and left again; menus and folds open and close."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

WALKS = [
    ("/", 1280),
    ("/", 390),
    ("/strategia/", 1280),
    ("/tavoitteet/", 390),
    ("/mittarit/?karki=matkailu", 1280),
    ("/mittarit/?karki=matkailu&nakyma=taulukko", 390),
    ("/mittarit/vakiluku/", 390),
    ("/palaute/", 390),
]


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def walk(window: Window) -> Iterator[dict[str, object]]:
    """Press Tab until the focus leaves the page; gives each place where it stopped."""
    stops = window.page.evaluate("inspection.stops().length")
    for _ in range(stops + 2):
        press(window.page, "Tab")
        place = window.page.evaluate("inspection.focus()")
        if place is None:
            return
        yield place
    pytest.fail("the keyboard does not get out of the page")


@pytest.mark.parametrize(("path", "width"), WALKS)
def test_tab_stops_everywhere_in_order_and_is_always_seen(imatra: str, opened: Opened, path: str, width: int) -> None:
    window = opened(imatra, width=width)
    window.open(path)
    stops = window.page.evaluate("inspection.stops().length")
    places = list(walk(window))
    assert [fault for place in places for fault in place["faults"]] == []  # type: ignore[attr-defined] # a list
    assert [place["at"] for place in places] == list(range(stops)), [place["name"] for place in places]
    assert window.complaints == []


def test_the_way_back_is_the_same(imatra: str, opened: Opened) -> None:
    window = opened(imatra, width=1280)
    window.open("/karjet/")
    forward = [place["name"] for place in walk(window)]
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
    press(page, "Tab", "Enter")
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
    assert [fault for place in places for fault in place["faults"]] == []  # type: ignore[attr-defined] # a list
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
    press(window.page, "Enter")
    summary = window.page.locator("#errors")
    expect(summary).to_be_visible()
    assert window.page.title().startswith("Korjaa lomake")
    summary.locator("a").first.focus()
    press(window.page, "Enter")
    expect(window.page.locator("#id_message")).to_be_focused()
    assert [*window.violations(), *window.look().faults, *window.complaints] == []
