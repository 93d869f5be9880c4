"""A document as a Word file with real headings, table headers and languages, to be edited further."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict, dataclass
from typing import Final

from teoiksi.kernel.helper_process import HelperProcess
from teoiksi.reports import typesetting
from teoiksi.reports.round_paper.blocks import Chart, Paper
from teoiksi.reports.still_zip import still

_MAKER: Final = HelperProcess("teoiksi.reports.word_maker")
_PIXELS: Final = 1200


@dataclass(frozen=True, slots=True)
class _Drawing:
    svg: str


def as_word(paper: Paper) -> bytes:
    """Write a document as .docx; the same one gives the same bytes. About two seconds of CPU for sixty pages with charts.

    :raises NoAnswer: when a process that it needs has got stuck.
    """
    blocks = [asdict(block) | (_image(block) if isinstance(block, Chart) else {}) for block in paper.blocks]
    request = asdict(paper) | {"blocks": blocks}
    return still(_MAKER.ask(json.dumps(request, ensure_ascii=False, default=str).encode()), day=paper.day.isoformat())


def _image(chart: Chart) -> dict[str, str]:
    """Word shows drawings only in its newest versions, so it gets an image."""
    image = typesetting.png("drawing.typ", _Drawing(chart.svg), width=_PIXELS)
    return {"png": base64.b64encode(image).decode()}
