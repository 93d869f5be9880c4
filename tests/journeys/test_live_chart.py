"""A reader makes a chart live, in Chromium, under a policy that allows no eval and no inline style."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import teoiksi
from teoiksi.charts.drawing import indicator_chart
from teoiksi.charts.live import live_specification
from teoiksi.charts.plane import COMPACT, WIDE
from teoiksi.charts.svg import render
from tests.factories import charts
from tests.journeys.site import IN_A_BROWSER, PACKAGES

SITE = Path(teoiksi.__file__).parent / "web" / "static" / "web"
VENDOR = ("vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js", "vega-embed/build/vega-embed.min.js")
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


class StrictHandler(SimpleHTTPRequestHandler):
    """Serves files with the policy, silently."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    for name in VENDOR:
        (tmp_path / "vendor" / "vega").mkdir(parents=True, exist_ok=True)
        shutil.copy(PACKAGES / name, tmp_path / "vendor" / "vega")
    (tmp_path / "web" / "js").mkdir(parents=True)
    shutil.copy(SITE / "js" / "live-chart.js", tmp_path / "web" / "js")
    shutil.copy(SITE / "css" / "charts.css", tmp_path)
    shutil.copy(SITE / "img" / "favicon.svg", tmp_path)
    (tmp_path / "index.html").write_text(page(tmp_path), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StrictHandler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def page(folder: Path) -> str:
    wide, compact = indicator_chart(charts.whole(), WIDE), indicator_chart(charts.whole(), COMPACT)
    assert wide is not None
    assert compact is not None
    (folder / "compact.json").write_text(json.dumps(live_specification(compact)), "utf-8")
    block = json.dumps(live_specification(wide)).replace("<", "\\u003c")
    return f"""<!doctype html><html lang="fi"><title>Väkiluku</title><link rel="icon" href="favicon.svg">
      <link rel="stylesheet" href="charts.css"><figure><div data-chart><div class="drawing-wide">{render(wide)}</div></div>
      <button type="button" data-live-chart data-wide="#wide" data-compact="compact.json" hidden>Elävä</button>
      <script type="application/json" id="wide">{block}</script></figure>
      <script type="module" src="web/js/live-chart.js"></script></html>"""


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1000, "height": 700})
    yield page
    page.close()


def test_the_chart_comes_alive_and_goes_back_without_breaking_the_policy(address: str, reader: Page) -> None:
    complaints: list[str] = []
    reader.on("console", lambda message: complaints.append(message.text))
    reader.on("pageerror", lambda error: complaints.append(str(error)))
    requests: list[str] = []
    reader.on("request", lambda request: requests.append(request.url))
    reader.goto(address)
    button = reader.locator("[data-live-chart]")
    assert not [url for url in requests if "vendor" in url]
    button.click()
    live = reader.locator(".drawing-live")
    live.locator("svg").wait_for()
    assert not reader.locator("[data-chart]").is_visible()
    assert "Väkiluku" in (live.get_attribute("aria-label") or "")
    box = live.bounding_box()
    assert box is not None
    reader.mouse.move(box["x"] + 340, box["y"] + 150)
    reader.locator(".vg-tooltip.visible").wait_for()
    assert "asukasta" in reader.locator(".vg-tooltip").inner_text()
    button.click()
    live.wait_for(state="detached")
    assert reader.locator("[data-chart]").is_visible()
    assert complaints == []
    assert all(url.startswith(address) for url in requests)
