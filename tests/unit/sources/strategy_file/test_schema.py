"""The published schema is itself right, and says the same as the document, the domains and the reader."""

from dataclasses import MISSING, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db.models import CharField, Model
from jsonschema import Draft202012Validator
from tests.factories.strategy_file import GOOD

from teoiksi.cli.demonstration import files
from teoiksi.domains.indicators.types import Direction, IndicatorState, Origin, Rhythm, SeriesRole
from teoiksi.domains.stats.types import FigureStatus, MissingReason
from teoiksi.domains.strategy.types import Matter, StrategyState, TextKind
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.writing import LARGEST
from teoiksi.sources.strategy_file import document
from teoiksi.sources.strategy_file.schema import definition, schema
from teoiksi.sources.strategy_file.syntax import read_tree
from teoiksi.sources.strategy_file.tree import Mapping, Node, Sequence

PARTS = {
    "municipality": document.MunicipalityPart,
    "term": document.TermPart,
    "decision": document.DecisionPart,
    "text_part": document.TextPart,
    "coverage_part": document.CoveragePart,
    "value_part": document.ValuePart,
    "goal": document.GoalPart,
    "spearhead": document.SpearheadPart,
    "strategy": document.StrategyPart,
    "unit": document.UnitPart,
    "source": document.SourcePart,
    "baseline": document.BaselinePart,
    "target": document.TargetPart,
    "figure": document.FigurePart,
    "series": document.SeriesPart,
    "indicator": document.IndicatorPart,
}
ENUMERATIONS: list[tuple[dict[str, Any], type[StrEnum]]] = [
    (definition("matter"), Matter),
    (definition("strategy")["properties"]["state"], StrategyState),
    (definition("text_part")["properties"]["kind"], TextKind),
    (definition("goal")["properties"]["origin"], Origin),
    (definition("target")["properties"]["origin"], Origin),
    (definition("indicator")["properties"]["origin"], Origin),
    (definition("indicator")["properties"]["direction"], Direction),
    (definition("indicator")["properties"]["rhythm"], Rhythm),
    (definition("indicator")["properties"]["state"], IndicatorState),
    (definition("series")["properties"]["role"], SeriesRole),
    (definition("figure")["properties"]["missing"], MissingReason),
    (definition("figure")["properties"]["status"], FigureStatus),
]
COLUMNS = [
    ("id", None, "strategy.Strategy", "slug"),
    ("id", None, "indicators.Indicator", "slug"),
    ("id", None, "stats.Source", "slug"),
    ("id", None, "people.Unit", "slug"),
    ("address", None, "stats.Source", "address"),
    ("municipality", "website", "strategy.Municipality", "website"),
    ("decision", "section", "strategy.Goal", "decision_section"),
    ("decision", "case_number", "strategy.Goal", "decision_case_number"),
    ("source", "licence", "stats.Source", "licence"),
    ("series", "reference", "stats.Series", "reference"),
    ("series", "area", "stats.Series", "area_code"),
    ("indicator", "number", "indicators.Indicator", "number"),
    ("indicator", "reference", "indicators.Indicator", "reference"),
]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", PARTS)
def test_keys_are_the_fields_and_required_are_those_without_a_default(name: str) -> None:
    part, kind = definition(name), PARTS[name]
    assert list(part["properties"]) == [field.name for field in fields(kind)]
    assert part.get("required", []) == [field.name for field in fields(kind) if field.default is MISSING]


def test_the_top_level_is_the_format_and_the_document() -> None:
    assert next(iter(schema()["properties"])) == "format"
    assert schema()["properties"]["format"]["const"] == document.FORMAT
    assert set(schema()["properties"]) == {"format", *(field.name for field in fields(document.StrategyDocument))}


@pytest.mark.parametrize(("part", "words"), ENUMERATIONS, ids=lambda value: getattr(value, "__name__", ""))
def test_choices_are_the_words_of_the_domains(part: dict[str, Any], words: type[StrEnum]) -> None:
    assert part["enum"] == [word.value for word in words]


@pytest.mark.parametrize("name", ["name", "text"])
def test_texts_have_the_languages_of_the_product(name: str) -> None:
    assert tuple(definition(name)["properties"]) == LANGUAGES
    assert definition(name)["required"] == ["fi"]


def longest_in(model: str, column: str) -> int | None:
    row: type[Model] = apps.get_model(model)
    field = row._meta.get_field(column)
    assert isinstance(field, CharField)
    return field.max_length


@pytest.mark.parametrize(("name", "key", "model", "column"), COLUMNS)
def test_no_text_is_longer_than_its_column(name: str, key: str | None, model: str, column: str) -> None:
    part = definition(name) if key is None else definition(name)["properties"][key]
    assert part["maxLength"] == longest_in(model, column)


def test_the_largest_number_is_the_one_that_can_be_written() -> None:
    assert (definition("number")["minimum"], definition("number")["maximum"]) == (-LARGEST, LARGEST)


def test_the_slug_of_a_series_fits_its_column() -> None:
    whole = longest_in("stats.Series", "slug")
    assert whole == definition("id")["maxLength"] + len("--") + definition("series_id")["maxLength"]


def test_every_part_and_field_has_a_finnish_title() -> None:
    for name, part in schema()["$defs"].items():
        assert part["title"], name
        for key, field in part.get("properties", {}).items():
            assert field.get("title"), (name, key)


def as_an_editor_sees_it(node: Node) -> Any:
    """The file as plain values by the core schema of YAML 1.2: what a language server holds against the schema."""
    if isinstance(node, Mapping):
        return {key: as_an_editor_sees_it(value) for key, value in node.items()}
    if isinstance(node, Sequence):
        return [as_an_editor_sees_it(item) for item in node]
    return node.meaning


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_an_editor_finds_no_fault_with_the_files_that_ship(path: Path) -> None:
    root, _problems = read_tree(path.read_bytes())
    errors = Draft202012Validator(schema()).iter_errors(as_an_editor_sees_it(root))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_an_editor_marks_a_strategy_in_force_without_vision() -> None:
    root, _problems = read_tree(GOOD.replace("  vision: {fi: Hyvä kaupunki elää}\n", "").encode())
    (error,) = Draft202012Validator(schema()).iter_errors(as_an_editor_sees_it(root))
    assert error.message == "'vision' is a required property"
