"""PxWeb API v1: databases, folders, metadata, search, limits, and data by POST (statistics of June 2026 and after)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import orjson

from tests.statistics_server.answers import Asked, Reply, as_json, as_text
from tests.statistics_server.data import Table, Variable
from tests.statistics_server.json_stat import document

LANGUAGES: Final = ("fi", "sv", "en")


class WrongQuery(Exception):
    """The service answers 400; the message is what it says."""


def answer(
    asked: Asked, tables: Sequence[Table], *, most_cells: int, most_values: int, config: dict[str, Any]
) -> Reply:
    """Answer one call; ``asked.path`` begins after ``/api/v1/``."""
    language, _slash, rest = asked.path.strip("/").partition("/")
    if any(name == "config" for name, _value in asked.query):
        return as_json(config)
    if language not in LANGUAGES:
        return _bad_request()
    if text := asked.first("query"):
        return as_json(_found(tables, rest, text))
    table = next((each for each in tables if each.path == rest), None)
    if table is None:
        return _folder(rest, tables)
    if asked.method == "GET":
        return as_json(_metadata(table, most_values))
    return _data(table, asked.body, most_cells)


def _bad_request() -> Reply:
    """Tables, folders and languages that do not exist get this, not 404."""
    return as_text("Bad Request", 400)


def _folder(path: str, tables: Sequence[Table]) -> Reply:
    prefix = f"{path.rstrip('/')}/" if path else ""
    below = [each for each in tables if each.path.startswith(prefix)]
    if not below:
        return _bad_request()
    if not path:
        return as_json([{"dbid": name, "text": name} for name in sorted({each.path.split("/")[0] for each in below})])
    found: dict[str, dict[str, str]] = {}
    for table in below:
        name, _slash, deeper = table.path.removeprefix(prefix).partition("/")
        found[name] = (
            {"id": name, "type": "l", "text": name}
            if deeper
            else {"id": name, "type": "t", "text": table.title, "updated": table.updated.removesuffix("Z")}
        )
    return as_json(list(found.values()))


def _found(tables: Sequence[Table], under: str, text: str) -> list[dict[str, Any]]:
    words = text.casefold().split()
    found = []
    for table in tables:
        folder, _slash, name = table.path.rpartition("/")
        inside = folder.removeprefix(under.strip("/")).strip("/")
        if folder.startswith(under.strip("/")) and all(word in table.title.casefold() for word in words):
            at = {"id": name, "path": f"/{inside}" if inside else "/"}
            found.append(at | {"title": table.title, "score": 1.0, "published": table.updated.removesuffix("Z")})
    return found


def _metadata(table: Table, most_values: int) -> dict[str, Any]:
    return {"title": table.title, "variables": [_described(each, most_values) for each in table.variables]}


def _described(variable: Variable, most_values: int) -> dict[str, Any]:
    listed = len(variable.values) <= most_values
    told: dict[str, Any] = {
        "code": variable.code,
        "text": variable.text,
        "values": variable.values if listed else None,
        "valueTexts": variable.texts if listed else None,
    }
    return told | {name: True for name in ("elimination", "time") if getattr(variable, name)}


def _data(table: Table, body: bytes, most_cells: int) -> Reply:
    try:
        query: Any = orjson.loads(body)
        chosen = _chosen(table, query.get("query", []))
    except (orjson.JSONDecodeError, AttributeError, KeyError, TypeError, ValueError):
        return as_json({"error": "Parameter error"}, 400)
    except WrongQuery as wrong:
        return as_json({"error": str(wrong)}, 400)
    cells = 1
    for _variable, codes in chosen:
        cells *= len(codes)
    if cells > most_cells:
        return as_json({"error": "Too many values selected"}, 403)
    form = query.get("response", {}).get("format", "px")
    if form == "json-stat2":
        return as_json(document(table, chosen))
    if form == "csv":
        return Reply(200, _csv(table, chosen), "text/csv; charset=windows-1252")
    return as_json({"error": "Parameter error"}, 400)


def _chosen(table: Table, query: list[dict[str, Any]]) -> list[tuple[Variable, list[str]]]:
    asked = {entry["code"]: entry["selection"] for entry in query}
    known = {variable.code for variable in table.variables}
    if strangers := asked.keys() - known:
        raise WrongQuery(_about(min(strangers)))
    chosen = []
    for variable in table.variables:
        if variable.code in asked:
            chosen.append((variable, _selected(variable, asked[variable.code])))
        elif not variable.elimination:
            chosen.append((variable, list(variable.values)))  # left out, and there is no total: all of it
    return chosen


def _selected(variable: Variable, selection: dict[str, Any]) -> list[str]:
    """Any other word for a filter is read as ``item``."""
    values, kind = [str(value) for value in selection["values"]], selection.get("filter", "item")
    if kind == "all":
        wanted = {code for code in variable.values for pattern in values if _matches(code, pattern)}
    elif kind == "top":
        count = int(values[0])
        newest = sorted(variable.values)[-count:] if variable.time else variable.values[:count]
        wanted = set(newest if count else ())
    else:
        wanted = set(values)
    if not wanted or wanted - set(variable.values):
        raise WrongQuery(_about(variable.code))
    return [code for code in variable.values if code in wanted]


def _matches(code: str, pattern: str) -> bool:
    if pattern == "*":
        return True
    if pattern.endswith("*"):
        return code.startswith(pattern[:-1])
    return code.endswith(pattern[1:]) if pattern.startswith("*") else code == pattern


def _about(variable: str) -> str:
    return f"The request for variable '{variable}' has an error. Please check your query."


def _csv(table: Table, chosen: Sequence[tuple[Variable, Sequence[str]]]) -> bytes:
    """One row per cell, in the Windows code page, with the title on the first line and an empty one after it."""
    stub = [(variable, list(codes)) for variable, codes in chosen]
    found = document(table, stub)
    lines = [f'"{table.title}"', "", ",".join(f'"{variable.text}"' for variable, _codes in stub) + ',"Arvo"']
    size, cells = found["size"], found["value"]
    for place, value in enumerate(cells):
        names, rest = [], place
        for (variable, codes), length in reversed(list(zip(stub, size, strict=True))):
            rest, at = divmod(rest, length)
            names.append(variable.texts[variable.values.index(codes[at])])
        shown = found.get("status", {}).get(str(place), "") if value is None else value
        lines.append(",".join(f'"{name}"' for name in reversed(names)) + f",{shown}")
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")
