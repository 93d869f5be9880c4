"""Many actions told of at once: each by itself, never twice, and nobody written over; and which of them are due, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.factories.people import aino, citta
from tests.factories.programmes import PROGRAMME, TODAY, action_part, milestone, town

from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services as people_services
from teoiksi.domains.people.types import PersonCard, Role, unit_scope
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.models import Correction, ProgressUpdate
from teoiksi.domains.programmes.types import (
    ActionState,
    AskedAction,
    CorrectionPart,
    ProgrammeState,
    Reception,
    Told,
    ToldAction,
    UpdatePart,
    WhyAsked,
)
from teoiksi.kernel.actor import COMMAND_LINE, Actor
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db

RHYTHM = timedelta(days=90)
UNDER_WAY = UpdatePart(ActionState.UNDER_WAY, "Puut on istutettu.", 40)
LATE = action_part("myohassa", milestones=(milestone("Kaavat", date(2026, 5, 1)),))
SOON = action_part("pian", starts_on=date(2026, 10, 1), milestones=(milestone("Avajaiset", date(2026, 12, 8)),))
FAR = action_part("myohemmin", starts_on=date(2026, 10, 1), milestones=(milestone("Avajaiset", date(2026, 12, 9)),))


@pytest.fixture
def reporter() -> PersonCard:
    """Who reports for the unit of all the actions of the programme in force, which nobody owns."""
    town(action_part(), LATE, SOON, FAR, state=ProgrammeState.IN_FORCE)
    person = citta()
    people_services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.REPORTER, scope=unit_scope("strategia"))
    return people.person(person.id)


def asked(person: PersonCard, today: date = TODAY, also: tuple[str, ...] = ()) -> dict[str, AskedAction]:
    found = queries.asked_of_person(person, today=today, rhythm=RHYTHM, also=also)
    return {each.brief.slug: each for each in found}


def tell(actor: Actor, *told: ToldAction) -> list[Reception]:
    return [each.reception for each in sent(actor, *told)]


def sent(actor: Actor, *told: ToldAction) -> tuple[Told, ...]:
    return services.tell_situations(actor=actor, told=told, today=TODAY)


def test_an_action_is_due_when_late_when_a_milestone_is_near_and_when_not_told_for_the_rhythm(
    reporter: PersonCard,
) -> None:
    soon = {why.why: why.day for why in asked(reporter)["pian"].reasons}
    assert soon[WhyAsked.MILESTONE_SOON] == date(2026, 12, 8)
    start = {slug: UpdatePart(ActionState.UNDER_WAY) for slug in ("pian", "myohemmin")}
    tell(reporter.actor, *(ToldAction(slug, part, 0) for slug, part in start.items()))
    found = {slug: [(why.why, why.day) for why in each.reasons] for slug, each in asked(reporter).items()}
    assert found["myohassa"] == [(WhyAsked.LATE, date(2026, 5, 1)), (WhyAsked.NOT_TOLD, None)]
    assert found["pian"] == []  # of the near milestone something has been told
    assert found["myohemmin"] == []
    later = timezone.localdate() + RHYTHM
    assert [why.why for why in asked(reporter, later)["pian"].reasons][-1] is WhyAsked.NOT_TOLD


def test_a_delay_is_not_asked_about_while_its_correction_is_under_way(reporter: PersonCard) -> None:
    part = replace(UNDER_WAY, correction=CorrectionPart("Palkataan lisää väkeä.", TODAY + timedelta(days=30)))
    tell(reporter.actor, ToldAction("myohassa", part, 0))
    assert asked(reporter)["myohassa"].reasons == ()
    after = asked(reporter, TODAY + timedelta(days=31))["myohassa"].reasons
    assert [why.why for why in after] == [WhyAsked.LATE]


def test_a_programme_may_ask_by_a_rhythm_of_its_own(reporter: PersonCard) -> None:
    tell(reporter.actor, ToldAction("puistot", UNDER_WAY, 0))
    next_month = timezone.localdate() + timedelta(days=30)
    assert asked(reporter, next_month)["puistot"].reasons == ()
    services.set_rhythm(actor=COMMAND_LINE, programme=PROGRAMME, days=30)
    assert [why.why for why in asked(reporter, next_month)["puistot"].reasons] == [WhyAsked.NOT_TOLD]
    services.set_rhythm(actor=COMMAND_LINE, programme=PROGRAMME, days=None)
    assert asked(reporter, next_month)["puistot"].reasons == ()


@pytest.mark.parametrize("days", [0, -1, 367])
def test_a_rhythm_is_between_a_day_and_a_year(reporter: PersonCard, days: int) -> None:
    with pytest.raises(BadInput) as caught:
        services.set_rhythm(actor=COMMAND_LINE, programme=PROGRAMME, days=days)
    assert [each.code for each in caught.value.problems] == ["no_rhythm"]


def test_all_that_are_due_are_found_for_everybody(reporter: PersonCard) -> None:
    found = [each.brief.slug for each in queries.due_actions(today=TODAY, rhythm=RHYTHM)]
    assert found == [slug for slug, each in asked(reporter).items() if each.reasons]


def test_what_is_right_is_kept_and_what_is_wrong_is_told_beside_it(reporter: PersonCard) -> None:
    wrong, right, gone = sent(
        reporter.actor,
        ToldAction("myohassa", UNDER_WAY, 0),
        ToldAction("puistot", UNDER_WAY, 0),
        ToldAction("ei-ole", UNDER_WAY, 0),
    )
    assert (right.reception, gone.reception) == (Reception.KEPT, Reception.NOT_FOLLOWED)
    assert (wrong.reception, [each.code for each in wrong.problems]) == (Reception.WRONG, ["correction_missing"])
    assert [row.action.slug for row in ProgressUpdate.objects.all()] == ["puistot"]


def test_a_second_sending_keeps_nothing_twice(reporter: PersonCard) -> None:
    (step,) = asked(reporter)["myohassa"].steps
    part = replace(
        UNDER_WAY, done=frozenset({step.id}), correction=CorrectionPart("Lisää väkeä.", TODAY + timedelta(days=9))
    )
    assert tell(reporter.actor, ToldAction("myohassa", part, 0)) == [Reception.KEPT]
    assert tell(reporter.actor, ToldAction("myohassa", part, 0)) == [Reception.KEPT_BEFORE]
    assert (ProgressUpdate.objects.count(), Correction.objects.count()) == (1, 1)
    more = replace(part, correction=CorrectionPart("Jotain muuta.", TODAY + timedelta(days=9)))
    assert tell(reporter.actor, ToldAction("myohassa", more, 0)) == [Reception.MEANWHILE]


def test_who_comes_second_hears_what_came_meanwhile_and_may_still_send(reporter: PersonCard) -> None:
    other = aino()
    assert tell(other.actor, ToldAction("puistot", UNDER_WAY, 0)) == [Reception.KEPT]
    mine = UpdatePart(ActionState.COMPLETED, "Valmista tuli.", 100)
    (told,) = sent(reporter.actor, ToldAction("puistot", mine, 0))
    assert told.reception is Reception.MEANWHILE
    assert told.theirs is not None
    assert (told.theirs.sentence, told.theirs.author) == ("Puut on istutettu.", other.id)
    assert tell(reporter.actor, ToldAction("puistot", mine, told.seen)) == [Reception.KEPT]
    assert ProgressUpdate.objects.count() == 2


def test_an_action_that_has_ended_or_is_not_mine_is_given_only_to_whom_may_tell_of_it(reporter: PersonCard) -> None:
    tell(reporter.actor, ToldAction("puistot", UpdatePart(ActionState.COMPLETED), 0))
    assert "puistot" not in asked(reporter)
    assert "puistot" in asked(reporter, also=("puistot",))
    stranger = people_services.add_user(actor=COMMAND_LINE, email="eeva@example.org", name="Eeva")
    assert asked(stranger, also=("puistot", "pian")) == {}
    assert set(asked(aino(), also=("puistot",))) == {"puistot"}


def test_a_unit_sees_which_goals_it_serves_and_through_what(reporter: PersonCard) -> None:
    (goal,) = queries.served_goals(["strategia"], today=TODAY)
    assert (goal.slug, goal.strategy_slug) == ("kasvu", "strategia-2025")
    assert {brief.slug for brief in goal.actions} == {"puistot", "myohassa", "pian", "myohemmin"}
    assert queries.served_goals(["kadut"], today=TODAY) == ()


def test_the_number_of_queries_does_not_grow_with_the_actions(
    reporter: PersonCard, django_assert_max_num_queries: object
) -> None:
    assert callable(django_assert_max_num_queries)
    with django_assert_max_num_queries(10):
        assert len(asked(reporter)) == 4
