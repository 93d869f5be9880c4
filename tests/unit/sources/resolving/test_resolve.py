"""Recipes outlive the yearly change of codes, and what they do not outlive is told with a proposal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from teoiksi.sources.cube import Dimension, Role
from teoiksi.sources.resolving.changes import FoundChange, SourceChange
from teoiksi.sources.resolving.recipe import AreaChoice, Recipe
from teoiksi.sources.resolving.resolve import Resolved, resolve
from teoiksi.sources.services import TableDescription

RECIPE = Recipe("statfin", "vaerak/11ra.px", "vaerak-vaesto", {"sukupuoli": ("SSS",)})


def table(**changes: Dimension) -> TableDescription:
    dimensions = {
        "area": Dimension("alue_23_20260101", ("SSS", "MK09", "KU153", "KU405"), Role.AREA),
        "time": Dimension("timeperiod_y", ("2025", "2023", "2024"), Role.TIME),
        "sex": Dimension("sukupuoli_9_20180101", ("SSS", "1", "2")),
        "content": Dimension("contentscode", ("vaerak-vaesto", "vaesto_yli64_p"), Role.CONTENT),
    }
    return TableDescription("vaerak/11ra.px", tuple((dimensions | changes).values()))


def resolved(recipe: Recipe, described: TableDescription) -> Resolved:
    found = resolve(recipe, described, municipality="153")
    assert isinstance(found, Resolved)
    return found


def changes(recipe: Recipe, described: TableDescription) -> tuple[FoundChange, ...]:
    found = resolve(recipe, described, municipality="KU153")
    assert not isinstance(found, Resolved)
    return found


def test_area_time_and_content_are_found_by_role() -> None:
    found = resolved(RECIPE, table())
    assert found.selection == {
        "alue_23_20260101": ("SSS", "KU153", "KU405"),
        "timeperiod_y": ("2025", "2023", "2024"),
        "sukupuoli_9_20180101": ("SSS",),
        "contentscode": ("vaerak-vaesto",),
    }
    assert (found.area, found.time, found.own_area) == ("alue_23_20260101", "timeperiod_y", "KU153")


def test_a_new_vintage_of_areas_and_variables_changes_nothing() -> None:
    later = table(
        area=Dimension("alue_23_20270101", ("SSS", "153"), Role.AREA),
        sex=Dimension("sukupuoli_9_20270101", ("SSS", "1", "2")),
    )
    found = resolved(RECIPE, later)
    assert found.own_area == "153"
    assert found.selection["sukupuoli_9_20270101"] == ("SSS",)


@pytest.mark.parametrize(
    ("choice", "codes"),
    [
        (AreaChoice.OWN, ("KU153",)),
        (AreaChoice.MUNICIPALITIES, ("SSS", "KU153", "KU405")),
        (AreaChoice.ALL, ("SSS", "MK09", "KU153", "KU405")),
    ],
)
def test_whose_figures_are_fetched(choice: AreaChoice, codes: tuple[str, ...]) -> None:
    assert resolved(replace(RECIPE, areas=choice), table()).selection["alue_23_20260101"] == codes


def test_the_newest_times_are_the_newest_whatever_their_order() -> None:
    assert resolved(replace(RECIPE, newest=2), table()).selection["timeperiod_y"] == ("2024", "2025")


def test_a_content_that_got_a_prefix_is_proposed_and_not_taken() -> None:
    (change,) = changes(replace(RECIPE, content="vaesto"), table())
    assert change == FoundChange(SourceChange.CONTENT_GONE, "contentscode", "vaesto", ("vaerak-vaesto",))


def test_a_lone_content_needs_no_code() -> None:
    lone = table(content=Dimension("contentscode", ("vaerak-vaesto",), Role.CONTENT))
    assert resolved(replace(RECIPE, content=""), lone).content == "contentscode"


def test_everything_that_changed_is_told_at_once() -> None:
    described = table(
        time=Dimension("kausi", ("2024",)),
        area=Dimension("alue_23_20260101", ("SSS", "KU405"), Role.AREA),
        sex=Dimension("ika_1_20200101", ("0", "1")),
    )
    assert [change.kind for change in changes(RECIPE, described)] == [
        SourceChange.NO_TIME,
        SourceChange.AREA_GONE,
        SourceChange.VARIABLE_GONE,
        SourceChange.VARIABLE_NEW,
        SourceChange.VARIABLE_NEW,
    ]


def test_a_value_that_is_gone_is_told_with_what_it_may_have_become() -> None:
    described = table(sex=Dimension("sukupuoli_9_20180101", ("0", "01"), labels={"fi": ("SSS", "Miehet")}))
    (change,) = changes(RECIPE, described)
    assert change == FoundChange(SourceChange.VALUE_GONE, "sukupuoli_9_20180101", "SSS", ("0",))


def test_a_variable_that_may_be_left_out_is_left_out() -> None:
    described = table(sex=Dimension("sukupuoli_9_20180101", ("SSS", "1"), elimination="*"))
    assert "sukupuoli_9_20180101" not in resolved(replace(RECIPE, others={}), described).selection


def test_two_dimensions_of_area_are_not_chosen_between() -> None:
    described = table(sex=Dimension("kunta_1_20150101", ("KU153",), Role.AREA))
    kinds = [change.kind for change in changes(replace(RECIPE, others={}), described)]
    assert kinds == [SourceChange.NO_AREA]
