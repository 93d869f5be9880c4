"""Actions from a workbook: all of them or none, with every mistake at once, and what would change before it does."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.models import Programme
from teoiksi.domains.programmes.services.changes import no_reason, write_change
from teoiksi.domains.programmes.services.differences import plan_differences
from teoiksi.domains.programmes.services.known import Plan, known_to
from teoiksi.domains.programmes.services.many_actions import put_actions
from teoiksi.domains.programmes.services.merging import Merged, merge
from teoiksi.domains.programmes.services.telling import tell_situations
from teoiksi.domains.programmes.services.told_in_file import COLUMNS, telling
from teoiksi.domains.programmes.types import (
    FOLLOWED_STATES,
    ActionPart,
    ActionPlan,
    ActionsImport,
    ImportedAction,
    NotWritable,
    PlanStep,
    Reception,
    Told,
    ToldAction,
)
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.problems import BadInput, Place, Problem
from teoiksi.sources.actions_file.document import ExaminedActions, GivenAction


def import_actions(
    *,
    actor: Actor,
    examined: ExaminedActions,
    today: date,
    programme: str = "",
    among: Iterable[str] | None = None,
    seen: str | None = None,
    reason: str = "",
    language: Language = DEFAULT_LANGUAGE,
    dry_run: bool = False,
) -> ActionsImport:
    """Bring actions to what a workbook says; gives what that did to each, or would do after a ``dry_run``.

    ``programme`` is that of new actions whose row names none; ``among`` are the programmes that may be written, None for
    all. ``seen`` is the mark of the preview that the writer looked at: when the plans have changed since, that is a problem.
    What changes in an approved programme is proposed, for ``reason`` (in ``language``), which must be told then.
    What is told of how actions go is kept at once as updates of ``today``.
    When there is any problem, nothing is stored.
    """
    work = _Work(actor, programme, None if among is None else frozenset(among), list(examined.problems))
    with common.change(actor=actor, event="programmes.actions_imported", reason=reason, dry_run=dry_run):
        work.read(examined.actions)
        if seen is not None and seen != work.mark:
            what = "Suunnitelmia on muutettu esikatselun jälkeen."
            work.problems.append(Problem("changed_meanwhile", what, "Katso esikatselu uudelleen ja tallenna sitten."))
        try:
            with common.change(actor=actor, event="programmes.actions_imported"):
                work.write(examined.actions)
                work.propose(why=reason, language=language)
                work.tell(today, language)
                if not dry_run and not reason.strip() and any(each.is_proposed for each in work.wanted):
                    mend = "Kirjoita, miksi suunnitelmaa pitää muuttaa: perustelu tulee jokaiseen muutosehdotukseen."
                    work.problems.append(no_reason(mend))
                if work.problems:
                    raise BadInput(work.problems)
        except BadInput:
            pass  # what was written is undone; the problems are in the answer
    return ActionsImport(tuple(work.done), tuple(work.problems), work.mark)


@dataclass(slots=True)
class _Wanted:
    """One action of the file on its way: where it belongs, what it is now and what it should be."""

    given: GivenAction
    programme: str
    now: ActionPlan | None
    merged: Merged
    part: ActionPart
    is_proposed: bool


@dataclass(slots=True)
class _Work:
    actor: Actor
    programme: str
    among: frozenset[str] | None
    problems: list[Problem]
    states: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, tuple[ActionPart, ...]] = field(default_factory=dict)
    done: list[ImportedAction] = field(default_factory=list)
    wanted: list[_Wanted] = field(default_factory=list)
    told: list[tuple[GivenAction, ToldAction]] = field(default_factory=list)
    mark: str = ""

    def read(self, actions: tuple[GivenAction, ...]) -> None:
        """Join what the file gives with what is there, and see what differs."""
        plans = queries.plans_of([each.slug for each in actions])
        self.mark = _mark(plans)
        owners = {each.email.lower(): each.id for each in people.people() if each.email}
        self.states.update(Programme.objects.values_list("slug", "state"))
        self.waiting.update(queries.proposed_plans([each.slug for each in actions]))
        for given in actions:
            self._read(given, plans.get(given.slug), owners)

    def _read(self, given: GivenAction, now: ActionPlan | None, owners: Mapping[str, UUID]) -> None:
        before = len(self.problems)
        merged = merge(given, now.part if now else None, owners)
        said = telling(given, now)
        self.problems.extend([*merged.problems, *said.problems])
        named = str(given.own.values.get("programme") or "")
        programme = named or (now.programme if now else self.programme)
        self.problems.extend(_wrong_programme(given, now, programme, self.states))
        if merged.part is None or len(self.problems) > before:
            return
        differences = plan_differences(now.part if now else None, merged.part)
        is_proposed = self.states[programme] in FOLLOWED_STATES
        step = PlanStep.NEW if now is None else PlanStep.CHANGED if differences else PlanStep.UNCHANGED
        if is_proposed and merged.part in self.waiting.get(given.slug, ()):
            step = PlanStep.WAITING
        done = ImportedAction(given.slug, merged.part.name, programme, step, differences, is_proposed, said.differences)
        self.done.append(done)
        if said.told:
            self.told.append((given, said.told))
        if not done.is_changed and not done.told:
            return
        if self.among is not None and programme not in self.among:
            what = f"Ohjelma ”{programme}” ei ole ryhmän, johon kuulut."
            mend = "Poista rivi, tai pyydä muutosta ohjelman omalta kärkiryhmältä."
            self.problems.append(Problem("not_yours", what, mend, given.own.place_of("programme")))
        if not done.is_changed:
            return
        self.problems.extend(_outdated(given, now))
        self.wanted.append(_Wanted(given, programme, now, merged, merged.part, is_proposed))

    def write(self, examined: tuple[GivenAction, ...]) -> None:
        """Put the plans; what they need may stand anywhere in the file."""
        wanted = [each for each in self.wanted if not each.is_proposed]
        plans = [(each.programme, each.part) for each in wanted]
        proposed = {each.part.slug for each in self.wanted if each.is_proposed and each.now is None}
        coming = [each.slug for each in examined if each.slug not in proposed]
        refused = put_actions(actor=self.actor, plans=plans, coming=coming).refused
        for each in wanted:
            match refused.get(each.part.slug):
                case BadInput() as error:
                    self.problems.extend(_placed(found, each) for found in error.problems)
                case NotWritable():
                    self.problems.append(_not_writable(each))

    def tell(self, today: date, language: Language) -> None:
        """Keep what is told of how actions go; what has been told already by the same file is not told again."""
        answers = tell_situations(
            actor=self.actor, told=[told for _given, told in self.told], today=today, language=language
        )
        for (given, _told), answer in zip(self.told, answers, strict=True):
            self.problems.extend(_untold(given, answer))
            if answer.reception is Reception.KEPT_BEFORE:
                self.done = [replace(each, told=()) if each.slug == given.slug else each for each in self.done]

    def propose(self, *, why: str, language: Language) -> None:
        """Propose what would change in approved programmes."""
        wanted = [each for each in self.wanted if each.is_proposed]
        slugs = {each.programme for each in wanted}
        rows = Programme.objects.select_for_update(of=["self"]).select_related("spearhead").filter(slug__in=slugs)
        locked = {row.slug: row for row in rows.order_by("pk")}
        plans = [Plan(locked[each.programme], each.part) for each in wanted]
        known = known_to(plans, coming=queries.proposed_actions()) if plans else None
        for each in wanted:
            before = each.now.part if each.now else None
            try:
                write_change(
                    locked[each.programme],
                    each.part,
                    before=before,
                    why=why,
                    author=self.actor,
                    language=language,
                    known=known,
                )
            except BadInput as error:
                self.problems.extend(_placed(problem, each) for problem in error.problems)


def _not_writable(wanted: _Wanted) -> Problem:
    what = f"Ohjelma ”{wanted.programme}” on päättynyt, joten sen suunnitelmaa ei enää muuteta."
    return Problem("not_writable", what, "Poista rivi.", wanted.given.own.place)


def _wrong_programme(
    given: GivenAction, now: ActionPlan | None, programme: str, known: Collection[str]
) -> Iterable[Problem]:
    place = given.own.place_of("programme")
    if not programme:
        what = "Rivi ei kerro, mihin ohjelmaan uusi toimenpide kuuluu."
        yield Problem("programme_missing", what, "Kirjoita ohjelman tunnus.", place)
    elif programme not in known:
        yield Problem("unknown_programme", f"Ohjelmaa ”{programme}” ei ole.", "Tarkista ohjelman tunnus.", place)
    elif now is not None and programme != now.programme:
        what = f"Toimenpide ”{given.slug}” kuuluu ohjelmaan ”{now.programme}”, eikä sitä siirretä tiedostolla."
        yield Problem("another_programme", what, "Anna uudelle toimenpiteelle oma tunnus.", place)


def _outdated(given: GivenAction, now: ActionPlan | None) -> Iterable[Problem]:
    """A file that was written before the newest saving would undo it."""
    version = given.own.values.get("version")
    if now is not None and isinstance(version, int) and version != now.version:
        what = f"Toimenpidettä ”{given.slug}” on muutettu sen jälkeen, kun tiedosto haettiin."
        mend = "Hae uusi tiedosto ja tee muutos siihen, tai tyhjennä versio, jos tiedoston tiedot ovat oikeat."
        yield Problem("edited_meanwhile", what, mend, given.own.place_of("version"))


def _untold(given: GivenAction, answer: Told) -> Iterable[Problem]:
    """Give why an update was not kept, each at its cell."""
    if answer.reception is Reception.MEANWHILE:
        what = f"Toimenpiteen ”{given.slug}” tilanteesta on kerrottu sen jälkeen, kun tiedosto haettiin."
        mend = "Hae uusi tiedosto ja kirjoita siihen, tai tyhjennä tilannetieto, jos tiedosto on oikeassa."
        yield Problem("told_meanwhile", what, mend, given.own.place_of("told"))
    elif answer.reception is Reception.NOT_FOLLOWED:
        what = f"Toimenpiteen ”{given.slug}” ohjelma ei ole hyväksytty, joten sen tilanteesta ei kerrota."
        mend = "Palauta tila ja eteneminen ennalleen, ja tyhjennä se, mitä on tapahtunut."
        yield Problem("not_followed", what, mend, given.own.place_of("state"))
    for each in answer.problems:
        place = given.own.place_of(COLUMNS.get(each.place.path, "state"))
        yield Problem(each.code, each.what, each.mend, place)


def _placed(found: Problem, wanted: _Wanted) -> Problem:
    """Give a problem of a plan its cell in the file: ``goals[2]`` is that of goals."""
    path, places = found.place.path, wanted.merged.places
    place = places.get(path) or places.get(path.partition("[")[0]) or wanted.given.own.place
    return Problem(found.code, found.what, found.mend, place or Place())


def _mark(plans: Mapping[str, ActionPlan]) -> str:
    text = ",".join(f"{slug} {plans[slug].version} {plans[slug].told}" for slug in sorted(plans))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
