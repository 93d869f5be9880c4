"""How the figures are told: a table on the terminal and ``build/bench.json``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from tools.bench.goals import Result

FILE: Final = Path("build") / "bench.json"
_SIGNS: Final = {True: "holds", False: "MISSED", None: ""}


def written(results: Iterable[Result], *, facts: Mapping[str, Any]) -> str:
    """Write the results as JSON: when, on what, and by name the value, unit, goal and whether it holds."""
    whole = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": dict(facts),
        "results": {result.name: result.as_mapping() for result in results},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def table(results: Sequence[Result]) -> str:
    """Lay the results out for a terminal: name, value, unit, limit on this machine, holds or missed, and what it is."""
    rows = [("name", "value", "unit", "limit here", "", "what")]
    rows += [
        (
            result.name,
            _number(result.value),
            result.unit,
            _number(result.limit_here),
            _SIGNS[result.holds],
            result.words + (f" ({result.note})" if result.note else ""),
        )
        for result in results
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "\n".join(_line(row, widths) for row in rows)


def summary(results: Iterable[Result]) -> str:
    """Say in one sentence how many limits hold and which are missed."""
    with_limit = [result for result in results if result.limit_here is not None]
    missed = [result.name for result in with_limit if result.holds is False]
    unknown = [result.name for result in with_limit if result.holds is None]
    text = f"{sum(result.holds is True for result in with_limit)} of {len(with_limit)} limits hold"
    text += f"; missed: {', '.join(missed)}" if missed else ""
    return text + (f"; not measured: {', '.join(unknown)}" if unknown else "") + "."


def _line(row: tuple[str, ...], widths: Sequence[int]) -> str:
    name, value, unit, limit, sign = (text.ljust(width) for text, width in zip(row, widths, strict=False))
    return f"{name}  {value.strip().rjust(widths[1])} {unit}  {limit.strip().rjust(widths[3])}  {sign}  {row[5]}"


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}".replace(",", " ") if value >= 1000 or value == int(value) else f"{value:g}"
