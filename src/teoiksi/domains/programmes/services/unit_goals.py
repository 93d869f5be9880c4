"""Writing the goals that a unit has set itself."""

from __future__ import annotations

from collections.abc import Collection

from teoiksi.domains.common import services as common
from teoiksi.domains.people.models import Unit
from teoiksi.domains.programmes.models import UnitGoal
from teoiksi.domains.programmes.types import EditedMeanwhile, UnitGoalPart
from teoiksi.domains.strategy.models import Goal
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput, Place, Problem


def put_unit_goal(*, actor: Actor, part: UnitGoalPart, number: int | None = None, opened: int | None = None) -> int:
    """Add a goal of a unit, or write one anew by its number; gives the number. ``opened`` is the version its writer saw.

    :raises Unit.DoesNotExist: when there is no such unit.
    :raises UnitGoal.DoesNotExist: when the unit has no goal of this number.
    :raises BadInput: when it has no name, or serves no goal that the strategy has.
    :raises EditedMeanwhile: when someone else has saved since.
    """
    with common.change(actor=actor, event="programmes.unit_goal_put"):
        unit = Unit.objects.get(slug=part.unit)
        goals = {row.slug: row for row in Goal.objects.filter(spearhead__strategy__slug=part.strategy)}
        if problems := _problems(part, goals.keys()):
            raise BadInput(problems)
        if number is None:
            row = UnitGoal.objects.create(unit=unit, name=part.name, what=part.what)
        else:
            row = UnitGoal.objects.select_for_update(of=["self"]).get(pk=number, unit=unit)
            _write(row, part, opened)
        common.bring(
            row.links.all(),
            key="goal_id",
            wanted={goals[slug].pk: {"position": at} for at, slug in enumerate(part.goals)},
            fixed={"unit_goal": row},
        )
    return row.pk


def remove_unit_goal(*, actor: Actor, unit: str, number: int) -> None:
    """Take a goal of a unit away; history keeps it.

    :raises UnitGoal.DoesNotExist: when the unit has none of this number.
    """
    with common.change(actor=actor, event="programmes.unit_goal_removed"):
        UnitGoal.objects.select_for_update(of=["self"]).get(pk=number, unit__slug=unit).delete()


def _write(row: UnitGoal, part: UnitGoalPart, opened: int | None) -> None:
    wanted = {"name": part.name, "what": part.what}
    if opened is not None and row.version != opened:
        raise EditedMeanwhile({name: getattr(row, name) for name in wanted})
    row.name, row.what = part.name, part.what
    row.version += 1
    row.save(update_fields=["name", "what", "version"])


def _problems(part: UnitGoalPart, known: Collection[str]) -> list[Problem]:
    found = []
    if not part.name.fi.strip():
        found.append(Problem("no_name", "Tavoite on tyhjä.", "Kirjoita, mitä yksikkö tavoittelee.", Place(path="name")))
    if not part.goals:
        what = "Tavoitetta ei ole liitetty strategiaan."
        found.append(Problem("no_goal", what, "Valitse, mitä strategian tavoitetta se palvelee.", Place(path="goals")))
    if unknown := [slug for slug in part.goals if slug not in known]:
        what = f"Strategiassa ei ole tavoitetta ”{unknown[0]}”."
        found.append(Problem("unknown_goal", what, "Avaa sivu uudelleen ja valitse tavoite.", Place(path="goals")))
    return found
