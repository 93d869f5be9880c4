"""Reading rounds: open ones from their rows, closed ones from what was frozen and from nothing else."""

from teoiksi.domains.reporting.queries.answering import answers, missing
from teoiksi.domains.reporting.queries.awaited import awaited
from teoiksi.domains.reporting.queries.comparison import compared
from teoiksi.domains.reporting.queries.freezing import FORMAT, content_of_round, written
from teoiksi.domains.reporting.queries.latest import latest_round
from teoiksi.domains.reporting.queries.reading import report_of
from teoiksi.domains.reporting.queries.reports import closed_report, comparison, draft_report
from teoiksi.domains.reporting.queries.rounds import frozen, kept_document, round_in_brief, rounds, texts
from teoiksi.domains.reporting.queries.sealing import verdicts
from teoiksi.domains.reporting.queries.steps import text_steps
from teoiksi.domains.reporting.queries.unanswered import unanswered

__all__ = [
    "FORMAT",
    "answers",
    "awaited",
    "closed_report",
    "compared",
    "comparison",
    "content_of_round",
    "draft_report",
    "frozen",
    "kept_document",
    "latest_round",
    "missing",
    "report_of",
    "round_in_brief",
    "rounds",
    "text_steps",
    "texts",
    "unanswered",
    "verdicts",
    "written",
]
