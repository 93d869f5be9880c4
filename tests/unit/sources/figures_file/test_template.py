"""Empty files for clerks can be filled in and read back."""

from __future__ import annotations

import io

import openpyxl
import pytest

from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.figures_file.headings import Field, field_of
from teoiksi.sources.figures_file.reading import read_figures
from teoiksi.sources.figures_file.template import INFORMATION, TemplateLine, template_csv, template_excel
from teoiksi.sources.figures_file.words import MISSING_REASONS, choices, missing_reason, status, yes_or_no

LINES = [TemplateLine("asukkaat", "Asukkaat", "henkilöä", "kerran vuodessa"), TemplateLine("b", "=1+1", "%", "")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_csv_template_is_read_when_some_of_its_lines_are_filled_in(language: Language) -> None:
    text = template_csv(LINES, language).decode("utf-8-sig")
    filled = text.replace("kerran vuodessa;;;", "kerran vuodessa;2025;1 050;")
    assert [(row.indicator, row.value) for row in read_figures(filled.encode(), name="pohja.csv").rows] == [
        ("asukkaat", 1050.0)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_excel_template_is_read_when_some_of_its_lines_are_filled_in(language: Language) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template_excel(LINES, language)))
    sheet = book.worksheets[0]
    sheet["E2"], sheet["F2"], sheet["E3"], sheet["G3"] = "1/2025", 1050, "2024", choices("missing", language)[1]
    written = io.BytesIO()
    book.save(written)
    rows = read_figures(written.getvalue(), name="pohja.xlsx").rows
    assert [(row.indicator, row.period.code, row.value, row.missing) for row in rows] == [
        ("asukkaat", "2025-01", 1050.0, ""),
        ("b", "2024", None, "suppressed"),
    ]


def test_an_empty_template_says_that_nothing_was_filled_in() -> None:
    for content in (template_csv(LINES, "fi"), template_excel(LINES, "fi")):
        with pytest.raises(BadInput) as refusal:
            read_figures(content, name="pohja")
        assert [problem.code for problem in refusal.value.problems] == ["no-figures"]


def test_no_text_of_the_template_is_a_formula() -> None:
    assert "'=1+1" in template_csv(LINES, "fi").decode("utf-8-sig")
    sheet = openpyxl.load_workbook(io.BytesIO(template_excel(LINES, "fi"))).worksheets[0]
    assert (sheet["B3"].value, sheet["B3"].data_type) == ("'=1+1", "s")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_to_choose_from_is_understood(language: Language) -> None:
    assert [missing_reason(word) for word in choices("missing", language)] == list(MISSING_REASONS)
    assert [status(word) for word in choices("status", language)] == ["preliminary", "final"]
    assert [yes_or_no(word) for word in choices("example", language)] == [True, False]
    assert {field_of(heading[language]) for heading in INFORMATION.values()} == {Field.IGNORED}
