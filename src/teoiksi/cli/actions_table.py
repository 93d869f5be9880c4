"""What a workbook of actions changes, in lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from teoiksi.domains.programmes.types import PLAN_STEP_NAMES, ActionsImport, PlanStep


def import_lines(result: ActionsImport) -> Iterator[str]:
    """Give each action that is new or changes with what changes from what to what, then how many there are of each."""
    for action in result.actions:
        if not action.is_changed and not action.told:
            continue
        road = ", muutosehdotus" if action.is_proposed else ""
        yield f"{PLAN_STEP_NAMES[action.step].fi}: {action.slug} ”{action.name}” ({action.programme}{road})"
        for each in (*action.differences, *action.told):
            changed = f"{_shown(each.before)} → {_shown(each.after)}" if each.before else _shown(each.after)
            yield f"    {each.field}: {changed}"
    counted = (
        f"{PLAN_STEP_NAMES[step].fi} {result.count(step)}"
        for step in PlanStep
        if result.count(step) or step is not PlanStep.WAITING
    )
    told = f"; tilanne kerrotaan {result.told}" if result.told else ""
    yield ", ".join(counted) + f"{told}."


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:97]}…" if len(line) > 100 else line or "(tyhjä)"
