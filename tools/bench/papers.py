"""The council's report of a closed round as PDF: sixty pages with charts, from the frozen round to the file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Final

import pikepdf
from django.utils import timezone
from tools.bench.work import cpu, undone

from teoiksi.domains.reporting import queries, services
from teoiksi.domains.reporting.types import RoundKind, RoundPart, RoundReport
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.reports.round_paper.blocks import Chart, Paper
from teoiksi.reports.round_paper.compose import paper_of
from teoiksi.reports.round_paper.pdf import as_pdf

PAGES: Final = 60
_ROUND: Final = "2026-08-31"
_NAME: Final = LocalizedText("Kierros 31.8.2026", "Omgången 31.8.2026", "Round of 31 August 2026")
_MADE: Final[tuple[tuple[str, Language], ...]] = (("paper.first", "fi"), ("paper", "sv"))
_GOALS: Final = 6
"""Of each of the six spearheads: with these the report of the city that is measured has at least sixty pages."""


def papers() -> dict[str, float]:
    """Close a round and typeset its report: the first, with the start of the process, and another that it has not seen.

    Typst remembers what it has set, so that the same report again would cost nearly nothing; the second is in Swedish.

    :raises RuntimeError: when a report has fewer than sixty pages.
    """
    with undone():
        _close()
        values: dict[str, float] = {}
        pages: list[int] = []
        for name, language in _MADE:
            made: list[bytes] = []
            began = time.monotonic()
            values[name] = cpu(_making(made, language))
            values[f"{name}.wait"] = time.monotonic() - began
            pages.append(_pages(made[0]))
        charts = sum(isinstance(each, Chart) for each in _paper("fi").blocks)
    if min(pages) < PAGES:
        raise RuntimeError(f"the reports have {pages} pages, not {PAGES}")
    return values | {"paper.pages": float(pages[0]), "paper.charts": float(charts)}


def _close() -> None:
    today = timezone.localdate()
    part = RoundPart(
        slug=_ROUND,
        strategy=strategies.in_force() or "",
        kind=RoundKind.AUGUST,
        name=_NAME,
        situation_on=date(2026, 8, 31),
        cut_off_on=today,
        opens_on=today,
        closes_on=today + timedelta(days=7),
    )
    services.open_round(actor=COMMAND_LINE, part=part)
    services.close_round(actor=COMMAND_LINE, round_slug=_ROUND, today=today)


def _making(made: list[bytes], language: Language) -> Callable[[], None]:
    return lambda: made.append(as_pdf(_paper(language)))


def _paper(language: Language) -> Paper:
    return paper_of(_some(queries.closed_report(_ROUND, language)), language)


def _pages(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        return len(pdf.pages)


def _some(report: RoundReport) -> RoundReport:
    """Leave as many goals as fill sixty pages; the city that is measured has five hundred."""
    pages = tuple(replace(page, goals=page.goals[:_GOALS]) for page in report.spearheads)
    slugs = {line.slug for page in pages for goal in page.goals for line in goal.indicators}
    kept = {slug: line for slug, line in report.indicators.items() if slug in slugs}
    return replace(report, spearheads=pages, indicators=kept)
