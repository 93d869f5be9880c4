"""The agenda and the minutes of a meeting as a value, as Word with real headings, and as tagged PDF."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import uuid4

import pytest
from docx import Document

from teoiksi.domains.meetings.types import (
    AgendaRow,
    AgendaSection,
    AttendantCard,
    MeetingCard,
    MeetingDecisionCard,
    SectionKind,
)
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.reports.meeting_paper import MeetingPaper, meeting_paper, meeting_pdf, meeting_word

AINO, BENGT = uuid4(), uuid4()
NAMES = {AINO: "Aino", BENGT: "Bengt"}
DECISION = MeetingDecisionCard(
    1,
    1,
    1,
    date(2026, 12, 1),
    "Pyydetään tarjoukset",
    BENGT,
    date(2027, 1, 31),
    AINO,
    datetime(2026, 12, 1, tzinfo=UTC),
)
MEETING = MeetingCard(
    number=1,
    strategy_slug="strategia-2025",
    spearhead_slug="elinymparisto",
    spearhead_name=LocalizedText("Elinympäristö", "Livsmiljö", "Environment"),
    held_on=date(2026, 12, 1),
    starts_at=time(9, 0),
    place="Kokoushuone 2",
    chair=AINO,
    language="fi",
    closed_at=None,
    version=1,
    attendants=(AttendantCard(AINO), AttendantCard(None, "Vieras")),
)
AGENDA = (
    AgendaSection(
        SectionKind.LATE_ACTIONS,
        (
            AgendaRow(
                "puistot", LocalizedText("Puistot", "Parker", "Parks"), LocalizedText("Myöhässä."), who=str(BENGT)
            ),
        ),
    ),
    AgendaSection(SectionKind.COMMENTS, ()),
    AgendaSection(SectionKind.OWN, (), "Käydään läpi"),
)


def paper(card: MeetingCard = MEETING, language: Language = "fi") -> MeetingPaper:
    return meeting_paper(card, AGENDA, names=NAMES, municipality="Imatra", language=language)


def test_an_agenda_becomes_minutes_once_something_has_been_decided() -> None:
    assert paper().kind == "Asialista"
    minutes = paper(replace(MEETING, decisions=(DECISION,)))
    assert (minutes.kind, minutes.decisions_title) == ("Muistio", "4. Päätökset")
    assert minutes.decisions[0].facts == "Vastuu: Bengt; Määräpäivä: 31.1.2027"


def test_the_paper_tells_when_where_and_who() -> None:
    assert dict(paper().facts) == {
        "Kärki": "Elinympäristö",
        "Aika": "1.12.2026 9.00",
        "Paikka": "Kokoushuone 2",
        "Puheenjohtaja": "Aino",
        "Läsnä": "Aino, Vieras",
    }


def test_a_section_without_matters_says_so_unless_the_chair_has_written_of_it() -> None:
    late, comments, own = paper().sections
    assert (late.matters[0].title, late.matters[0].facts) == ("Puistot", "Bengt")
    assert (comments.nothing, own.nothing, own.note) == ("Ei asioita.", "", "Käydään läpi")


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_word_has_real_headings_a_title_and_its_language(language: Language) -> None:
    document = Document(io.BytesIO(meeting_word(paper(language=language))))
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    assert len(headings) == 4
    assert document.core_properties.language == {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}[language]
    assert document.core_properties.title


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_tagged_and_the_same_each_time(language: Language) -> None:
    made = meeting_pdf(paper(replace(MEETING, decisions=(DECISION,)), language))
    assert made == meeting_pdf(paper(replace(MEETING, decisions=(DECISION,)), language))
    assert b"/StructTreeRoot" in made
    assert b"pdfuaid:part" in made
