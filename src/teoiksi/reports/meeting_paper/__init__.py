"""The agenda or the minutes of a meeting as one value, and as Word and PDF."""

from teoiksi.reports.meeting_paper.composing import (
    MeetingPaper,
    PaperDecision,
    PaperMatter,
    PaperSection,
    meeting_paper,
)
from teoiksi.reports.meeting_paper.files import meeting_pdf, meeting_word

__all__ = [
    "MeetingPaper",
    "PaperDecision",
    "PaperMatter",
    "PaperSection",
    "meeting_paper",
    "meeting_pdf",
    "meeting_word",
]
