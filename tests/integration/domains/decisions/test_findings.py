"""What an auditor finds: what could not be assessed and why, which levels and plans changed, what nobody has told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from tests.factories import documents, programmes
from tests.factories.documents import text

from teoiksi.domains.common import services as common
from teoiksi.domains.decisions import policies, queries
from teoiksi.domains.decisions.types import AuditReason, ChangeOf, LevelChange, Unassessed, WhyMissing
from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.models import Action
from teoiksi.domains.programmes.types import ActionState, CorrectionPart, ProgrammeState, UpdatePart
from teoiksi.domains.strategy import services as strategy
from teoiksi.domains.strategy.models import Goal, Value
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import BaselinePart, IndicatorPart, SpearheadPart, TargetPart

pytestmark = pytest.mark.django_db

YEARLY = timedelta(days=92)


@pytest.fixture(autouse=True)
def on_a_day() -> Iterator[None]:
    with time_machine.travel(programmes.TODAY, tick=False):
        yield


def load(*indicators: IndicatorPart, followed: tuple[str, ...] = ("asukkaat",)) -> None:
    """Load the small town with these indicators, of which these follow its first goal."""
    whole = documents.document()
    (spearhead,) = whole.strategy.spearheads
    assert isinstance(spearhead, SpearheadPart)
    goals = (replace(spearhead.goals[0], indicators=followed), *spearhead.goals[1:])
    others = [each for each in whole.indicators if each.id not in {one.id for one in indicators}]
    plan = documents.strategy(spearheads=(replace(spearhead, goals=goals),))
    strategy.load_strategy(
        actor=COMMAND_LINE, document=replace(whole, strategy=plan, indicators=(*indicators, *others))
    )


def found() -> list[Unassessed]:
    return list(queries.unassessed("strategia-2025"))


def changes(what: ChangeOf) -> list[LevelChange]:
    return [each for each in queries.level_changes() if each.what is what]


def targets(*levels: tuple[date, float]) -> tuple[TargetPart, ...]:
    return tuple(TargetPart(day, value) for day, value in levels)


END = date(2028, 12, 31)


def test_a_goal_without_an_indicator_cannot_be_assessed_since_it_came() -> None:
    load(documents.indicator(lag_days=900))
    (goal,) = found()
    assert (goal.goal_slug, goal.indicator, goal.reason) == ("viihtyvyys", "", AuditReason.NO_INDICATOR)
    assert goal.is_whole
    assert goal.since is not None


def test_a_late_figure_is_told_with_the_day_from_which_it_has_been_late() -> None:
    load(documents.indicator())
    late = found()[0]
    assert (late.goal_slug, late.indicator, late.reason) == ("kasvu", "asukkaat", AuditReason.LATE)
    assert late.since == date(2024, 12, 31) + timedelta(days=366 + 120 + 1)


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        ({"targets": (), "state": "proposed"}, AuditReason.NO_TARGET),
        ({"baseline": None, "state": "proposed"}, AuditReason.NO_BASELINE),
        ({"series": (), "state": "proposed"}, AuditReason.NO_FIGURE),
    ],
)
def test_what_is_missing_is_told(lacking: dict[str, Any], reason: AuditReason) -> None:
    load(documents.indicator(lag_days=900, **lacking))
    first = found()[0]
    assert (first.indicator, first.reason) == ("asukkaat", reason)
    assert first.since is not None


def test_background_figures_lack_nothing_but_a_goal_with_them_alone_cannot_be_assessed() -> None:
    load(documents.indicator(lag_days=900), followed=("ikarakenne",))
    assert [each.reason for each in found()] == [AuditReason.ONLY_BACKGROUND, AuditReason.NO_INDICATOR]


def test_the_first_target_is_no_change_and_a_lower_one_is_an_easier_one() -> None:
    load(documents.indicator())
    assert queries.level_changes() == ()
    load(documents.indicator(targets=targets((END, 1050.0))))
    (change,) = changes(ChangeOf.TARGETS)
    assert [level.value for level in change.before.targets] == [1080.0]
    assert [level.value for level in change.after.targets] == [1050.0]
    assert change.is_easier


@pytest.mark.parametrize(
    ("after", "is_easier"),
    [
        (targets((END, 1100.0)), False),
        (targets((date(2030, 12, 31), 1080.0)), True),
        (targets((date(2027, 12, 31), 1080.0)), False),
        (targets((date(2026, 12, 31), 1060.0), (END, 1080.0)), False),
        ((), True),
    ],
    ids=["higher", "later", "sooner", "a step between", "taken away"],
)
def test_less_is_asked_when_on_some_day_less_is_asked(after: tuple[TargetPart, ...], is_easier: bool) -> None:
    load(documents.indicator())
    load(documents.indicator(targets=after, state="active" if after else "proposed"))
    (change,) = changes(ChangeOf.TARGETS)
    assert change.is_easier is is_easier


def test_of_what_should_fall_a_higher_target_is_the_easier_one() -> None:
    load(documents.indicator(direction="fall", targets=targets((END, 900.0))))
    load(documents.indicator(direction="fall", targets=targets((END, 950.0))))
    assert [change.is_easier for change in changes(ChangeOf.TARGETS)] == [True]


def test_a_changed_definition_tells_the_words_of_then_and_now() -> None:
    load(documents.indicator())
    load(documents.indicator(definition=text("Asukkaita kesällä"), name=text("Kesäasukkaat")))
    (change,) = changes(ChangeOf.DEFINITION)
    assert {field: before for field, before, _after in change.fields} == {
        "name": text("Asukkaat").as_mapping(),
        "definition": text("Asukkaita vuoden lopussa").as_mapping(),
    }


def test_a_changed_baseline_is_told() -> None:
    load(documents.indicator())
    load(documents.indicator(baseline=BaselinePart(Period.year(2020), 900.0)))
    (change,) = changes(ChangeOf.BASELINE)
    assert (change.before.baseline, change.after.baseline) == ((Period.year(2020), 1000.0), (Period.year(2020), 900.0))


def test_a_late_action_without_a_correction_is_told_and_one_with_it_is_not() -> None:
    programmes.town(
        programmes.action_part("myohassa"), programmes.action_part("korjattu"), state=ProgrammeState.IN_FORCE
    )
    correction = CorrectionPart("Aloitetaan", programmes.TODAY + timedelta(days=30))
    services.tell_situation(
        actor=COMMAND_LINE,
        action="korjattu",
        part=UpdatePart(ActionState.NOT_STARTED, "Alkaa pian", correction=correction),
        today=programmes.TODAY,
    )
    missing = queries.missing_words(today=programmes.TODAY, rhythm=YEARLY)
    assert [(each.brief.slug, each.why) for each in missing] == [
        ("myohassa", WhyMissing.NO_CORRECTION),
        ("myohassa", WhyMissing.NO_UPDATE),
    ]
    later = queries.missing_words(today=programmes.TODAY + timedelta(days=60), rhythm=YEARLY)
    assert ("korjattu", WhyMissing.CORRECTION_LATE) in [(each.brief.slug, each.why) for each in later]


def test_a_plan_changed_after_approval_is_told_but_not_how_it_goes() -> None:
    programmes.town(programmes.action_part(), state=ProgrammeState.IN_FORCE)
    update = UpdatePart(ActionState.UNDER_WAY, "Alkoi", 20)
    services.tell_situation(actor=COMMAND_LINE, action="puistot", part=update, today=programmes.TODAY)
    (plan,) = queries.plan_changes("strategia-2025")
    assert (plan.programme, plan.changes) == (programmes.PROGRAMME, ())
    Action.objects.filter(slug="puistot").update(ends_on=date(2028, 6, 30), state=ActionState.COMPLETED)
    (plan,) = queries.plan_changes("strategia-2025")
    (one,) = plan.changes
    assert [(field.field, field.before, field.after) for field in one.items[0].fields] == [
        ("ends_on", "2027-12-31", "2028-06-30")
    ]


def test_a_draft_has_no_changes_after_approval() -> None:
    programmes.town(programmes.action_part())
    assert queries.plan_changes("strategia-2025") == ()


def amend(first: dict[str, Any], second: dict[str, Any] | None) -> list[tuple[str, str, str]]:
    """Load the small town, then anew with its goals changed, and give item, kind of change and fields of what is found."""
    whole = documents.document()
    strategy.load_strategy(actor=COMMAND_LINE, document=whole)
    assert queries.strategy_changes("strategia-2025") == ()
    (spearhead,) = whole.strategy.spearheads
    assert isinstance(spearhead, SpearheadPart)
    one, other = spearhead.goals
    goals = (replace(one, **first), *([] if second is None else [replace(other, **second)]))
    plan = documents.strategy(spearheads=(replace(spearhead, goals=goals),))
    strategy.load_strategy(actor=COMMAND_LINE, document=replace(whole, strategy=plan), reason="Tarkistus")
    (one_set,) = queries.strategy_changes("strategia-2025")
    assert one_set.reason == "Tarkistus"
    return [(item.slug, item.kind.value, " ".join(each.field for each in item.fields)) for item in one_set.items]


def test_words_of_a_goal_changed_after_the_strategy_came_into_force_are_found() -> None:
    assert amend({"name": text("Väki ei vähene")}, {}) == [("kasvu", "changed", "name")]


def test_a_goal_whose_binding_was_taken_away_is_found_as_no_longer_binding() -> None:
    assert amend({}, {"binding": False}) == [("viihtyvyys", "changed", "is_binding")]
    (one_set,) = queries.strategy_changes("strategia-2025")
    assert [policies.loses_binding(item) for item in one_set.items] == [True]


def test_a_removed_goal_is_found_and_that_it_was_binding() -> None:
    assert amend({}, None) == [("viihtyvyys", "removed", "")]
    (one_set,) = queries.strategy_changes("strategia-2025")
    assert [policies.loses_binding(item) for item in one_set.items] == [True]


def test_goals_that_changed_places_are_found_but_not_those_that_gave_room() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    with common.change(actor=COMMAND_LINE, event="strategy.loaded"):
        Goal.objects.filter(slug="kasvu").update(position=9)
        Value.objects.filter(slug="rohkea").delete()
        Value.objects.filter(slug="lahella").update(position=7)
    (one_set,) = queries.strategy_changes("strategia-2025")
    assert {(item.slug, item.kind.value) for item in one_set.items} == {("kasvu", "changed"), ("rohkea", "removed")}
