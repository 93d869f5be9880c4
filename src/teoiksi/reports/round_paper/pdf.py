"""A document as PDF: tagged for everybody to read (PDF/UA-1) and made to be kept (PDF/A-2a), both at once."""

from __future__ import annotations

from teoiksi.reports import typesetting
from teoiksi.reports.round_paper.blocks import Paper

_TEMPLATE = "round_paper.typ"


def as_pdf(paper: Paper) -> bytes:
    """Typeset a document; the same one gives the same bytes. About half a second of CPU for sixty pages with charts.

    :raises Refused: when it breaks one of the two standards.
    """
    return typesetting.archival_pdf(_TEMPLATE, paper)
