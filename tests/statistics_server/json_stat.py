"""JSON-stat 2.0 as PxWeb writes it: categories by position, missing cells null with the symbol in ``status``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from teoiksi.sources.services.roles import is_content
from tests.statistics_server.data import Table, Variable


def document(
    table: Table, chosen: Sequence[tuple[Variable, Sequence[str]]], *, with_values: bool = True
) -> dict[str, Any]:
    """Write the figures of these codes; a variable that is not among them stands at its total."""
    asked = {variable.code: list(codes) for variable, codes in chosen}
    shown = [(variable, asked[variable.code]) for variable in table.variables if variable.code in asked]
    found: dict[str, Any] = {
        "version": "2.0",
        "class": "dataset",
        "label": table.title,
        "source": table.source,
        "updated": table.updated,
        "id": [variable.code for variable, _codes in shown],
        "size": [len(codes) for _variable, codes in shown],
        "dimension": {variable.code: _dimension(table, variable, codes) for variable, codes in shown},
        "value": [],
        "role": _roles(shown),
        "extension": {"px": {"tableid": table.id, "decimals": table.decimals}},
    }
    if with_values:
        _fill(found, table, asked)
    return found


def _fill(found: dict[str, Any], table: Table, asked: dict[str, list[str]]) -> None:
    full = [asked.get(variable.code, [variable.total or variable.values[0]]) for variable in table.variables]
    cells = list(table.cells(full))
    found["value"] = [None if isinstance(cell, str) else cell for cell in cells]
    status = {str(place): cell for place, cell in enumerate(cells) if isinstance(cell, str)}
    if status:
        found["status"] = status


def _dimension(table: Table, variable: Variable, codes: Sequence[str]) -> dict[str, Any]:
    names = dict(zip(variable.values, variable.texts, strict=True))
    category: dict[str, Any] = {
        # Keys are not in the order of positions in real answers either.
        "index": {code: place for place, code in sorted(enumerate(codes), key=lambda each: each[1])},
        "label": {code: names[code] for code in codes},
    }
    if is_content(variable.code):
        category["unit"] = {code: {"base": table.unit, "decimals": table.decimals} for code in codes}
    return {
        "label": variable.text,
        "category": category,
        "extension": {
            "elimination": variable.elimination,
            "eliminationValueCode": variable.total or None,
            "show": "value",
        },
    }


def _roles(shown: Sequence[tuple[Variable, Sequence[str]]]) -> dict[str, list[str]]:
    times = [variable.code for variable, _codes in shown if variable.time]
    contents = [variable.code for variable, _codes in shown if is_content(variable.code)]
    return {name: codes for name, codes in (("time", times), ("metric", contents)) if codes}
