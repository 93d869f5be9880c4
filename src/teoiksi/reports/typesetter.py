"""The process that runs Typst: a request is a template with its value, the answer a document.

``typesetting`` starts it. A compiler that has worked holds some sixty megabytes for fonts and for what it remembers; they
go with this process, and no web process ever grows by them.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import Final

import typst

from teoiksi.kernel.helper_process import Refused, answer_requests
from teoiksi.reports.finishing import finished

_MADE_ON: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in a PDF instead of the clock, so that the same value always gives the same bytes."""


def document(templates: Path, fonts: Path, request: bytes) -> bytes:
    """Give the document of a request: JSON with ``template`` (a file's name), ``inputs`` (texts) and ``output`` (for Typst).

    :raises Refused: when Typst makes none, or not exactly one page or file.
    """
    asked = json.loads(request)
    output = asked["output"] | ({"timestamp": _MADE_ON} if asked["output"]["format"] == "pdf" else {})
    try:
        made = _compiler(templates / asked["template"], fonts).compile(sys_inputs=asked["inputs"], **output)
    except typst.TypstError as error:
        raise Refused(str(error)) from error
    if not isinstance(made, bytes):
        raise Refused("the document is not exactly one page or file")
    return finished(made) if output["format"] == "pdf" else made


@cache
def _compiler(template: Path, fonts: Path) -> typst.Compiler:
    """Keep one compiler per template: it remembers the fonts and what does not change."""
    return typst.Compiler(str(template), root=str(template.parent), font_paths=_fonts(fonts), ignore_system_fonts=True)


@cache
def _fonts(folder: Path) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder)])


if __name__ == "__main__":
    answer_requests(int(sys.argv[1]), partial(document, Path(sys.argv[2]), Path(sys.argv[3])))
