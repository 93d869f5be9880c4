"""What a workbook tells of how an action goes: its state, progress and words, milestones that are done, a correction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from teoiksi.domains.programmes.types import (
    ACTION_STATE_NAMES,
    ActionPlan,
    ActionState,
    CorrectionPart,
    PlanDifference,
    ToldAction,
    UpdatePart,
)
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.problems import Problem
from teoiksi.sources.actions_file.document import GivenAction

COLUMNS: Final = {"progress": "progress", "measure": "measure", "due_on": "measure_due", "state": "state"}
"""The column of each place in which an update may be wrong."""

_STATES: Final = {name.exactly(language): state for state, name in ACTION_STATE_NAMES.items() for language in LANGUAGES}


@dataclass(slots=True)
class Telling:
    """What is told of an action, None for nothing new, and in what it differs from what was told before."""

    told: ToldAction | None = None
    differences: tuple[PlanDifference, ...] = ()
    problems: list[Problem] = field(default_factory=list)


def telling(given: GivenAction, now: ActionPlan | None) -> Telling:
    """Read what is told; cells that say what is known already tell nothing."""
    found = Telling()
    state = _state(given, now, found)
    correction = _correction(given, found)
    sentence = str(given.own.values.get("sentence") or "").strip()
    if now is None:
        found.problems.extend(_of_a_new_one(given, state, sentence, correction))
    if now is None or found.problems:
        return found
    progress: Any = given.own.values.get("progress", now.progress)
    done = _done(given, now)
    part = UpdatePart(state, sentence, progress, frozenset(done), correction)
    if part != UpdatePart(now.state, "", now.progress):
        seen = given.own.values.get("told")
        found.told = ToldAction(given.slug, part, seen if isinstance(seen, int) else now.told)
        found.differences = tuple(_differences(part, now, done.values()))
    return found


def _state(given: GivenAction, now: ActionPlan | None, found: Telling) -> ActionState:
    text = given.own.values.get("state")
    known = now.state if now else ActionState.NOT_STARTED
    if not isinstance(text, str):
        return known
    if (state := _STATES.get(text.casefold())) is None:
        words = ", ".join(name.fi for name in ACTION_STATE_NAMES.values())
        what = f"Tilaa ”{text}” ei tunneta."
        found.problems.append(
            Problem("unknown_state", what, f"Kirjoita jokin näistä: {words}.", given.own.place_of("state"))
        )
    return state or known


def _correction(given: GivenAction, found: Telling) -> CorrectionPart | None:
    measure, due_on = (given.own.values.get(name) for name in ("measure", "measure_due"))
    if not measure and not due_on:
        return None
    if not isinstance(due_on, date):
        what = "Korjaavalta toimenpiteeltä puuttuu päivä."
        mend = "Kirjoita, mihin päivään mennessä se tehdään."
        found.problems.append(Problem("no_day", what, mend, given.own.place_of("measure")))
        return None
    return CorrectionPart(str(measure or ""), due_on)


def _of_a_new_one(
    given: GivenAction, state: ActionState, sentence: str, correction: CorrectionPart | None
) -> Iterator[Problem]:
    if state is not ActionState.NOT_STARTED or sentence or given.own.values.get("progress") or correction:
        what = "Uuden toimenpiteen tilannetta ei vielä kerrota."
        mend = "Tyhjennä tila ja eteneminen ja se, mitä on tapahtunut. Kerro ne, kun toimenpide on suunnitelmassa."
        yield Problem("not_told_yet", what, mend, given.own.place_of("state"))


def _done(given: GivenAction, now: ActionPlan) -> dict[int, str]:
    """Give the milestones that are marked as done and were not, with their names."""
    marked = [row.values for row in given.milestones if row.values.get("tick")]
    numbers = {each.get("number") for each in marked}
    names = {each.get("name.fi") for each in marked if each.get("number") is None}
    return {
        step.id: step.name.fi
        for step in now.part.milestones
        if step.id and step.id not in now.done and (step.id in numbers or step.name.fi in names)
    }


def _differences(part: UpdatePart, now: ActionPlan, done: Iterable[str]) -> Iterator[PlanDifference]:
    if part.state is not now.state:
        yield PlanDifference("state", now.state.value, part.state.value)
    if part.progress != now.progress:
        before, after = ("" if each is None else str(each) for each in (now.progress, part.progress))
        yield PlanDifference("progress", before, after)
    if part.sentence:
        yield PlanDifference("sentence", "", part.sentence)
    yield from (PlanDifference("tick", "", name) for name in done)
    if part.correction:
        yield PlanDifference("measure", "", part.correction.measure)
        yield PlanDifference("measure_due", "", f"{part.correction.due_on:%-d.%-m.%Y}")
