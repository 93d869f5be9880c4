"""The drawn SVG: what it may hold, how it is named, and when it is the same."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET

import pytest
from tests.factories import charts

from teoiksi.charts import palette
from teoiksi.charts.drawing import indicator_chart
from teoiksi.charts.inputs import Specification
from teoiksi.charts.plane import COMPACT
from teoiksi.charts.svg import render, specification_hash

SVG = "{http://www.w3.org/2000/svg}"


def specification(title: str = "Väkiluku") -> Specification:
    made = indicator_chart(charts.whole(), COMPACT)
    assert made is not None
    return {**made, "usermeta": {**made["usermeta"], "title": title}}


@pytest.fixture(scope="module")
def drawn() -> str:
    return render(specification())


@pytest.fixture(scope="module")
def printed() -> str:
    return render(specification(), plain=True)


@pytest.mark.slow
def test_there_is_no_style_no_script_and_nothing_from_outside(drawn: str, printed: str) -> None:
    for svg in (drawn, printed):
        root = ET.fromstring(svg)
        names = {element.tag for element in root.iter()}
        assert names <= {
            f"{SVG}{name}" for name in ("svg", "g", "path", "line", "rect", "text", "tspan", "title", "desc")
        }
        assert not [name for element in root.iter() for name in element.attrib if name == "style" or "href" in name]
        assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.slow
def test_the_picture_is_named_and_described(drawn: str) -> None:
    root = ET.fromstring(drawn)
    ids = [element.get("id") for element in root[:2]]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == " ".join(map(str, ids))
    assert (root[0].text, root[1].text) == ("Väkiluku", specification()["description"])


@pytest.mark.slow
def test_colours_of_the_page_can_change_and_those_of_print_cannot(drawn: str, printed: str) -> None:
    assert re.search(rf'stroke="var\(--chart-line,{palette.LINE}\)"', drawn)
    assert not re.search(r'(fill|stroke)="#', drawn)
    assert "var(" not in printed
    assert f'stroke="{palette.LINE}"' in printed
    assert 'font-family="Inter' in printed


@pytest.mark.slow
def test_the_svg_is_small(drawn: str) -> None:
    assert len(drawn.encode()) < 9000
    assert not re.search(r"\d\.\d\d", drawn)


@pytest.mark.slow
def test_texts_are_escaped() -> None:
    svg = render(specification("<script>alert(1)</script> & co"))
    assert ET.fromstring(svg)[0].text == "<script>alert(1)</script> & co"
    assert "<script" not in svg


@pytest.mark.slow
def test_a_broken_specification_is_refused() -> None:
    with pytest.raises(ValueError, match="Vega-Lite"):
        render({"mark": "nothing of the kind", "data": {"values": []}})


def test_the_hash_does_not_depend_on_the_order_of_keys() -> None:
    made = specification()
    turned = json.loads(json.dumps(dict(reversed(made.items()))))
    assert specification_hash(turned) == specification_hash(made)
    assert len(specification_hash(made)) == 64


def test_the_hash_changes_with_any_figure() -> None:
    assert specification_hash(specification("Väkiluku 2")) != specification_hash(specification())


def test_every_literal_of_the_palette_is_a_different_one() -> None:
    colours = list(palette.CHART_COLOURS.values())
    assert len(set(colours)) == len(colours)
