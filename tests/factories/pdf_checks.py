"""What a PDF must have to be read by everybody (PDF/UA-1, ISO 14289-1) and kept (PDF/A-2a, ISO 19005-2), by its structure.

Typst checks its own work as it writes. These look at the file from outside: an independent validator holds every rule of
the two standards that a machine can, and another reader of PDF what our own documents must have besides. Which checkpoint
is held by what: docs/reference/pdf-checks.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any, Final

import page as validator
import pikepdf

_GROUPS: Final = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private"
_BLOCKS: Final = "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot"
_INLINE: Final = "Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form"

STANDARD: Final = frozenset(f"{_GROUPS} {_BLOCKS} {_INLINE}".split())
"""Standard structure types of ISO 32000-1, 14.8.4."""

PAINTING: Final = frozenset(["f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "sh", "BI"])
"""Operators that leave something to see."""


def problems(content: bytes) -> list[str]:
    """Give everything that is wrong."""
    with pikepdf.open(BytesIO(content)) as pdf:
        nodes = list(_nodes(pdf))
        structure = [*_of_nodes(pdf, nodes), *_of_tables(pdf, nodes), *_of_bookmarks(pdf, nodes)]
        found = [*_of_document(pdf), *_of_metadata(pdf), *structure, *_of_pages(pdf, nodes), *_of_fonts(pdf)]
    return [*found, *_of_validator(content)]


def _of_validator(content: bytes) -> Iterator[str]:
    """Give what the independent validator finds against the rules of PDF/A-2a and of PDF/UA-1."""
    for profile in ("2a", "ua1"):
        for each in validator.validate_pdf_bytes(content, profile=profile).failures:
            yield f"{each.rule_id}: {each.message}"


def headings(content: bytes) -> list[int]:
    """Give the levels of the headings, in the order of reading."""
    with pikepdf.open(BytesIO(content)) as pdf:
        kinds = [_kind(pdf, node) for node in _nodes(pdf)]
    return [int(kind[1]) for kind in kinds if re.fullmatch(r"H\d", kind)]


def count(content: bytes, kind: str) -> int:
    """Give how many structure elements there are of a kind."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return sum(_kind(pdf, node) == kind for node in _nodes(pdf))


def _of_document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root
    intents = [each for each in root.get("/OutputIntents", []) if each.get("/S") == "/GTS_PDFA1"]
    wrong = {
        "it is not marked as tagged": not (root.get("/MarkInfo") and bool(root.MarkInfo.get("/Marked"))),
        "it has no language": not str(root.get("/Lang", "")),
        "its title is not shown": not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")),
        "it has no structure tree": "/StructTreeRoot" not in root,
        "it has no output intent": not intents,
        "it is encrypted": pdf.is_encrypted,
        "it has no bookmarks": "/Outlines" not in root,
        "it has layers": "/OCProperties" in root,
        "it has files within": "/AF" in root or "/EmbeddedFiles" in root.get("/Names", {}),
        "a standard type means something else": any(
            name.removeprefix("/") in STANDARD for name in root.get("/StructTreeRoot", {}).get("/RoleMap", {})
        ),
        "it does more than show": "/AcroForm" in root or "/AA" in root or any(map(_is_script, pdf.objects)),
    }
    yield from (words for words, holds in wrong.items() if holds)


def _of_metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    metadata = bytes(pdf.Root.Metadata.read_bytes()).decode() if "/Metadata" in pdf.Root else ""
    for wanted in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<dc:title>", "<dc:language>"):
        if wanted not in metadata:
            yield f"its metadata lack {wanted}"


