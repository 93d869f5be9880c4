"""The chart for paper: a line of figures with a target, or nothing when there is nothing to draw."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

from teoiksi.charts.print_chart import HEIGHT, WIDTH, PrintChart, print_chart
from teoiksi.kernel.period import Period

CHART = PrintChart(
    points=tuple(
        (Period.year(year), value)
        for year, value in zip(range(2020, 2025), (10.0, 12.0, None, 15.0, 14.5), strict=True)
    ),
    target=20.0,
    target_at=Period.year(2029).years,
    decimals=1,
    language="fi",
    target_word="tavoite",
)


def texts(svg: str) -> list[str]:
    return [each.text or "" for each in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_the_line_stops_where_a_figure_is_missing() -> None:
    line = next(each for each in ET.fromstring(print_chart(CHART)).iter() if each.get("fill") == "none")
    assert line.get("d", "").count("M") == 2


def test_the_axes_have_round_levels_and_the_years() -> None:
    found = texts(print_chart(CHART))
    assert found[:3] == ["10", "15", "20"]
    assert {"2020", "2024"} <= set(found)
    assert "tavoite 20,0" in found


def test_a_range_has_both_its_ends() -> None:
    assert {"tavoite 15,0", "tavoite 20,0"} <= set(texts(print_chart(replace(CHART, target=(15.0, 20.0)))))


def test_everything_is_inside_the_picture() -> None:
    svg = print_chart(
        replace(CHART, points=tuple((Period.year(2000 + at), -1.0 * at) for at in range(40)), target=None)
    )
    for each in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        assert 0 <= float(each.get("x", "-1")) <= WIDTH
        assert 0 <= float(each.get("y", "-1")) <= HEIGHT


def test_a_flat_line_and_tiny_figures_are_drawn_too() -> None:
    flat = tuple((Period.year(year), 0.0) for year in (2020, 2021))
    small = tuple((Period.year(year), value) for year, value in ((2020, 0.001), (2021, 0.002)))
    assert "<path" in print_chart(replace(CHART, points=flat, target=None, target_at=None))
    assert "0,0010" in texts(print_chart(replace(CHART, points=small, target=None, target_at=None, decimals=3)))


def test_one_figure_is_no_course() -> None:
    assert print_chart(replace(CHART, points=CHART.points[:1])) == ""


def test_words_are_escaped() -> None:
    assert "tavoite <20,0" in texts(print_chart(replace(CHART, target_word="tavoite <20,0")))[-1]
