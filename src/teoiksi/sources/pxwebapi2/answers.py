"""What the service answers besides figures: limits, found tables, and what was wrong with a call."""

from __future__ import annotations

from typing import Any

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.json_stat.moments import NotAMoment, read_moment
from teoiksi.sources.network import HostRules
from teoiksi.sources.services import FoundTable


def read_rules(content: bytes) -> HostRules:
    """Read ``/config``: ``maxDataCells``, ``maxCallsPerTimeWindow``, ``timeWindow`` in seconds.

    :raises BadInput: when it is no such answer.
    """
    try:
        found: Any = orjson.loads(content)
        return HostRules(int(found["maxCallsPerTimeWindow"]), float(found["timeWindow"]), int(found["maxDataCells"]))
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise BadInput([_problem("not-config", "Vastaus ei ole PxWebApi 2:n asetuksia (config)")]) from error


def read_found(content: bytes) -> tuple[FoundTable, ...]:
    """Read one page of ``/tables``.

    :raises BadInput: when it is no such answer.
    """
    try:
        found: Any = orjson.loads(content)
        return tuple(
            FoundTable(str(each["id"]), str(each["label"]), _moment(each.get("updated"))) for each in found["tables"]
        )
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
        raise BadInput([_problem("not-tables", "Vastaus ei ole luettelo taulukoista")]) from error


def problem_title(body: bytes) -> str:
    """Give what the service says was wrong: the title of a Problem, or the first error of the other body shape."""
    try:
        found: Any = orjson.loads(body)
    except orjson.JSONDecodeError:
        return ""
    if not isinstance(found, dict):
        return ""
    errors = found.get("errors")
    if isinstance(errors, dict) and errors:
        name, texts = next(iter(errors.items()))
        first = texts[0] if isinstance(texts, list) and texts else texts
        return f"{name}: {first}"
    return str(found.get("detail") or found.get("title") or "")


def _moment(text: object) -> Any:
    try:
        return read_moment(str(text or ""))
    except NotAMoment:
        return None


def _problem(code: str, what: str) -> Problem:
    return Problem(code, what, "Tarkista palvelun osoite")
