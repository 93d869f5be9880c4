"""What every journey begins with: a browser per worker, and the site with Imatra or the small town of the tests in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.plugin import DjangoDbBlocker

from teoiksi.cli.building.steps import build_what_changed
from teoiksi.cli.demonstration import files, programme_files
from teoiksi.cli.example_days import put_example_days
from teoiksi.cli.example_drafts import add_example_draft
from teoiksi.cli.example_meetings import add_example_meetings
from teoiksi.cli.example_recommendations import put_example_recommendations
from teoiksi.cli.example_rounds import add_example_rounds
from teoiksi.domains.discussion import services as discussion
from teoiksi.domains.discussion.types import FeedbackKind
from teoiksi.domains.strategy import services
from teoiksi.jobs import comparing
from teoiksi.kernel.actor import COMMAND_LINE, READER
from tests.factories import areas, databases, documents
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


class Sites:
    """Serves one city at a time; journeys of the same city share its server, its data and its drawn charts."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._city: Callable[[], None] | None = None
        self._address = ""
        self._open = ExitStack()
        self._resting: dict[bool, list[Window]] = {True: [], False: []}

    def address_of(self, city: Callable[[], None]) -> str:
        """Give the address of the site in which this function has loaded a city."""
        if self._city is not city:
            self.close()
            self._address, self._city = self._open.enter_context(_served(city)), city
        return self._address

    def window(self, *, javascript: bool, width: int) -> Window:
        """Give a window of the site: one that rests, or a new one, for a new one costs more than most journeys."""
        resting = self._resting[javascript]
        window = resting.pop() if resting else Window(self._browser, self._address, javascript=javascript)
        window.resize(width)
        return window

    def give_back(self, window: Window) -> None:
        """Let a window forget what it has seen, and rest until the next journey."""
        window.forget()
        self._resting[window.javascript].append(window)

    def close(self) -> None:
        """Close the windows, stop the server and throw its database away."""
        for window in (*self._resting[True], *self._resting[False]):
            window.close()
        self._resting = {True: [], False: []}
        self._city = None
        self._open.close()


@pytest.fixture(scope="package")
def sites(browser: Browser) -> Iterator[Sites]:
    """The sites of a worker."""
    opened = Sites(browser)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def imatra(sites: Sites) -> str:
    """The address of the site with the shipped demo in it."""
    return sites.address_of(_load_imatra)


@pytest.fixture(scope="module")
def town(sites: Sites) -> str:
    """The address of the site with the small town of the tests in it."""
    return sites.address_of(_load_town)


@pytest.fixture(scope="module")
def nothing(sites: Sites) -> str:
    """The address of the site before anything has been loaded."""
    return sites.address_of(_load_nothing)


@pytest.fixture
def opened(sites: Sites) -> Iterator[Opened]:
    """Open windows for one test: ``opened(imatra, javascript=False, width=1280)``."""
    windows: list[Window] = []

    def open_window(_address: str, *, javascript: bool = True, width: int = 390) -> Window:
        windows.append(sites.window(javascript=javascript, width=width))
        return windows[-1]

    yield open_window
    for window in windows:
        sites.give_back(window)


@contextmanager
def _served(load: Callable[[], None]) -> Iterator[str]:
    with override_settings(ROOT_URLCONF="tests.journeys.urls"):
        if load in {_load_imatra, _load_town, _load_nothing}:
            city = databases.made(f"with{load.__name__}", load, day=f"{timezone.localdate():_%Y%m%d}")
            with databases.copy_of(city), site.served() as address:
                yield address
        else:  # what a module loads for itself: two may bear one name, and it keeps people of it in mind
            with databases.copy_of(databases.migrated()):
                load()
                with site.served() as address:
                    yield address


def _load_imatra() -> None:
    areas.register()
    areas.put_map(areas.municipalities())
    for file in (*files(), *programme_files()):
        call_command("load", str(file), stdout=_nowhere())
    put_example_days()
    put_example_recommendations()
    comparing.prepare()
    for message in ("Hyvä sivu", "Missä on kartta?"):
        card = discussion.give_feedback(
            actor=READER, kind=FeedbackKind.GENERAL, message=message, page="/", language="fi", email="", sender=""
        )
    discussion.answer_feedback(actor=COMMAND_LINE, receipt=card.receipt, answer="Karttaa ei vielä ole.")
    add_example_rounds(today=timezone.localdate())
    add_example_meetings(today=timezone.localdate())
    add_example_draft(timezone.localdate())


def _load_town() -> None:
    services.load_strategy(actor=COMMAND_LINE, document=documents.document(), reason="valtuuston päätös")


def _load_nothing() -> None:
    """Leave the database empty."""


def _nowhere() -> io.StringIO:
    return io.StringIO()
