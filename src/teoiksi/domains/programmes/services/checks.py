"""Everything in which the plan of an action may not fit what is known, found at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from teoiksi.domains.people.models import Unit
from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.models import Programme
from teoiksi.domains.programmes.services.known import Known, Plan, known_to
from teoiksi.domains.programmes.types import ActionPart
from teoiksi.kernel.problems import BadInput, Place, Problem


@dataclass(frozen=True, slots=True)
class Found:
    """What the slugs of a plan name: the unit, and ids by slug."""

    unit: Unit
    goals: Mapping[str, int]
    values: Mapping[str, int]
    indicators: Mapping[str, int]


def check_action(part: ActionPart, programme: Programme, known: Known | None = None) -> Found:
    """Find what a plan names, among what is known if that has been read already.

    :raises BadInput: with every problem; places are the fields of :class:`ActionPart`.
    """
    known = known or known_to([Plan(programme, part)])
    strategy = programme.spearhead.strategy_id
    goals = {slug: pk for slug in part.goals if (pk := known.goals.get((strategy, slug)))}
    values = {slug: pk for slug in part.values if (pk := known.values.get((strategy, slug)))}
    unit = known.units.get(part.unit)
    problems = [
        *_of_another_programme(part, programme, known),
        *_unit_and_owner(part, unit, known),
        *_unknown("goals", "Tavoitetta", part.goals, goals),
        *_unknown("values", "Arvoa", part.values, values),
        *_unknown("indicators", "Mittaria", part.indicators, known.indicators),
        *_unknown("needs", "Toimenpidettä", part.needs, {*known.actions, *known.coming} if part.needs else ()),
        *_twice(part),
        *_days(part),
        *_milestones(part, known),
        *_circle(part, known),
    ]
    if problems or unit is None:
        raise BadInput(problems)
    return Found(unit, goals, values, known.indicators)


def _of_another_programme(part: ActionPart, programme: Programme, known: Known) -> Iterator[Problem]:
    other = known.actions.get(part.slug)
    if other is not None and other.programme_id != programme.pk:
        what = f"Tunnus ”{part.slug}” on jo toimenpiteellä ohjelmassa ”{other.programme.name.fi}”."
        yield Problem("slug_taken", what, "Valitse toinen tunnus.", Place(path="slug"))


def _unit_and_owner(part: ActionPart, unit: Unit | None, known: Known) -> Iterator[Problem]:
    if unit is None:
        yield Problem("unknown_unit", f"Yksikköä ”{part.unit}” ei ole.", "Valitse vastuuyksikkö.", Place(path="unit"))
    if part.owner is not None and part.owner not in known.owners:
        yield Problem(
            "unknown_owner",
            "Vastuuhenkilöä ei ole tai hän ei enää ole käyttäjä.",
            "Valitse toinen henkilö.",
            Place(path="owner"),
        )


def _unknown(path: str, word: str, asked: Iterable[str], found: Collection[str]) -> Iterator[Problem]:
    for number, slug in enumerate(asked):
        if slug not in found:
            yield Problem(
                f"unknown_{path}", f"{word} ”{slug}” ei ole.", "Tarkista tunnus.", Place(path=f"{path}[{number}]")
            )


def _twice(part: ActionPart) -> Iterator[Problem]:
    for path in ("goals", "values", "indicators", "needs"):
        for slug, times in Counter(getattr(part, path)).items():
            if times > 1:
                yield Problem("twice", f"”{slug}” on valittu {times} kertaa.", "Jätä se kerran.", Place(path=path))
    for year, times in Counter(each.year for each in part.costs).items():
        if times > 1:
            what = f"Vuodelle {year} on {times} kustannusriviä."
            yield Problem("year_twice", what, "Yhdistä rivit.", Place(path="costs"))


def _days(part: ActionPart) -> Iterator[Problem]:
    if part.ends_on < part.starts_on:
        what = f"Toimenpide päättyy {part.ends_on:%-d.%-m.%Y}, ennen kuin se alkaa."
        yield Problem("ends_before_start", what, "Korjaa jompikumpi päivä.", Place(path="ends_on"))


def _milestones(part: ActionPart, known: Known) -> Iterator[Problem]:
    ids = known.milestones.get(part.slug, ())
    for number, each in enumerate(part.milestones):
        place = Place(path=f"milestones[{number}]")
        if each.id is not None and each.id not in ids:
            yield Problem("unknown_milestone", "Välivaihe on poistettu.", "Lisää se uutena.", place)
        if not part.starts_on <= each.due_on <= part.ends_on:
            what = f"Välivaiheen ”{each.name}” päivä {each.due_on:%-d.%-m.%Y} ei ole toimenpiteen ajalla."
            yield Problem("milestone_outside", what, "Korjaa välivaiheen päivä tai toimenpiteen aika.", place)


def _circle(part: ActionPart, known: Known) -> Iterator[Problem]:
    """A circle can only be closed by a plan that needs something."""
    if not part.needs:
        return
    if circle := policies.circle({part.slug: part.needs, **(known.needs | {part.slug: part.needs})}):
        chain = " → ".join(circle)
        what = f"Toimenpiteet odottaisivat toisiaan kehässä: {chain}."
        yield Problem("needs_in_circle", what, "Poista yksi riippuvuus.", Place(path="needs"))
