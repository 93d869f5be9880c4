"""Everything in which the plan of an action may not fit what is known, found at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.people.models import Unit, User
from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.models import Action, ActionNeed, Programme
from teoiksi.domains.programmes.types import ActionPart
from teoiksi.domains.strategy.models import Goal, Value
from teoiksi.kernel.problems import BadInput, Place, Problem


@dataclass(frozen=True, slots=True)
class Found:
    """What the slugs of a plan name: the unit, and ids by slug."""

    unit: Unit
    goals: Mapping[str, int]
    values: Mapping[str, int]
    indicators: Mapping[str, int]
    needs: Mapping[str, int]


def check_action(part: ActionPart, programme: Programme) -> Found:
    """Find what a plan names.

    :raises BadInput: with every problem; places are the fields of :class:`ActionPart`.
    """
    strategy = programme.spearhead.strategy_id
    unit = Unit.objects.filter(slug=part.unit).first()
    goals = Goal.objects.filter(spearhead__strategy=strategy, slug__in=part.goals)
    found_goals = dict(goals.values_list("slug", "pk"))
    found_values = dict(Value.objects.filter(strategy=strategy, slug__in=part.values).values_list("slug", "pk"))
    indicators = dict(Indicator.objects.filter(slug__in=part.indicators).values_list("slug", "pk"))
    needs = dict(Action.objects.filter(slug__in=part.needs).values_list("slug", "pk"))
    problems = [
        *_of_another_programme(part, programme),
        *_unit_and_owner(part, unit),
        *_unknown("goals", "Tavoitetta", part.goals, found_goals),
        *_unknown("values", "Arvoa", part.values, found_values),
        *_unknown("indicators", "Mittaria", part.indicators, indicators),
        *_unknown("needs", "Toimenpidettä", part.needs, needs),
        *_twice(part),
        *_days(part),
        *_milestones(part),
        *_circle(part),
    ]
    if problems or unit is None:
        raise BadInput(problems)
    return Found(unit, found_goals, found_values, indicators, needs)


def _of_another_programme(part: ActionPart, programme: Programme) -> Iterator[Problem]:
    other = Action.objects.filter(slug=part.slug).exclude(programme=programme).select_related("programme").first()
    if other is not None:
        what = f"Tunnus ”{part.slug}” on jo toimenpiteellä ohjelmassa ”{other.programme.name.fi}”."
        yield Problem("slug_taken", what, "Valitse toinen tunnus.", Place(path="slug"))


def _unit_and_owner(part: ActionPart, unit: Unit | None) -> Iterator[Problem]:
    if unit is None:
        yield Problem("unknown_unit", f"Yksikköä ”{part.unit}” ei ole.", "Valitse vastuuyksikkö.", Place(path="unit"))
    if part.owner is not None and not User.objects.filter(pseudonym=part.owner, is_active=True).exists():
        yield Problem(
            "unknown_owner",
            "Vastuuhenkilöä ei ole tai hän ei enää ole käyttäjä.",
            "Valitse toinen henkilö.",
            Place(path="owner"),
        )


def _unknown(path: str, word: str, asked: Iterable[str], found: Mapping[str, int]) -> Iterator[Problem]:
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


def _milestones(part: ActionPart) -> Iterator[Problem]:
    known = set(Action.objects.filter(slug=part.slug, milestones__isnull=False).values_list("milestones", flat=True))
    for number, each in enumerate(part.milestones):
        place = Place(path=f"milestones[{number}]")
        if each.id is not None and each.id not in known:
            yield Problem("unknown_milestone", "Välivaihe on poistettu.", "Lisää se uutena.", place)
        if not part.starts_on <= each.due_on <= part.ends_on:
            what = f"Välivaiheen ”{each.name}” päivä {each.due_on:%-d.%-m.%Y} ei ole toimenpiteen ajalla."
            yield Problem("milestone_outside", what, "Korjaa välivaiheen päivä tai toimenpiteen aika.", place)


def _circle(part: ActionPart) -> Iterator[Problem]:
    needs: defaultdict[str, list[str]] = defaultdict(list)
    rows = ActionNeed.objects.exclude(action__slug=part.slug)
    for action, needed in rows.values_list("action__slug", "needed__slug"):
        needs[action].append(needed)
    if circle := policies.circle({part.slug: part.needs, **needs}):
        chain = " → ".join(circle)
        what = f"Toimenpiteet odottaisivat toisiaan kehässä: {chain}."
        yield Problem("needs_in_circle", what, "Poista yksi riippuvuus.", Place(path="needs"))
