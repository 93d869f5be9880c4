"""PxWebApi 2: limits, search, metadata, and data by GET or POST with its selection expressions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import Any

import orjson

from teoiksi.sources.services.roles import is_content
from tests.statistics_server.answers import Asked, Reply, as_json
from tests.statistics_server.data import Table, Variable
from tests.statistics_server.json_stat import document

_FUNCTION = re.compile(r"(top|bottom|range|from|to)\((.*)\)", re.IGNORECASE)


class Wrong(Exception):
    """A Problem: its title, and the status."""

    def __init__(self, title: str, status: int = 400) -> None:
        super().__init__(title)
        self.reply = as_json({"type": "Parameter error", "title": title, "status": status}, status)


def answer(asked: Asked, tables: Sequence[Table], *, most_cells: int, config: dict[str, Any]) -> Reply:
    """Answer one call; ``asked.path`` begins after ``/api/v2/``."""
    parts = asked.path.strip("/").split("/")
    try:
        match parts:
            case ["config"]:
                return as_json(config)
            case ["tables"]:
                return as_json(_listed(tables, asked))
            case ["tables", name]:
                return as_json(_about(_table(tables, name)))
            case ["tables", name, "metadata"]:
                table = _table(tables, name)
                return as_json(document(table, [(each, each.values) for each in table.variables], with_values=False))
            case ["tables", name, "data"]:
                return _data(_table(tables, name), asked, most_cells)
        raise Wrong("Not found", 404)
    except Wrong as wrong:
        return wrong.reply


def _table(tables: Sequence[Table], name: str) -> Table:
    for table in tables:
        if table.id and table.id.lower() == name.lower():
            return table
    raise Wrong("Non-existent table", 404)


def _about(table: Table) -> dict[str, Any]:
    codes = [each.code for each in table.variables]
    return {"type": "Table", "id": table.id, "label": table.title, "updated": table.updated, "variableNames": codes}


def _listed(tables: Sequence[Table], asked: Asked) -> dict[str, Any]:
    words = asked.first("query").casefold().split()
    found = [each for each in tables if each.id and all(word in each.title.casefold() for word in words)]
    size, number = int(asked.first("pageSize", "20")), int(asked.first("pageNumber", "1"))
    pages = max(1, -(-len(found) // size))
    if number > pages:
        raise Wrong("Non-existent page", 404)
    page = {"pageNumber": number, "pageSize": size, "totalElements": len(found), "totalPages": pages}
    return {"language": "en", "tables": list(map(_about, found[(number - 1) * size : number * size])), "page": page}


def _data(table: Table, asked: Asked, most_cells: int) -> Reply:
    selection = _of_body(asked.body) if asked.method == "POST" else _of_address(asked)
    chosen = _chosen(table, selection) if selection else _excerpt(table)
    cells = 1
    for _variable, codes in chosen:
        cells *= len(codes)
    if cells > most_cells:
        raise Wrong("Too many cells selected")  # 400: the specification says 403, the service does not
    if asked.first("outputFormat", "json-stat2") != "json-stat2":
        raise Wrong("Unsupported output format")
    return as_json(document(table, chosen))


def _of_body(body: bytes) -> dict[str, list[str]]:
    try:
        found: Any = orjson.loads(body)
        return {each["variableCode"]: [str(code) for code in each["valueCodes"]] for each in found["selection"]}
    except (orjson.JSONDecodeError, KeyError, TypeError) as error:
        raise Wrong("Illegal selection expression") from error


def _of_address(asked: Asked) -> dict[str, list[str]]:
    found = {}
    for name, value in asked.query:
        if variable := re.fullmatch(r"valueCodes\[(.+)\]", name, re.IGNORECASE):
            found[variable[1]] = re.findall(r"\[[^\]]*\]|[^,(]*\([^)]*\)|[^,]+", value)
    return found


def _excerpt(table: Table) -> list[tuple[Variable, list[str]]]:
    """Without any selection the service chooses by itself: the newest time, and the first of everything else."""
    return [(each, [max(each.values)] if each.time else each.values[:1]) for each in table.variables]


def _chosen(table: Table, selection: dict[str, list[str]]) -> list[tuple[Variable, list[str]]]:
    times = {"time": each for each in table.variables[::-1] if each.time}  # noqa: B035 - there is one time variable
    known = times | {each.code.lower(): each for each in table.variables}
    asked: dict[str, list[str]] = {}
    for name, expressions in selection.items():
        if name.lower() not in known:
            raise Wrong("Non-existent variable")
        variable = known[name.lower()]
        wanted = {code for expression in expressions for code in _expanded(variable, expression)}
        asked[variable.code] = [code for code in variable.values if code in wanted]
    for variable in table.variables:
        if variable.code not in asked and (not variable.elimination or is_content(variable.code)):
            raise Wrong("Missing selection for mandantory variable")
    return [(each, asked[each.code]) for each in table.variables if each.code in asked]


def _expanded(variable: Variable, expression: str) -> list[str]:
    bare = expression.removeprefix("[").removesuffix("]")
    if bare == expression:
        if found := _FUNCTION.fullmatch(expression):
            return _function(variable, found[1].lower(), found[2].split(","))
        if "*" in expression or "?" in expression:
            return [code for code in variable.values if fnmatchcase(code.lower(), expression.lower())]
    found_codes = [code for code in variable.values if code.lower() == bare.lower()]
    if not found_codes:
        raise Wrong("Non-existent value")
    return found_codes


def _function(variable: Variable, name: str, arguments: list[str]) -> list[str]:
    values = sorted(variable.values, reverse=True) if variable.time else list(variable.values)
    if name in {"top", "bottom"}:
        count, offset = int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 0
        return (values if name == "top" else values[::-1])[offset : offset + count]
    ends = [variable.values.index(argument.strip()) for argument in arguments]
    if name == "range":
        return variable.values[min(ends) : max(ends) + 1]
    return variable.values[ends[0] :] if name == "from" else variable.values[: ends[0] + 1]
