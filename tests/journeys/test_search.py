"""A resident looks for something: with the keyboard alone, on a phone and a screen, with and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

WIDTHS = [390, 1280]


def tab_to(page: Page, selector: str, *, most: int = 40) -> None:
    """Press Tab until the focus is on an element."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"the keyboard does not reach {selector}")


def ask(window: Window, question: str) -> None:
    """Write a question into the field of the search page and press Enter, with the keyboard alone."""
    tab_to(window.page, "main #search")
    window.page.keyboard.press("Control+A")
    window.page.keyboard.type(question)
    window.page.keyboard.press("Enter")


def faults(window: Window) -> list[str]:
    return [*window.violations(), *window.look().faults, *window.complaints]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_question_is_answered_in_place_and_told_to_screen_readers(imatra: str, opened: Opened, width: int) -> None:
    window = opened(imatra, width=width)
    window.open("/haku/")
    status = window.page.locator("#hits")
    status.evaluate("element => { element.dataset.same = 'yes' }")
    ask(window, "lasten turvallisuus")
    expect(status).to_contain_text("Haulla ”lasten turvallisuus” löytyi")
    expect(status).to_have_attribute("data-same", "yes")  # a live region is heard only when it was there before
    expect(status).to_have_attribute("role", "status")
    expect(window.page.locator("main #search")).to_be_focused()
    expect(window.page).to_have_url(re.compile(r"/haku/\?q=lasten(\+|%20)turvallisuus$"))
    assert window.page.title().startswith("lasten turvallisuus – ")
    assert faults(window) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_results_are_narrowed_with_the_keyboard_and_the_way_back_works(imatra: str, opened: Opened, width: int) -> None:
    window = opened(imatra, width=width)
    window.open("/haku/?q=kaupunki")
    everything = window.page.locator(".hits > li").count()
    tab_to(window.page, "#kind-goal")
    window.page.keyboard.press("Enter")
    expect(window.page.locator("#kind-goal")).to_have_attribute("aria-current", "true")
    expect(window.page.locator("#kind-goal")).to_be_focused()
    kinds = window.page.locator(".hit-kind").all_inner_texts()
    assert kinds
    assert all(kind.startswith("Tavoite") for kind in kinds)
    expect(window.page.locator("#languages [lang=sv]")).to_have_attribute("href", "/sv/sok/?q=kaupunki&kind=goal")
    assert faults(window) == []
    window.page.go_back()
    expect(window.page.locator("#kind-all")).to_have_attribute("aria-current", "true")
    expect(window.page.locator(".hits > li")).to_have_count(everything)
    assert window.complaints == []


@pytest.mark.parametrize("javascript", [True, False])
def test_from_any_page_to_what_was_looked_for(imatra: str, opened: Opened, javascript: bool) -> None:
    window = opened(imatra, width=1280, javascript=javascript)
    window.open("/sv/")
    field = window.page.locator("#search-top")
    field.fill("tomma affärslokaler")
    field.focus()
    window.press_and_follow("Enter")
    expect(window.page).to_have_url(f"{imatra}/sv/sok/?q=tomma+aff%C3%A4rslokaler")
    window.follow(window.page.locator(".hits a").first)
    expect(window.page).to_have_url(f"{imatra}/sv/matare/tyhjat-liiketilat/")


def test_without_scripts_questions_groups_and_pages_work_as_well(imatra: str, opened: Opened) -> None:
    window = opened(imatra, javascript=False)
    window.open("/haku/")
    window.page.locator("main #search").fill("kaupungissa")
    window.follow(window.page.locator("main .search-form button"))
    window.follow(window.page.locator("#kind-indicator"))
    expect(window.page.locator("#kind-indicator")).to_have_attribute("aria-current", "true")
    first = window.page.locator(".hits a").first.get_attribute("href")
    window.follow(window.page.locator(".pagination [rel=next]"))
    expect(window.page).to_have_url(f"{imatra}/haku/?q=kaupungissa&kind=indicator&page=2")
    assert window.page.locator(".hits a").first.get_attribute("href") != first
    assert window.complaints == []
