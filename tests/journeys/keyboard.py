"""The keyboard of someone without a mouse: Tab goes on, letters write, Enter presses."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.window import Window


def reach(page: Page, wanted: Locator) -> None:
    """Press Tab until it has the focus; what cannot be reached fails."""
    for _press in range(150):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{wanted} cannot be reached by keyboard")


def write(page: Page, field: Locator, words: str) -> None:
    """Go to a field and write; in a list of choices letters choose."""
    reach(page, field)
    page.keyboard.type(words)


def choose(page: Page, field: Locator, value: str) -> None:
    """Go to a list of choices and down it until this one is chosen."""
    reach(page, field)
    for _press in range(field.locator("option").count()):
        if field.input_value() == value:
            return
        page.keyboard.press("ArrowDown")
    expect(field).to_have_value(value)


def press(window: Window, way: Locator) -> None:
    """Go to a link or a button, press Enter, and wait for the page to which it leads."""
    reach(window.page, way)
    window.press_and_follow("Enter")
