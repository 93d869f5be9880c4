"""Copying a programme to another term, or actions to the next year: dates move, history stays behind."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.documents import text
from tests.factories.programmes import DECISION, PROGRAMME, TODAY, action_part, milestone, programme_part, town

from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.models import Action, Programme
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.services.copying import moved
from teoiksi.domains.programmes.types import ActionPart, ActionState, NotWritable, ProgrammeState, UpdatePart, YearCost
from teoiksi.domains.strategy.models import Term
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db

PARKS = action_part(milestones=(milestone("Avajaiset", date(2026, 6, 1)),), costs=(YearCost(2026, 100, 100),))
SQUARES = action_part("torit", needs=("puistot",))
NEXT = programme_part(
    slug="ohjelma-2029",
    term="kausi-2029",
    starts_on=date(2029, 6, 1),
    ends_on=date(2033, 5, 31),
    name=text("Uusi ohjelma"),
)


def next_term() -> None:
    Term.objects.create(
        slug="kausi-2029", name=text("2029–2033"), starts_on=date(2029, 6, 1), ends_on=date(2033, 5, 31)
    )


def test_a_copy_has_the_plan_with_its_days_moved_and_a_link_to_what_it_was_copied_from() -> None:
    town(PARKS, SQUARES, state=ProgrammeState.IN_FORCE)
    next_term()
    copied = services.copy_programme(actor=COMMAND_LINE, programme=PROGRAMME, to=NEXT)
    assert (copied.programme, copied.actions, copied.left) == ("ohjelma-2029", ("puistot-2029", "torit-2029"), ())
    part, _version = queries.part_of_action("puistot-2029")
    assert (part.starts_on, part.ends_on) == (date(2029, 1, 1), date(2030, 12, 31))
    assert [(each.name.fi, each.due_on) for each in part.milestones] == [("Avajaiset", date(2029, 6, 1))]
    assert part.costs == (YearCost(2029, 100, 100),)
    assert queries.part_of_action("torit-2029")[0].needs == ("puistot-2029",)
    assert Action.objects.get(slug="puistot-2029").copied_from == Action.objects.get(slug="puistot")
    assert Programme.objects.get(slug="ohjelma-2029").copied_from == Programme.objects.get(slug=PROGRAMME)


def test_history_stays_behind_and_the_original_stays_as_it_was() -> None:
    town(PARKS, state=ProgrammeState.IN_FORCE)
    step = queries.part_of_action("puistot")[0].milestones[0]
    update = UpdatePart(ActionState.COMPLETED, "Valmista tuli", 100, frozenset({step.id or 0}))
    services.tell_situation(actor=COMMAND_LINE, action="puistot", part=update, today=TODAY)
    next_term()
    before = queries.plans_of(["puistot"])
    services.copy_programme(actor=COMMAND_LINE, programme=PROGRAMME, to=NEXT)
    assert queries.plans_of(["puistot"]) == before
    card = queries.action("puistot-2029", today=TODAY, states=ALL_STATES)
    assert (card.brief.state, card.brief.progress, card.updates) == (ActionState.NOT_STARTED, None, ())
    assert [each.done_on for each in card.milestones] == [None]
    assert queries.programme("ohjelma-2029", states=ALL_STATES).state is ProgrammeState.DRAFT


def test_only_the_chosen_actions_come_along_and_needs_of_others_are_left_out() -> None:
    town(PARKS, SQUARES)
    next_term()
    copied = services.copy_programme(actor=COMMAND_LINE, programme=PROGRAMME, to=NEXT, actions=["torit"])
    assert copied.actions == ("torit-2029",)
    assert queries.part_of_action("torit-2029")[0].needs == ()


def test_actions_are_repeated_in_the_next_year_of_the_same_programme() -> None:
    town(PARKS)
    first = services.copy_actions(actor=COMMAND_LINE, programme=PROGRAMME, actions=["puistot"])
    second = services.copy_actions(actor=COMMAND_LINE, programme=PROGRAMME, actions=["puistot-2027"])
    again = services.copy_actions(actor=COMMAND_LINE, programme=PROGRAMME, actions=["puistot"])
    assert (first.actions, second.actions, again.actions) == (("puistot-2027",), ("puistot-2028",), ("puistot-2027-2",))
    assert queries.part_of_action("puistot-2028")[0].starts_on == date(2028, 1, 1)


def test_the_next_year_of_an_approved_programme_is_proposed_for_one_reason() -> None:
    town(PARKS, SQUARES, state=ProgrammeState.IN_FORCE)
    chosen = ["puistot", "torit"]
    copied = services.copy_actions(actor=COMMAND_LINE, programme=PROGRAMME, actions=chosen, reason="Talousarvio")
    assert (copied.actions, copied.is_proposed) == (("puistot-2027", "torit-2027"), True)
    assert Action.objects.count() == 2
    changes = {each.after.slug: each for each in queries.proposed_changes(PROGRAMME)}
    squares = changes["torit-2027"].after
    assert isinstance(squares, ActionPart)
    assert (squares.needs, squares.starts_on) == (("puistot-2027",), date(2027, 1, 1))
    assert {(each.before, each.why) for each in changes.values()} == {(None, "Talousarvio")}
    again = services.copy_actions(actor=COMMAND_LINE, programme=PROGRAMME, actions=["torit"], reason="Talousarvio")
    assert again.actions == ("torit-2027-2",)


def test_proposed_copies_come_into_the_plan_in_the_order_of_their_needs() -> None:
    town(PARKS, SQUARES, state=ProgrammeState.IN_FORCE)
    chosen = ["puistot", "torit"]
    services.copy_actions(actor=COMMAND_LINE, programme=PROGRAMME, actions=chosen, reason="Talousarvio")
    changes = {each.after.slug: each.id for each in queries.proposed_changes(PROGRAMME)}
    for change in changes.values():
        services.approve_change(actor=COMMAND_LINE, change=change, decision=DECISION)
    with pytest.raises(BadInput):
        services.apply_change(actor=COMMAND_LINE, change=changes["torit-2027"], today=TODAY)
    for slug in ("puistot-2027", "torit-2027"):
        services.apply_change(actor=COMMAND_LINE, change=changes[slug], today=TODAY)
    assert queries.part_of_action("torit-2027")[0].needs == ("puistot-2027",)


def test_without_a_reason_nothing_is_proposed() -> None:
    town(PARKS, state=ProgrammeState.IN_FORCE)
    with pytest.raises(BadInput):
        services.copy_actions(actor=COMMAND_LINE, programme=PROGRAMME, actions=["puistot"])
    assert queries.proposed_changes(PROGRAMME) == ()


def test_a_closed_programme_gets_no_more_actions() -> None:
    town(PARKS, state=ProgrammeState.IN_FORCE)
    Programme.objects.update(state=ProgrammeState.CLOSED)
    with pytest.raises(NotWritable):
        services.copy_actions(actor=COMMAND_LINE, programme=PROGRAMME, actions=["puistot"], reason="Talousarvio")


def test_a_term_that_has_a_programme_is_refused_and_nothing_is_copied() -> None:
    town(PARKS)
    with pytest.raises(BadInput):
        services.copy_programme(actor=COMMAND_LINE, programme=PROGRAMME, to=programme_part(slug="toinen"))
    assert Action.objects.count() == 1


def test_the_last_of_february_moves_to_a_day_that_there_is() -> None:
    assert moved(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert moved(date(2028, 2, 29), 4) == date(2032, 2, 29)
