"""What comes out of a printer: the content alone, whole, on a sensible number of sheets."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

FRAME = "nav, form, button, .skip-link, .feedback-link"

PAGES = {
    "/strategia/": (6, 14),
    "/": (1, 4),
    "/karjet/elinymparisto/": (2, 5),
    "/mittarit/": (2, 8),
    "/mittarit/?nakyma=taulukko": (2, 8),
    "/mittarit/vakiluku/": (2, 6),
    "/tavoitteet/": (2, 8),
    "/strategia/vertailu/": (4, 20),
}
"""Addresses, and between how many sheets of A4 each may take."""


def sheets(window: Window) -> int:
    """Print the page on A4 and count the sheets."""
    document = window.page.pdf(format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", document))


def on_paper(window: Window, path: str) -> Any:
    window.open(path)
    window.page.emulate_media(media="print")
    return window.page


@pytest.mark.parametrize(("path", "least", "most"), [(path, *bounds) for path, bounds in PAGES.items()])
def test_a_page_prints_its_content_alone(imatra: str, opened: Opened, path: str, least: int, most: int) -> None:
    window = opened(imatra, width=1280)
    page = on_paper(window, path)
    seen = page.locator(FRAME).evaluate_all(
        "found => found.filter((each) => each.checkVisibility()).map((e) => e.outerHTML)"
    )
    assert [html[:100] for html in seen] == []
    assert page.locator("h1").is_visible()
    assert least <= sheets(window) <= most
    assert window.complaints == []


def test_the_whole_strategy_is_on_paper(imatra: str, opened: Opened) -> None:
    window = opened(imatra, width=1280)
    page = on_paper(window, "/strategia/")
    on_screen = page.locator("main section h2").all_text_contents()
    words = " ".join(page.locator("main").inner_text().split())
    assert len(on_screen) > 10
    assert [" ".join(each.split()) for each in on_screen if " ".join(each.split()) not in words] == []
    assert page.locator("main details:not([open])").count() == 0


def test_an_address_stands_after_a_link_that_leads_out_and_after_no_other(imatra: str, opened: Opened) -> None:
    window = opened(imatra, width=1280)
    page = on_paper(window, "/saavutettavuus/")
    written = page.locator("main a").evaluate_all(
        "found => found.map((each) => [each.getAttribute('href'), getComputedStyle(each, '::after').content])"
    )
    assert ("https://www.saavutettavuusvaatimukset.fi/", True) in [(href, href in after) for href, after in written]
    assert [href for href, after in written if href.startswith("/") and after not in {"none", "normal"}] == []


def test_folded_figures_are_unfolded_on_paper(imatra: str, opened: Opened) -> None:
    window = opened(imatra, width=1280)
    page = on_paper(window, "/mittarit/vakiluku/")
    assert page.locator("figure table").first.is_visible()


def test_a_dark_page_is_printed_in_ink(imatra: str, opened: Opened) -> None:
    window = opened(imatra, width=1280)
    window.page.emulate_media(color_scheme="dark")
    page = on_paper(window, "/strategia/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in {
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    }
    assert page.locator("main p").first.evaluate("each => getComputedStyle(each).color") == "rgb(0, 0, 0)"
