"""Someone stands in for another for a time: they do the items of the absent one, in their roles, and no longer than that."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.factories.people import aino, bengt, citta

from teoiksi.domains.people import policies, queries, services
from teoiksi.domains.people.models import Deputy
from teoiksi.domains.people.types import LogKind, PersonCard, Role, WrongDeputy, WrongTime, unit_scope
from teoiksi.domains.programmes.policies import may_update_action
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
WEEK = timedelta(days=7)


def name(person: PersonCard, deputy: PersonCard, starts_on: date = TODAY, ends_on: date = TODAY + WEEK) -> int:
    return services.name_deputy(
        actor=COMMAND_LINE,
        person=person.id,
        deputy=deputy.id,
        starts_on=starts_on,
        ends_on=ends_on,
        today=TODAY,
    )


def test_a_deputy_may_do_what_the_absent_one_may_and_by_their_roles() -> None:
    absent, deputy = bengt("kadut"), citta()
    name(absent, deputy)
    found = queries.person(deputy.id)
    assert found.acts_for == {absent.id, deputy.id}
    assert not found.roles
    assert policies.holds(found, Role.INDICATOR_OWNER, unit_scope("kadut"))
    assert may_update_action(found, group="", unit="muu", owner=absent.id)
    assert policies.may_enter_desk(found)


@pytest.mark.parametrize(("begins", "ends"), [(1, 7), (-7, -1)])
def test_nobody_stands_in_before_the_first_day_or_after_the_last(begins: int, ends: int) -> None:
    absent, deputy = bengt("kadut"), citta()
    Deputy.objects.create(
        person_id=absent.id,
        deputy_id=deputy.id,
        starts_on=TODAY + timedelta(days=begins),
        ends_on=TODAY + timedelta(days=ends),
    )
    found = queries.person(deputy.id)
    assert found.acts_for == {deputy.id}
    assert not found.held


def test_auditing_and_administering_are_lent_to_nobody() -> None:
    absent, deputy = citta(), bengt("kadut")
    for role in (Role.AUDITOR, Role.OPERATOR, Role.STRATEGY_OFFICER):
        services.give_role(actor=COMMAND_LINE, person=absent.id, role=role)
    name(absent, deputy)
    found = queries.person(deputy.id)
    assert [held.role for held in found.lent] == [Role.STRATEGY_OFFICER]
    assert not policies.may_manage_people(found)


def test_what_was_lent_is_not_lent_on() -> None:
    first, second, third = aino(), bengt("kadut"), citta()
    name(first, second)
    name(second, third)
    assert queries.person(third.id).acts_for == {second.id, third.id}


def test_a_deputy_is_someone_else_and_their_last_day_is_to_come() -> None:
    absent, deputy = bengt("kadut"), citta()
    with pytest.raises(WrongDeputy):
        name(absent, absent)
    with pytest.raises(WrongTime):
        name(absent, deputy, ends_on=TODAY - WEEK)
    with pytest.raises(WrongTime):
        name(absent, deputy, starts_on=TODAY + WEEK, ends_on=TODAY)


def test_it_ends_at_once_and_both_are_in_the_log() -> None:
    absent, deputy = bengt("kadut"), citta()
    number = name(absent, deputy)
    assert [each.deputy for each in queries.deputies(today=TODAY, person=absent.id)] == [deputy.id]
    services.end_deputy(actor=COMMAND_LINE, number=number)
    assert queries.deputies(today=TODAY) == ()
    assert queries.person(deputy.id).acts_for == {deputy.id}
    lines = queries.log_entries(kinds=[LogKind.DEPUTY_NAMED, LogKind.DEPUTY_ENDED])
    assert [(line.kind, line.person, line.detail) for line in lines] == [
        (LogKind.DEPUTY_ENDED, absent.id, str(deputy.id)),
        (LogKind.DEPUTY_NAMED, absent.id, str(deputy.id)),
    ]
