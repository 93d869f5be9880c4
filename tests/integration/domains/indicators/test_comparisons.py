"""Comparisons of an indicator: places, groups of peers, mergers, examples, and who has none."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories import areas, documents

from teoiksi.domains.indicators import queries, services
from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.indicators.types import Comparison, PeerGroup
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE, WORKER
from teoiksi.kernel.period import Period
from teoiksi.numerics.comparison.ranking import Move, Standing
from teoiksi.numerics.measures import Measure

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _loaded(time_machine: Any) -> None:
    time_machine.move_to("2025-06-01 12:00:00+03:00", tick=False)
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    areas.register()


def compared(*, peers: tuple[str, ...] = (), municipality: str = "153") -> Comparison:
    services.prepare_comparisons(actor=WORKER, municipality=municipality, peers=peers, slugs=["asukkaat"])
    found = queries.comparison("asukkaat")
    assert found is not None
    return found


def own_slug() -> str:
    actual = queries.card("asukkaat").actual
    assert actual is not None
    return actual.slug


def test_places_and_moves_are_counted_and_come_back_as_they_were() -> None:
    areas.store(
        own_slug(), {"KU405": {2023: 2000.0, 2024: 900.0}, "KU700": {2023: 500.0, 2024: 600.0}, "KU580": {2024: 1.0}}
    )
    found = compared()
    assert (found.period, found.before) == (Period.year(2024), Period.year(2023))
    assert found.standing == Standing(place=1, of=4, tied=0, share_below=1.0)
    assert found.move == Move(before=2, now=1, of=3)
    assert [(area.code, area.place, area.change) for area in found.areas] == [
        ("KU153", 1, 1),
        ("KU405", 2, -1),
        ("KU700", 3, 0),
        ("KU580", 4, None),
    ]
    assert str(found.names["KU405"]) == "Lappeenranta"


def test_counting_again_writes_nothing_and_an_indicator_that_nobody_shares_has_no_comparison() -> None:
    assert services.prepare_comparisons(actor=WORKER, municipality="153", peers=()) == 0
    assert not queries.has_comparison("asukkaat")
    areas.store(own_slug(), {"KU405": {2024: 900.0}})
    assert services.prepare_comparisons(actor=WORKER, municipality="153", peers=()) == 1
    assert services.prepare_comparisons(actor=WORKER, municipality="153", peers=()) == 0
    assert set(queries.comparisons()) == {"asukkaat"}


def test_groups_are_chosen_region_size_and_structure_in_that_order() -> None:
    codes = areas.municipalities()
    areas.store(own_slug(), {code: {2024: float(place)} for place, code in enumerate(codes) if code != "KU153"})
    people = {code: 1000.0 * (place + 1) for place, code in enumerate(codes)}
    areas.populations({**people, "KU153": 25_000.0}, own="KU153")
    found = compared(peers=("740", "405", "153", "999"))
    assert list(found.groups) == [PeerGroup.CHOSEN, PeerGroup.REGION, PeerGroup.SIZE, PeerGroup.STRUCTURE]
    assert found.groups[PeerGroup.CHOSEN] == ("KU740", "KU405")
    assert set(found.groups[PeerGroup.REGION]) == {
        "KU405", "KU416", "KU441", "KU580", "KU689", "KU700", "KU739", "KU831",
    }  # fmt: skip
    assert found.size == (20_000, 50_000)
    assert all(20_000 <= people[code] < 50_000 for code in found.groups[PeerGroup.SIZE])
    assert [people[code] for code in found.groups[PeerGroup.STRUCTURE]][:2] == [25_000.0, 26_000.0]


def test_a_municipality_that_merged_after_the_period_has_its_place_in_it() -> None:
    areas.store(own_slug(), {"KU588": {2024: 5.0}, "KU507": {2024: 9.0}, "KU911": {2024: 7.0}})
    assert [area.code for area in compared().areas] == ["KU153", "KU507", "KU588"]


@pytest.mark.parametrize(("measure", "wanted"), [(Measure.COUNT, 14.0), (Measure.RATE, None), ("", None)])
def test_figures_of_merged_municipalities_are_added_for_counts_only(measure: str, wanted: float | None) -> None:
    Indicator.objects.filter(slug="asukkaat").update(measure=measure, per=1000 if measure == Measure.RATE else None)
    areas.store(own_slug(), {"KU588": {2024: 5.0}, "KU507": {2024: 9.0}})
    found = compared(peers=("507",))
    assert found.lines["KU507"].get(Period.year(2024)) == wanted


def test_the_region_and_the_country_stand_beside_but_never_in_the_ranking() -> None:
    areas.store(own_slug(), {"KU405": {2024: 900.0}, "MK09": {2024: 9e4}, "MK01": {2024: 2e6}, "SSS": {2024: 5e6}})
    found = compared()
    assert found.standing.of == 2
    assert [area.code for area in found.wider] == ["MK09", "SSS"]
    assert set(found.lines) == {"KU153", "KU405", "MK09", "SSS"}


def test_a_secret_figure_is_told_and_counts_for_no_place() -> None:
    areas.store(own_slug(), {"KU405": {2024: 900.0}, "KU700": {2024: None}})
    found = compared()
    assert found.standing.of == 2
    assert [(area.code, area.place, str(area.missing)) for area in found.areas][-1] == ("KU700", None, "suppressed")


def test_examples_stay_examples() -> None:
    areas.store(own_slug(), {"KU405": {2024: 900.0}}, is_example=True)
    assert compared().is_example
