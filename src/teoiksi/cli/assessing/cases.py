"""From a document of cases to what each is, or to every mistake in it."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any

import orjson

from teoiksi.cli.assessing.chart_cases import CHARTS, chart
from teoiksi.cli.assessing.given import Given
from teoiksi.cli.assessing.mistakes import RULES
from teoiksi.cli.assessing.progress_cases import progress
from teoiksi.cli.assessing.rule_cases import RULE_NAMES, rule
from teoiksi.cli.assessing.series_cases import series
from teoiksi.kernel.problems import BadInput, Place, Problem


def assess_cases(content: bytes) -> dict[str, Any] | list[dict[str, Any]]:
    """Judge one case, a list of them, or a document with ``cases``; gives one answer or a list of them, in the same order.

    :raises BadInput: with every mistake and its place.
    """
    document = _read(content)
    given = document.get("cases") if isinstance(document, dict) and "cases" in document else document
    problems: list[Problem] = []
    if isinstance(given, list):
        path = "cases" if isinstance(document, dict) else ""
        answers = [_case(each, f"{path}[{number}]", problems) for number, each in enumerate(given)]
    else:
        answers = [_case(given, "", problems)]
    if problems:
        raise BadInput(problems)
    return answers if isinstance(given, list) else answers[0]


def _read(content: bytes) -> Any:
    try:
        return orjson.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise BadInput([RULES.problem("NOT_JSON", Place(error.lineno, error.colno), error=error.msg)]) from error


def _case(found: Any, path: str, problems: list[Problem]) -> dict[str, Any]:
    """Judge one; ``input`` may stand apart from what is told of the case, or the case be the input itself."""
    if not isinstance(found, dict):
        Given({}, path, problems).tell("NOT_A_CASE")
        return {}
    about = Given(found, path, problems)
    given = about.within("input") if "input" in found else about
    try:
        kind, result = _judged(about, given)
        _check_finite(result)
    except (ValueError, ArithmeticError) as error:
        about.tell("CANNOT_BE_COUNTED", why=error)
        return {}
    return {**_id(found), "kind": kind, "result": result}


def _judged(about: Given, given: Given) -> tuple[str, Any]:
    if "rule" in about.fields:
        name = about.word("rule", RULE_NAMES)
        return "rule", rule(given, name)
    if "chart_type" in about.fields or "chart_type" in given.fields:
        holder = about if "chart_type" in about.fields else given
        return "chart", chart(given, holder.word("chart_type", CHARTS))
    if "points" in given.fields:
        return "progress", progress(given)
    if "values" in given.fields:
        return "series", series(given)
    about.tell("NOT_A_CASE")
    return "", None


def _check_finite(found: Any) -> None:
    """JSON has no word for what is too large to be counted.

    :raises OverflowError: when any number is not finite.
    """
    if isinstance(found, dict):
        found = list(found.values())
    if isinstance(found, list):
        for each in found:
            _check_finite(each)
    elif isinstance(found, float) and not isfinite(found):
        raise OverflowError("luku on liian suuri")


def _id(found: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": found["id"]} if isinstance(found.get("id"), str | int) else {}
