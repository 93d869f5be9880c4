"""What a page weighs in Chromium at the first view: everything over the wire, headers too, with a new profile."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from typing import Any, Final

WIDTHS: Final = (390, 1280)


def browser() -> str | None:
    """Give the program of Chromium, or none when it is absent."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def weights(address: str, paths: Mapping[str, str], *, program: str) -> dict[str, float]:
    """Give ``<page>.weight_<width>`` in kilobytes (10³ bytes) for each page and width.

    :raises RuntimeError: when a page asks another host, or something does not come.
    """
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - loaded only where there is a browser

    found = {}
    with sync_playwright() as playwright:
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        chromium = playwright.chromium.launch(executable_path=program, args=[*flags, "--disable-gpu"])
        for name, path in paths.items():
            for width in WIDTHS:
                found[f"{name}.weight_{width}"] = _weight(chromium, address, path, width)
        chromium.close()
    return found


def _weight(chromium: Any, address: str, path: str, width: int) -> float:
    context = chromium.new_context(viewport={"width": width, "height": 844 if width < 600 else 800})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    lengths: list[float] = []
    failures: list[str] = []
    session.on("Network.loadingFinished", lambda event: lengths.append(event["encodedDataLength"]))
    session.on("Network.loadingFailed", lambda event: failures.append(event["errorText"]))
    page.on("request", lambda request: failures.extend(_elsewhere(request.url, address)))
    page.goto(address + path, wait_until="networkidle")
    context.close()
    if failures:
        raise RuntimeError(f"{path}: {failures}")
    return sum(lengths) / 1000


def _elsewhere(url: str, address: str) -> list[str]:
    return [] if url.startswith((address, "data:")) else [url]
