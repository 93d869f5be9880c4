"""The process that writes agendas and minutes as Word files: a request is a paper as JSON, the answer a .docx file.

``files`` starts it: python-docx loads libxml2, and no web process is to grow by it.
"""

from __future__ import annotations

import io
import json
import re
import sys
from datetime import UTC, datetime
from typing import Any, Final

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from teoiksi.charts import palette
from teoiksi.kernel.helper_process import answer_requests

_LANGUAGES: Final = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
_MADE_ON: Final = datetime(2000, 1, 1, tzinfo=UTC)
_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SIZES: Final = {"Normal": 10.5, "Title": 20, "Heading 1": 14}


def word(request: bytes) -> bytes:
    """Write the paper of a request."""
    paper = json.loads(_UNWRITABLE.sub("", request.decode()))
    document = Document()
    _prepare(document, paper)
    document.add_paragraph(f"{paper['municipality']} · {paper['kind']}")
    document.add_paragraph(paper["title"], style="Title")
    for name, value in paper["facts"]:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(value)
    for section in paper["sections"]:
        _section(document, section)
    _decisions(document, paper)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _prepare(document: WordDocument, paper: dict[str, Any]) -> None:
    """Set the properties of the file, its language, its fonts and its page."""
    properties = document.core_properties
    properties.title = f"{paper['kind']}: {paper['title']}"
    properties.author = paper["municipality"]
    properties.language = _LANGUAGES[paper["language"]]
    properties.created = properties.modified = _MADE_ON
    properties.comments = ""
    for name, size in _SIZES.items():
        style = document.styles[name]
        colour = palette.TEXT if name == "Normal" else palette.WATER_DEEP
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.font.color.rgb = RGBColor.from_string(colour[1:].upper())
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGES[paper["language"]])
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2.2)


def _section(document: WordDocument, section: dict[str, Any]) -> None:
    document.add_heading(section["title"], 1)
    for text in filter(None, (section["note"], section["nothing"])):
        document.add_paragraph(text)
    for matter in section["matters"]:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(matter["title"]).bold = True
        for text in filter(None, (matter["text"], matter["facts"])):
            paragraph.add_run(f"\n{text}")


def _decisions(document: WordDocument, paper: dict[str, Any]) -> None:
    document.add_heading(paper["decisions_title"], 1)
    if not paper["decisions"]:
        document.add_paragraph(paper["no_decisions"])
    for decision in paper["decisions"]:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{decision['number']} ").bold = True
        paragraph.add_run(decision["text"])
        if decision["facts"]:
            paragraph.add_run(f"\n{decision['facts']}")


if __name__ == "__main__":
    answer_requests(int(sys.argv[1]), word)
