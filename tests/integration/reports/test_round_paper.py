"""Documents of a closed round: what they tell, that everybody can read them, and that they stay as they are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import openpyxl
import pikepdf
import pytest
from docx import Document
from tests.factories import pdf_checks, rounds

from teoiksi.domains.people.models import Unit
from teoiksi.domains.reporting import queries
from teoiksi.domains.reporting.types import RoundReport
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.reports.round_paper.blocks import Chart, Heading, Paper, Paragraph, Table
from teoiksi.reports.round_paper.compose import paper_of
from teoiksi.reports.round_paper.excel import as_excel
from teoiksi.reports.round_paper.pdf import as_pdf
from teoiksi.reports.round_paper.word import as_word
from teoiksi.reports.round_paper.words import Selection
from teoiksi.reports.still_zip import still

pytestmark = pytest.mark.django_db


@pytest.fixture
def report() -> RoundReport:
    """A closed round of the small town, with everything written."""
    return closed("fi")


def closed(language: Language) -> RoundReport:
    rounds.followed_town()
    rounds.open_round()
    rounds.write_all()
    rounds.close()
    return queries.closed_report(rounds.ROUND, language)


def tables(paper: Paper) -> list[Table]:
    return [block for block in paper.blocks if isinstance(block, Table)]


def row_of(paper: Paper, name: str) -> dict[str, str]:
    """The row of a goal in the table of section 115, by heading."""
    for table in tables(paper):
        for row in table.rows:
            if len(row) == 7 and row[0].text.startswith(name):
                return dict(zip(table.columns, (cell.text for cell in row), strict=True))
    raise AssertionError(name)


def chapters(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Heading) and block.level == 1]


def test_the_table_of_the_annual_report_has_all_that_the_act_asks_for(report: RoundReport) -> None:
    row = row_of(paper_of(report, "fi"), "Väki kasvaa")
    assert list(row) == [
        "Tavoite",
        "Mittari",
        "Tavoitetaso",
        "Toteuma",
        "Arvio",
        "Poikkeaman syy",
        "Korjaava toimenpide",
    ]
    assert row["Mittari"] == "Asukkaat"
    assert row["Tavoitetaso"].startswith("1\u00a0080")
    assert row["Toteuma"].startswith("1\u00a0041")
    assert row["Poikkeaman syy"] == "Kirjoitus kasvu, mutta hitaasti"
    assert row["Korjaava toimenpide"] == "Kirjoitus kasvu pian"


def test_a_goal_without_an_indicator_says_that_it_could_not_be_assessed(report: RoundReport) -> None:
    row = row_of(paper_of(report, "fi"), "Täällä viihdytään (sitova)")
    assert "ei voitu arvioida" in row["Arvio"]


def test_without_words_of_the_group_the_open_corrections_stand_there_and_silence_is_told() -> None:
    rounds.followed_town()
    rounds.open_round()
    rounds.close()
    paper = paper_of(queries.closed_report(rounds.ROUND, "fi"), "fi")
    row = row_of(paper, "Väki kasvaa")
    assert row["Poikkeaman syy"] == "Ei kerrottu"
    assert row["Korjaava toimenpide"].startswith("Kiirehditään (")
    said = [block.text for block in paper.blocks if isinstance(block, Paragraph)]
    assert "Kärkiryhmä ei ole hyväksynyt arviota tästä." in said


def test_companies_of_the_group_have_a_table_of_their_own(report: RoundReport) -> None:
    assert any(
        "konserniyhtiön" in block.text for block in paper_of(report, "fi").blocks if isinstance(block, Paragraph)
    )
    company = replace(
        report.actions[0], unit=replace(report.actions[0].unit, is_company=True, name="Mallikunnan Vesi Oy")
    )
    paper = paper_of(replace(report, actions=(company,)), "fi")
    (found,) = [table for table in tables(paper) if table.caption == "Konserniyhtiöiden toimenpiteet"]
    assert found.rows[0][1].text == "Mallikunnan Vesi Oy"


def test_selections_tell_a_part_of_the_same(report: RoundReport) -> None:
    council = chapters(paper_of(report, "fi"))
    assert council[:3] == ["Yhteenveto", "Tavoitteiden toteutuminen", "Hyvä elinympäristö"]
    annual = paper_of(report, "fi", Selection.ANNUAL)
    assert set(chapters(annual)) < set(council)
    assert row_of(annual, "Väki kasvaa") == row_of(paper_of(report, "fi"), "Väki kasvaa")
    interim = paper_of(report, "fi", Selection.INTERIM)
    assert "Hyvä elinympäristö" in chapters(interim)
    assert not any(isinstance(block, Chart) for block in interim.blocks)


def test_the_welfare_report_has_the_goals_of_wellbeing_alone(report: RoundReport) -> None:
    nothing = paper_of(report, "fi", Selection.WELFARE)
    assert any("Yksikään strategian tavoite" in block.text for block in nothing.blocks if isinstance(block, Paragraph))
    (page,) = report.spearheads
    marked = replace(page, goals=(replace(page.goals[0], matters=("wellbeing",)), *page.goals[1:]))
    paper = paper_of(replace(report, spearheads=(marked,)), "fi", Selection.WELFARE)
    assert row_of(paper, "Väki kasvaa")["Mittari"] == "Asukkaat"
    with pytest.raises(AssertionError):
        row_of(paper, "Täällä viihdytään")


def test_a_chart_says_in_words_what_it_shows(report: RoundReport) -> None:
    chart = next(block for block in paper_of(report, "fi").blocks if isinstance(block, Chart))
    assert chart.alternative.startswith("Kaavio: Asukkaat, henkilöä. 2020: 1\u00a0000")
    assert "2024: 1\u00a0041" in chart.alternative


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_for_everybody_and_for_the_archive(language: Language) -> None:
    report = closed(language)
    for selection in Selection:
        content = as_pdf(paper_of(report, language, selection))
        assert pdf_checks.problems(content) == []
        assert pdf_checks.headings(content)[:2] == [1, 1]
    whole = as_pdf(paper_of(report, language))
    assert pdf_checks.count(whole, "Figure") == sum(
        isinstance(each, Chart) for each in paper_of(report, language).blocks
    )
    assert pdf_checks.count(whole, "Table") == len(tables(paper_of(report, language)))


def test_the_checks_would_find_what_is_wrong(report: RoundReport) -> None:
    with pikepdf.open(io.BytesIO(as_pdf(paper_of(report, "fi", Selection.ANNUAL)))) as pdf:
        del pdf.Root.Lang, pdf.Root.OutputIntents
        pdf.Root.MarkInfo.Marked = False
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.pages[0].contents_add(b"0 0 10 10 re f")
        pdf.pages[1].contents_add(b"/P <</MCID 9999>> BDC 0 0 10 10 re f EMC")
        spoilt = io.BytesIO()
        pdf.save(spoilt)
    found = pdf_checks.problems(spoilt.getvalue())
    assert [each for each in found if not each.startswith("PDF")] == [
        "it is not marked as tagged",
        "it has no language",
        "it has no output intent",
        "it does more than show",
        "page 1: f is painted without a mark",
        "page 2: what is marked is not what the structure tells",
    ]
    assert {each.partition(":")[0] for each in found} >= {"PDFA2A-ACTION-TYPE-001", "PDFUA1-TAGGED-DOCUMENT-001"}


def test_the_word_file_has_real_headings_headers_and_languages(report: RoundReport) -> None:
    content = as_word(paper_of(report, "fi"))
    document = Document(io.BytesIO(content))
    assert document.core_properties.title == "Strategian seurantaraportti valtuustolle, Seurantakierros 31.8.2026"
    assert document.core_properties.language == "fi-FI"
    found = [(each.style.name, each.text) for each in document.paragraphs if each.style and each.style.name]
    assert ("Heading 1", "Tavoitteiden toteutuminen") in found
    assert ("Heading 2", "Kaupunki: Hyvä elinympäristö") in found
    assert len(document.tables) == len(tables(paper_of(report, "fi")))
    xml = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    assert xml.count("<w:tblHeader/>") == len(document.tables)
    assert 'w:orient="landscape"' in xml
    assert 'descr="Kaavio: Asukkaat' in xml
    assert xml.count("w:anchor=") == xml.count("<w:hyperlink")


def test_a_foreign_text_says_its_language_in_the_word_file(report: RoundReport) -> None:
    paper = paper_of(report, "fi")
    foreign = replace(paper, blocks=(Heading("Otsikko", 1), Paragraph("På svenska\x0b", "sv", "Arvio")))
    xml = zipfile.ZipFile(io.BytesIO(as_word(foreign))).read("word/document.xml").decode()
    assert '<w:lang w:val="sv-FI"/></w:rPr><w:t>På svenska</w:t>' in xml


def test_the_workbook_has_goals_figures_and_actions_to_count_with(report: RoundReport) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_excel(report, "fi")))
    assert book.sheetnames == ["Tavoitteiden toteutuminen", "Mittarit", "Luvut", "Toimenpiteet", "Asiakirja"]
    goals = list(book.worksheets[0].values)
    assert goals[0][1:3] == ("Tavoite", "Mittari")
    assert goals[1][1:3] == ("Väki kasvaa (ehdotettu)", "Asukkaat")
    assert next(book["Toimenpiteet"].iter_rows(min_row=2, values_only=True))[0] == "Hyvä elinympäristö"
    figures = {row[1]: row[2] for row in book["Luvut"].values if row[0] == "Asukkaat"}
    assert figures["2024"] == 1041
    assert report.sha256 in str(list(book["Asiakirja"].values))


def test_the_documents_tell_what_has_moved_since_the_round_before(report: RoundReport) -> None:
    (first, second) = report.actions
    (line,) = report.spearheads[0].goals[0].indicators
    then = replace(line, outcome="behind", words={**line.words, "outcome": "jäljessä", "target": "2 000 henkilöä"})
    before = replace(
        report,
        name="Seurantakierros 30.4.2026",
        actions=(replace(first, state="not_started", state_name="ei aloitettu", delay=""),),
        indicators={**report.indicators, line.slug: then},
    )
    comparison = queries.compared(report, before)
    paper = paper_of(report, "fi", comparison=comparison)
    assert chapters(paper)[1] == "Mikä on muuttunut edellisestä kierroksesta"
    moved = {table.caption: table.rows for table in tables(paper)}
    assert [cell.text for cell in moved["Toimenpiteet, joiden tilanne on muuttunut"][0]] == [
        "Toimenpide puistot",
        "Ei aloitettu",
        "Käynnissä. Välivaihe myöhässä",
    ]
    assert [row[0].text for row in moved["Uudet toimenpiteet"]] == [second.name]
    assert moved["Mittarit, joiden arvio, luku tai tavoitetaso on muuttunut"][0][1].outcome == "behind"
    rows = openpyxl.load_workbook(io.BytesIO(as_excel(report, "fi", comparison)))["Muutokset"].values
    assert [row[0] for row in rows] == ["Mittari tai toimenpide", "Asukkaat", "Toimenpide puistot", "Toimenpide kadut"]
    assert paper_of(report, "fi", Selection.ANNUAL, comparison) == paper_of(report, "fi", Selection.ANNUAL)


def test_no_text_is_taken_for_a_formula(report: RoundReport) -> None:
    (page,) = report.spearheads
    sly = replace(page, name="=1+1", goals=(replace(page.goals[0], name='=HYPERLINK("x")'),))
    book = openpyxl.load_workbook(io.BytesIO(as_excel(replace(report, spearheads=(sly,)), "fi")))
    cells = [cell for row in book.worksheets[0].iter_rows(min_row=2) for cell in row if cell.value]
    assert cells[0].value == "'=1+1"
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize(
    "make",
    [
        lambda report: as_pdf(paper_of(report, "fi")),
        lambda report: as_word(paper_of(report, "fi")),
        lambda report: as_excel(report, "fi"),
    ],
    ids=["pdf", "word", "excel"],
)
def test_the_same_round_gives_the_same_bytes(make: Callable[[RoundReport], bytes], report: RoundReport) -> None:
    first = make(report)
    Unit.objects.filter(slug="strategia").update(name={"fi": "Aivan muu"})
    assert make(queries.closed_report(rounds.ROUND, "fi")) == first


def test_an_office_file_has_no_clock_in_it() -> None:
    def packed(moment: tuple[Any, ...]) -> bytes:
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as archive:
            entry = zipfile.ZipInfo("docProps/core.xml", moment)
            archive.writestr(entry, f'<dcterms:modified a="b">{moment[0]}</dcterms:modified>')
        return written.getvalue()

    one, other = packed((2020, 1, 1, 0, 0, 0)), packed((2026, 5, 5, 5, 5, 6))
    assert one != other
    assert still(one, day="2026-08-31") == still(other, day="2026-08-31")
    assert b"2026-08-31T00:00:00Z" in zipfile.ZipFile(io.BytesIO(still(one, day="2026-08-31"))).read(
        "docProps/core.xml"
    )