def _nodes(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Give the structure elements in the order of reading."""
    waiting = [pdf.Root.StructTreeRoot] if "/StructTreeRoot" in pdf.Root else []
    while waiting:
        node = waiting.pop()
        if "/S" in node:
            yield node
        waiting.extend(child for child in reversed(_children(node)) if isinstance(child, pikepdf.Dictionary))


def _children(node: Any) -> list[Any]:
    kids = node.get("/K")
    if kids is None:
        return []
    found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [each for each in found if not isinstance(each, pikepdf.Dictionary) or "/S" in each or "/K" in each]


def _kind(pdf: pikepdf.Pdf, node: Any) -> str:
    """Give the standard type of an element, by the role map where it has one of its own."""
    roles: Any = pdf.Root.StructTreeRoot.get("/RoleMap", {})
    kind = str(node.S)
    for _step in range(5):
        if kind.removeprefix("/") in STANDARD or kind not in roles:
            break
        kind = str(roles[kind])
    return kind.removeprefix("/")


def _of_nodes(pdf: pikepdf.Pdf, nodes: list[Any]) -> Iterator[str]:
    kinds = [_kind(pdf, node) for node in nodes]
    yield from (f"{kind} is no standard type" for kind in sorted(set(kinds) - STANDARD))
    levels = [int(kind[1]) for kind in kinds if re.fullmatch(r"H\d", kind)]
    if "H" in kinds and levels:
        yield "headings with a level stand beside others without"
    for before, after in pairwise([0, *levels]):
        if after > before + 1:
            yield f"a heading of level {after} follows one of {before}"
    for node, kind in zip(nodes, kinds, strict=True):
        inner = {_kind(pdf, each) for each in _below(node)}
        yield from _of_node(node, kind, inner)


def _of_node(node: Any, kind: str, inner: set[str]) -> Iterator[str]:
    if kind in {"Figure", "Formula"} and not str(node.get("/Alt", "")).strip():
        yield "a figure has no alternative text"
    if kind == "Table" and not {"TH", "TR"} <= inner:
        yield "a table has no headings"
    if kind == "TH" and not _attribute(node, "/Scope"):
        yield "a heading of a table does not say what it is a heading of"
    if kind == "LI" and "LBody" not in inner:
        yield "an item of a list has no body"
    if kind in _WITHIN and not {_kind_of(each) for each in _elements(node)} <= _WITHIN[kind]:
        yield f"{kind} holds what does not belong in it"


_WITHIN: Final = {
    "Table": {"Caption", "TR", "THead", "TBody", "TFoot"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "TOC": {"TOC", "TOCI", "Caption"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
}


def _kind_of(node: Any) -> str:
    return str(node.S).removeprefix("/")


def _elements(node: Any) -> list[Any]:
    return [each for each in _children(node) if isinstance(each, pikepdf.Dictionary) and "/S" in each]


def _of_tables(pdf: pikepdf.Pdf, nodes: list[Any]) -> Iterator[str]:
    """Every cell names headings that there are, rows are as long as each other, and the first cell of a row heads it."""
    named = {str(node.ID): node for node in nodes if "/ID" in node}
    if len(named) != sum("/ID" in node for node in nodes):
        yield "two elements have one name"
    if set(named) != set(_names(pdf)):
        yield "the names of elements are not those of their tree"
    for node in nodes:
        for name in _attribute(node, "/Headers") or []:
            if str(name) not in named or _kind_of(named[str(name)]) != "TH":
                yield "a cell names a heading that is not there"
        if _kind_of(node) == "Table":
            yield from _of_rows(node)


def _of_rows(table: Any) -> Iterator[str]:
    rows = [each for each in _below(table) if _kind_of(each) == "TR"]
    if len({sum(int(_attribute(cell, "/ColSpan") or 1) for cell in _elements(row)) for row in rows}) > 1:
        yield "the rows of a table are not of one length"
    for body in (each for each in _below(table) if _kind_of(each) == "TBody"):
        for row in _elements(body):
            first = _elements(row)[0]
            if "/K" in first and (_kind_of(first), str(_attribute(first, "/Scope"))) != ("TH", "/Row"):
                yield "the first cell of a row does not head it"


def _names(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Give the names of elements in their tree, which must be in order (ISO 32000-1, 7.9.6)."""
    root: Any = pdf.Root
    tree = root.get("/StructTreeRoot", {}).get("/IDTree", {})
    found = [str(each) for each in list(tree.get("/Names", []))[::2]]
    yield from found if found == sorted(found) else ["not in order"]


def _of_bookmarks(pdf: pikepdf.Pdf, nodes: list[Any]) -> Iterator[str]:
    """Every heading of the structure has its bookmark."""
    with pdf.open_outline() as outline:
        waiting, number = list(outline.root), 0
        while waiting:
            waiting.extend(waiting.pop().children)
            number += 1
    if number != sum(bool(re.fullmatch(r"H\d", _kind(pdf, node))) for node in nodes):
        yield "the bookmarks are not the headings"


def _below(node: Any) -> Iterator[Any]:
    for child in _children(node):
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _below(child)


def _attribute(node: Any, name: str) -> Any:
    found = node.get("/A")
    every = list(found) if isinstance(found, pikepdf.Array) else [found]
    return next((each[name] for each in every if isinstance(each, pikepdf.Dictionary) and name in each), None)


def _is_script(each: Any) -> bool:
    return isinstance(each, pikepdf.Dictionary | pikepdf.Array) and b"/JavaScript" in each.unparse(resolved=True)


def _of_pages(pdf: pikepdf.Pdf, nodes: list[Any]) -> Iterator[str]:
    told = _told(nodes)
    for number, page in enumerate(pdf.pages, 1):
        if page.get("/Tabs") != "/S":
            yield f"page {number} is not gone through by its structure"
        yield from (f"page {number}: {wrong}" for wrong in _unmarked(page))
        if set(_marks(page)) != told.get(page.obj.objgen, set()):
            yield f"page {number}: what is marked is not what the structure tells"
        for note in page.get("/Annots", []):
            if "/StructParent" not in note:
                yield f"page {number}: an annotation is not in the structure"
            if not str(note.get("/Contents", "")).strip():
                yield f"page {number}: a link does not say where it leads"


def _told(nodes: list[Any]) -> dict[tuple[int, int], set[int]]:
    """Give the numbers of marked content that the structure holds, by page."""
    found: dict[tuple[int, int], set[int]] = {}
    for node in nodes:
        kids = node.get("/K", [])
        for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
            of_kid = isinstance(kid, pikepdf.Dictionary)
            if of_kid and "/MCID" not in kid:
                continue
            page = kid.get("/Pg", node.get("/Pg")) if of_kid else node.Pg
            found.setdefault(page.objgen, set()).add(int(kid.MCID if of_kid else kid))
    return found


def _marks(page: pikepdf.Page) -> Iterator[int]:
    """Give the numbers of marked content of a page; minus one for a mark that neither has one nor is decoration."""
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in {"BDC", "BMC"}:
            tag, *properties = instruction.operands
            number = next((each.get("/MCID") for each in properties if isinstance(each, pikepdf.Dictionary)), None)
            if number is not None:
                yield int(number)
            elif depth == 0 and tag != "/Artifact":
                yield -1
            depth += 1
        elif operator == "EMC":
            depth -= 1


def _unmarked(page: pikepdf.Page) -> Iterator[str]:
    """Give what is painted outside marked content: neither told to those who cannot see nor said to be decoration."""
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in {"BDC", "BMC"}:
            depth += 1
        elif operator == "EMC":
            depth -= 1
        elif operator in PAINTING and depth == 0:
            yield f"{operator} is painted without a mark"


def _of_fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for each in _of_type(pdf, "/FontDescriptor"):
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(each.keys()):
            yield f"the font {each.get('/FontName')} is not embedded"
    for font in _of_type(pdf, "/Font"):
        if font.get("/Subtype") == "/Type0" and "/ToUnicode" not in font:
            yield f"the letters of {font.get('/BaseFont')} cannot be read"


def _of_type(pdf: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == kind:
            yield each
