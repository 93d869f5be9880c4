"""What every chart has in common, and what each kind shows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from tests.factories import charts

from teoiksi.charts import palette
from teoiksi.charts.drawing import breakdown_of, indicator_chart
from teoiksi.charts.inputs import BaselineMark, Chart, Specification
from teoiksi.charts.live import live_specification
from teoiksi.charts.measuring import text_width
from teoiksi.charts.plane import COMPACT, WIDE, Size
from teoiksi.kernel.period import Period

SCHEMA = Path(__file__).parents[3] / "node_modules" / "vega-lite" / "build" / "vega-lite-schema.json"

KINDS = {
    "everything": charts.whole(),
    "range": charts.ranged(),
    "months": charts.monthly(),
    "analysed": charts.analysed(),
    "few": charts.few(),
    "single": charts.single(),
    "single in a range": charts.chart(charts.points(2024, 3120), charts.target(2029, low=2500, high=3000)),
    "breakdown": charts.broken_down(),
}


def drawn(chart: Chart, size: Size = WIDE) -> Specification:
    found = indicator_chart(chart, size) or breakdown_of(chart, size)
    assert found is not None
    return found


def parts(specification: Specification) -> Iterator[tuple[str, Any]]:
    """Give every key of the specification with its value, all the way down."""

    def walk(node: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(node, dict):
            for key, value in node.items():
                yield key, value
                yield from walk(value)
        elif isinstance(node, list):
            for value in node:
                yield from walk(value)

    return walk(specification)


def texts(specification: Specification) -> list[str]:
    found = [
        value for key, value in parts(specification["layer"]) if key in {"text", "said"} and isinstance(value, str)
    ]
    return [text for text in found if text]


EVERY_KIND_AND_SIZE = [
    pytest.param((chart, size), id=f"{name}-{size.width}") for name, chart in KINDS.items() for size in (COMPACT, WIDE)
]


@pytest.fixture(params=EVERY_KIND_AND_SIZE)
def specification(request: pytest.FixtureRequest) -> Specification:
    return drawn(*request.param)


def test_a_specification_is_plain_data(specification: Specification) -> None:
    assert json.loads(json.dumps(specification)) == specification


def test_no_text_is_smaller_than_twelve(specification: Specification) -> None:
    sizes = [value for key, value in parts(specification) if key in {"fontSize", "labelFontSize"}]
    assert min(sizes) >= 12


def test_every_colour_is_one_of_the_palette(specification: Specification) -> None:
    used = {
        value
        for _, value in parts({**specification, "usermeta": {}})
        if isinstance(value, str) and value.startswith("#")
    }
    assert used <= set(palette.CHART_COLOURS.values())


def test_nothing_has_to_be_evaluated_as_code_or_fetched(specification: Specification) -> None:
    keys = {key for key, _ in parts(specification)}
    assert not keys & {"expr", "labelExpr", "calculate", "url", "href", "signal"}


def test_margins_and_plot_make_the_size_of_the_variant(specification: Specification) -> None:
    around = specification["padding"]
    assert specification["width"] + around["left"] + around["right"] in {COMPACT.width, WIDE.width}
    assert specification["width"] > 150


def test_there_is_a_title_and_a_description(specification: Specification) -> None:
    assert specification["usermeta"]["title"] == "Väkiluku"
    assert len(specification["description"]) > 20


@pytest.mark.slow
@pytest.mark.skipif(not SCHEMA.is_file(), reason="node_modules is absent: run npm ci")
def test_the_schema_of_vega_lite_accepts_every_kind() -> None:
    validator = Draft7Validator(json.loads(SCHEMA.read_text("utf-8")))
    for chart in KINDS.values():
        for made in (drawn(chart), live_specification(drawn(chart, COMPACT))):
            assert [error.message[:200] for error in validator.iter_errors(made)] == []


def test_the_line_chart_labels_figure_target_baseline_forecast_and_gap() -> None:
    assert set(texts(drawn(charts.whole()))) == {
        "asukasta, asteikko ei ala nollasta",
        "24\u00a0686",
        "ennakkotieto",
        "Tavoite 2029",
        "24\u00a0500",
        "2026: 24\u00a0600",
        "Lähtötaso 2021",
        "25\u00a0655",
        "Ennuste 2029",
        "23\u00a0600",
        "ei tietoa",
    }


def test_the_words_and_numbers_follow_the_language() -> None:
    assert {"Mål 2029", "Utgångsnivå 2021", "Prognos 2029"} <= set(texts(drawn(charts.whole("sv"))))
    assert {"Target 2029", "24,686", "no figure"} <= set(texts(drawn(charts.whole("en"))))
    numbers = drawn(charts.whole("sv"))["config"]["locale"]["number"]
    assert (numbers["decimal"], numbers["thousands"]) == (",", "\u00a0")


def test_months_have_their_finnish_names() -> None:
    time = drawn(charts.monthly())["config"]["locale"]["time"]
    assert (time["months"][0], time["shortMonths"][11], time["days"][0]) == ("tammikuu", "joulu", "sunnuntai")


def test_the_description_says_what_is_seen() -> None:
    assert drawn(charts.whole())["description"] == (
        "2014–2024. Uusin luku 24\u00a0686\u00a0asukasta (2024, ennakkotieto). Lähtötaso 25\u00a0655\u00a0asukasta (2021). "
        "Tavoite 2026: 24\u00a0600. Tavoite 2029: 24\u00a0500. Ennuste 23\u00a0600\u00a0asukasta (2029)."
    )


def test_a_preliminary_figure_is_hollow() -> None:
    marks = [layer["mark"] for layer in drawn(charts.whole())["layer"] if layer["mark"].get("shape") == "circle"]
    assert [mark["fill"] for mark in marks] == [palette.LINE, palette.BACKGROUND]


def test_a_missing_figure_breaks_the_line_and_leaves_a_cross() -> None:
    layers = drawn(charts.whole())["layer"]
    line = next(layer for layer in layers if layer["mark"].get("color") == palette.LINE)
    assert [row["value"] for row in line["data"]["values"]].count(None) == 1
    assert line["mark"]["invalid"] == "break-paths-show-path-domains"
    assert any(layer["mark"].get("shape", "").startswith("M-1,-1") for layer in layers)


def test_examples_are_said_inside_the_chart() -> None:
    assert "Esimerkkilukuja" in texts(drawn(charts.monthly()))
    assert "Esimerkkilukuja" not in texts(drawn(charts.whole()))


@pytest.mark.parametrize("size", [COMPACT, WIDE])
def test_a_long_unit_goes_on_to_the_next_line_and_never_under_the_sign_of_examples(size: Size) -> None:
    unit = "rikosta tuhatta asukasta kohden"
    figures = charts.points(2020, 10.9, 10.1, 11.3, 9.1, example=True)
    specification = indicator_chart(charts.chart(figures, unit=unit, decimals=1), size)
    assert specification is not None
    texts = {mark["text"]: layer for layer in specification["layer"] if "text" in (mark := layer["mark"])}
    above = [said for said in texts if said and f"{unit}, asteikko ei ala nollasta".find(said) >= 0]
    assert " ".join(above) == f"{unit}, asteikko ei ala nollasta"
    sign = texts["Esimerkkilukuja"]["encoding"]["x"]["value"] - text_width("Esimerkkilukuja", size.font) / 2
    assert all(texts[said]["encoding"]["x"]["value"] + text_width(said, size.font) < sign for said in above)


def test_a_range_is_a_band_with_dashed_edges() -> None:
    layers = drawn(charts.ranged())["layer"]
    band = next(layer for layer in layers if layer["mark"]["type"] == "area")
    assert {(row["value"], row["high"]) for row in band["data"]["values"]} == {(2500, 3000)}
    assert "2\u00a0500–3\u00a0000" in texts(drawn(charts.ranged()))


def test_the_kind_follows_from_what_there_is() -> None:
    kinds = {name: {layer["mark"]["type"] for layer in drawn(chart)["layer"]} for name, chart in KINDS.items()}
    assert "bar" in kinds["few"]
    assert "rule" in kinds["single"]
    assert all("line" in kinds[name] for name in ("everything", "range", "months", "breakdown"))


def test_one_figure_with_nothing_to_compare_with_is_no_chart() -> None:
    assert indicator_chart(charts.chart(charts.points(2024, 135))) is None


def test_one_figure_and_a_range_are_a_bar_and_a_band() -> None:
    rows = [
        layer["data"]["values"][0]
        for layer in drawn(KINDS["single in a range"])["layer"]
        if layer["mark"]["type"] == "rect"
    ]
    assert [(row["value"], row.get("high")) for row in rows] == [(2500, 3000), (3120, None)]


def test_a_baseline_that_is_the_only_figure_is_said_with_it() -> None:
    level = BaselineMark(Period.year(2024), 71)
    found = indicator_chart(charts.chart(charts.points(2024, 71), charts.target(2029, 75), baseline=level))
    assert found is not None
    assert {"2024, lähtötaso", "71", "Tavoite 2029", "75"} <= set(texts(found))


def test_nothing_is_drawn_of_nothing() -> None:
    assert indicator_chart(charts.chart(charts.points(2020, None, None))) is None
    assert breakdown_of(charts.whole()) is None


def test_lines_of_a_breakdown_differ_in_dash_and_mark_and_carry_their_names() -> None:
    specification = drawn(charts.broken_down())
    lines = [layer["mark"] for layer in specification["layer"] if layer["mark"]["type"] == "line"]
    dots = [layer["mark"] for layer in specification["layer"] if layer["mark"]["type"] == "point"]
    assert len({str(mark.get("strokeDash")) for mark in lines}) == len({mark["shape"] for mark in dots}) == 3
    assert {"0–14-vuotiaat", "15–64-vuotiaat", "65 vuotta täyttäneet"} <= set(texts(specification))


def test_bars_stand_on_zero_and_the_target_is_an_empty_dashed_bar() -> None:
    specification = drawn(charts.few())
    assert specification["encoding"]["y"]["scale"]["domain"][0] == 0
    bars = [layer["mark"] for layer in specification["layer"] if layer["mark"]["type"] == "bar"]
    assert [bool(bar.get("strokeDash")) for bar in bars] == [False, False, False, True]


def test_the_live_chart_is_the_same_picture_with_one_layer_more() -> None:
    still = drawn(charts.whole())
    live = live_specification(still)
    assert live["layer"][:-1] == still["layer"]
    said = [row["label"] for row in live["layer"][-1]["data"]["values"]]
    assert "2024: 24\u00a0686\u00a0asukasta (ennakkotieto)" in said
    assert len(said) == len(set(said))


def dashed(chart: Chart) -> list[Any]:
    layers = drawn(chart)["layer"]
    return [
        layer for layer in layers if layer["mark"].get("strokeDash") and layer["mark"].get("color") == palette.TARGET
    ]


def test_without_a_baseline_the_target_stands_alone_and_no_path_leads_to_it() -> None:
    figures, target = charts.points(2020, 7, 8, 9, 10), charts.target(2029, 12)
    assert dashed(charts.chart(figures, target)) == []
    assert {"Tavoite 2029", "12"} <= set(texts(drawn(charts.chart(figures, target))))
    assert len(dashed(charts.chart(figures, target, baseline=BaselineMark(Period.year(2021), 8)))) == 1


def test_a_bent_path_goes_through_its_bends_and_ends_at_the_target() -> None:
    bent = charts.chart(
        charts.points(2020, 100, 104, 110, 118),
        charts.target(2030, 200),
        baseline=BaselineMark(Period.year(2020), 100),
        path=((date(2025, 12, 31), 141.4),),
    )
    paths = [
        [(row["end"], row["value"]) for row in layer["data"]["values"]]
        for layer in drawn(bent)["layer"]
        if isinstance(layer["mark"], dict) and layer["mark"].get("strokeDash") == [7, 4]
    ]
    assert paths == [[("2020-12-31", 100), ("2025-12-31", 141.4), ("2030-12-31", 200)]]


def test_an_outlook_opens_from_the_newest_figure_and_is_named() -> None:
    whole = drawn(charts.analysed())
    fans = [layer for layer in whole["layer"] if layer["mark"].get("color") == palette.OUTLOOK]
    first, *ahead = fans[0]["data"]["values"]
    assert (first["value"], first["high"]) == (64, 64)
    assert (ahead[-1]["value"], ahead[-1]["high"]) == (42.5, 65.5)
    assert "Jos kehitys jatkuu" in texts(whole)
    assert "Jos kehitys jatkuu, kesä 2026: 54 (43–66)" in whole["description"]


def test_a_signal_has_a_sign_beside_its_colour_and_is_said_in_words() -> None:
    whole = drawn(charts.analysed())
    shapes = {layer["mark"]["shape"] for layer in whole["layer"] if layer["mark"].get("size") == 56}
    assert len(shapes) == 3
    assert "tavallista huonompi" in whole["description"]
    rows = live_specification(whole)["layer"][-1]["data"]["values"]
    assert "kesä 2025: 64 päivää (tavallista huonompi)" in {row["label"].replace("\u00a0", " ") for row in rows}


def test_what_is_usual_is_a_named_band() -> None:
    whole = drawn(charts.analysed("sv"))
    assert palette.USUAL in {layer["mark"].get("color") for layer in whole["layer"]}
    assert "vanlig variation" in texts(whole)
