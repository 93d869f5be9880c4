"""Choices in the lists of goals, indicators and actions: with and without scripts the same rows, told and undone alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


@dataclass(frozen=True, slots=True)
class List:
    """A list that can be narrowed: where it is, its rows, the fields to choose in, and a choice that leaves nothing."""

    path: str
    rows: str
    choices: tuple[dict[str, str], ...]
    none: str


GOALS: Final = List(
    "/tavoitteet/",
    ".goal-card h3",
    ({"spearhead": "lapset-ja-perheet"}, {"matter": "wellbeing"}, {"origin": "proposal", "matter": "environment"}),
    "?spearhead=ei-ole",
)
INDICATORS: Final = List(
    "/mittarit/",
    "#results tbody th",
    ({"karki": "matkailu"}, {"arvio": "not_assessed", "luvut": "on"}, {"haku": "väkiluku"}, {"tila": "proposed"}),
    "?haku=ei-ole",
)
ACTIONS: Final = List(
    "/toimenpiteet/",
    "#results tbody th a",
    ({"karki": "matkailu"}, {"myohassa": "on"}, {"tila": "under_way", "yksikko": "kehy"}, {"haku": "reitit"}),
    "?haku=ei-ole",
)
CASES: Final = [(which, choice) for which in (GOALS, INDICATORS, ACTIONS) for choice in which.choices]
LISTS: Final = pytest.mark.parametrize("which", [GOALS, INDICATORS, ACTIONS], ids=["goals", "indicators", "actions"])


def choose(page: Page, choice: dict[str, str]) -> None:
    """Set each field as a reader would."""
    for name, value in choice.items():
        field = page.locator(f".filter-form [name={name}]")
        if field.evaluate("field => field.localName") == "select":
            field.select_option(value)
        else:
            field.fill(value)


def shown(window: Window, which: List) -> tuple[list[str], str, list[str], list[str]]:
    """Give what the reader has before them: the rows, the number told, how to undo, and the other languages."""
    page = window.page
    return (
        [" ".join(text.split()) for text in page.locator(which.rows).all_text_contents()],
        page.locator("[role=status]").inner_text(),
        page.locator(".clear-choices a").all_text_contents(),
        [str(link.get_attribute("href")) for link in page.locator(".languages a").all()],
    )


@pytest.mark.parametrize(("which", "choice"), CASES)
def test_scripts_and_no_scripts_give_the_same_list(
    imatra: str, opened: Opened, which: List, choice: dict[str, str]
) -> None:
    plain, live = opened(imatra, javascript=False), opened(imatra)
    plain.open(which.path)
    everything = shown(plain, which)
    choose(plain.page, choice)
    plain.follow(plain.page.locator(".filter-form button"))
    expected = shown(plain, which)
    assert 0 < len(expected[0]) < len(everything[0])
    live.open(which.path)
    choose(live.page, choice)
    live.page.locator(".filter-form button").click()
    expect(live.page.locator("[role=status]")).to_have_text(expected[1])
    expect(live.page).to_have_url(plain.page.url)
    assert shown(live, which) == expected
    live.open(live.page.url.removeprefix(imatra))
    assert shown(live, which) == expected
    assert (plain.complaints, live.complaints) == ([], [])


@LISTS
def test_a_choice_is_told_at_once_and_the_focus_stays(imatra: str, opened: Opened, which: List) -> None:
    window = opened(imatra)
    window.open(which.path)
    status = window.page.locator("[role=status]")
    status.evaluate("element => { element.dataset.same = 'yes' }")
    before = status.inner_text()
    field = window.page.locator(".filter-form select").first
    field.focus()
    field.select_option(index=1)
    expect(status).not_to_have_text(before)
    expect(status).to_have_attribute("data-same", "yes")  # a live region is heard only when it was there before
    expect(field).to_be_focused()
    assert [*window.violations(), *window.look().faults, *window.complaints] == []


@LISTS
def test_going_back_undoes_a_choice_in_the_list_and_in_the_form(imatra: str, opened: Opened, which: List) -> None:
    window = opened(imatra)
    window.open(which.path)
    everything = shown(window, which)
    field = window.page.locator(".filter-form select").first
    field.select_option(index=1)
    expect(window.page.locator("[role=status]")).not_to_have_text(everything[1])
    window.page.go_back()
    expect(window.page.locator("[role=status]")).to_have_text(everything[1])
    expect(field).to_have_value("")
    assert shown(window, which) == everything


@LISTS
def test_reading_lists_leaves_no_copy_of_pages_in_the_browser(imatra: str, opened: Opened, which: List) -> None:
    window = opened(imatra)
    window.open(which.path)
    window.page.locator(".filter-form select").first.select_option(index=1)
    expect(window.page.locator(".clear-choices a")).to_have_count(1)
    stored = window.page.evaluate("[...Object.entries(localStorage), ...Object.entries(sessionStorage)]")
    assert [name for name, text in stored if "<" in text] == []
    assert window.cookies() == []


@LISTS
@pytest.mark.parametrize("javascript", [True, False])
def test_where_nothing_fits_a_link_leads_back_to_everything(
    imatra: str, opened: Opened, which: List, javascript: bool
) -> None:
    window = opened(imatra, javascript=javascript)
    window.open(which.path + which.none)
    assert shown(window, which)[0] == []
    window.follow(window.page.locator("main .empty a"))
    expect(window.page).to_have_url(imatra + which.path)
    assert shown(window, which)[0] != []
