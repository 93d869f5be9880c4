"""Every page where little has been loaded yet: what is missing must not break a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from teoiksi.kernel.language import DEFAULT_LANGUAGE
from tests.journeys import routes
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


@pytest.fixture(scope="module")
def in_town(browser: Browser, town: str) -> Iterator[Window]:
    opened = Window(browser, town)
    yield opened
    opened.close()


def faults(window: Window) -> list[str]:
    return [*window.violations(), *window.look().faults, *window.complaints]


@pytest.mark.parametrize("name", routes.pages())
def test_a_page_of_a_small_town_is_whole(name: str, in_town: Window) -> None:
    found: list[str] = []
    for sample in routes.samples(name):
        path = routes.path_of(name, sample, DEFAULT_LANGUAGE)
        in_town.open(path)
        found += [f"{path} {fault}" for fault in faults(in_town)]
    assert not found, "\n".join(found)
