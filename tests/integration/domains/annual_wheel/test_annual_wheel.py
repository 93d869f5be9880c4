"""The year's duties with their legal days, the city's own days, and the addresses of people's own calendars."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from tests.factories.people import aino, bengt

from teoiksi.domains.annual_wheel import policies, queries, services
from teoiksi.domains.annual_wheel.models import CalendarAddress, WheelEntry
from teoiksi.domains.annual_wheel.types import Basis, EntryPart, OccasionKind
from teoiksi.domains.people.models import User
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db

SEMINAR = EntryPart(
    slug="valtuustoseminaari",
    kind=OccasionKind.BUDGET,
    name=LocalizedText("Valtuustoseminaari", "Fullmäktigeseminarium", "Council seminar"),
    starts_on=date(2026, 9, 10),
    ends_on=date(2026, 9, 11),
)
YEAR = (date(2027, 1, 1), date(2027, 12, 31))


def put(**changes: object) -> None:
    services.put_entry(actor=COMMAND_LINE, part=replace(SEMINAR, **changes))  # type: ignore[arg-type] # fields by name


def keys(first: date, last: date, *, public_only: bool = True) -> list[str]:
    return [each.key for each in queries.occasions(first, last, public_only=public_only)]


def test_a_year_has_every_duty_once_by_its_last_day() -> None:
    found = queries.occasions(*YEAR)
    assert [(each.key, each.ends_on.isoformat(), each.basis.value) for each in found] == [
        ("tilinpaatos-hallitus-2027", "2027-03-31", "law"),
        ("tilanne-huhtikuu-2027", "2027-04-30", "custom"),
        ("arviointikertomus-2027", "2027-06-30", "law"),
        ("tilinpaatos-valtuusto-2027", "2027-06-30", "law"),
        ("osavuosikatsaus-2027", "2027-08-31", "custom"),
        ("talousarvio-2027", "2027-12-31", "law"),
        ("hyvinvointikertomus-2027", "2027-12-31", "law"),
    ]
    assert all(each.statute for each in found if each.basis is Basis.LAW)


def test_the_days_asked_for_may_cross_the_new_year() -> None:
    assert keys(date(2026, 12, 1), date(2027, 3, 31)) == [
        "talousarvio-2026",
        "hyvinvointikertomus-2026",
        "tilinpaatos-hallitus-2027",
    ]


def test_a_yearly_day_returns_from_its_first_year_on() -> None:
    put()
    assert "valtuustoseminaari-2025" not in keys(date(2025, 1, 1), date(2025, 12, 31))
    later = next(each for each in queries.occasions(*YEAR) if each.key == "valtuustoseminaari-2027")
    assert (later.starts_on, later.ends_on) == (date(2027, 9, 10), date(2027, 9, 11))


def test_a_day_of_one_year_does_not_return() -> None:
    put(is_yearly=False)
    assert "valtuustoseminaari-2026" in keys(date(2026, 9, 11), date(2026, 9, 30))
    assert "valtuustoseminaari-2027" not in keys(*YEAR)


def test_days_over_the_new_year_are_found_from_both_sides() -> None:
    put(starts_on=date(2026, 12, 28), ends_on=date(2027, 1, 5))
    assert "valtuustoseminaari-2027" in keys(date(2028, 1, 1), date(2028, 1, 31))


def test_the_day_of_a_leap_year_is_the_28th_in_others() -> None:
    put(starts_on=date(2028, 2, 29), ends_on=date(2028, 2, 29))
    found = next(each for each in queries.occasions(date(2029, 2, 1), date(2029, 3, 1)) if each.key.startswith("valt"))
    assert (found.starts_on, found.ends_on) == (date(2029, 2, 28), date(2029, 2, 28))


def test_a_day_after_the_last_day_of_the_law_is_told() -> None:
    put(duty="tilinpaatos-valtuusto", starts_on=date(2026, 8, 20), ends_on=date(2026, 8, 20))
    found = next(each for each in queries.occasions(*YEAR) if each.key == "valtuustoseminaari-2027")
    assert found.is_late_by_law
    assert found.statute == "Kuntalaki 113 §"
    put(duty="tilinpaatos-valtuusto", starts_on=date(2026, 6, 15), ends_on=date(2026, 6, 15))
    assert not any(each.is_late_by_law for each in queries.occasions(*YEAR))


def test_what_is_not_public_is_left_out_for_readers() -> None:
    put(is_public=False)
    assert "valtuustoseminaari-2027" not in keys(*YEAR)
    assert "valtuustoseminaari-2027" in keys(*YEAR, public_only=False)


def test_all_mistakes_are_told_at_once_and_nothing_is_written() -> None:
    with pytest.raises(BadInput) as caught:
        put(name=LocalizedText(sv="Seminarium"), ends_on=date(2026, 9, 1), duty="ei-ole", kind=OccasionKind.ROUND)
    assert [problem.code for problem in caught.value.problems] == ["no_name", "kind", "duty", "ends_before_start"]
    with pytest.raises(BadInput):
        put(ends_on=date(2027, 9, 12))
    assert not WheelEntry.objects.exists()


def test_the_database_itself_refuses_days_in_the_wrong_order() -> None:
    put()
    with pytest.raises(IntegrityError), transaction.atomic():
        WheelEntry.objects.update(ends_on=date(2020, 1, 1))


def test_the_same_again_writes_no_history_and_a_removed_day_stays_in_it() -> None:
    put()
    put()
    put(is_yearly=False)
    services.remove_entry(actor=COMMAND_LINE, slug=SEMINAR.slug)
    events = apps.get_model("annual_wheel", "WheelEntryEvent")._default_manager.order_by("pgh_id")
    assert list(events.values_list("pgh_label", flat=True)) == ["insert", "update", "delete"]
    assert queries.entries() == ()


def test_what_was_written_is_given_back() -> None:
    put(duty="talousarvio", is_example=True)
    assert queries.entry(SEMINAR.slug) == replace(SEMINAR, duty="talousarvio", is_example=True)


def test_a_new_address_closes_the_earlier_one() -> None:
    person = aino()
    first = services.give_calendar(actor=person.actor, person=person.id)
    second = services.give_calendar(actor=person.actor, person=person.id)
    assert queries.holder_of(first) is None
    holder = queries.holder_of(second)
    assert holder is not None
    assert holder.person == person.id
    assert queries.has_calendar(person.id)
    services.close_calendar(actor=person.actor, person=person.id)
    assert queries.holder_of(second) is None
    assert not queries.has_calendar(person.id)


def test_the_database_never_has_the_address_itself() -> None:
    person = aino()
    secret = services.give_calendar(actor=person.actor, person=person.id)
    assert secret not in str(CalendarAddress.objects.values().get())


def test_whoever_may_not_sign_in_has_no_calendar() -> None:
    person = aino()
    secret = services.give_calendar(actor=person.actor, person=person.id)
    User.objects.filter(pseudonym=person.id).update(is_active=False)
    assert queries.holder_of(secret) is None
    with pytest.raises(User.DoesNotExist):
        services.give_calendar(actor=COMMAND_LINE, person=uuid4())


def test_only_the_strategy_officer_writes_the_wheel() -> None:
    assert policies.may_write_wheel(aino())
    assert not policies.may_write_wheel(bengt("kadut"))
