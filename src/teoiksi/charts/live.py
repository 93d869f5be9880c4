"""What the browser adds to a chart: the figure nearest to the pointer is marked and said in words."""

from __future__ import annotations

from typing import Any

from teoiksi.charts import palette
from teoiksi.charts.inputs import Specification


def live_specification(specification: Specification) -> Specification:
    """Give the same chart with one more layer, for vega-embed; the picture itself does not change.

    Every row of data that has a ``label`` can be pointed at. The layer is apart from the chart so that the drawn SVG
    does not carry an invisible shape for each of them.
    """
    rows = [
        row
        for layer in specification["layer"]
        for row in layer["data"]["values"]
        if "label" in row and row.get("value") is not None
    ]
    once = list({row["label"]: row for row in rows}.values())
    near: dict[str, Any] = {"type": "point", "on": "pointerover", "nearest": True, "clear": "pointerout"}
    layer = {
        "data": {"values": once},
        "params": [{"name": "near", "select": near}],
        "mark": {"type": "point", "shape": "circle", "size": 160, "strokeWidth": 2.5, "fill": None},
        "encoding": {
            "stroke": {"value": palette.TEXT},
            "opacity": {"condition": {"param": "near", "empty": False, "value": 1}, "value": 0},
            "tooltip": {"field": "label", "type": "nominal"},
        },
    }
    return {**specification, "layer": [*specification["layer"], layer]}
