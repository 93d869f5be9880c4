"""Small multiples: a panel for each other area, one scale, the own line in all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from teoiksi.charts.inputs import ChartLine, ChartPoint
from teoiksi.charts.plane import COMPACT, WIDE, Size
from teoiksi.charts.small_multiples import Panels, small_multiples
from teoiksi.charts.svg import render
from teoiksi.charts.words import chart_text
from teoiksi.kernel.period import Period


def line(name: str, *values: float | None) -> ChartLine:
    points = (ChartPoint(Period.year(2020 + place), value) for place, value in enumerate(values))
    return ChartLine(name, tuple(points))


PANELS = Panels(
    chart_text(language="fi", title="Rikokset: sama maakunta", unit="rikosta", decimals=1),
    line("Imatra", 50.0, 52.0, 49.0),
    (line("Lemi", 8.0, None, 8.5), line("Luumäki", 20.0, 18.0, 17.5), line("Koko maa", 30.0, 31.0, 32.25)),
)


@pytest.mark.parametrize(("size", "columns"), [(WIDE, 3), (COMPACT, 2)])
def test_panels_stand_in_the_given_order_and_share_one_scale(size: Size, columns: int) -> None:
    drawn = small_multiples(PANELS, size)
    assert drawn is not None
    assert (drawn["facet"]["sort"], drawn["columns"]) == (["Lemi", "Luumäki", "Koko maa"], columns)
    low, high = drawn["spec"]["encoding"]["y"]["scale"]["domain"]
    assert low <= 8.0
    assert high >= 52.0
    own = drawn["spec"]["layer"][0]
    assert [row["value"] for row in own["data"]["values"]] == [50.0, 52.0, 49.0]
    assert own["mark"]["strokeDash"]


def test_only_the_newest_figure_of_a_panel_is_written() -> None:
    drawn = small_multiples(PANELS)
    assert drawn is not None
    newest = [row for row in drawn["data"]["values"] if row["is_newest"]]
    assert [(row["area"], row["said"]) for row in newest] == [
        ("Lemi", "8,5"),
        ("Luumäki", "17,5"),
        ("Koko maa", "32,3"),
    ]


def test_it_is_read_aloud_with_every_newest_figure() -> None:
    drawn = small_multiples(PANELS)
    assert drawn is not None
    assert drawn["description"].startswith("Imatra: 49,0\u00a0rikosta (2022). Lemi: 8,5\u00a0rikosta (2022).")


def test_without_two_figures_in_a_line_there_is_nothing_to_draw() -> None:
    alone = replace(PANELS, others=(line("Lemi", None, 8.0),))
    assert small_multiples(alone) is None
    assert small_multiples(replace(PANELS, others=())) is None


def test_it_becomes_one_picture_without_styles_and_with_every_name() -> None:
    drawn = small_multiples(PANELS)
    assert drawn is not None
    svg = render(drawn)
    assert [name for name in ("Lemi", "Luumäki", "Koko maa", "32,3", "var(--chart-line,") if name not in svg] == []
    assert "style=" not in svg
    assert "<script" not in svg
