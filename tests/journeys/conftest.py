"""What every journey begins with: a browser per worker, and the site with Imatra or the small town of the tests in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.test import override_settings
from playwright.sync_api import Browser
from pytest_django.plugin import DjangoDbBlocker

from teoiksi.cli.building.steps import build_what_changed
from teoiksi.cli.demonstration import files
from teoiksi.domains.discussion import services as discussion
from teoiksi.domains.discussion.types import FeedbackKind
from teoiksi.domains.strategy import services
from teoiksi.kernel.actor import COMMAND_LINE, READER
from tests.factories import documents
from tests.factories.words import fresh_words
from tests.journeys import site
from tests.journeys.window import Window

Opened = Callable[..., Window]


@pytest.fixture(scope="package")
def browser(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Browser]:
    """One Chromium for all journeys of a worker."""
    with django_db_blocker.unblock(), site.chromium() as chromium:
        build_what_changed(out=_nowhere())
        fresh_words()
        yield chromium


@pytest.fixture(scope="module")
def imatra(browser: Browser) -> Iterator[str]:
    """The site with the shipped demo; gives its address."""
    with _served(_load_imatra) as address:
        yield address


@pytest.fixture(scope="module")
def town(browser: Browser) -> Iterator[str]:
    """The site with the small town of the tests; gives its address."""
    with _served(_load_town) as address:
        yield address


@pytest.fixture(scope="module")
def nothing(browser: Browser) -> Iterator[str]:
    """The site before anything has been loaded; gives its address."""
    with _served(lambda: None) as address:
        yield address


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Open windows that are closed after the test: ``opened(address, javascript=False, width=1280)``."""
    windows: list[Window] = []

    def open_window(address: str, *, javascript: bool = True, width: int = 390) -> Window:
        windows.append(Window(browser, address, javascript=javascript, width=width))
        return windows[-1]

    yield open_window
    for window in windows:
        window.close()


@contextmanager
def _served(load: Callable[[], None]) -> Iterator[str]:
    with override_settings(ROOT_URLCONF="tests.journeys.urls"):
        load()
        try:
            with site.served() as address:
                yield address
        finally:
            site.empty_the_database()


def _load_imatra() -> None:
    for file in files():
        call_command("load", str(file), stdout=_nowhere())
    for message in ("Hyvä sivu", "Missä on kartta?"):
        card = discussion.give_feedback(
            actor=READER, kind=FeedbackKind.GENERAL, message=message, page="/", language="fi", email="", sender=""
        )
    discussion.answer_feedback(actor=COMMAND_LINE, receipt=card.receipt, answer="Karttaa ei vielä ole.")


def _load_town() -> None:
    services.load_strategy(actor=COMMAND_LINE, document=documents.document(), reason="valtuuston päätös")


def _nowhere() -> io.StringIO:
    return io.StringIO()
