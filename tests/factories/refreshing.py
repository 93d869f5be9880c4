"""Connecting and fetching by commands, and what is known afterwards."""

from __future__ import annotations

import io

from django.core.management import call_command

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.stats import queries
from teoiksi.domains.stats.types import RunCard

KEY = ("KU153", "vaerak-vaesto", "2025")
OWN_RECORD = {
    "stats_refreshrun",
    "stats_refreshline",
    "stats_refreshclosing",
    "stats_hostcall",
    "stats_hosthold",
    "stats_keptanswer",
}


def connect(*arguments: str) -> str:
    out = io.StringIO()
    call_command("connect", *arguments, stdout=out)
    return out.getvalue()


def run_command(*arguments: object) -> str:
    out = io.StringIO()
    call_command("refresh", *map(str, arguments), stdout=out)
    return out.getvalue()


def newest_run() -> RunCard:
    return queries.runs(limit=1)[0]


def known(slug: str = "asukkaat") -> dict[str, float | None]:
    actual = indicators.card(slug).actual
    assert actual is not None
    return {figure.period.code: figure.value for figure in actual.figures}
