"""The agenda of a meeting: sections that gather themselves, and what the chair adds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class SectionKind(StrEnum):
    """What a section of an agenda gathers; the order is that of an agenda that nobody has ordered."""

    OPEN_DECISIONS = "open_decisions"
    AGREED_EARLIER = "agreed_earlier"
    LATE_ACTIONS = "late_actions"
    UPDATES_DUE = "updates_due"
    OUTCOMES = "outcomes"
    CHANGES = "changes"
    COMMENTS = "comments"
    OWN = "own"


SECTION_NAMES: Final[Mapping[SectionKind, LocalizedText]] = {
    SectionKind.OPEN_DECISIONS: LocalizedText("Päätettävät asiat", "Ärenden för beslut", "For decision"),
    SectionKind.AGREED_EARLIER: LocalizedText("Aiemmin sovittu", "Tidigare överenskommet", "Agreed earlier"),
    SectionKind.LATE_ACTIONS: LocalizedText("Myöhässä olevat toimenpiteet", "Försenade åtgärder", "Late actions"),
    SectionKind.UPDATES_DUE: LocalizedText(
        "Odottavat tilannepäivitykset", "Lägesuppdateringar som väntas", "Situation updates waited for"
    ),
    SectionKind.OUTCOMES: LocalizedText(
        "Mittarit, joiden arvio on muuttunut", "Mätare vars bedömning har ändrats", "Indicators whose outcome changed"
    ),
    SectionKind.CHANGES: LocalizedText(
        "Muutokset edellisen kokouksen jälkeen", "Ändringar sedan förra mötet", "Changes since the last meeting"
    ),
    SectionKind.COMMENTS: LocalizedText("Kommentit", "Kommentarer", "Comments"),
    SectionKind.OWN: LocalizedText("Muut asiat", "Övriga ärenden", "Other matters"),
}


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One matter: what it is about, what is told of it, by when, and who answers for it (a pseudonym as text, or empty).

    ``key`` names the item: the slug of an action, an indicator or a programme, or a number.
    """

    key: str
    title: LocalizedText
    text: LocalizedText = LocalizedText()
    day: date | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class AgendaSection:
    """A section with its rows; ``note`` is what the chair has written of it."""

    kind: SectionKind
    rows: tuple[AgendaRow, ...]
    note: str = ""
