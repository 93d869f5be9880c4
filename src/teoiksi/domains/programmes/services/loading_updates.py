"""What a programme file tells of its actions: the first updates of all of them at once, then the second ones, and so on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.db.models import Exists, OuterRef, Prefetch

from teoiksi.domains.programmes.models import Action, Correction, Milestone, ProgressUpdate
from teoiksi.domains.programmes.services.loading_parts import update_of
from teoiksi.domains.programmes.services.loading_problems import Problems
from teoiksi.domains.programmes.services.many_updates import Telling, check_telling, keep_tellings
from teoiksi.domains.programmes.types import FOLLOWED_STATES
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import as_language
from teoiksi.sources.programme_file.document import ActionEntry


def tell_updates(*, actor: Actor, entries: Sequence[tuple[str, ActionEntry]], problems: Problems) -> list[str]:
    """Tell of those actions of which nothing has been told yet; gives their slugs. ``entries`` are by their paths in the file.

    The number of queries grows with the most updates of one action, not with that of actions.
    """
    rows = _silent([entry.id for _path, entry in entries if entry.updates])
    followed = [
        _Followed(path, entry, row, list(row.milestones.all()), list(row.corrections.all()))
        for path, entry in entries
        if (row := rows.get(entry.id)) is not None and row.programme.state in FOLLOWED_STATES
    ]
    for path, entry in entries:
        if entry.id in rows and rows[entry.id].programme.state not in FOLLOWED_STATES:
            problems.not_followed(f"{path}.updates")
    for number in range(max((len(each.entry.updates) for each in followed), default=0)):
        _tell(actor, [each for each in followed if each.entry.updates[number:]], number, problems)
    return [each.entry.id for each in followed]


@dataclass(frozen=True, slots=True)
class _Followed:
    """An action with its milestones, its open corrections, and what the file tells of it."""

    path: str
    entry: ActionEntry
    row: Action
    steps: list[Milestone]
    corrections: list[Correction]


def _silent(actions: Sequence[str]) -> dict[str, Action]:
    """Lock the actions of which nothing has been told."""
    silent = Action.objects.filter(~Exists(ProgressUpdate.objects.filter(action=OuterRef("pk"))), slug__in=actions)
    locked = silent.select_for_update(of=["self"]).select_related("programme").order_by("pk")
    whole = locked.prefetch_related("milestones", Prefetch("corrections", Correction.objects.filter(done_on=None)))
    return {row.slug: row for row in whole}


def _tell(actor: Actor, followed: Sequence[_Followed], number: int, problems: Problems) -> None:
    """Tell the updates of this number that fit, and finish those of their corrections that the file says are done."""
    passed: list[Telling] = []
    finished: list[tuple[list[Correction], date]] = []
    for each in followed:
        update, path = each.entry.updates[number], f"{each.path}.updates[{number + 1}]"
        part = update_of(update, [step.pk for step in each.steps])
        telling = Telling(each.row, each.steps, each.corrections, part, update.on, as_language(update.language))
        problems.tried(path, partial(check_telling, telling))
        if not problems.at(path):
            passed.append(telling)
            if update.correction and update.correction.done:
                finished.append((each.corrections, update.correction.done))
    keep_tellings(actor, passed)
    done = [(corrections[-1], day) for corrections, day in finished]
    for correction, day in done:
        correction.done_on = day
    if done:
        Correction.objects.bulk_update([correction for correction, _day in done], ["done_on"])
