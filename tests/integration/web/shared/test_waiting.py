"""What waits for someone: decisions of meetings, the chair's steps, texts of rounds, recommendations, comments and figures."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.factories import meetings, recommendations, rounds
from tests.factories.drafts import changed_draft
from tests.factories.people import aino, citta, doris, signed_in
from tests.factories.programmes import DECISION, PROGRAMME, TODAY, action_part, town

from teoiksi.domains.meetings import queries as meeting_queries
from teoiksi.domains.meetings import services as meeting_services
from teoiksi.domains.meetings.types import DecisionPart
from teoiksi.domains.participation import services as participation
from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services as people_services
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.domains.programmes import services as programmes
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.domains.reporting import services as reporting
from teoiksi.kernel.actor import COMMAND_LINE, READER
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.shared.waiting import Waiting, waiting_for

pytestmark = pytest.mark.django_db


def waits(person: PersonCard, today: date = TODAY) -> list[str]:
    return [each.what for each in waiting_for(person, today=today)]


def decided(responsible: UUID, due_on: date) -> None:
    number = meetings.meeting(date(2026, 10, 1))
    part = DecisionPart("Pyydetään tarjoukset", responsible, due_on)
    meeting_services.note_decision(actor=COMMAND_LINE, meeting=number, part=part)


def stands_in(deputy: PersonCard, person: PersonCard) -> PersonCard:
    today = rounds.today()
    people_services.name_deputy(
        actor=COMMAND_LINE, person=person.id, deputy=deputy.id, starts_on=today, ends_on=today, today=today
    )
    return people.person(deputy.id)


def test_a_decision_of_a_meeting_waits_for_who_carries_it_out_and_their_deputy_until_it_is_done() -> None:
    town()
    elli, other = meetings.in_group("Elli"), citta()
    decided(elli.id, date(2026, 11, 20))
    (found,) = waiting_for(elli, today=TODAY)
    assert (found.name.fi, found.day, found.is_late) == ("Pyydetään tarjoukset", date(2026, 11, 20), True)
    assert found.address.startswith("/henkilosto/kokoukset/")
    assert waits(other) == []
    assert waits(stands_in(other, elli)) == ["Toteuta kokouksen päätös"]
    (decision,) = meeting_queries.decisions_of(elli.id)
    meeting_services.carry_out(actor=COMMAND_LINE, decision=decision.id, done_on=TODAY)
    assert waits(elli) == []


def test_who_may_not_see_the_meeting_gets_no_link_to_it() -> None:
    town()
    other = citta()
    decided(other.id, date(2026, 12, 20))
    assert waiting_for(other, today=TODAY) == [
        Waiting("Toteuta kokouksen päätös", LocalizedText("Pyydetään tarjoukset"), "", date(2026, 12, 20))
    ]


def test_a_programme_waits_for_its_chair_and_for_the_officer_only_when_there_is_no_chair() -> None:
    town(action_part(), state=ProgrammeState.IN_GROUP)
    officer, member = aino(), meetings.in_group("Elli")
    assert waits(officer) == ["Päätä ohjelmasta"]
    chair = doris("strategia-2025/elinymparisto")
    assert (waits(officer), waits(member), waits(chair)) == ([], [], ["Päätä ohjelmasta"])
    programmes.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=ProgrammeState.APPROVED, decision=DECISION)
    assert waits(chair) == ["Ota ohjelma käyttöön"]
    assert waits(chair, date(2025, 12, 31)) == []


def test_a_proposed_change_waits_for_the_chair_until_it_is_in_the_plan() -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    chair = doris("strategia-2025/elinymparisto")
    part = action_part(ends_on=date(2028, 5, 1))
    number = programmes.propose_change(actor=chair.actor, programme=PROGRAMME, part=part, why="Viivästyy")
    assert [each.since for each in waiting_for(chair, today=TODAY)] == [rounds.today()]
    programmes.approve_change(actor=COMMAND_LINE, change=number, decision=DECISION)
    assert waits(chair) == ["Vie hyväksytty muutos suunnitelmaan"]


def test_texts_of_a_round_wait_to_be_written_and_reviewed_by_the_group_and_approved_by_its_chair() -> None:
    town()
    rounds.open_round()
    chair, member = doris("strategia-2025/elinymparisto"), meetings.in_group("Elli", Role.GROUP_MEMBER)
    assert waits(member) == ["Kirjoita seurantakierroksen 3 tekstiä"]
    rounds.write("kasvu", approve=False)
    assert waits(member) == ["Kirjoita seurantakierroksen 2 tekstiä", "Tarkista seurantakierroksen 1 teksti"]
    reporting.review_round_text(actor=COMMAND_LINE, round_slug=rounds.ROUND, spearhead=rounds.SPEARHEAD, goal="kasvu")
    assert waits(member) == ["Kirjoita seurantakierroksen 2 tekstiä"]
    assert waits(chair)[-1] == "Hyväksy seurantakierroksen 1 teksti"


def test_a_round_waits_for_its_officer_when_its_last_day_is_near_or_everyone_has_answered() -> None:
    town()
    officer, today = aino(), rounds.today()
    rounds.open_round(closes_on=today + timedelta(days=10))
    assert waits(officer, today) == []
    assert waits(officer, today + timedelta(days=3)) == ["Pyydä vastaus 1 kärkiryhmältä"]
    rounds.write_all()
    assert waits(officer, today) == ["Sulje kierros: kaikki ryhmät ovat vastanneet"]


def test_a_recommendation_waits_for_the_officer_until_it_is_answered_and_its_outcome_told() -> None:
    town()
    officer, today = aino(), rounds.today()
    recommendations.recommended()
    assert waits(officer) == ["Kirjaa hallituksen vastaus suositukseen"]
    recommendations.answered()
    assert waits(officer) == ["Kerro, miten suositus on toteutunut"]
    recommendations.followed()
    assert waits(officer, today) == []
    assert waits(officer, today + timedelta(days=200)) == ["Kerro, miten suositus on toteutunut"]


def test_comments_of_a_hearing_wait_for_the_officer() -> None:
    town()
    officer, opens = aino(), date(2026, 11, 1)
    hearing = participation.open_hearing(
        actor=officer.actor,
        draft=changed_draft(actor=officer.actor),
        opens_on=opens,
        closes_on=opens + timedelta(days=20),
        introduction=LocalizedText("Mitä mieltä olet?"),
    )
    participation.give_comment(
        actor=READER, hearing=hearing, place=None, message="Hyvä", today=opens, name="", sender=""
    )
    (found,) = waiting_for(officer, today=TODAY)
    assert (found.what, found.is_late) == ("Käsittele kuulemisen 1 kommentti", True)


def test_it_is_found_by_a_bounded_number_of_queries(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    town()
    officer = aino()
    rounds.open_round()
    for number in range(1, 4):
        recommendations.recommended(number)
        decided(officer.id, date(2026, 11, number))
    with django_assert_max_num_queries(20):
        assert len(waiting_for(officer, today=TODAY)) >= 6


def test_both_pages_tell_it_and_only_then_say_that_nothing_waits() -> None:
    town()
    elli = meetings.in_group("Elli")
    browser = signed_in(elli)
    for address in ("/henkilosto/", "/henkilosto/oma-osuus/"):
        assert "Mikään ei odota sinua." in browser.get(address).content.decode()
    decided(elli.id, date(2026, 11, 20))
    for address in ("/henkilosto/", "/henkilosto/oma-osuus/"):
        text = browser.get(address).content.decode()
        assert "Mikään ei odota sinua." not in text
        assert "Toteuta kokouksen päätös" in text
