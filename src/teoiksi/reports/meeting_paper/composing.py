"""From a meeting and its agenda to the value that Word and PDF are made of: the page shows the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from teoiksi.domains.meetings.types import (
    SECTION_NAMES,
    AgendaRow,
    AgendaSection,
    MeetingCard,
    MeetingDecisionCard,
)
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.reports.meeting_paper import words


@dataclass(frozen=True, slots=True)
class PaperMatter:
    """One matter of a section; ``facts`` are who answers for it and by when, in one line."""

    title: str
    text: str
    facts: str


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A section with its number; ``note`` is what the chair wrote, ``nothing`` says that there is no matter."""

    title: str
    note: str
    matters: tuple[PaperMatter, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class PaperDecision:
    """A decision with its number, and who does it by when."""

    number: str
    text: str
    facts: str


@dataclass(frozen=True, slots=True)
class MeetingPaper:
    """Everything that stands on the paper, in its language; ``day`` is that of the meeting (ISO)."""

    kind: str
    title: str
    municipality: str
    language: Language
    day: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[PaperSection, ...]
    decisions_title: str
    decisions: tuple[PaperDecision, ...]
    no_decisions: str
    page: str


def meeting_paper(
    card: MeetingCard,
    agenda: Sequence[AgendaSection],
    *,
    names: Mapping[UUID, str],
    municipality: str,
    language: Language,
) -> MeetingPaper:
    """Compose the paper: an agenda, or minutes once something has been decided or the minutes have been closed."""
    is_minutes = bool(card.decisions or card.closed_at)
    day = writing.day(card.held_on, language)
    return MeetingPaper(
        kind=(words.MINUTES if is_minutes else words.AGENDA).in_language(language),
        title=words.MEETING.in_language(language).format(day=day),
        municipality=municipality,
        language=language,
        day=card.held_on.isoformat(),
        facts=tuple(_facts(card, names, language)),
        sections=tuple(_section(number, each, names, language) for number, each in enumerate(agenda, 1)),
        decisions_title=f"{len(agenda) + 1}. {words.DECISIONS.in_language(language)}",
        decisions=tuple(_decision(each, names, language) for each in card.decisions),
        no_decisions=words.NO_DECISIONS.in_language(language),
        page=words.PAGE.in_language(language),
    )


def people_of(card: MeetingCard, agenda: Sequence[AgendaSection]) -> set[UUID]:
    """Give everyone whose name stands on the paper or the page of a meeting."""
    named = {row.who for section in agenda for row in section.rows if row.who}
    found = {card.chair, *(each.person for each in card.attendants), *(each.responsible for each in card.decisions)}
    return {each for each in found if each is not None} | {UUID(text) for text in named}


def _facts(card: MeetingCard, names: Mapping[UUID, str], language: Language) -> Iterator[tuple[str, str]]:
    yield words.SPEARHEAD.in_language(language), card.spearhead_name.in_language(language)
    yield words.TIME.in_language(language), f"{writing.day(card.held_on, language)} {card.starts_at:%-H.%M}"
    if card.place:
        yield words.PLACE.in_language(language), card.place
    if card.chair and card.chair in names:
        yield words.CHAIR.in_language(language), names[card.chair]
    present = [names.get(each.person, "") if each.person else each.guest for each in card.attendants]
    if any(present):
        yield words.PRESENT.in_language(language), ", ".join(filter(None, present))
    if card.closed_at is not None:
        closed = writing.moment(timezone.localtime(card.closed_at), language)
        yield words.CLOSED.in_language(language), closed


def _section(number: int, section: AgendaSection, names: Mapping[UUID, str], language: Language) -> PaperSection:
    return PaperSection(
        title=f"{number}. {SECTION_NAMES[section.kind].in_language(language)}",
        note=section.note,
        matters=tuple(_matter(each, names, language) for each in section.rows),
        nothing="" if section.rows or section.note else words.NOTHING.in_language(language),
    )


def _matter(row: AgendaRow, names: Mapping[UUID, str], language: Language) -> PaperMatter:
    who = names.get(UUID(row.who), "") if row.who else ""
    day = writing.day(row.day, language) if row.day else ""
    return PaperMatter(
        row.title.in_language(language), row.text.in_language(language), ", ".join(filter(None, (who, day)))
    )


def _decision(card: MeetingDecisionCard, names: Mapping[UUID, str], language: Language) -> PaperDecision:
    facts = [
        (words.RESPONSIBLE, names.get(card.responsible, "") if card.responsible else ""),
        (words.DUE, writing.day(card.due_on, language) if card.due_on else ""),
        (words.DONE, writing.day(card.done_on, language) if card.done_on else ""),
    ]
    told = "; ".join(f"{name.in_language(language)}: {value}" for name, value in facts if value)
    return PaperDecision(f"§ {card.number}", card.text, told)
