"""The site as readers reach it: the web server's own application on a port, with strategies loaded, one browser beside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import Final

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.db import connections
from playwright.sync_api import Browser, expect, sync_playwright

from teoiksi.web.shared.page_cache import CachedPages

PACKAGES: Final = Path(__file__).parents[2] / "node_modules"
AXE: Final = PACKAGES / "axe-core" / "axe.min.js"
NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM: Final = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)

IN_A_BROWSER: Final = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is absent"),
    pytest.mark.skipif(not AXE.is_file(), reason="node_modules is absent: run npm ci"),
]
"""The marks of every module of journeys."""


class _Silent(WSGIRequestHandler):
    timeout = 20  # seconds after which an idle connection is closed, however long its window stays open

    def handle(self) -> None:
        """Answer until the browser closes the connection or forgets it."""
        with suppress(TimeoutError):
            super().handle()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadedWSGIServer):
    daemon_threads = False  # closing waits for them, so that none keeps a connection to the database


@contextmanager
def served() -> Iterator[str]:
    """Serve what is in the database on a port of its own; gives the address without its last slash."""
    application = CachedPages(WSGIHandler(), most_bytes=30_000_000)
    server = _Server(("127.0.0.1", 0), _Silent)
    server.set_app(application)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        application.listener.stop()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run one browser; while it runs Django would take the main thread for an asynchronous one."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        expect.set_options(timeout=20_000)  # a loaded machine is slow, not wrong
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
        connections.close_all()
