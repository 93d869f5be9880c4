"""Loading a programme file: everything in it, or nothing; a second time it changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.models import Programme
from teoiksi.domains.programmes.services.loading_parts import (
    action_of,
    decision_of,
    programme_of,
    same_but_ids,
    with_known_steps,
)
from teoiksi.domains.programmes.services.loading_problems import Problems
from teoiksi.domains.programmes.services.loading_updates import tell_updates
from teoiksi.domains.programmes.services.many_actions import put_actions
from teoiksi.domains.programmes.services.programmes import put_programme, take_step
from teoiksi.domains.programmes.types import ActionPart, ActionPlan, ProgrammeState
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.programme_file.document import ActionEntry, ProgrammeEntry, ProgrammesDocument


@dataclass(frozen=True, slots=True)
class LoadedProgrammes:
    """What a load added or changed, by slug, in the order of the file."""

    programmes: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return bool(self.programmes or self.actions or self.told)


def load_programmes(*, actor: Actor, document: ProgrammesDocument, reason: str = "") -> LoadedProgrammes:
    """Bring programmes and actions to what a file says; gives what was added or changed.

    An action that the file does not have stays. Updates are told only of an action of which nothing has been told yet,
    each as on its day. A programme that is further than the file's state stays where it is.

    :raises BadInput: with everything that does not fit what is known; places are paths in the file.
    """
    with common.change(actor=actor, event="programmes.file_loaded", reason=reason):
        load = _Load(actor, document)
        load.programmes()
        load.actions()
        load.steps(before=ProgrammeState.CLOSED)
        load.updates()
        load.steps()
        if load.problems.found:
            raise BadInput(load.problems.found)
        return LoadedProgrammes(*(tuple(dict.fromkeys(each)) for each in load.wrote))


@dataclass(slots=True)
class _Load:
    """One load under way: what was wrong is kept, and the parts that did not fail go on, so that all mistakes are found."""

    actor: Actor
    document: ProgrammesDocument
    problems: Problems = field(default_factory=Problems)
    wrote: tuple[list[str], list[str], list[str]] = field(default_factory=lambda: ([], [], []))

    def programmes(self) -> None:
        for path, entry in self._programmes():
            self.problems.tried(path, partial(self._programme, entry))

    def actions(self) -> None:
        """Put the plans that differ; what they need may stand anywhere in the file."""
        entries = self._actions()
        there = queries.plans_of([entry.id for _path, _programme, entry in entries])
        plans = {entry.id: (programme.id, plan) for _, programme, entry in entries if (plan := _plan(entry, there))}
        refused = put_actions(actor=self.actor, plans=list(plans.values())).refused
        for path, _programme, entry in entries:
            if entry.id in refused:
                self.problems.refused(path, refused[entry.id])
            elif entry.id in plans:
                self.wrote[1].append(entry.id)

    def steps(self, *, before: ProgrammeState | None = None) -> None:
        """Take the programmes to their states, or only as far as the one before: a closed one is told nothing of."""
        way = list(ProgrammeState)
        states = way[: way.index(before)] if before else way
        for path, entry in self._programmes():
            self.problems.tried(path, partial(self._steps, entry, states))

    def updates(self) -> None:
        entries = [(path, entry) for path, _programme, entry in self._actions()]
        self.wrote[2].extend(tell_updates(actor=self.actor, entries=entries, problems=self.problems))

    def _programmes(self) -> list[tuple[str, ProgrammeEntry]]:
        """Give those whose plan was taken."""
        entries = enumerate(self.document.programmes, 1)
        return [(path, each) for at, each in entries if not self.problems.at(path := f"programmes[{at}]")]

    def _actions(self) -> list[tuple[str, ProgrammeEntry, ActionEntry]]:
        """Give those whose plan, and that of their programme, was taken."""
        return [
            (path, programme, each)
            for programme_path, programme in self._programmes()
            for number, each in enumerate(programme.actions, 1)
            if not self.problems.at(path := f"{programme_path}.actions[{number}]")
        ]

    def _programme(self, entry: ProgrammeEntry) -> None:
        before = Programme.objects.filter(slug=entry.id).values_list("version", flat=True).first()
        if put_programme(actor=self.actor, part=programme_of(self.document, entry)) != before:
            self.wrote[0].append(entry.id)

    def _steps(self, entry: ProgrammeEntry, states: Sequence[ProgrammeState]) -> None:
        way = list(ProgrammeState)
        now = ProgrammeState(Programme.objects.values_list("state", flat=True).get(slug=entry.id))
        wanted = way[way.index(now) + 1 : way.index(ProgrammeState(entry.state)) + 1]
        for step in (each for each in wanted if each in states):
            take_step(actor=self.actor, programme=entry.id, to=step, decision=decision_of(entry))
            self.wrote[0].append(entry.id)


def _plan(entry: ActionEntry, there: Mapping[str, ActionPlan]) -> ActionPart | None:
    """Give the plan of an action; None when it is there already."""
    now = there[entry.id].part if entry.id in there else None
    part = action_of(entry, now)
    return None if now is not None and same_but_ids(now, part) else with_known_steps(part, now)
