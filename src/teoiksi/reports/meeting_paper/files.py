"""The paper of a meeting as files: each is made in a process of its own."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Final

from teoiksi.kernel.helper_process import HelperProcess
from teoiksi.reports import typesetting
from teoiksi.reports.meeting_paper.composing import MeetingPaper

_WORD: Final = HelperProcess("teoiksi.reports.meeting_paper.word_maker")


def meeting_pdf(paper: MeetingPaper) -> bytes:
    """Typeset the paper as PDF/UA-1; the same paper gives the same bytes.

    :raises NoAnswer: when the process that typesets has got stuck.
    """
    return typesetting.tagged_pdf("meeting_paper.typ", paper)


def meeting_word(paper: MeetingPaper) -> bytes:
    """Write the paper as a Word file with real headings, its language and its title.

    :raises NoAnswer: when the process that writes it has got stuck.
    """
    return _WORD.ask(json.dumps(asdict(paper), ensure_ascii=False).encode("utf-8", "replace"))
