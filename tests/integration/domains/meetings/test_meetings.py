"""Meetings of a group: calling them, who was there, what was decided, and minutes that stay as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone
from tests.factories.meetings import HELD_ON, in_group, meeting
from tests.factories.programmes import GROUP, TODAY, action_part, town

from teoiksi.domains.discussion import services as discussion
from teoiksi.domains.discussion.types import Commented, CommentedKind
from teoiksi.domains.meetings import queries, services
from teoiksi.domains.meetings.models import MeetingDecision
from teoiksi.domains.meetings.types import (
    AgendaRow,
    AgendaSection,
    AttendantCard,
    DecisionPart,
    MeetingPart,
    MinutesClosed,
    NotDecided,
    SectionKind,
)
from teoiksi.domains.programmes import services as programmes
from teoiksi.domains.programmes.types import ActionState, CorrectionPart, ProgrammeState, UpdatePart
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db

STRATEGY, _, SPEARHEAD = GROUP.partition("/")
RHYTHM = timedelta(days=90)


def agenda(number: int, today: date = TODAY) -> dict[SectionKind, AgendaSection]:
    return {each.kind: each for each in queries.agenda(number, today=today, rhythm=RHYTHM)}


def rows(number: int, kind: SectionKind) -> tuple[AgendaRow, ...]:
    return agenda(number)[kind].rows


def test_meetings_stand_in_the_order_of_their_days_and_one_time_has_one() -> None:
    town()
    later = meeting(date(2026, 12, 15))
    first = meeting()
    assert meeting() == first
    assert [each.number for each in queries.meetings(STRATEGY, SPEARHEAD)] == [first, later]
    assert [each.number for each in queries.next_meetings(today=date(2026, 12, 2))] == [later]


def test_day_and_place_change_until_the_minutes_are_closed() -> None:
    town()
    number = meeting()
    part = MeetingPart(HELD_ON, queries.meeting(number).starts_at, "Valtuustosali")
    services.change_meeting(actor=COMMAND_LINE, meeting=number, part=part)
    assert (queries.meeting(number).place, queries.meeting(number).version) == ("Valtuustosali", 2)
    services.close_minutes(actor=COMMAND_LINE, meeting=number, agenda=())
    with pytest.raises(MinutesClosed):
        services.change_meeting(actor=COMMAND_LINE, meeting=number, part=replace(part, place="Muualla"))


def test_those_who_were_there_are_people_and_guests() -> None:
    town()
    number, aino, bengt = meeting(), in_group("Aino"), in_group("Bengt")
    services.note_attendants(actor=COMMAND_LINE, meeting=number, people=[aino.id, bengt.id], guests=["Vieras", " "])
    services.note_attendants(actor=COMMAND_LINE, meeting=number, people=[bengt.id], guests=["Vieras"])
    assert set(queries.meeting(number).attendants) == {AttendantCard(bengt.id), AttendantCard(None, "Vieras")}


def test_decisions_are_numbered_and_say_who_does_what_by_when() -> None:
    town()
    number, aino = meeting(), in_group("Aino")
    part = DecisionPart("Pyydetään tarjoukset", aino.id, date(2027, 1, 31))
    assert services.note_decision(actor=COMMAND_LINE, meeting=number, part=part) == 1
    assert services.note_decision(actor=COMMAND_LINE, meeting=number, part=part) == 1
    assert services.note_decision(actor=COMMAND_LINE, meeting=number, part=DecisionPart("Jatketaan")) == 2
    first, second = queries.meeting(number).decisions
    assert (first.text, first.responsible, first.due_on) == (part.text, aino.id, part.due_on)
    assert (second.number, second.responsible) == (2, None)


def test_a_corrected_decision_keeps_its_number_and_the_earlier_words() -> None:
    town()
    number = meeting()
    services.note_decision(actor=COMMAND_LINE, meeting=number, part=DecisionPart("Pyydetään tarjous"))
    first = queries.meeting(number).decisions[0]
    services.correct_decision(actor=COMMAND_LINE, decision=first.id, part=DecisionPart("Pyydetään kolme tarjousta"))
    (now,) = queries.meeting(number).decisions
    assert (now.id, now.number, now.text, now.earlier) == (
        first.id,
        1,
        "Pyydetään kolme tarjousta",
        ("Pyydetään tarjous",),
    )
    with pytest.raises(DatabaseError), transaction.atomic():
        MeetingDecision.objects.update(text="muu")


def test_nothing_is_no_decision_and_a_stranger_carries_out_nothing() -> None:
    town()
    number = meeting()
    with pytest.raises(BadInput):
        services.note_decision(actor=COMMAND_LINE, meeting=number, part=DecisionPart(" "))
    with pytest.raises(BadInput):
        services.note_decision(
            actor=COMMAND_LINE, meeting=number, part=DecisionPart("Tehdään", responsible=COMMAND_LINE.id)
        )


def test_what_was_agreed_is_on_the_next_agenda_until_it_is_carried_out() -> None:
    town()
    first, second = meeting(), meeting(date(2026, 12, 15))
    services.note_decision(actor=COMMAND_LINE, meeting=first, part=DecisionPart("Pyydetään tarjoukset"))
    (row,) = rows(second, SectionKind.AGREED_EARLIER)
    assert (row.title.fi, row.text.fi) == ("Pyydetään tarjoukset", "1.12.2026, § 1")
    assert rows(first, SectionKind.AGREED_EARLIER) == ()
    with pytest.raises(NotDecided):
        services.carry_out(actor=COMMAND_LINE, decision=int(row.key), done_on=date(2026, 11, 1))
    services.carry_out(actor=COMMAND_LINE, decision=int(row.key), done_on=date(2026, 12, 10), note="Kolme saatiin")
    assert rows(second, SectionKind.AGREED_EARLIER) == ()
    assert queries.decision(int(row.key)).done_note == "Kolme saatiin"


def test_an_agenda_gathers_what_is_late_with_its_correction() -> None:
    town(action_part(ends_on=date(2026, 10, 31)), state=ProgrammeState.IN_FORCE)
    number = meeting()
    (row,) = rows(number, SectionKind.LATE_ACTIONS)
    assert row.text.fi == "Valmistuminen myöhässä 31.10.2026 alkaen. Korjaavaa toimenpidettä ei ole kirjattu."
    update = UpdatePart(ActionState.UNDER_WAY, correction=CorrectionPart("Lisää väkeä.", date(2026, 12, 20)))
    programmes.tell_situation(actor=COMMAND_LINE, action="puistot", part=update, today=TODAY)
    (row,) = rows(number, SectionKind.LATE_ACTIONS)
    assert row.text.fi.endswith("Korjaava toimenpide: Lisää väkeä (20.12.2026).")
    assert row.day == date(2026, 12, 20)


def test_an_agenda_gathers_decisions_updates_comments_and_changes() -> None:
    town(action_part(), state=ProgrammeState.IN_GROUP)
    number = meeting()
    discussion.say_comment(actor=COMMAND_LINE, on=Commented(CommentedKind.ACTION, "puistot"), text="Milloin?")
    found = agenda(number)
    assert [row.text.fi for row in found[SectionKind.OPEN_DECISIONS].rows] == ["kärkiryhmän käsittelyssä"]
    assert [row.text.fi for row in found[SectionKind.COMMENTS].rows] == ["Milloin?"]
    (added, *_others) = [row for row in found[SectionKind.CHANGES].rows if row.title.fi == "Lisättiin suunnitelmaan"]
    assert "Toimenpide puistot" in added.text.fi
    assert found[SectionKind.UPDATES_DUE].rows == ()


def test_an_action_of_which_nothing_has_been_told_waits_for_an_update() -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    (row,) = rows(meeting(), SectionKind.UPDATES_DUE)
    assert (row.key, row.text.fi) == ("puistot", "Tilannetta ei ole vielä kerrottu.")


def test_the_chair_orders_the_sections_and_adds_matters() -> None:
    town()
    number = meeting()
    services.order_section(
        actor=COMMAND_LINE,
        meeting=number,
        order=[SectionKind.COMMENTS, SectionKind.OWN],
        notes={SectionKind.COMMENTS: "Käydään läpi"},
    )
    matter = services.add_matter(actor=COMMAND_LINE, meeting=number, text="Syksyn retki")
    found = queries.agenda(number, today=TODAY, rhythm=RHYTHM)
    assert [each.kind for each in found[:2]] == [SectionKind.COMMENTS, SectionKind.OWN]
    assert (found[0].note, found[1].rows[0].title.fi) == ("Käydään läpi", "Syksyn retki")
    services.remove_matter(actor=COMMAND_LINE, meeting=number, matter=matter)
    assert rows(number, SectionKind.OWN) == ()


def test_closed_minutes_stay_as_they_were_when_everything_else_changes() -> None:
    town(action_part(ends_on=date(2026, 10, 31)), state=ProgrammeState.IN_FORCE)
    number = meeting()
    before = queries.agenda(number, today=TODAY, rhythm=RHYTHM)
    services.close_minutes(actor=COMMAND_LINE, meeting=number, agenda=before)
    update = UpdatePart(ActionState.COMPLETED, progress=100)
    programmes.tell_situation(actor=COMMAND_LINE, action="puistot", part=update, today=TODAY)
    assert queries.agenda(number, today=TODAY, rhythm=RHYTHM) == before
    services.close_minutes(actor=COMMAND_LINE, meeting=number, agenda=())
    assert queries.agenda(number, today=TODAY, rhythm=RHYTHM) == before
    with pytest.raises(MinutesClosed):
        services.note_decision(actor=COMMAND_LINE, meeting=number, part=DecisionPart("Jälkikäteen"))


def test_changes_are_told_since_the_meeting_before() -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    assert rows(meeting(), SectionKind.CHANGES)
    meeting(timezone.localdate())
    assert rows(meeting(), SectionKind.CHANGES) == ()
