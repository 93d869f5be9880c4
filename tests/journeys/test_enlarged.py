"""Every page with text of double size and with wider spaces: nothing is cut off, runs over, or needs to be scrolled sideways.

Zooming to 400 per cent is the window of 320 pixels that every page is looked at in (WCAG 1.4.10).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.journeys import routes
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

SPACES = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""
"""What a reader may set (WCAG 1.4.12)."""


@pytest.fixture(scope="module")
def window(browser: Browser, imatra: str) -> Iterator[Window]:
    opened = Window(browser, imatra)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def enlarged(browser: Browser, imatra: str) -> Iterator[Window]:
    """A window of a reader who has set the text of the browser to double size (WCAG 1.4.4)."""
    opened = Window(browser, imatra)
    settings = opened.context.new_cdp_session(opened.page)
    settings.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    yield opened
    opened.close()


def faults(window: Window, path: str, *widths: int) -> Iterator[str]:
    for width in widths:
        window.resize(width)
        looked = window.look()
        yield from (f"{path} {width}: {fault}" for fault in (*looked.faults, *window.complaints))


@pytest.mark.parametrize("name", routes.pages())
def test_text_of_double_size_fits(name: str, enlarged: Window) -> None:
    found: list[str] = []
    for path in routes.thorough_paths(name):
        enlarged.open(path)
        assert enlarged.page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 32
        found += faults(enlarged, path, 390, 768, 1280)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", routes.pages())
def test_text_with_wider_spaces_fits(name: str, window: Window) -> None:
    found: list[str] = []
    for path in routes.thorough_paths(name):
        window.open(path)
        window.page.evaluate(
            "text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets.push(sheet) }",
            SPACES,
        )
        assert window.page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing") != "normal"
        found += faults(window, path, 390, 768, 1280)
    assert not found, "\n".join(found)
