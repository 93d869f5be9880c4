"""Everyone is told once of what waits for them, in one letter a day, and the office of what nobody deals with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
import time_machine

from teoiksi.domains.notices import queries, services
from teoiksi.domains.notices.models import Letter, Matter, Notice
from teoiksi.domains.notices.types import FoundMatter, LetterState, MatterKind, ReadyLetter
from teoiksi.domains.people import services as people
from teoiksi.domains.people.queries import person
from teoiksi.domains.people.types import WHOLE_CITY, PersonCard, Role, Scope, unit_scope
from teoiksi.kernel.actor import WORKER
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.document import UnitPart

pytestmark = pytest.mark.django_db
SITE = "https://strategia.example.org"
LATE = FoundMatter(
    MatterKind.FIGURE_LATE,
    "vakiluku",
    LocalizedText("Väkiluku", "Folkmängd", "Population"),
    LocalizedText("Odotettiin 28.2.2026.", "Väntades 28.2.2026.", "Was expected on 28 February 2026."),
    LocalizedText("/mittarit/vakiluku/", "/sv/matare/vakiluku/", "/en/indicators/vakiluku/"),
    "talous",
)
FAILING = replace(LATE, kind=MatterKind.SOURCE_FAILING, subject="vakiluku", detail=LocalizedText("Lähde ei vastannut."))


@dataclass
class City:
    """An owner and a strategy officer, and the clock."""

    owner: PersonCard
    officer: PersonCard
    clock: Any

    @property
    def both(self) -> list[PersonCard]:
        return [self.owner, self.officer]

    def next_day(self, days: int = 1) -> None:
        self.clock.shift(days * 86_400.0)

    def tell(self, found: list[FoundMatter], recipients: list[PersonCard] | None = None) -> dict[UUID, ReadyLetter]:
        """What the nightly job does, with a mail server that always takes the letter: pseudonym → letter."""
        services.follow_matters(actor=WORKER, found=found)
        people = self.both if recipients is None else recipients
        sent: dict[UUID, ReadyLetter] = {}
        for number in services.plan_letters(actor=WORKER, people=people, today=self.today):
            ready = services.take_letter(actor=WORKER, letter=number, site=SITE)
            if ready is not None:
                services.letter_sent(actor=WORKER, letter=number)
                sent[Letter.objects.get(pk=number).recipient_id] = ready
        return sent

    @property
    def today(self) -> date:
        return datetime.now(UTC).date()


def _person(name: str, role: Role, scope: Scope, language: Language = "fi") -> PersonCard:
    added = people.add_user(actor=WORKER, email=f"{name}@example.org", name=name, language=language)
    people.give_role(actor=WORKER, person=added.id, role=role, scope=scope)
    return person(added.id)


@pytest.fixture
def city() -> Iterator[City]:
    with time_machine.travel(datetime(2026, 3, 2, 6, 0, tzinfo=UTC), tick=False) as clock:
        people.put_units(actor=WORKER, parts=[UnitPart("talous", LocalizedText("Talouspalvelut"))])
        owner = _person("aino", Role.INDICATOR_OWNER, unit_scope("talous"))
        yield City(owner, _person("ville", Role.STRATEGY_OFFICER, WHOLE_CITY), clock)


def test_the_owner_is_told_once_however_many_nights_it_waits(city: City) -> None:
    assert set(city.tell([LATE])) == {city.owner.id}
    for _night in range(13):
        city.next_day()
        assert city.tell([LATE]) == {}


def test_what_the_owner_has_not_dealt_with_in_two_weeks_goes_to_the_office_once(city: City) -> None:
    city.tell([LATE])
    city.next_day(14)
    assert set(told := city.tell([LATE])) == {city.officer.id}
    assert "Omistaja ei ole hoitanut asiaa määräajassa" in told[city.officer.id].text
    city.next_day()
    assert city.tell([LATE]) == {}


def test_of_a_failure_the_owner_and_the_office_hear_at_once_and_once(city: City) -> None:
    told = city.tell([FAILING])
    assert set(told) == {city.owner.id, city.officer.id}
    assert all("Omistaja ei ole" not in letter.text for letter in told.values())
    city.next_day()
    assert city.tell([FAILING]) == {}


def test_what_has_no_owner_goes_to_the_office_at_once(city: City) -> None:
    assert set(city.tell([replace(LATE, owner="")])) == {city.officer.id}
    assert set(city.tell([replace(LATE, subject="toinen", owner="kulttuuri")])) == set()
    city.next_day()
    assert set(city.tell([replace(LATE, subject="toinen", owner="kulttuuri")])) == {city.officer.id}


def test_a_coming_figure_concerns_the_owner_alone(city: City) -> None:
    coming = replace(LATE, kind=MatterKind.FIGURE_EXPECTED)
    assert set(city.tell([coming])) == {city.owner.id}
    city.next_day(60)
    assert city.tell([coming]) == {}


def test_all_that_waits_for_a_person_comes_in_one_letter(city: City) -> None:
    waiting = replace(LATE, kind=MatterKind.FIGURE_WAITING, subject="7", title=LocalizedText("Työttömyys"))
    letter = city.tell([LATE, FAILING, waiting])[city.owner.id]
    assert letter.subject == "3 asiaa odottaa sinua"
    headings = ["Luku odottaa vahvistusta", "Lukuja ei saada lähteestä", "Luku on myöhässä"]
    assert sorted(headings, key=letter.text.index) == headings
    assert letter.text.count("https://strategia.example.org/mittarit/vakiluku/") == 3


def test_a_letter_of_one_matter_says_it_in_its_subject(city: City) -> None:
    assert city.tell([LATE])[city.owner.id].subject == "Luku on myöhässä: Väkiluku"


def test_a_new_matter_waits_for_tomorrow_when_todays_letter_has_left(city: City) -> None:
    city.tell([LATE])
    assert set(city.tell([LATE, FAILING])) == {city.officer.id}
    city.next_day()
    assert set(city.tell([LATE, FAILING])) == {city.owner.id}


def test_a_matter_that_was_dealt_with_and_comes_again_is_told_again(city: City) -> None:
    city.tell([LATE])
    city.next_day()
    assert city.tell([]) == {}
    assert queries.open_matters() == ()
    city.next_day()
    assert set(city.tell([LATE])) == {city.owner.id}
    assert Matter.objects.count() == 2


def test_a_letter_whose_matters_have_all_been_dealt_with_does_not_leave(city: City) -> None:
    services.follow_matters(actor=WORKER, found=[LATE])
    [number] = services.plan_letters(actor=WORKER, people=city.both, today=city.today)
    services.follow_matters(actor=WORKER, found=[])
    assert services.take_letter(actor=WORKER, letter=number, site=SITE) is None
    assert [letter.state for letter in queries.letters()] == [LetterState.NEEDLESS]


def test_a_letter_is_taken_by_one_process_only(city: City) -> None:
    services.follow_matters(actor=WORKER, found=[LATE])
    [number] = services.plan_letters(actor=WORKER, people=city.both, today=city.today)
    first, second = (services.take_letter(actor=WORKER, letter=number, site=SITE) for _ in range(2))
    assert first is not None
    assert second is None


def test_a_letter_is_in_the_language_of_its_reader(city: City) -> None:
    swedish = _person("sven", Role.STRATEGY_OFFICER, WHOLE_CITY, "sv")
    letter = city.tell([FAILING], [swedish])[swedish.id]
    assert letter.address == "sven@example.org"
    assert letter.subject == "Källan ger inga siffror: Folkmängd"
    assert letter.text.startswith("Hej,")


def test_one_whose_sender_was_killed_is_not_sent_again(city: City) -> None:
    services.follow_matters(actor=WORKER, found=[LATE])
    [number] = services.plan_letters(actor=WORKER, people=city.both, today=city.today)
    services.take_letter(actor=WORKER, letter=number, site=SITE)
    city.next_day()
    assert city.tell([LATE]) == {}
    assert [letter.state for letter in queries.letters()] == [LetterState.TAKEN]


def test_one_that_the_mail_server_did_not_take_is_tried_again_and_gathers_what_is_new(city: City) -> None:
    services.follow_matters(actor=WORKER, found=[LATE])
    [number] = services.plan_letters(actor=WORKER, people=city.both, today=city.today)
    services.take_letter(actor=WORKER, letter=number, site=SITE)
    services.letter_not_sent(actor=WORKER, letter=number)
    city.next_day()
    assert city.tell([LATE, FAILING])[city.owner.id].subject == "2 asiaa odottaa sinua"
    assert Letter.objects.filter(recipient__pseudonym=city.owner.id).count() == 1


def test_an_open_matter_tells_what_is_known_now(city: City) -> None:
    city.tell([LATE])
    city.tell([replace(LATE, detail=LocalizedText("Odotettiin 1.3.2026."))])
    assert [matter.detail.fi for matter in queries.open_matters()] == ["Odotettiin 1.3.2026."]


def test_who_is_erased_leaves_no_letters(city: City) -> None:
    city.tell([LATE])
    people.remove_user(actor=WORKER, person=city.owner.id)
    assert not Letter.objects.exists()
    assert not Notice.objects.exists()
    assert len(queries.open_matters()) == 1
