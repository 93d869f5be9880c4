"""Empty files for clerks to fill in, as CSV or Excel, with the indicators on their lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from teoiksi.kernel.language import Language
from teoiksi.kernel.spreadsheet import safe_cell
from teoiksi.sources.figures_file.headings import HEADINGS, Field
from teoiksi.sources.figures_file.words import choices

INFORMATION: Final[dict[str, dict[Language, str]]] = {
    "name": {"fi": "mittarin nimi", "sv": "mätarens namn", "en": "indicator name"},
    "unit": {"fi": "yksikkö", "sv": "enhet", "en": "unit"},
    "rhythm": {"fi": "päivitysväli", "sv": "uppdateringsintervall", "en": "update interval"},
}
"""Headings of the columns that only tell the clerk which indicator it is."""

_OWN_NOTE: Final[dict[Language, Field]] = {"fi": Field.NOTE_FI, "sv": Field.NOTE_SV, "en": Field.NOTE_EN}
_FILLED_IN: Final = (
    *(Field.PERIOD, Field.VALUE, Field.MISSING, Field.STATUS),
    *(Field.PUBLISHED, Field.RETRIEVED, Field.NEXT_EXPECTED, Field.EXAMPLE),
)
_GUIDE: Final[dict[Language, tuple[str, tuple[str, ...]]]] = {
    "fi": (
        "Ohje",
        (
            "Yksi luku riville. Rivin voi kopioida, kun mittarilla on monta lukua. Täyttämättä jätetty rivi ei haittaa.",
            "Jakso: 2024, H1/2025, Q1/2025, 1/2025 tai 31.1.2025.",
            "Arvo: pelkkä luku, esimerkiksi 24 686 tai 17,9.",
            "Jos lukua ei ole, kirjoita puuttumisen syy. Nolla on luku.",
            "Päivät: 31.1.2025. Tila on lopullinen, ellei toisin kirjoiteta.",
        ),
    ),
    "sv": (
        "Anvisning",
        (
            "En uppgift per rad. Kopiera raden om mätaren har flera uppgifter. En tom rad gör ingen skada.",
            "Period: 2024, H1/2025, Q1/2025, 1/2025 eller 31.1.2025.",
            "Värde: bara talet, till exempel 24 686 eller 17,9.",
            "Om uppgiften saknas, skriv orsaken. Noll är ett tal.",
            "Datum: 31.1.2025. Statusen är slutlig om inget annat anges.",
        ),
    ),
    "en": (
        "Guide",
        (
            "One figure on a row. Copy the row when an indicator has several figures. A row left empty does no harm.",
            "Period: 2024, H1/2025, Q1/2025, 1/2025 or 31.1.2025.",
            "Value: only the number, such as 24686 or 17.9.",
            "If there is no figure, write the missing reason. Zero is a figure.",
            "Dates: 2025-01-31. The status is final unless you write otherwise.",
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One indicator of the template, in the language of the template."""

    indicator: str
    name: str
    unit: str
    rhythm: str


def template_csv(lines: Sequence[TemplateLine], language: Language) -> bytes:
    """Write the template as CSV that a Finnish Excel opens: UTF-8 with its mark, semicolons."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";")
    writer.writerow(_header(language))
    writer.writerows(_cells(line, language) for line in lines)
    return written.getvalue().encode("utf-8-sig")


def template_excel(lines: Sequence[TemplateLine], language: Language) -> bytes:
    """Write the template as a workbook with a guide, lists to choose from, and periods that Excel does not turn into dates."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = HEADINGS[Field.VALUE][language].capitalize()
    for row in (_header(language), *(_cells(line, language) for line in lines)):
        sheet.append(row)
    _dress(sheet, language, len(lines) + 1)
    title, sentences = _GUIDE[language]
    guide = book.create_sheet(title)
    for sentence in sentences:
        guide.append([sentence])
    guide.column_dimensions["A"].width = 110
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _header(language: Language) -> list[str]:
    own = [HEADINGS[field][language] for field in (*_FILLED_IN, _OWN_NOTE[language])]
    return [HEADINGS[Field.INDICATOR][language], *(heading[language] for heading in INFORMATION.values()), *own]


def _cells(line: TemplateLine, language: Language) -> list[str]:
    known = [safe_cell(text) for text in (line.indicator, line.name, line.unit, line.rhythm)]
    return known + [""] * (len(_header(language)) - len(known))


def _dress(sheet: Worksheet, language: Language, last: int) -> None:
    header = _header(language)
    sheet.freeze_panes = "B2"
    for column, heading in enumerate(header, 1):
        letter = get_column_letter(column)
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[letter].width = max(14, len(heading) + 2) if column != 2 else 44
    period = get_column_letter(header.index(HEADINGS[Field.PERIOD][language]) + 1)
    for row in range(2, last + 1):
        sheet[f"{period}{row}"].number_format = "@"
    for field in (Field.MISSING, Field.STATUS, Field.EXAMPLE):
        letter = get_column_letter(header.index(HEADINGS[field][language]) + 1)
        listed = DataValidation(type="list", formula1=f'"{",".join(choices(field.value, language))}"', allow_blank=True)
        listed.add(f"{letter}2:{letter}{last + 500}")
        sheet.add_data_validation(listed)
