"""A finished PDF names the rows of its tables, is sound for an independent validator, and a faulty one is found out."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pikepdf
import pytest
from tests.factories import pdf_checks

from teoiksi.reports.finishing import finished
from teoiksi.reports.round_paper.blocks import Block, Cell, Heading, Paper, Paragraph, Table
from teoiksi.reports.round_paper.pdf import as_pdf

pytestmark = pytest.mark.slow

TABLE = Table(
    "Tavoitteet",
    ("Tavoite", "Arvio"),
    (1.0, 1.0),
    (
        (Cell("Väki kasvaa"), Cell("jäljessä")),
        (Cell("Katu on rauhallinen"), Cell("etenee")),
    ),
)


def made(*blocks: Block) -> bytes:
    return as_pdf(
        Paper(
            language="fi",
            title="Raportti",
            subtitle="Seurantakierros 31.8.2026",
            municipality="Mallikunta",
            facts=(("Tilanne", "31.8.2026"),),
            notice="",
            contents="Sisällys",
            page="Sivu",
            seal="0" * 64,
            day=date(2026, 9, 30),
            blocks=(Heading("Yhteenveto", 1), *blocks),
        )
    )


@pytest.fixture(scope="module")
def paper() -> bytes:
    return made(Paragraph("Text på svenska", "sv"), TABLE)


def broken(content: bytes, before: bytes, after: bytes) -> list[str]:
    """The problems of a document in which something of the same length has been changed."""
    assert len(before) == len(after)
    assert before in content
    return pdf_checks.problems(content.replace(before, after))


def test_the_first_cell_of_a_row_heads_it_and_is_named_in_the_others(paper: bytes) -> None:
    assert pdf_checks.problems(paper) == []
    assert pdf_checks.count(paper, "TH") == 4
    assert pdf_checks.count(paper, "TD") == 2
    assert paper.count(b"/Scope/Row") == 2
    assert paper.count(b"/Headers[(R") == 2


def test_finishing_is_the_same_each_time_and_keeps_what_has_no_tables(paper: bytes) -> None:
    assert made(Paragraph("Text på svenska", "sv"), TABLE) == paper
    plain = made()
    assert pdf_checks.problems(plain) == []
    assert finished(plain) == plain
    with pytest.raises(ValueError, match="table of positions"):
        finished(b"%PDF-1.7 trailer")


def test_a_passage_in_another_language_says_so_and_headings_are_bookmarks(paper: bytes) -> None:
    with pikepdf.open(BytesIO(paper)) as pdf:
        languages = {str(each.Lang) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Lang" in each}
        with pdf.open_outline() as outline:
            assert [each.title for each in outline.root] == ["Sisällys", "Yhteenveto"]
    assert languages == {"fi", "sv"}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (b"/Scope/Row", b"/Scope/Rox", "the first cell of a row does not head it"),
        (b"/Headers[(R", b"/Headers[(Q", "a cell names a heading that is not there"),
        (b"/S/THead/", b"/S/TBodx/", "TBodx is no standard type"),
        (b"/DisplayDocTitle true", b"/DisplayDocTitlx true", "its title is not shown"),
        (b"<pdfuaid:part>1<", b"<pdfuaid:part>7<", "its metadata lack <pdfuaid:part>1<"),
    ],
)
def test_a_fault_is_found(paper: bytes, before: bytes, after: bytes, told: str) -> None:
    assert told in broken(paper, before, after)


def test_the_validator_finds_what_a_look_at_the_structure_does_not(paper: bytes) -> None:
    found = broken(paper, b"<pdfuaid:part>1<", b"<pdfuaid:part>7<")
    assert any(each.startswith("PDFUA1-") for each in found)


def test_a_chapter_that_goes_on_begins_on_the_page_of_the_one_before() -> None:
    apart, together = made(Heading("Muutokset", 1), TABLE), made(Heading("Muutokset", 1, goes_on=True), TABLE)
    with pikepdf.open(BytesIO(apart)) as first, pikepdf.open(BytesIO(together)) as second:
        assert (len(first.pages), len(second.pages)) == (4, 3)
    assert pdf_checks.problems(together) == []
