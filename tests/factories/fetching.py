"""Connections, runs and waiting figures as they stand after sources have been asked, without asking anyone."""

from __future__ import annotations

from datetime import date
from typing import Any

from teoiksi.domains.indicators import services as indicators
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.models import Connection, RefreshLine, WaitingFigure
from teoiksi.domains.stats.services.runs import as_rows
from teoiksi.domains.stats.types import (
    Answer,
    FoundChange,
    PlausibilityRule,
    QuestionKind,
    RefreshOutcome,
    RunKind,
    SourceChange,
    WaitReason,
)
from teoiksi.kernel.actor import COMMAND_LINE, WORKER, Actor
from teoiksi.sources.resolving.recipe import Recipe

ASKED = "https://pxdata.stat.fi/PxWeb/api/v1/fi/StatFin/vaerak/11ra.px"


def connected(slug: str, table: str = "vaerak/11ra.px", service: str = "statfin") -> Connection:
    """Connect the actual series of an indicator; a change of more than 30 % waits."""
    recipe = Recipe(service=service, table=table, content="vaerak-vaesto")
    indicators.connect_indicator(actor=COMMAND_LINE, slug=slug, recipe=recipe, rule=PlausibilityRule(0.3, 0, 1_000_000))
    return Connection.objects.get(series__link__indicator__slug=slug, series__link__role="actual")


def run(actor: Actor = WORKER, *, asked_for: str = "", is_closed: bool = True) -> int:
    """Begin a run, and close it."""
    number = stats.start_run(actor=actor, kind=RunKind.DEMAND if asked_for else RunKind.SCHEDULE, asked_for=asked_for)
    if is_closed:
        stats.close_run(actor=actor, run=number)
    return number


def failed(connection: Connection, why: str = "503 Service Unavailable", in_run: int | None = None) -> None:
    """Let the source of a connection give nothing."""
    stats.record_failure(
        actor=WORKER,
        run=in_run or run(),
        connection=connection.pk,
        outcome=RefreshOutcome.UNAVAILABLE,
        asked=ASKED,
        why=why,
    )


def came(connection: Connection, *changes: FoundChange, in_run: int | None = None) -> None:
    """Let the source of a connection answer, with nothing new."""
    RefreshLine.objects.create(
        run_id=in_run or run(),
        connection=connection,
        outcome=RefreshOutcome.UNCHANGED,
        asked=ASKED,
        got=1236,
        unchanged=5,
        changes=as_rows(changes),
    )


def waiting(connection: Connection, value: float = 1800.0, year: int = 2025, compared_with: float = 1041.0) -> int:
    """Let a figure wait; gives its number."""
    return WaitingFigure.objects.create(
        connection=connection,
        period_start=date(year, 1, 1),
        period_end=date(year, 12, 31),
        period_kind="year",
        value=value,
        status="final",
        retrieved_on=date(2026, 11, 20),
        compared_with=compared_with,
        why=WaitReason.LARGE_CHANGE,
    ).pk


def ask_everything() -> None:
    """Put questions of each kind, answered in every way: found or not, described, with figures or without, failed, open."""
    variables = [
        _variable("alue", "area", {"KU153": "Imatra"}),
        _variable("timeperiod_y", "time", {"2025": "2025"}),
        _variable("contentscode", "content", {"a": "A", "b": "B"}),
        _variable("ika", "other", {str(age): str(age) for age in range(101)}),
        _variable("vuosi", "other", {"a": "A", "b": "B"}),
    ]
    figures = [
        {"period": "2024", "value": 24_686.0, "missing": "", "is_preliminary": False},
        {"period": "2025", "value": None, "missing": "suppressed", "is_preliminary": True},
    ]
    nothing = {"area": "Imatra", "figures": [], "others": 0, "unreadable": [], "changes": []}
    gone = {"kind": SourceChange.CONTENT_GONE, "dimension": "contentscode", "code": "a", "proposals": ["b"]}
    answers: list[tuple[QuestionKind, Answer | None]] = [
        (QuestionKind.FIND, Answer({"tables": [{"table": "11ra.px", "title": "Imatra", "updated_on": "2026-04-01"}]})),
        (QuestionKind.FIND, Answer({"tables": []})),
        (QuestionKind.DESCRIBE, Answer({"title": "Imatra", "variables": variables})),
        (QuestionKind.DESCRIBE, Answer({"title": "Imatra", "variables": variables[2:]})),
        (QuestionKind.PREVIEW, Answer({**nothing, "figures": figures, "others": 308})),
        (QuestionKind.PREVIEW, Answer({**nothing, "changes": [gone]})),
        (QuestionKind.DESCRIBE, Answer(problem="503 Service Unavailable")),
        (QuestionKind.DESCRIBE, None),
    ]
    for kind, answer in answers:
        recipe = Recipe("statfin", "vaerak/11ra.px")
        number = stats.put_question(actor=COMMAND_LINE, kind=kind, recipe=recipe, language="fi", words="Imatra")
        if answer:
            stats.answer_question(actor=WORKER, question=number, answer=answer)


def _variable(stem: str, role: str, codes: dict[str, str]) -> dict[str, Any]:
    size = len(codes)
    return {
        "stem": stem,
        "role": role,
        "name": stem,
        "codes": list(codes.items()),
        "size": size,
        "may_be_left_out": False,
    }
