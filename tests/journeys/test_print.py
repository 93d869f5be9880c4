"""What comes out of a printer: the content alone and whole, readable, with its sources, on a sensible number of sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.journeys import routes
from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

FRAME: Final = "nav, button, form:not([method=post]), [download], .skip-link, .feedback-link, .languages"
"""What is of no use on paper."""
UPRIGHT: Final = ViewportSize(width=673, height=987)
LYING: Final = ViewportSize(width=1001, height=658)
"""A sheet of A4 without its margins, in pixels."""
WORDS_ON_A_SHEET: Final = 50
"""A page whose sheets have fewer than this on average is torn apart by empty space."""


@pytest.fixture(scope="module")
def printed(browser: Browser, imatra: str) -> Iterator[Window]:
    """A window that shows every page as it comes out on a sheet of A4."""
    opened = Window(browser, imatra)
    opened.page.emulate_media(media="print")
    yield opened
    opened.close()


def on_a_sheet(window: Window, path: str) -> None:
    """Open the page as wide as the sheet that it is printed on."""
    window.open(path)
    is_wide = window.page.evaluate("getComputedStyle(document.body).page") == "wide"
    window.page.set_viewport_size(LYING if is_wide else UPRIGHT)


def sheets(window: Window) -> int:
    """Print the page on A4 and count the sheets."""
    document = window.page.pdf(format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", document))


def faults_on_paper(window: Window) -> Iterator[str]:
    """Name what of the frame is printed, what does not fit or cannot be read, and links whose address is not told."""
    yield from (f"printed: {html}" for html in window.page.evaluate("frame => inspection.printed(frame)", FRAME))
    yield from (f"address: {link}" for link in window.page.evaluate("inspection.addresses()"))
    looked = window.look()
    yield from looked.cut
    if looked.wider_by > 0:
        yield f"wider than the sheet by {looked.wider_by} px"
    yield from window.violations("color-contrast")
    words = len(window.page.locator("main").inner_text().split())
    if (count := sheets(window)) > 2 + words / WORDS_ON_A_SHEET:
        yield f"{words} words on {count} sheets"


@pytest.mark.parametrize("name", routes.pages())
def test_a_page_prints_its_content_alone_and_tells_its_sources(name: str, printed: Window) -> None:
    found: list[str] = []
    for path in routes.thorough_paths(name):
        on_a_sheet(printed, path)
        assert printed.page.locator("h1").is_visible()
        found += [f"{path} {fault}" for fault in (*faults_on_paper(printed), *printed.complaints)]
    assert not found, "\n".join(found)


def test_the_whole_strategy_is_on_paper(printed: Window) -> None:
    on_a_sheet(printed, "/strategia/")
    titles = [" ".join(each.split()) for each in printed.page.locator("main section h2").all_text_contents()]
    words = " ".join(printed.page.locator("main").inner_text().split())
    assert len(titles) > 10
    assert [each for each in titles if each not in words] == []
    assert printed.page.locator("main details:not([open])").count() == 0


def test_the_source_of_a_figure_is_told_by_its_address(printed: Window) -> None:
    on_a_sheet(printed, "/mittarit/vakiluku/")
    link = printed.page.locator("main a[href^='http']:not(.break)").first
    written = str(link.evaluate("each => getComputedStyle(each, '::after').content"))
    assert str(link.get_attribute("href")) in written


def test_folded_figures_are_unfolded_on_paper(printed: Window) -> None:
    on_a_sheet(printed, "/mittarit/vakiluku/")
    assert printed.page.locator("figure table").first.is_visible()


def test_a_dark_page_is_printed_in_ink(imatra: str, opened: Opened) -> None:
    window = opened(imatra, width=1280)
    window.page.emulate_media(media="print", color_scheme="dark")
    window.open("/strategia/")
    page = window.page
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in {
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    }
    assert page.locator("main p").first.evaluate("each => getComputedStyle(each).color") == "rgb(0, 0, 0)"
