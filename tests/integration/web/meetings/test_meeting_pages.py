"""Meetings on the site: called, ordered, noted, closed; and the papers of them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from icalendar import Calendar
from tests.factories.meetings import in_group, meeting
from tests.factories.people import signed_in
from tests.factories.programmes import GROUP, action_part, town

from teoiksi.domains.meetings import queries
from teoiksi.domains.meetings.types import SectionKind
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import LogKind, PersonCard, Role
from teoiksi.domains.programmes.types import ProgrammeState

pytestmark = pytest.mark.django_db

STRATEGY, _, SPEARHEAD = GROUP.partition("/")


@pytest.fixture
def chair_card() -> PersonCard:
    """The chair of the group, in a town whose programme is in force and whose only action is late."""
    town(action_part(ends_on=date(2026, 3, 1)), state=ProgrammeState.IN_FORCE)
    return in_group("Aino", Role.GROUP_CHAIR)


@pytest.fixture
def chair(chair_card: PersonCard) -> Client:
    """The chair's browser."""
    return signed_in(chair_card)


def address(name: str, number: int, **more: object) -> str:
    return reverse(f"meetings:{name}", kwargs={"number": number, **more})


def page(client: Client, number: int) -> str:
    return client.get(address("meeting", number)).content.decode()


def test_a_meeting_is_called_and_stands_in_the_calendar(chair: Client, chair_card: PersonCard) -> None:
    group = reverse("meetings:group", kwargs={"strategy": STRATEGY, "spearhead": SPEARHEAD})
    plan = {"held_on": "2027-02-01", "starts_at": "9:30", "place": "Sali", "chair": str(chair_card.id)}
    told = chair.post(group, plan, follow=True).content.decode()
    assert "Kokous lisättiin kalenteriin." in told
    (card,) = queries.meetings(STRATEGY, SPEARHEAD)
    assert (card.place, card.chair, f"{card.starts_at:%H:%M}") == ("Sali", chair_card.id, "09:30")
    assert address("meeting", card.number) in chair.get(group).content.decode()
    assert "1.2.2027" in chair.get(reverse("meetings:all")).content.decode()


def test_a_wrong_day_is_said_at_its_field_and_nothing_is_called(chair: Client) -> None:
    group = reverse("meetings:group", kwargs={"strategy": STRATEGY, "spearhead": SPEARHEAD})
    response = chair.post(group, {"held_on": "vappuna", "starts_at": ""})
    assert response.status_code == 422
    assert "Anna päivä muodossa 31.1.2027." in response.content.decode()
    assert queries.meetings(STRATEGY, SPEARHEAD) == ()


def test_the_agenda_gathers_what_is_late(chair: Client) -> None:
    shown = page(chair, meeting())
    assert "Myöhässä olevat toimenpiteet" in shown
    assert "Korjaavaa toimenpidettä ei ole kirjattu." in shown


def test_a_decision_is_noted_corrected_and_carried_out(chair: Client, chair_card: PersonCard) -> None:
    number = meeting()
    part = {"text": "Pyydetään tarjoukset", "responsible": str(chair_card.id), "due_on": "2027-01-31"}
    assert "Päätös § 1 kirjattiin." in chair.post(address("decide", number), part, follow=True).content.decode()
    decision = queries.meeting(number).decisions[0].id
    chair.post(address("correct", number, decision=decision), part | {"text": "Pyydetään kolme tarjousta"})
    shown = page(chair, number)
    assert "Pyydetään kolme tarjousta" in shown
    assert "<del" in shown
    chair.post(address("carry-out", number, decision=decision), {"done_on": "2026-12-10"})
    assert "10.12.2026" in page(chair, number)


def test_an_empty_decision_is_sent_back(chair: Client) -> None:
    response = chair.post(address("decide", meeting()), {"text": " "})
    assert response.status_code == 422
    assert "Kirjoita, mitä päätettiin." in response.content.decode()


def test_the_chair_orders_the_agenda_and_adds_a_matter(chair: Client) -> None:
    number = meeting()
    order = {f"place-{kind}": "5" for kind in SectionKind} | {"place-comments": "1", "note-comments": "Luetaan ensin"}
    chair.post(address("order", number), order)
    chair.post(address("add", number), {"text": "Syksyn retki"})
    shown = page(chair, number)
    assert "1. Kommentit" in shown
    assert "Luetaan ensin" in shown
    assert "Syksyn retki" in shown


def test_those_present_are_people_of_the_group_and_others(chair: Client, chair_card: PersonCard) -> None:
    number = meeting()
    chair.post(address("attend", number), {"people": [str(chair_card.id)], "guests": "Vieras\nToinen"})
    assert "Aino, Vieras, Toinen" in page(chair, number)


