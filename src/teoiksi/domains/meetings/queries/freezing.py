"""An agenda as JSON: how the minutes keep what it gathered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from teoiksi.domains.meetings.types import AgendaRow, AgendaSection, SectionKind
from teoiksi.kernel.localized_text import LocalizedText


def frozen_agenda(agenda: Sequence[AgendaSection]) -> list[dict[str, Any]]:
    """Write an agenda as plain values."""
    return [
        {"kind": section.kind.value, "note": section.note, "rows": [_frozen(row) for row in section.rows]}
        for section in agenda
    ]


def thawed_agenda(kept: Sequence[dict[str, Any]]) -> tuple[AgendaSection, ...]:
    """Read what ``frozen_agenda`` wrote."""
    return tuple(
        AgendaSection(SectionKind(each["kind"]), tuple(map(_thawed, each["rows"])), each["note"]) for each in kept
    )


def _frozen(row: AgendaRow) -> dict[str, Any]:
    return {
        "key": row.key,
        "title": row.title.as_mapping(),
        "text": row.text.as_mapping(),
        "day": row.day.isoformat() if row.day else None,
        "who": row.who,
    }


def _thawed(kept: dict[str, Any]) -> AgendaRow:
    return AgendaRow(
        kept["key"],
        LocalizedText(**kept["title"]),
        LocalizedText(**kept["text"]),
        date.fromisoformat(kept["day"]) if kept["day"] else None,
        kept["who"],
    )
