"""The days by which actions, their milestones and their corrections should be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from teoiksi.domains.programmes.models import Action, Correction, Milestone
from teoiksi.domains.programmes.types import ENDED, FOLLOWED_STATES, Deadline, DeadlineKind
from teoiksi.kernel.localized_text import LocalizedText


def deadlines_of_person(person: UUID) -> tuple[Deadline, ...]:
    """Give what someone's own actions still have before them, by day; three queries."""
    return _deadlines(Action.objects.filter(owner__pseudonym=person))


def deadlines_of_group(strategy: str, spearhead: str) -> tuple[Deadline, ...]:
    """Give what the actions of a spearhead's programmes still have before them, by day; three queries."""
    of_group = {"programme__spearhead__slug": spearhead, "programme__spearhead__strategy__slug": strategy}
    return _deadlines(Action.objects.filter(**of_group))


def _deadlines(chosen: QuerySet[Action]) -> tuple[Deadline, ...]:
    rows = chosen.filter(programme__state__in=FOLLOWED_STATES).exclude(state__in=ENDED)
    actions = {action.pk: action for action in rows.select_related("programme")}
    found = [*_ends(actions), *_milestones(actions), *_corrections(actions)]
    return tuple(sorted(found, key=lambda each: (each.day, each.key)))


def _ends(actions: dict[int, Action]) -> Iterator[Deadline]:
    for action in actions.values():
        yield _deadline(action, DeadlineKind.END, action.pk, action.ends_on, action.name)


def _milestones(actions: dict[int, Action]) -> Iterator[Deadline]:
    for row in Milestone.objects.filter(action__in=actions, done_on=None):
        yield _deadline(actions[row.action_id], DeadlineKind.MILESTONE, row.pk, row.due_on, row.name)


def _corrections(actions: dict[int, Action]) -> Iterator[Deadline]:
    for row in Correction.objects.filter(action__in=actions, done_on=None):
        name = LocalizedText.from_mapping({row.language: row.measure})
        yield _deadline(actions[row.action_id], DeadlineKind.CORRECTION, row.pk, row.due_on, name)


def _deadline(action: Action, kind: DeadlineKind, number: int, day: date, name: LocalizedText) -> Deadline:
    return Deadline(
        key=f"{action.slug}-{kind.value}-{number}",
        kind=kind,
        day=day,
        name=name,
        action=action.slug,
        action_name=action.name,
        is_example=action.programme.is_example,
    )
