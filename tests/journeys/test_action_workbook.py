"""A clerk in a browser: the actions of a programme are changed in Excel, looked at, and saved; also without scripts."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, expect

from teoiksi.domains.people.queries import person_of_address
from teoiksi.domains.programmes import queries
from tests.factories.people import aino, session_of
from tests.factories.programmes import action_part
from tests.factories.programmes import town as load_town
from tests.journeys.conftest import Sites
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.test_every_page import faults_of
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

ADDRESS = "/henkilosto/toimenpiteet-excel/"


def _load() -> None:
    load_town(action_part(), action_part("torit"))
    aino()


@pytest.fixture(scope="module")
def drafts(sites: Sites) -> str:
    """The address of the small town whose programme is a draft."""
    return sites.address_of(_load)


@pytest.fixture(scope="module")
def session(drafts: str) -> tuple[str, str]:
    """A session of the strategy officer, made outside the tests' own transactions, so that the server sees it."""
    return session_of(person_of_address("aino@example.org"))


def _window(browser: Browser, base: str, session: tuple[str, str], *, javascript: bool = True) -> Window:
    window = Window(browser, base, javascript=javascript, width=1280)
    name, value = session
    window.context.add_cookies([{"name": name, "value": value, "url": base}])
    window.page.goto(base + ADDRESS)
    return window


def _fetched(window: Window, folder: Path) -> Path:
    with window.page.expect_download() as coming:
        window.page.get_by_role("button", name="Hae Excel-tiedosto").click()
    path = folder / "toimenpiteet.xlsx"
    coming.value.save_as(path)
    return path


@pytest.mark.parametrize(("javascript", "name"), [(True, "Parkerna"), (False, "Parkerna utan skript")])
def test_actions_are_changed_in_excel(
    browser: Browser, drafts: str, session: tuple[str, str], tmp_path: Path, *, javascript: bool, name: str
) -> None:
    window = _window(browser, drafts, session, javascript=javascript)
    path = _fetched(window, tmp_path)
    book = openpyxl.load_workbook(path)
    book["Toimenpiteet"]["D2"] = name
    book.save(path)
    window.page.get_by_label("Excel-tiedosto (.xlsx)").set_input_files(path)
    window.follow(window.page.get_by_role("button", name="Näytä, mikä muuttuisi"))
    expect(window.page.get_by_role("heading", name="Tämä muuttuisi")).to_be_visible()
    faults = list(faults_of(window)) if javascript else []
    window.follow(window.page.get_by_role("button", name="Tallenna nämä muutokset"))
    expect(window.page.get_by_text("1 toimenpide tallennettiin.")).to_be_visible()
    assert queries.part_of_action("puistot")[0].name.sv == name
    assert [*faults, *window.complaints] == []
    window.close()


def test_mistakes_are_shown_with_their_cells(
    browser: Browser, drafts: str, session: tuple[str, str], tmp_path: Path
) -> None:
    window = _window(browser, drafts, session)
    path = _fetched(window, tmp_path)
    book = openpyxl.load_workbook(path)
    book["Toimenpiteet"]["F2"] = "vappuna"
    book.save(path)
    window.bear(422)
    window.page.get_by_label("Excel-tiedosto (.xlsx)").set_input_files(path)
    window.follow(window.page.get_by_role("button", name="Näytä, mikä muuttuisi"))
    expect(window.page.get_by_role("rowheader", name="Toimenpiteet!F2")).to_be_visible()
    assert [*faults_of(window), *window.complaints] == []
    window.close()
