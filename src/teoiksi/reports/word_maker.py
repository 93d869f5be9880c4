"""The process that writes Word files: a request is a paper as JSON (``round_paper.blocks``), the answer a .docx file.

``round_paper.word`` starts it: python-docx loads libxml2, and no web process is to grow by it.
"""

from __future__ import annotations

import base64
import io
import json
import re
import sys
from datetime import UTC, datetime
from typing import Any, Final

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from teoiksi.charts import palette
from teoiksi.kernel.helper_process import answer_requests

_LANGUAGES: Final = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
_MADE_ON: Final = datetime(2000, 1, 1, tzinfo=UTC)
_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONG, _SHORT = Cm(29.7), Cm(21.0)
_SIDE: Final = Cm(2)


def word(request: bytes) -> bytes:
    """Write the paper of a request."""
    paper = json.loads(request)
    document = Document()
    _prepare(document, paper)
    _title_page(document, paper)
    _contents(document, paper)
    _blocks(document, paper)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _prepare(document: WordDocument, paper: dict[str, Any]) -> None:
    """Set the properties of the file, its language, its fonts and its page."""
    properties = document.core_properties
    properties.title = _text(f"{paper['title']}, {paper['subtitle']}")
    properties.author = _text(paper["municipality"])
    properties.language = _LANGUAGES[paper["language"]]
    properties.created = properties.modified = _MADE_ON
    properties.comments = ""
    for name, size in (
        ("Normal", 10),
        ("Title", 26),
        ("Heading 1", 18),
        ("Heading 2", 13),
        ("Heading 3", 11),
        ("Caption", 8.5),
    ):
        style = document.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.font.color.rgb = RGBColor.from_string(
            (palette.TEXT if name == "Normal" else palette.WATER_DEEP)[1:].upper()
        )
    _language(document.styles["Normal"].element.get_or_add_rPr(), paper["language"])
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGES[paper["language"]])
    _turn(document.sections[0], is_wide=False)


def _turn(section: Any, *, is_wide: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if is_wide else (_SHORT, _LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _SIDE


def _title_page(document: WordDocument, paper: dict[str, Any]) -> None:
    document.add_paragraph(_text(paper["municipality"]))
    document.add_paragraph(_text(paper["title"]), style="Title")
    document.add_paragraph(_text(paper["subtitle"]), style="Subtitle")
    for name, value in paper["facts"]:
        paragraph = document.add_paragraph(_text(f"{name}: "))
        paragraph.add_run(_text(value)).bold = True
    if paper["notice"]:
        document.add_paragraph().add_run(_text(paper["notice"])).bold = True
    document.add_paragraph(f"SHA-256 {paper['seal']}", style="Caption")


def _contents(document: WordDocument, paper: dict[str, Any]) -> None:
    """List the headings as links to them; Word needs nothing to be brought up to date."""
    heading = document.add_paragraph(_text(paper["contents"]))
    heading.runs[0].bold = True
    heading.paragraph_format.page_break_before = True
    found = [
        (at, block) for at, block in enumerate(paper["blocks"]) if block["kind"] == "heading" and block["level"] < 3
    ]
    for at, block in found:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = Cm(0.6 * (block["level"] - 1))
        paragraph.paragraph_format.space_after = Pt(2)
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"_block{at}")
        run = paragraph.add_run(_text(block["text"]))
        link.append(_xml(run))
        _xml(paragraph).append(link)


def _blocks(document: WordDocument, paper: dict[str, Any]) -> None:
    is_wide = False
    for at, block in enumerate(paper["blocks"]):
        match block["kind"]:
            case "heading":
                turns = block["level"] == 1 and block["is_wide"] is not is_wide
                if turns:
                    is_wide = block["is_wide"]
                    _turn(document.add_section(WD_SECTION.NEW_PAGE), is_wide=is_wide)
                heading = document.add_heading(_text(block["text"]), block["level"])
                heading.paragraph_format.page_break_before = block["level"] == 1 and not (turns or block["goes_on"])
                _bookmark(heading, at)
            case "paragraph":
                _paragraph(document, block, paper["language"])
            case "table":
                _table(document, block, paper["language"], Cm(25.7 if is_wide else 17))
            case "chart":
                _chart(document, block)


def _bookmark(paragraph: Any, at: int) -> None:
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(at))
        if tag == "w:bookmarkStart":
            mark.set(qn("w:name"), f"_block{at}")
        _xml(paragraph).append(mark)


def _paragraph(document: WordDocument, block: dict[str, Any], language: str) -> None:
    paragraph = document.add_paragraph()
    if block["label"]:
        paragraph.add_run(_text(f"{block['label']}: ")).bold = True
    _spoken(paragraph.add_run(_text(block["text"])), block["language"], language)


def _table(document: WordDocument, block: dict[str, Any], language: str, width: Any) -> None:
    caption = document.add_paragraph(_text(block["caption"]), style="Caption")
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=len(block["columns"]), style="Table Grid")
    table.autofit = False
    _describe(table, block["caption"])
    shares = [width * share / sum(block["widths"]) for share in block["widths"]]
    _row(table, [{"text": name, "language": ""} for name in block["columns"]], shares, language, is_heading=True)
    for row in block["rows"]:
        _row(table, row, shares, language)
    document.add_paragraph().paragraph_format.space_after = Pt(4)


def _describe(table: Any, caption: str) -> None:
    """Say that the first row and the first column are headings, and what the table is."""
    look = _xml(table).tblPr.find(qn("w:tblLook"))
    if look is not None:
        for name, value in (("firstRow", "1"), ("firstColumn", "1"), ("noHBand", "1"), ("noVBand", "1")):
            look.set(qn(f"w:{name}"), value)
    name = OxmlElement("w:tblCaption")
    name.set(qn("w:val"), _text(caption))
    _xml(table).tblPr.append(name)


def _row(
    table: Any, cells: list[dict[str, Any]], widths: list[Any], language: str, *, is_heading: bool = False
) -> None:
    row = table.add_row()
    properties = _xml(row).get_or_add_trPr()
    names = ("w:cantSplit", "w:tblHeader") if is_heading else ("w:cantSplit",)
    properties.extend([OxmlElement(name) for name in names])
    for cell, given, width in zip(row.cells, cells, widths, strict=True):
        cell.width = int(width)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(_text(given["text"]))
        run.bold = is_heading
        run.font.size = Pt(8.5)
        _spoken(run, given["language"], language)


def _chart(document: WordDocument, block: dict[str, Any]) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run().add_picture(io.BytesIO(base64.b64decode(block["png"])), width=Cm(15.5))
    (properties,) = _xml(paragraph).iter(qn("wp:docPr"))
    properties.set("descr", _text(block["alternative"]))
    document.add_paragraph(_text(block["caption"]), style="Caption")


def _spoken(run: Any, language: str, of_document: str) -> None:
    if language and language != of_document:
        _language(_xml(run).get_or_add_rPr(), language)


def _language(properties: Any, language: str) -> None:
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), _LANGUAGES.get(language, _LANGUAGES["fi"]))
    properties.append(element)


def _xml(part: Any) -> Any:
    """Give the element of a part, for what python-docx has no words of its own."""
    return part._element  # noqa: SLF001 - its documentation points there


def _text(text: str) -> str:
    """Leave out what XML cannot hold."""
    return _UNWRITABLE.sub("", text)


if __name__ == "__main__":
    answer_requests(int(sys.argv[1]), word)
