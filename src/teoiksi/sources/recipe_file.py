"""Reads files of recipes: which indicator gets its figures from which table of which service."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from jsonschema import Draft202012Validator, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from teoiksi.kernel.problems import BadInput, Place, Problem
from teoiksi.sources.resolving.recipe import AreaChoice, Combination, Operation, Recipe
from teoiksi.sources.services.known import SERVICES
from teoiksi.sources.strategy_file.places import located

FEATURES: Final = ("population", "under_15", "over_64", "primary", "secondary", "services")
"""Properties of municipalities by which their likeness is counted; ``domains.stats`` has the same ones with their names."""

_CODES: Final = {"type": "array", "items": {"type": "string"}, "minItems": 1}
_PART: Final = {
    "type": "object",
    "additionalProperties": False,
    "minProperties": 1,
    "properties": {
        "content": {"type": "string", "minLength": 1},
        "others": {"type": "object", "additionalProperties": _CODES, "minProperties": 1},
    },
}
_NOT_BOTH: Final = {"required": [operation.value for operation in Operation]}
MOST_SUMMED: Final = 60
SCHEMA: Final[Mapping[str, Any]] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["recipes"],
    "properties": {
        "recipes": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["service", "table", "verified"],
                "oneOf": [{"required": ["indicator"]}, {"required": ["structure"]}],
                "not": _NOT_BOTH,
                "properties": {
                    "indicator": {"type": "string", "pattern": "^[a-z0-9-]+$"},
                    "structure": {"enum": list(FEATURES)},
                    "service": {"enum": sorted(SERVICES)},
                    "table": {"type": "string", "minLength": 1},
                    "content": {"type": "string"},
                    "others": {"type": "object", "additionalProperties": _CODES},
                    "areas": {"enum": [choice.value for choice in AreaChoice]},
                    "own_area": {"type": "string"},
                    "newest": {"type": "integer", "minimum": 0},
                    "scale": {"type": "number", "not": {"const": 0}},
                    "nil_is_zero": {"type": "boolean"},
                    **{operation.value: _PART for operation in Operation},
                    "running_sum": {"type": "integer", "minimum": 2, "maximum": MOST_SUMMED},
                    "verified": {"type": "boolean"},
                    "largest_change": {"type": "number", "exclusiveMinimum": 0},
                    "lowest": {"type": "number"},
                    "highest": {"type": "number"},
                },
            },
        }
    },
}


@dataclass(frozen=True, slots=True)
class RecipePart:
    """A recipe for one indicator, or for one of ``FEATURES`` of all municipalities, and when its figures are doubted."""

    indicator: str
    recipe: Recipe
    largest_change: float | None = None
    lowest: float | None = None
    highest: float | None = None
    structure: str = ""


def read_recipes(content: bytes) -> tuple[RecipePart, ...]:
    """Read a YAML file of recipes.

    :raises BadInput: when it is no YAML, a key or a value is wrong, an indicator or a feature is there twice, or fewer
        periods are fetched than are added up; all mistakes at once, with line and column.
    """
    try:
        found: Any = YAML(typ="safe", pure=True).load(content)
    except (YAMLError, UnicodeDecodeError) as error:
        raise BadInput(
            [Problem("not-yaml", f"Tiedosto ei ole YAML: {error}", "Korjaa kohta tai kopioi malli")]
        ) from error
    problems = [_problem(error) for error in Draft202012Validator(SCHEMA).iter_errors(found)]
    if not problems:
        problems = [*_twice(found["recipes"]), *_too_few_to_sum(found["recipes"])]
    if problems:
        raise BadInput(located(content, problems))
    return tuple(map(_part, found["recipes"]))


def _problem(error: ValidationError) -> Problem:
    path = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
    place = Place(path=path.removeprefix("."))
    if error.validator == "not" and error.validator_value == _NOT_BOTH:
        what = "Reseptissä on sekä minus että per"
        return Problem("two-combinations", what, "Jätä niistä toinen", place)
    return Problem("bad-recipe", error.message, "Katso avaimet ohjeesta connect-an-indicator", place)


def _twice(recipes: Sequence[Mapping[str, Any]]) -> Iterator[Problem]:
    seen: set[str] = set()
    told: set[str] = set()
    for number, each in enumerate(recipes, start=1):
        name = each.get("indicator") or each["structure"]
        if name in seen - told:
            told.add(name)
            place = Place(path=f"recipes[{number}]")
            yield Problem("twice", f"Kaksi reseptiä samalle: {name}", "Poista toinen", place)
        seen.add(name)


def _too_few_to_sum(recipes: Sequence[Mapping[str, Any]]) -> Iterator[Problem]:
    for number, each in enumerate(recipes, start=1):
        newest, count = each.get("newest", 0), each.get("running_sum", 1)
        if 0 < newest < count:
            what = f"Haetaan {newest} jaksoa, mutta luku on {count} jakson summa"
            place = Place(path=f"recipes[{number}].newest")
            yield Problem("too-few-to-sum", what, "Hae vähintään yhtä monta jaksoa (newest)", place)


def _part(found: Mapping[str, Any]) -> RecipePart:
    recipe = Recipe(
        found["service"],
        found["table"],
        found.get("content", ""),
        _codes(found),
        AreaChoice(found.get("areas", AreaChoice.MUNICIPALITIES)),
        found.get("own_area", ""),
        found.get("newest", 0),
        float(found.get("scale", 1)),
        found.get("nil_is_zero", False),
        found["verified"],
        _combination(found),
        found.get("running_sum", 1),
    )
    return RecipePart(
        found.get("indicator", ""),
        recipe,
        found.get("largest_change"),
        found.get("lowest"),
        found.get("highest"),
        found.get("structure", ""),
    )


def _combination(found: Mapping[str, Any]) -> Combination | None:
    for operation in Operation:
        part = found.get(operation)
        if part is not None:
            return Combination(operation, part.get("content", ""), _codes(part))
    return None


def _codes(found: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({name: tuple(codes) for name, codes in found.get("others", {}).items()})
