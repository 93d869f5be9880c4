"""Reads files of recipes: which indicator gets its figures from which table of which service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from teoiksi.kernel.problems import BadInput, Place, Problem
from teoiksi.sources.resolving.recipe import AreaChoice, Recipe
from teoiksi.sources.services.known import SERVICES

FEATURES: Final = ("population", "under_15", "over_64", "primary", "secondary", "services")
"""Properties of municipalities by which their likeness is counted; ``domains.stats`` has the same ones with their names."""

_CODES: Final = {"type": "array", "items": {"type": "string"}, "minItems": 1}
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

    :raises BadInput: when it is no YAML, a key or a value is wrong, or an indicator or a feature is there twice; all mistakes
        at once.
    """
    try:
        found: Any = YAML(typ="safe", pure=True).load(content)
    except (YAMLError, UnicodeDecodeError) as error:
        raise BadInput(
            [Problem("not-yaml", f"Tiedosto ei ole YAML: {error}", "Korjaa kohta tai kopioi malli")]
        ) from error
    problems = [
        Problem("bad-recipe", error.message, "Katso avaimet ohjeesta connect-an-indicator", Place(path=error.json_path))
        for error in Draft202012Validator(SCHEMA).iter_errors(found)
    ]
    if problems:
        raise BadInput(problems)
    names = [each.get("indicator") or each["structure"] for each in found["recipes"]]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise BadInput([Problem("twice", f"Kaksi reseptiä samalle: {name}", "Poista toinen") for name in twice])
    return tuple(map(_part, found["recipes"]))


def _part(found: Mapping[str, Any]) -> RecipePart:
    recipe = Recipe(
        found["service"],
        found["table"],
        found.get("content", ""),
        MappingProxyType({name: tuple(codes) for name, codes in found.get("others", {}).items()}),
        AreaChoice(found.get("areas", AreaChoice.MUNICIPALITIES)),
        found.get("own_area", ""),
        found.get("newest", 0),
        float(found.get("scale", 1)),
        found.get("nil_is_zero", False),
        found["verified"],
    )
    return RecipePart(
        found.get("indicator", ""),
        recipe,
        found.get("largest_change"),
        found.get("lowest"),
        found.get("highest"),
        found.get("structure", ""),
    )
