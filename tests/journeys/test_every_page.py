"""Every page of the site on Imatra's strategy: in each language, on a phone and a screen, in light and dark, with and
without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser

from teoiksi.kernel.language import DEFAULT_LANGUAGE, LANGUAGES, Language
from tests.journeys import routes
from tests.journeys.sample import Sample
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Looked, Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

WITH_A_FORM = {"pages:feedback", "following:ask", "hearing:comment", "account_login"}
"""Pages whose form needs the one strictly necessary cookie."""
LOOKED_AT = (320, 390, 1280)
WRONG = {"/ei-ole/": 404, "/sv/finns-inte/": 404, "/en/missing/": 404}
BROKEN = {"/kielletty/": 403, "/sv/kielletty/": 403, "/rikki/": 500, "/sv/rikki/": 500, "/en/rikki/": 500}


@pytest.fixture(scope="module")
def window(browser: Browser, imatra: str) -> Iterator[Window]:
    opened = Window(browser, imatra)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def without_scripts(browser: Browser, imatra: str) -> Iterator[Window]:
    """A window that loads no script, in which axe can still be run."""
    opened = Window(browser, imatra)
    opened.page.route("**/*.js", lambda route: route.abort())
    yield opened
    opened.close()


def faults_of(window: Window, *, wide: bool = True) -> Iterator[str]:
    """Name every fault of the page in the window: on a phone, on a screen, and as narrow as may be."""
    for width in (390, 1280) if wide else (390,):
        window.resize(width)
        yield from (f"{width}: {fault}" for fault in (*window.violations(), *window.look().faults))
    window.resize(320)
    yield from (f"320: {fault}" for fault in window.look().faults)


def translated_faults(window: Window, language: Language) -> Iterator[str]:
    """Name the faults in the dark, and those that a translation brings: on a phone in Swedish, on a screen in English."""
    width = 390 if language == "sv" else 1280
    window.resize(width)
    window.page.emulate_media(color_scheme="dark")
    yield from (f"{width} dark: {fault}" for fault in (*window.violations(), *window.look().faults))
    window.page.emulate_media(color_scheme="light")


def wrong_language(looked: Looked, name: str, sample: Sample, language: Language) -> Iterator[str]:
    """Name what is wrong in the language of the page and in its links to the other languages."""
    expected = {code: routes.path_of(name, sample, code) for code in LANGUAGES}
    if looked.language != language:
        yield f"lang is {looked.language}"
    if looked.languages != expected:
        yield f"links to other languages: {looked.languages}, not {expected}"


def faults_without_scripts(window: Window, path: str) -> Iterator[str]:
    """Name the faults of a page that has scripts when none of them comes; other pages are the same either way."""
    window.open(path)
    yield from (f"without scripts: {fault}" for fault in faults_at_every_width(window, axe_at=1280))


def faults_at_every_width(window: Window, *, axe_at: int) -> Iterator[str]:
    """Name every fault that is seen at any width, and what axe finds at this one: its look costs more than all the others."""
    for width in sorted(LOOKED_AT, key=lambda width: width == axe_at):
        window.resize(width)
        yield from (f"{width}: {fault}" for fault in window.look().faults)
    yield from (f"{axe_at}: {fault}" for fault in window.violations())


def looked_at(window: Window, name: str, sample: Sample, language: Language) -> Iterator[str]:
    """Open a page in one language and name everything that is wrong with it."""
    window.open(routes.path_of(name, sample, language))
    if language == "fi":
        yield from faults_of(window, wide=sample.is_thorough)
    else:
        yield from translated_faults(window, language)
    yield from wrong_language(window.look(), name, sample, language)
    yield from window.complaints
    yield from (f"cookie: {cookie}" for cookie in window.cookies() if name not in WITH_A_FORM)


@pytest.mark.parametrize("name", routes.pages())
def test_a_page_is_accessible_fits_and_complains_of_nothing(name: str, window: Window, without_scripts: Window) -> None:
    found: list[str] = []
    for sample in routes.samples(name):
        for language in LANGUAGES if sample.is_thorough else (DEFAULT_LANGUAGE,):
            path = routes.path_of(name, sample, language)
            found += [f"{path} {fault}" for fault in looked_at(window, name, sample, language)]
        if sample.is_thorough and window.look().scripts:
            path = routes.path_of(name, sample, DEFAULT_LANGUAGE)
            found += [f"{path} {fault}" for fault in faults_without_scripts(without_scripts, path)]
    assert not found, "\n".join(found)


def test_every_page_has_a_title_of_its_own_in_every_language(client: Client, imatra: str) -> None:
    for language in LANGUAGES:
        titles: dict[str, list[str]] = {}
        for name in routes.pages():
            for sample in routes.samples(name):
                if not sample.query and (sample.is_thorough or language == DEFAULT_LANGUAGE):
                    path = routes.path_of(name, sample, language)
                    html = client.get(path).content.decode()
                    titles.setdefault(html.split("<title>")[1].split("</title>")[0], []).append(path)
        assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


@pytest.mark.parametrize(("path", "status"), [*WRONG.items(), *BROKEN.items()])
def test_a_page_of_something_wrong_is_as_accessible_as_the_others(path: str, status: int, window: Window) -> None:
    assert window.open(path, statuses=[status]) == status
    found = [*faults_of(window), *window.complaints]
    assert not found, "\n".join(found)
