"""What differs between two versions of a strategy."""

from dataclasses import replace
from datetime import date

from tests.factories.strategy_file import GOOD

from teoiksi.cli.loading.report import detail_lines
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.compare import Change, Difference, compare, counts
from teoiksi.sources.strategy_file.document import (
    ControlChartPart,
    DecisionPart,
    FigurePart,
    RebasePart,
    StrategyDocument,
)
from teoiksi.sources.strategy_file.read import read_strategy

OLD = read_strategy(GOOD.encode())


def changed(old: str, new: str) -> StrategyDocument:
    assert old in GOOD
    return read_strategy(GOOD.replace(old, new).encode())


def test_the_same_strategy_has_no_differences() -> None:
    assert compare(OLD, read_strategy(GOOD.encode())) == ()


def test_the_order_of_units_targets_and_figures_means_nothing() -> None:
    shuffled = replace(
        OLD,
        indicators=tuple(replace(part, targets=tuple(reversed(part.targets))) for part in OLD.indicators),
    )
    assert compare(OLD, shuffled) == ()


def test_without_an_old_one_everything_is_added() -> None:
    differences = compare(None, OLD)
    assert {difference.change for difference in differences} == {Change.ADDED}
    assert counts(differences)["figure", Change.ADDED] == 4
    assert counts(differences)["indicator", Change.ADDED] == 3


def test_a_changed_field_is_told_with_what_it_was_and_what_it_is() -> None:
    (difference,) = compare(OLD, changed("{fi: Asukkaita on enemmän}", "{fi: Väki lisääntyy}"))
    assert difference == Difference(
        "goal",
        "asukkaat",
        Change.CHANGED,
        LocalizedText("Väki lisääntyy"),
        "name",
        LocalizedText("Asukkaita on enemmän"),
        LocalizedText("Väki lisääntyy"),
    )


def test_a_decision_is_compared_field_by_field() -> None:
    strategy = replace(OLD.strategy, decision=DecisionPart(section="§ 46"))
    fields = {one.field: (one.before, one.after) for one in compare(OLD, replace(OLD, strategy=strategy))}
    assert fields == {
        "decision.decided_on": (date(2025, 12, 15), None),
        "decision.section": ("§ 45", "§ 46"),
        "decision.address": ("https://www.esimerkkila.fi/paatos", ""),
    }


def test_a_figure_is_new_or_revised_but_never_removed() -> None:
    new = changed("{period: 2024, value: 1000, status: preliminary}", "{period: 2024, value: 1003}")
    (revised,) = compare(OLD, new)
    assert (revised.kind, revised.id, revised.change) == ("figure", "asukasluku/toteuma/2024", Change.CHANGED)
    assert (revised.before.value, revised.after.value) == (1000, 1003)
    (added,) = compare(changed("          - {period: 2025, missing: not_published}\n", ""), OLD)
    assert (added.change, added.after) == (Change.ADDED, FigurePart(Period.year(2025), missing="not_published"))
    assert compare(OLD, changed("          - {period: 2025, missing: not_published}\n", "")) == ()


def test_a_removed_target_is_told() -> None:
    (difference,) = compare(OLD, changed("      - {due: 2027-12-31, value: 1050}\n", ""))
    assert (difference.kind, difference.id, difference.change) == ("target", "asukasluku/2027-12-31", Change.REMOVED)
    assert difference.before.value == 1050


def test_a_moved_goal_says_which_spearhead_it_is_in_now() -> None:
    (koski,) = OLD.strategy.spearheads
    ranta = replace(koski, id="ranta", goals=())
    both = replace(OLD, strategy=replace(OLD.strategy, spearheads=(koski, ranta)))
    moved = (replace(koski, goals=()), replace(ranta, goals=koski.goals))
    (difference,) = compare(both, replace(OLD, strategy=replace(OLD.strategy, spearheads=moved)))
    assert (difference.kind, difference.field, difference.before, difference.after) == (
        "goal", "spearhead", "koski", "ranta",
    )  # fmt: skip


def test_a_new_order_of_spearheads_is_told_once() -> None:
    (koski,) = OLD.strategy.spearheads
    both = (koski, replace(koski, id="ranta", goals=()))
    one_way = replace(OLD, strategy=replace(OLD.strategy, spearheads=both))
    other_way = replace(OLD, strategy=replace(OLD.strategy, spearheads=both[::-1]))
    (difference,) = compare(one_way, other_way)
    assert (difference.kind, difference.field, difference.after) == ("strategy", "spearheads", ("ranta", "koski"))


def test_two_strategies_are_held_against_each_other() -> None:
    later = replace(OLD, strategy=replace(OLD.strategy, id="uusi", motto=LocalizedText("Eteenpäin")))
    (difference,) = compare(OLD, later)
    assert (difference.kind, difference.id, difference.field) == ("strategy", "uusi", "motto")


def test_rules_of_a_control_chart_are_told_apart_one_by_one() -> None:
    rebase = RebasePart(date(2024, 1, 1), LocalizedText("Uusi tapa"))
    first = replace(OLD.indicators[0], control_chart=ControlChartPart(trend=6, rebase=(rebase,)))
    found = compare(OLD, replace(OLD, indicators=(first, *OLD.indicators[1:])))
    assert {(one.field, one.before, one.after) for one in found} == {
        ("control_chart.trend", 7, 6),
        ("control_chart.rebase", (), (rebase,)),
    }
    lines = "\n".join(detail_lines(found, "fi"))
    assert "tavallisen vaihtelun laskenta, Suuntauksen pituus: 7 → 6" in lines
    assert "(tyhjä) → 1.1.2024 (Uusi tapa)" in lines
