"""What the service says of itself and of a table: limits, folders, variables."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import Dimension, Role, texts
from teoiksi.sources.json_stat.moments import NotAMoment, read_moment
from teoiksi.sources.network import HostRules
from teoiksi.sources.services import FoundTable, TableDescription
from teoiksi.sources.services.roles import is_area, is_content, is_time


def read_rules(content: bytes) -> HostRules:
    """Read the answer of ``?config``; ``maxValues`` bounds what metadata lists, ``maxCells`` what data may have.

    :raises BadInput: when it is no such answer.
    """
    try:
        found: Any = orjson.loads(content)
        return HostRules(int(found["maxCalls"]), float(found["timeWindow"]), int(found["maxCells"]))
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise BadInput([_problem("not-config", "Vastaus ei ole PxWebin asetuksia (config)")]) from error


def read_description(content: bytes, table: str, *, language: str, address: str) -> TableDescription:
    """Read the metadata of a table.

    :raises BadInput: when it is no metadata, or a variable has so many values that the service leaves them out.
    """
    try:
        found: Any = orjson.loads(content)
        variables = found["variables"]
        dimensions = tuple(_dimension(variable, language) for variable in variables)
        title = str(found["title"])
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise BadInput([_problem("not-metadata", "Vastaus ei ole PxWeb-taulukon kuvaus")]) from error
    return TableDescription(table, _one_of_each(dimensions), texts({language: title}), address=address)


def read_found(content: bytes) -> tuple[FoundTable, ...]:
    """Read the answer of ``?query=``, best first.

    :raises BadInput: when it is no such answer.
    """
    try:
        found: Any = orjson.loads(content)
        return tuple(_found(each) for each in found[:100])
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise BadInput([_problem("not-search", "Vastaus ei ole PxWeb-haun tulos")]) from error


def _found(each: Any) -> FoundTable:
    path = str(each.get("path") or "").strip("/")
    table = f"{path}/{each['id']}" if path else str(each["id"])
    try:
        updated = read_moment(str(each.get("published") or ""))
    except NotAMoment:
        updated = None
    return FoundTable(table, str(each["title"]), updated)


def _dimension(variable: Any, language: str) -> Dimension:
    code, values, names = str(variable["code"]), variable["values"], variable["valueTexts"]
    if values is None or names is None:
        raise BadInput([_problem("too-many-values", f"Muuttujassa {code} on niin monta arvoa, ettei niitä luetella")])
    if len(values) != len(names) or not all(isinstance(each, str) for each in (*values, *names)):
        raise ValueError(code)
    return Dimension(
        code,
        tuple(values),
        _role(variable, code, values),
        texts({language: str(variable["text"])}),
        MappingProxyType({language: tuple(names)}),
        elimination="*" if variable.get("elimination") else "",
    )


def _role(variable: Any, code: str, values: Sequence[str]) -> Role:
    if variable.get("time") or is_time(code, values):
        return Role.TIME
    if is_content(code):
        return Role.CONTENT
    return Role.AREA if variable.get("map") or is_area(code, values) else Role.OTHER


def _one_of_each(dimensions: tuple[Dimension, ...]) -> tuple[Dimension, ...]:
    ids = [dimension.id for dimension in dimensions]
    if len(set(ids)) != len(ids):
        raise BadInput([_problem("variable-twice", "Taulukon kuvauksessa on sama muuttuja kahdesti")])
    return dimensions


def _problem(code: str, what: str) -> Problem:
    return Problem(code, what, "Tarkista taulukon osoite, tai pyydä tietolähteen ylläpitäjää tarkistamaan vastaus")
