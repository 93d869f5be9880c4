"""What the pages of meetings show, gathered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from teoiksi.domains.meetings import policies, queries
from teoiksi.domains.meetings.types import SECTION_NAMES, AgendaRow, AgendaSection, MeetingCard, SectionKind
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import group_key
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import Language
from teoiksi.reports.meeting_paper import MeetingPaper, meeting_paper
from teoiksi.reports.meeting_paper.composing import people_of

Page = dict[str, Any]

_OF_ACTIONS = frozenset({SectionKind.LATE_ACTIONS, SectionKind.UPDATES_DUE})


def agenda_of(number: int) -> tuple[AgendaSection, ...]:
    """Give the agenda of a meeting as it is today."""
    rhythm = timedelta(days=settings.UPDATE_RHYTHM_DAYS)
    return queries.agenda(number, today=timezone.localdate(), rhythm=rhythm)


def paper_of(card: MeetingCard, language: Language) -> MeetingPaper:
    """Give the paper of a meeting: what Word and PDF are made of."""
    agenda = agenda_of(card.number)
    return meeting_paper(
        card,
        agenda,
        names=people.names_of(people_of(card, agenda)),
        municipality=strategies.municipality_name().in_language(language),
        language=language,
    )


def members_of(group: str) -> list[PersonCard]:
    """Give the people of a group and those who stand in for them today, each once."""
    return list({person.id: person for person, _part in programmes.members(group, deputies=True)}.values())


def members_first(group: str) -> list[PersonCard]:
    """Give everybody who may be responsible for something: first the group, then the others by name."""
    own = members_of(group)
    ids = {each.id for each in own}
    return [*own, *(each for each in people.people() if each.id not in ids)]


def meeting_page(person: PersonCard, card: MeetingCard) -> Page:
    """Give what the page of a meeting shows to this person."""
    agenda = agenda_of(card.number)
    names = people.names_of(people_of(card, agenda))
    members = members_of(card.group)
    is_open = card.closed_at is None and card.cancelled_at is None
    there = {each.person for each in card.attendants if each.person}
    return {
        "meeting": card,
        "chair": names.get(card.chair, "") if card.chair else "",
        "present": [names.get(each.person, "") if each.person else each.guest for each in card.attendants],
        "sections": [_section(each, names) for each in agenda],
        "decisions": [
            {"decision": each, "responsible": names.get(each.responsible, "") if each.responsible else ""}
            for each in card.decisions
        ],
        "members": [{"person": each, "is_there": each.id in there} for each in members],
        "guests": "\n".join(each.guest for each in card.attendants if each.guest),
        "is_open": is_open,
        "may_arrange": is_open and policies.may_arrange_meetings(person, group=card.group),
        "has_decisions": bool(card.decisions),
        "may_note": is_open and policies.may_note_decisions(person, group=card.group),
        "may_carry_out": policies.may_note_decisions(person, group=card.group),
    }


def group_page(person: PersonCard, strategy: str, spearhead: str) -> Page:
    """Give the calendar of a group: what comes, nearest first, and what has been, newest first."""
    today = timezone.localdate()
    found = queries.meetings(strategy, spearhead)
    group = group_key(strategy, spearhead)
    return {
        "strategy": strategy,
        "coming": [each for each in found if each.held_on >= today],
        "past": [each for each in reversed(found) if each.held_on < today],
        "may_arrange": policies.may_arrange_meetings(person, group=group),
    }


def all_page(person: PersonCard) -> Page:
    """Give the groups whose meetings this person may see, each with its next one."""
    nearest: dict[str, MeetingCard] = {}
    for each in queries.next_meetings(today=timezone.localdate()):
        nearest.setdefault(each.group, each)
    return {
        "groups": [
            {
                "strategy": version,
                "spearhead": spearhead,
                "next": nearest.get(group_key(version.slug, spearhead.slug)),
            }
            for version in strategies.versions()
            for spearhead in strategies.outline(version.slug).spearheads
            if policies.may_see_meetings(person, group=group_key(version.slug, spearhead.slug))
        ]
    }


def _section(section: AgendaSection, names: dict[UUID, str]) -> Page:
    return {
        "kind": section.kind.value,
        "name": SECTION_NAMES[section.kind],
        "note": section.note,
        "is_of_actions": section.kind in _OF_ACTIONS,
        "rows": list(_rows(section.rows, names)),
    }


def _rows(rows: Iterable[AgendaRow], names: dict[UUID, str]) -> Iterable[Page]:
    for row in rows:
        yield {"row": row, "who": names.get(UUID(row.who), "") if row.who else ""}
