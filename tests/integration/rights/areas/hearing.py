"""Hearings: everybody reads and comments, the officer runs them, the auditor may look."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.utils import timezone
from tests.factories.drafts import changed_draft
from tests.integration.rights.matrix import AUDITOR, EVERYONE, OFFICER, Row

from teoiksi.domains.participation import services
from teoiksi.kernel.actor import COMMAND_LINE, READER
from teoiksi.kernel.localized_text import LocalizedText

ROWS: Final = {
    "hearing:hearings": Row(EVERYONE, get=200),
    "hearing:hearing": Row(EVERYONE, get=200),
    "hearing:comment": Row(EVERYONE, get=200, post=302, fields={"message": "Hyvä"}),
    "hearing:receipt": Row(EVERYONE, get=200),
    "hearing:manage": Row(OFFICER | AUDITOR, get=200),
    "hearing:manage-open": Row(
        OFFICER,
        post=302,
        fields={
            "opens_on": "2026-11-20",
            "closes_on": "2026-12-20",
            "title_fi": "Syksyn korjaukset",
            "introduction_fi": "Mitä mieltä olet?",
        },
    ),
    "hearing:manage-comment": Row(OFFICER, post=302, fields={"do": "show"}),
    "hearing:manage-council": Row(OFFICER, post=302, fields={"statement": "Hyvä"}),
    "hearing:manage-summary": Row(OFFICER, post=302, fields={"summary_fi": "Hyvä"}),
}


def arguments() -> dict[str, dict[str, Any]]:
    """A draft that is out for hearing, with a comment, and another that is not."""
    draft, other, today = changed_draft(), changed_draft(goal="viihtyvyys"), timezone.localdate()
    hearing = services.open_hearing(
        actor=COMMAND_LINE,
        draft=draft,
        opens_on=today,
        closes_on=today + timedelta(days=30),
        introduction=LocalizedText("Mitä mieltä olet?"),
    )
    receipt = services.give_comment(actor=READER, hearing=hearing, place=None, message="Hyvä", today=today)
    return {
        "hearing:hearing": {"key": hearing},
        "hearing:comment": {"key": hearing},
        "hearing:receipt": {"receipt": receipt},
        "hearing:manage": {"key": draft},
        "hearing:manage-open": {"key": other},
        "hearing:manage-comment": {"key": draft, "receipt": receipt},
        "hearing:manage-council": {"key": draft, "council": "youth"},
        "hearing:manage-summary": {"key": draft},
    }
