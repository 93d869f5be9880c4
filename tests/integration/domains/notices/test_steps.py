"""An update is asked for twice of the one who answers for it, then passed on once, and nobody hears the same twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
import time_machine

from teoiksi.domains.notices import queries, services
from teoiksi.domains.notices.models import Letter
from teoiksi.domains.notices.types import FoundMatter, MatterKind
from teoiksi.domains.people import services as people
from teoiksi.domains.people.queries import person
from teoiksi.domains.people.types import WHOLE_CITY, PersonCard, Role, Scope, spearhead_scope, unit_scope
from teoiksi.kernel.actor import WORKER
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.document import UnitPart

pytestmark = pytest.mark.django_db
GROUP = "strategia-2025/elinymparisto"
DUE = FoundMatter(
    MatterKind.UPDATE_DUE,
    "puistot",
    LocalizedText("Puistot kunnostetaan"),
    LocalizedText("Tilannetta ei ole vielä kerrottu."),
    LocalizedText("/henkilosto/oma-osuus/?toimenpide=puistot#action-puistot"),
    owner="tekniset",
    group=GROUP,
)


def _person(name: str, role: Role | None = None, scope: Scope = WHOLE_CITY) -> PersonCard:
    added = people.add_user(actor=WORKER, email=f"{name}@example.org", name=name)
    if role is not None:
        people.give_role(actor=WORKER, person=added.id, role=role, scope=scope)
    return person(added.id)


@dataclass
class City:
    """The one who answers for the action, the chair of its group, the officer; and the clock."""

    owner: PersonCard
    chair: PersonCard
    officer: PersonCard
    clock: Any

    def mornings(self, days: int, *found: FoundMatter, everybody: Sequence[PersonCard] = ()) -> list[tuple[int, UUID]]:
        """Give who got a letter on which morning, from today's (0) on."""
        told = []
        for day in range(days):
            services.follow_matters(actor=WORKER, found=found)
            told_people = everybody or (self.owner, self.chair, self.officer)
            for number in services.plan_letters(actor=WORKER, people=told_people, today=datetime.now(UTC).date()):
                if services.take_letter(actor=WORKER, letter=number, site=""):
                    services.letter_sent(actor=WORKER, letter=number)
                    told.append((day, Letter.objects.get(pk=number).recipient_id))
            self.clock.shift(86_400.0)
        return told


@pytest.fixture
def city() -> Iterator[City]:
    with time_machine.travel(datetime(2026, 3, 2, 6, 0, tzinfo=UTC), tick=False) as clock:
        people.put_units(actor=WORKER, parts=[UnitPart("tekniset", LocalizedText("Tekniset palvelut"))])
        chair = _person("pj", Role.GROUP_CHAIR, spearhead_scope(GROUP))
        yield City(_person("omistaja"), chair, _person("ville", Role.STRATEGY_OFFICER), clock)


def mine(city: City) -> FoundMatter:
    return replace(DUE, person=city.owner.id)


def test_the_owner_is_reminded_twice_and_then_the_chair_hears_once(city: City) -> None:
    told = city.mornings(40, mine(city))
    assert told == [(0, city.owner.id), (7, city.owner.id), (14, city.chair.id)]
    texts = [letter.text for letter in reversed(queries.letters())]
    assert "Toinen muistutus." not in texts[0]
    assert "Toinen muistutus." in texts[1]
    assert "Kahteen muistutukseen ei ole vastattu" in texts[2]


def test_who_tells_in_between_is_not_reminded_again_until_the_next_time(city: City) -> None:
    assert city.mornings(1, mine(city)) == [(0, city.owner.id)]
    assert city.mornings(20) == []
    assert city.mornings(2, mine(city)) == [(0, city.owner.id)]


def test_a_chair_who_has_not_told_is_passed_over_to_the_office(city: City) -> None:
    told = city.mornings(30, replace(DUE, person=city.chair.id))
    assert told == [(0, city.chair.id), (7, city.chair.id), (14, city.officer.id)]


def test_a_group_without_a_chair_passes_on_to_the_office(city: City) -> None:
    told = city.mornings(30, mine(city), everybody=(city.owner, city.officer))
    assert told == [(0, city.owner.id), (7, city.owner.id), (14, city.officer.id)]


def test_what_nobody_owns_is_asked_of_who_reports_for_the_unit(city: City) -> None:
    reporter = _person("raportoija", Role.REPORTER, unit_scope("tekniset"))
    told = city.mornings(3, DUE, everybody=(reporter, city.chair, city.officer))
    assert told == [(0, reporter.id)]


def test_what_nobody_answers_for_goes_to_the_chair_at_once_and_once(city: City) -> None:
    assert city.mornings(30, DUE) == [(0, city.chair.id)]


def test_a_new_owner_has_the_same_time_as_the_first_one(city: City) -> None:
    new = _person("uusi")
    everybody = (city.owner, new, city.chair, city.officer)
    city.mornings(10, mine(city), everybody=everybody)
    told = city.mornings(20, replace(DUE, person=new.id), everybody=everybody)
    assert told == [(0, new.id), (7, new.id), (14, city.chair.id)]


