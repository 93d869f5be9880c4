"""What the journeys measure with is measured itself: each kind of fault is found where it is planted, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = IN_A_BROWSER

WHOLE = """<style>
  a, button { display: inline-block; min-height: 24px; min-width: 24px } :focus { outline: 2px solid }
  nav { height: 30px } #where { display: flex }
</style>
<nav><a href="#main" class="skip-link">Sisältöön</a></nav>
<main id="main"><h1>Otsikko</h1>
<div id="where"><a href="#a" id="first">Ensimmäinen</a> <a href="#b" id="second">Toinen</a></div></main>"""


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Window]:
    opened = Window(browser, "about:blank")
    yield opened
    opened.close()


def shown(window: Window, style: str) -> Window:
    """Show the little page with one more rule in its style sheet."""
    window.page.goto("about:blank")
    window.page.set_content(f"{WHOLE}<style>{style}</style>")
    return window


@pytest.mark.parametrize(
    ("style", "fault"),
    [
        ("#first:focus { outline: none }", "no visible focus"),
        ("#first:focus { outline-width: 1px }", "no visible focus"),
        ("nav { position: fixed; inset: 0; height: 100vh; background: white }", "focus is hidden"),
        ("#first { position: absolute; left: -900px }", "focus is hidden"),
    ],
)
def test_a_focus_that_nobody_sees_is_found(window: Window, style: str, fault: str) -> None:
    page = shown(window, style).page
    page.locator("#first").focus()
    assert [each.split(":")[0] for each in page.evaluate("inspection.focus().faults")] == [fault]


@pytest.mark.parametrize("style", ["#second { order: -1 }", "#where { flex-direction: row-reverse }"])
def test_another_order_on_the_screen_is_found(window: Window, style: str) -> None:
    assert len(shown(window, style).page.evaluate("inspection.reordered()")) == 1


@pytest.mark.parametrize(
    ("style", "fault"),
    [
        ("#first { min-width: 0; width: 8px; overflow: hidden }", "smaller than 24 px"),
        ("#where { height: 9px; overflow: hidden }", "cut off"),
        ("#where { margin-left: 350px }", "beyond the window"),
        ("h1 { width: 20px }", "sticks out"),
    ],
)
def test_what_does_not_fit_is_found(window: Window, style: str, fault: str) -> None:
    assert fault in {each.split(":")[0] for each in shown(window, style).look().faults}


def test_a_frame_on_paper_and_an_address_out_of_place_are_found(window: Window) -> None:
    page = shown(window, "#first::after { content: attr(href) }").page
    assert len(page.evaluate("inspection.printed('nav')")) == 1
    assert page.evaluate("inspection.addresses()") == ["#a <a> Ensimmäinen"]


def test_a_page_in_order_has_no_fault(window: Window) -> None:
    page = shown(window, "").page
    page.locator("#first").focus()
    assert page.evaluate("inspection.focus().faults") == []
    assert page.evaluate("[...inspection.reordered(), ...inspection.addresses()]") == []
    assert window.look().faults == []
