"""A window of the browser that hears every complaint, and looks at a page as the tests want it looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Request, Response

from tests.journeys.site import AXE

LOOK = ("language", "title", "firstHeadings", "skippedHeadings", "small", "cut", "widerBy", "languages", "scripts")
MEASURES = Path(__file__).parent / "inspect.js"
HEIGHTS = {320: 568, 390: 844, 768: 1024, 1280: 800}


@dataclass(frozen=True, slots=True)
class Looked:
    """What a page is like at one width; see ``inspect.js``."""

    language: str
    title: str
    first_headings: int
    skipped_headings: list[str]
    small: list[str]
    cut: list[str]
    wider_by: int
    languages: dict[str, str]
    scripts: int

    @property
    def faults(self) -> list[str]:
        """What is wrong at any width and in any language."""
        return [
            *([f"{self.first_headings} first headings"] if self.first_headings != 1 else []),
            *([f"wider than the window by {self.wider_by} px"] if self.wider_by > 0 else []),
            *(f"heading skips a level: {each}" for each in self.skipped_headings),
            *(f"smaller than 24 px: {each}" for each in self.small),
            *self.cut,
        ]


class Window:
    """One tab with a context of its own: no cookie, no storage, no cache from elsewhere."""

    def __init__(self, browser: Browser, base: str, *, javascript: bool = True, width: int = 390) -> None:
        self.base = base
        self.javascript = javascript
        self.complaints: list[str] = []
        self.context = browser.new_context(
            viewport={"width": width, "height": HEIGHTS[width]}, java_script_enabled=javascript
        )
        self.context.add_init_script(path=MEASURES)
        self.page = self.context.new_page()
        self._statuses: Sequence[int] = (200,)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error in a script: {error}"))
        self.page.on("request", self._on_request)
        self.page.on("response", self._on_response)
        self.page.on("requestfailed", self._on_failure)

    def open(self, path: str, *, statuses: Sequence[int] = (200,)) -> int:
        """Go to a page of the site and give its status; every complaint until the next opening is kept."""
        self.complaints.clear()
        self.arrive()
        self._statuses = statuses
        response = self.page.goto(self.base + path)
        assert response is not None
        policy = response.headers.get("content-security-policy", "")
        if not response.headers.get("content-type", "").startswith("text/html"):
            pytest.fail(f"{path} is no page: say what it is in NOT_PAGES of routes.py")
        if "default-src 'none'" not in policy or "unsafe" in policy:
            self.complaints.append(f"the policy is weak: {policy}")
        return response.status

    def follow(self, way: Locator) -> None:
        """Click what leads to another page, and wait until that page is there whole.

        A click alone comes back as soon as the next page begins, and what is asked of it then may not be there yet.
        """
        with self.page.expect_navigation():
            way.click()

    def press_and_follow(self, key: str) -> None:
        """Press a key that leads to another page, and wait until that page is there whole."""
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def arrive(self) -> None:
        """Come to the page as someone who has not been here before."""
        self.context.clear_cookies()

    def resize(self, width: int) -> None:
        """Make the window this wide."""
        self.page.set_viewport_size({"width": width, "height": HEIGHTS[width]})

    def look(self) -> Looked:
        """Measure the page as it now is."""
        found = self.page.evaluate("inspection.look()")
        return Looked(*(found[name] for name in LOOK))

    def violations(self, *rules: str) -> list[str]:
        """Run axe over the page as it now is: these rules, else all up to WCAG 2.2 AA and the good habits."""
        if not self.page.evaluate("'axe' in globalThis"):
            self.page.evaluate(_axe())
        found: list[str] = self.page.evaluate("rules => inspection.violations(rules)", rules)
        return found

    def cookies(self) -> list[str]:
        """Name the cookies that the site has set."""
        return [str(cookie.get("name")) for cookie in self.context.cookies()]

    def bear(self, *statuses: int) -> None:
        """Take these statuses of the next pages as they are meant."""
        self._statuses = statuses

    def forget(self) -> None:
        """Leave the page, its cookies and its storage, and look at the world by daylight again."""
        if self.page.url.startswith(self.base):  # a page that was never opened, or that failed, has no storage
            self.page.evaluate("{ sessionStorage.clear(); localStorage.clear() }")
        self.page.goto("about:blank")
        self.page.emulate_media(media="screen", color_scheme="light")
        self.context.clear_cookies()

    def close(self) -> None:
        """Close the tab for good."""
        self.context.close()

    def _on_console(self, message: ConsoleMessage) -> None:
        is_our_own = any(f"with a status of {status}" in message.text for status in self._statuses)
        if not is_our_own:
            self.complaints.append(f"console {message.type}: {message.text}")

    def _on_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and not request.url.startswith(self.base + "/"):
            self.complaints.append(f"another host: {request.url}")

    def _on_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # what the reader leaves behind by going on
            self.complaints.append(f"failed: {request.url} ({request.failure})")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self._statuses:
            self.complaints.append(f"{response.status}: {response.url}")


@cache
def _axe() -> str:
    """Give axe as a script; the browser runs it in the page, outside its policy."""
    return AXE.read_text("utf-8")
