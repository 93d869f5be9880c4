"""Whatever a strategy file can say can be written in the browser: every key of its schema has a field, or a reason why not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from typing import Any, Final

import pytest
from django.http import QueryDict

from teoiksi.sources.strategy_file.plain import Plain
from teoiksi.web.editing.fields import (
    BASELINE_FIELDS,
    FIELDS,
    MUNICIPALITY_CODE,
    REBASE_FIELDS,
    SERIES_FIELDS,
    TARGET_FIELDS,
)
from teoiksi.web.editing.reading import read_item
from teoiksi.web.editing.showing import groups

_ID: Final = "an id is in addresses and in history; it is made of the first name"
_PARTS: Final = "its items have forms of their own, and are added, moved and removed on the page of the draft"
EXEMPT: Final = {
    "root.format": "the version of the file's form, which the product writes",
    **{f"{part}.id": _ID for part in ("term", "text_part", "value_part", "goal", "spearhead", "strategy")},
    **{f"{part}.id": _ID for part in ("source", "indicator")},
    **{f"root.{part}": _PARTS for part in ("municipality", "term", "strategy", "sources", "indicators")},
    **{f"strategy.{part}": _PARTS for part in ("texts", "coverage", "values", "spearheads")},
    "spearhead.goals": _PARTS,
    "root.units": "units are kept on the page of units (people:units)",
    "unit.id": _ID,
    "unit.name": "units are kept on the page of units (people:units)",
    "strategy.term": "chosen when the strategy is begun; the term itself has a form",
    "strategy.state": "it follows from what has been done: begun, stored, approved, superseded",
    "coverage_part.matter": "chosen when the answer is added; it is the id of the answer",
    "series.figures": "figures come from their source, or are imported; a draft has none (decision 34)",
    **{
        f"figure.{part}": "figures come from their source, or are imported; a draft has none (decision 34)"
        for part in (
            "period", "value", "missing", "status", "published", "retrieved", "next_expected", "example", "note",
        )
    },
}  # fmt: skip

_KINDS: Final = {"text_part": "text", "coverage_part": "coverage", "value_part": "value"}
_LANGUAGES: Final = {"name", "text", "note"}


def schema() -> dict[str, Any]:
    text = resources.files("teoiksi.sources.strategy_file").joinpath("schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def keys() -> Iterator[str]:
    """Every key of the file: the part it stands in, and its name."""
    whole = schema()
    yield from (f"root.{name}" for name in whole["properties"])
    for part, content in whole["$defs"].items():
        if part not in _LANGUAGES:
            yield from (f"{part}.{name}" for name in content.get("properties", ()))


def in_forms() -> set[str]:
    """Every key that a form has a field for, in the words of the schema."""
    names = {kind: part for part, kind in _KINDS.items()}
    found = {
        *(f"{names.get(kind, kind)}.{each.name}" for kind, fields in FIELDS.items() for each in fields),
        *(f"baseline.{each.name}" for each in BASELINE_FIELDS),
        *(f"target.{each.name}" for each in TARGET_FIELDS),
        *(f"series.{each.name}" for each in SERIES_FIELDS),
        *(f"rebase.{each.name}" for each in REBASE_FIELDS),
        MUNICIPALITY_CODE.name,
    }
    inner = {name.partition(".")[2] for name in found if name.count(".") == 2}
    return found | inner | {name.rpartition(".")[0] for name in found if name.count(".") == 2}


def test_every_key_of_a_strategy_file_has_a_field_in_a_form_or_a_reason_why_not() -> None:
    assert set(keys()) - in_forms() - set(EXEMPT) == set()


def test_no_key_is_excused_that_a_form_has_or_that_the_file_does_not_know() -> None:
    assert set(EXEMPT) & in_forms() == set()
    assert set(EXEMPT) - set(keys()) == set()


def full_indicator() -> Plain:
    """An indicator with everything that a draft can hold of it."""
    return {
        "id": "asukkaat",
        "number": "1.1",
        "name": {"fi": "Asukkaat"},
        "direction": "grow",
        "control_chart": {
            "trend": 6,
            "equal_values": "skip",
            "screen_outliers": False,
            "outside_in_two_of_three": True,
            "baseline_figures": 12,
            "rebase": [{"day": "2024-01-01", "reason": {"fi": "Laskentatapa muuttui"}}],
        },
        "series": [
            {
                "id": "toteuma",
                "role": "actual",
                "source": "tilasto",
                "reference": "taulukko 1",
                "area": "KU153",
                "dimensions": {"sukupuoli": "SSS", "ika": "0-17"},
                "name": {"fi": "Asukkaat", "sv": "Invånare"},
            },
            {"id": "ennuste", "role": "forecast"},
        ],
    }


def sent(item: Plain, kind: str) -> QueryDict:
    """What a browser would send of the form of an item, as it is shown."""
    choices: Any = {each.choices: [] for fields in (*FIELDS.values(), SERIES_FIELDS, TARGET_FIELDS) for each in fields}
    query = QueryDict(mutable=True)
    for group in groups(FIELDS[kind], item, choices, "fi"):
        for one in (*group.inputs, *(each for row in group.rows for each in row)):
            if one.kind != "flag" or one.value:
                query[one.name] = str(one.value)
    return query


@pytest.mark.parametrize(
    ("kind", "item"),
    [
        ("indicator", full_indicator()),
        (
            "municipality",
            {"code": "153", "name": {"fi": "Imatra"}, "peers": ["405", "285"], "website": "https://imatra.fi"},
        ),
        ("term", {"id": "kausi", "name": {"fi": "Kausi"}, "start": "2025-06-01", "end": "2029-05-31"}),
        (
            "source",
            {"id": "tilasto", "name": {"fi": "Tilasto"}, "publisher": {"fi": "Virasto"}, "licence": "CC BY 4.0"},
        ),
    ],
)
def test_a_form_that_is_sent_as_it_was_shown_changes_nothing(kind: str, item: Plain) -> None:
    assert read_item(FIELDS[kind], sent(item, kind), item) == item


def test_a_new_series_gets_an_id_of_its_name_or_of_what_it_is() -> None:
    query = sent(full_indicator(), "indicator")
    query["series.2.role"] = "breakdown"
    query["series.2.name.fi"] = "Lapset"
    query["series.3.role"] = "forecast"
    read = read_item(FIELDS["indicator"], query, full_indicator())
    assert [each["id"] for each in read["series"]] == ["toteuma", "ennuste", "lapset", "forecast"]
