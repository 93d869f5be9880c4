"""Writing many actions at once: a programme file and a workbook, in seconds of CPU and in calls of the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from django.utils import timezone
from tools.bench import actions
from tools.bench.calls import calls_of
from tools.bench.work import cpu, undone

from teoiksi.domains.programmes import services
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import Place
from teoiksi.sources.actions_file.document import ExaminedActions, GivenAction, GivenRow
from teoiksi.sources.programme_file.document import ProgrammesDocument

CHANGED: Final = 300


def writings() -> dict[str, float]:
    """Load 500 actions with all that is told of them, then change 300 of those of drafts; afterwards nothing is there.

    :raises RuntimeError: when the workbook is refused.
    """
    document = actions.made_programmes()
    with undone():
        values = _measured("actions.load", lambda: services.load_programmes(actor=COMMAND_LINE, document=document))
    with undone():
        services.load_programmes(actor=COMMAND_LINE, document=_drafts(document))
        return values | _measured("actions.import", _import)


def _measured(name: str, work: Callable[[], Any]) -> dict[str, float]:
    measured: list[float] = []
    calls = calls_of(lambda: measured.append(cpu(work)))
    return {name: measured[0], f"{name}.calls": float(calls)}


def _drafts(document: ProgrammesDocument) -> ProgrammesDocument:
    """The same programmes before anyone has approved them, or told anything of them."""
    return replace(
        document,
        programmes=tuple(
            replace(each, state="draft", actions=tuple(replace(action, updates=()) for action in each.actions))
            for each in document.programmes
        ),
    )


def _import() -> None:
    rows = (
        GivenAction(actions.slug_of_action(number), GivenRow(Place(), {"name.fi": f"Uusi nimi {number}", "goals": ()}))
        for number in range(CHANGED)
    )
    examined = ExaminedActions("toimenpiteet.xlsx", tuple(rows))
    answer = services.import_actions(actor=COMMAND_LINE, examined=examined, today=timezone.localdate())
    if answer.problems:
        raise RuntimeError(answer.problems[0].what)
