"""The gallery and the pages about the site in Chromium: no axe violation, nothing wider than the window, no complaint."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PAGES = ("/design/", "/saavutettavuus/", "/sv/dataskydd/", "/en/about-the-data/", "/palaute/", "/ei-ole/")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is absent"),
    pytest.mark.skipif(not AXE.is_file(), reason="node_modules is absent: run npm ci"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_accessible_and_fits(
    browser: Browser, live_server: LiveServer, page: str, width: int, scheme: Any
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)
    window = context.new_page()
    hosts: set[str] = set()
    window.on("request", lambda request: hosts.add(request.url.split("/")[2] if "//" in request.url else ""))
    window.goto(live_server.url + page)
    window.evaluate(AXE.read_text("utf-8"))
    found = window.evaluate("axe.run()")["violations"]
    assert [(each["id"], [node["html"][:160] for node in each["nodes"]]) for each in found] == []
    assert window.evaluate("document.documentElement.scrollWidth") <= width
    assert hosts - {""} == {live_server.url.split("/")[2]}
    context.close()
