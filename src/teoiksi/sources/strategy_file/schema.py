"""The published JSON Schema of the strategy file, and the validator that reads it over the nodes of a tree."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from jsonschema import Draft202012Validator, FormatChecker, TypeChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from teoiksi.sources.strategy_file.tree import Mapping, Node, Scalar, Sequence, as_day, as_number, as_period

FILE_NAME: Final = "schema.json"
STRATEGY: Final = "strategy_file"
PROGRAMMES: Final = "programme_file"
"""The two kinds of files, by the package that has their schema; their mistakes are told by the same sentences."""


def schema_text(kind: str = STRATEGY) -> str:
    """Give the schema of a kind of file as published (JSON Schema 2020-12)."""
    return files("teoiksi.sources").joinpath(kind, FILE_NAME).read_text(encoding="utf-8")


@cache
def schema(kind: str = STRATEGY) -> dict[str, Any]:
    """Give the schema as plain values."""
    loaded: dict[str, Any] = json.loads(schema_text(kind))
    return loaded


def definition(name: str, kind: str = STRATEGY) -> dict[str, Any]:
    """Give one part of the schema, such as ``goal``."""
    part: dict[str, Any] = schema(kind)["$defs"][name]
    return part


def kind_of(root: object) -> str:
    """Tell by its first line which kind of file this is; what does not say so is a strategy."""
    said = root.get("format") if isinstance(root, Mapping) else None
    return PROGRAMMES if isinstance(said, Scalar) and said.startswith("teoiksi-programmes") else STRATEGY


def title_of(name: str, *fields: str) -> str:
    """Give the Finnish title of a part of the schema or of its field, such as ``Lähtötaso``."""
    part = definition(name)
    for field in fields:
        part = part["properties"][field]
    return str(part["title"])


def title_at(node: Node) -> str:
    """Give the Finnish title of the field that a value stands in, in small letters: ``tavoitearvo``."""
    keys: list[str | int] = []
    at: Node | None = node
    while at is not None and at.parent is not None:
        keys.append(at.key)
        at = at.parent
    kind = kind_of(at)
    part, title = schema(kind), schema(kind)["title"]
    for key in reversed(keys):
        inner = part.get("items", {}) if isinstance(key, int) else part.get("properties", {}).get(key, {})
        part = definition(inner["$ref"].rpartition("/")[2], kind) if "$ref" in inner else inner
        title = inner.get("title") or part.get("title") or title
    return f"{title[0].lower()}{title[1:]}"


@cache
def validator(kind: str = STRATEGY) -> Validator:
    """Make the validator: it takes the nodes of ``tree.py``, and gives one error per missing or unknown key."""
    formats = FormatChecker(formats=())
    formats.checks("date")(lambda node: not isinstance(node, str) or as_day(node) is not None)
    formats.checks("teoiksi-period")(lambda node: not isinstance(node, str) or as_period(node) is not None)
    keywords = {
        "required": _required,
        "additionalProperties": _additional_properties,
        "minimum": _minimum,
        "maximum": _maximum,
    }
    made: Any = cast("Any", extend)(Draft202012Validator, validators=keywords, type_checker=_types())
    ready: Validator = made(schema(kind), format_checker=formats)
    return ready


def _types() -> TypeChecker:
    return TypeChecker(
        {
            "object": _is(lambda node: isinstance(node, Mapping)),
            "array": _is(lambda node: isinstance(node, Sequence)),
            "string": _is(lambda node: isinstance(node, Scalar) and node.meaning is not None),
            "integer": _is(lambda node: isinstance(node, Scalar) and type(node.meaning) is int),
            "number": _is(lambda node: isinstance(node, Scalar) and as_number(node) is not None),
            "boolean": _is(lambda node: isinstance(node, Scalar) and isinstance(node.meaning, bool)),
        }
    )


def _is(
    test: Callable[[object], bool],
) -> Any:  # a checker is also given the whole TypeChecker, which its stubs leave out
    return lambda _, node: test(node)


def _required(_: Validator, names: list[str], node: object, __: object) -> Iterator[ValidationError]:
    if isinstance(node, Mapping):
        yield from (ValidationError(name) for name in names if name not in node)


def _additional_properties(checker: Any, allowed: Any, node: object, part: Any) -> Iterator[ValidationError]:
    if not isinstance(node, Mapping):
        return
    for name in node.keys() - part.get("properties", {}).keys():
        if allowed is False:
            yield ValidationError(name)
        else:
            yield from checker.descend(node[name], allowed, path=name)


def _minimum(_: Validator, least: float, node: object, __: object) -> Iterator[ValidationError]:
    if isinstance(node, Scalar) and (number := as_number(node)) is not None and number < least:
        yield ValidationError(str(least))


def _maximum(_: Validator, most: float, node: object, __: object) -> Iterator[ValidationError]:
    if isinstance(node, Scalar) and (number := as_number(node)) is not None and number > most:
        yield ValidationError(str(most))