def standing_in(deputy: PersonCard, absent: PersonCard) -> PersonCard:
    return replace(deputy, lent=absent.roles, stands_in_for=frozenset({absent.id}))


def test_a_deputy_is_reminded_instead_of_who_is_away(city: City) -> None:
    deputy = standing_in(_person("sijainen"), city.owner)
    everybody = (city.owner, deputy, city.chair, city.officer)
    told = city.mornings(30, mine(city), everybody=everybody)
    assert told == [(0, deputy.id), (7, deputy.id), (14, city.chair.id)]


def test_a_deputy_of_the_chair_hears_what_is_passed_on(city: City) -> None:
    deputy = standing_in(_person("varapj"), city.chair)
    assert city.mornings(3, DUE, everybody=(city.chair, deputy, city.officer)) == [(0, deputy.id)]


def test_a_decision_of_a_meeting_is_asked_for_before_its_day_and_on_it_and_passed_on_to_the_chair(city: City) -> None:
    due = replace(mine(city), kind=MatterKind.DECISION_DUE, due_on=date(2026, 3, 9))
    assert city.mornings(30, due) == [(0, city.owner.id), (7, city.owner.id), (10, city.chair.id)]


def test_what_waits_for_a_chair_is_asked_twice_of_the_chair_alone_and_passed_on_to_the_office(city: City) -> None:
    awaited = replace(DUE, kind=MatterKind.PLAN_AWAITED)
    assert city.mornings(30, awaited) == [(0, city.chair.id), (7, city.chair.id), (14, city.officer.id)]
    assert city.mornings(3, replace(awaited, subject="muu"), everybody=(city.owner, city.officer)) == [
        (0, city.officer.id)
    ]


def test_two_who_stand_in_for_each_other_are_both_told(city: City) -> None:
    first = standing_in(city.owner, city.chair)
    second = standing_in(city.chair, city.owner)
    told = city.mornings(1, mine(city), everybody=(first, second, city.officer))
    assert {recipient for _morning, recipient in told} == {first.id, second.id}


def test_many_actions_come_in_one_letter(city: City) -> None:
    services.follow_matters(actor=WORKER, found=[mine(city), replace(mine(city), subject="polut")])
    (number,) = services.plan_letters(actor=WORKER, people=[city.owner], today=date(2026, 3, 2))
    ready = services.take_letter(actor=WORKER, letter=number, site="https://kaupunki.example")
    assert ready is not None
    assert ready.subject == "2 asiaa odottaa sinua"
    assert ready.text.count("https://kaupunki.example/henkilosto/oma-osuus/?toimenpide=") == 2


ANSWER = FoundMatter(
    MatterKind.ROUND_ANSWER,
    "2026-02-28/elinymparisto",
    LocalizedText("Elinympäristö"),
    LocalizedText("Teksteistä on hyväksytty 0/3."),
    LocalizedText("/henkilosto/kierrokset/2026-02-28/karki/elinymparisto/"),
    group=GROUP,
    due_on=date(2026, 3, 9),
)


def test_a_chair_is_asked_before_and_on_the_last_day_of_a_round_and_then_the_office_hears(city: City) -> None:
    member = _person("jasen", Role.GROUP_MEMBER, spearhead_scope(GROUP))
    told = city.mornings(40, ANSWER, everybody=(city.owner, member, city.chair, city.officer))
    assert told == [(0, city.chair.id), (7, city.chair.id), (10, city.officer.id)]
    texts = [letter.text for letter in reversed(queries.letters())]
    assert "Kirjoittakaa arvio kärjestä" in texts[0]
    assert "Toinen muistutus." in texts[1]
    assert "Ryhmä ei ole vastannut määräajassa" in texts[2]


def test_a_group_that_is_asked_on_the_last_day_has_its_second_letter_on_the_next(city: City) -> None:
    told = city.mornings(9, replace(ANSWER, due_on=date(2026, 3, 2)))
    assert told == [(0, city.chair.id), (1, city.chair.id), (4, city.officer.id)]


def test_a_group_without_a_chair_is_asked_through_its_members(city: City) -> None:
    member = _person("jasen", Role.GROUP_MEMBER, spearhead_scope(GROUP))
    assert city.mornings(2, ANSWER, everybody=(member, city.owner, city.officer)) == [(0, member.id)]


def test_the_deputy_of_a_chair_is_asked_and_a_group_of_nobody_goes_to_the_office(city: City) -> None:
    deputy = standing_in(_person("varapj"), city.chair)
    assert city.mornings(1, ANSWER, everybody=(city.chair, deputy, city.officer)) == [(0, deputy.id)]
    nobody = replace(ANSWER, subject="2026-02-28/muu", group="strategia-2025/muu")
    assert city.mornings(1, nobody, everybody=(city.chair, city.officer)) == [(0, city.officer.id)]
