"""Whoever opens a closed round gets the council's report as a document, by pointer and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from teoiksi.domains.reporting import queries
from tests.factories import pdf_checks
from tests.journeys.conftest import Opened
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]


def _to_a_closed_round(window: Window) -> None:
    newest = next(each for each in queries.rounds() if each.is_closed)
    window.open("/seuranta/")
    window.follow(window.page.get_by_role("main").get_by_role("link", name=newest.name.fi).first)


@pytest.mark.parametrize("javascript", [True, False])
def test_the_council_gets_its_report_as_pdf_word_and_excel(
    opened: Opened, imatra: str, tmp_path: Path, javascript: bool
) -> None:
    window = opened(imatra, javascript=javascript)
    _to_a_closed_round(window)
    links = window.page.get_by_role("region", name="Asiakirjana").get_by_role("link")
    addresses = [str(each.get_attribute("href")) for each in links.all()]
    assert [address.rpartition(".")[2] for address in addresses].count("pdf") == 4
    pdf = window.page.request.get(imatra + addresses[0])
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf_checks.problems(pdf.body()) == []
    with window.page.expect_download() as download:
        links.nth(1).click()
    file = tmp_path / "report.docx"
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"PK")
    assert window.complaints == []


def test_the_same_by_keyboard(opened: Opened, imatra: str, tmp_path: Path) -> None:
    window = opened(imatra)
    _to_a_closed_round(window)
    way = window.page.locator('a[href$=".xlsx"]')
    way.focus()
    with window.page.expect_download() as download:
        window.page.keyboard.press("Enter")
    file = tmp_path / "report.xlsx"
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"PK")
    assert window.complaints == []