def test_closed_minutes_have_no_forms_and_stay(chair: Client) -> None:
    number = meeting()
    chair.post(address("close", number))
    shown = page(chair, number)
    assert "Muistio suljettu" in shown
    assert address("decide", number) not in shown
    told = chair.post(address("decide", number), {"text": "Jälkikäteen"}, follow=True).content.decode()
    assert "Kokous on jo pidetty tai peruttu, joten mitään ei muutettu." in told


@pytest.mark.slow
@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_the_paper_is_given_as_pdf_and_for_word_and_the_log_tells_of_it(
    chair: Client, chair_card: PersonCard, form: str, begins: bytes
) -> None:
    response = chair.get(address("paper", meeting(), form=form))
    assert response.status_code == 200
    assert response.content.startswith(begins)
    assert f"asialista-elinymparisto-2026-12-01.{form}" in response.headers["Content-Disposition"]
    (line,) = people.log_entries(kinds=[LogKind.EXPORTED])
    assert (line.person, line.detail) == (chair_card.id, "meeting-paper")


def test_no_other_paper_and_no_decision_of_another_meeting_is_found(chair: Client) -> None:
    first, second = meeting(), meeting(date(2026, 12, 15))
    assert chair.get(address("paper", first, form="odt")).status_code == 404
    chair.post(address("decide", first), {"text": "Tehdään"})
    decision = queries.meeting(first).decisions[0].id
    assert chair.get(address("correct", second, decision=decision)).status_code == 404
    assert chair.get(address("meeting", 999_999)).status_code == 404


@pytest.mark.parametrize("prefix", ["/sv/personal/moten/", "/en/staff/meetings/"])
def test_a_meeting_is_shown_in_the_other_languages(chair: Client, prefix: str) -> None:
    number = meeting()
    assert chair.get(f"{prefix}{number}/").status_code == 200


def event(body: bytes) -> Any:
    (found,) = Calendar.from_ical(body).walk("VEVENT")
    return found


def test_a_meeting_as_a_file_is_the_same_event_when_it_is_changed_and_cancelled(chair: Client) -> None:
    number = meeting(place="Sali")
    first = event(chair.get(address("calendar", number)).content)
    chair.post(address("change", number), {"held_on": "2026-12-02", "starts_at": "12.00", "place": "Sali"})
    moved = event(chair.get(address("calendar", number)).content)
    chair.post(address("cancel", number))
    body = chair.get(address("calendar", number)).content
    cancelled = event(body)
    assert first["uid"] == moved["uid"] == cancelled["uid"] == f"meeting-{number}@testserver"
    assert first["sequence"] < moved["sequence"] < cancelled["sequence"]
    assert (moved["status"], cancelled["status"]) == ("CONFIRMED", "CANCELLED")
    assert moved["dtstart"].dt == datetime(2026, 12, 2, 10, 0, tzinfo=UTC)
    assert b"METHOD:CANCEL" in body
    assert "Kokous on peruttu" in page(chair, number)


def test_the_group_gets_a_letter_with_the_file_when_a_meeting_is_called_and_cancelled(chair: Client) -> None:
    in_group("Bengt")
    group = reverse("meetings:group", kwargs={"strategy": STRATEGY, "spearhead": SPEARHEAD})
    chair.post(group, {"held_on": "2027-02-01", "starts_at": "9:30", "is_told": "on"})
    (card,) = queries.meetings(STRATEGY, SPEARHEAD)
    assert [letter.to for letter in mail.outbox] == [["aino@example.org"], ["bengt@example.org"]]
    letter = mail.outbox[0]
    assert "1.2.2027, 9.30" in letter.body
    assert address("calendar", card.number) in letter.body
    ((name, _file, kind),) = letter.attachments
    assert (name, kind) == (f"{SPEARHEAD}-2027-02-01.ics", "text/calendar")
    chair.post(address("cancel", card.number))
    assert [letter.subject.partition(":")[0] for letter in mail.outbox[2:]] == ["Peruttu", "Peruttu"]
    assert queries.next_meetings(today=date(2027, 1, 1)) == ()


def test_a_cancelled_meeting_is_not_noted_on_until_it_is_called_again(chair: Client) -> None:
    number = meeting()
    chair.post(address("cancel", number))
    chair.post(address("decide", number), {"text": "Jatketaan"})
    assert queries.meeting(number).decisions == ()
    assert meeting() == number
    chair.post(address("decide", number), {"text": "Jatketaan"})
    chair.post(address("cancel", number))
    assert queries.meeting(number).cancelled_at is None
