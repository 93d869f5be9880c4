"""Copying a programme to another council term, and actions to the next year: plans with their dates moved, never history."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from teoiksi.domains.common import services as common
from teoiksi.domains.people.models import User
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.models import Action, Programme
from teoiksi.domains.programmes.services.changes import no_reason, write_change
from teoiksi.domains.programmes.services.known import Plan, known_to
from teoiksi.domains.programmes.services.many_actions import put_actions
from teoiksi.domains.programmes.services.programmes import put_programme
from teoiksi.domains.programmes.types import FOLLOWED_STATES, ActionPart, CopiedProgramme, MilestonePart, ProgrammePart
from teoiksi.domains.strategy.models import Goal, Strategy, Value
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.problems import BadInput


def copy_programme(
    *, actor: Actor, programme: str, to: ProgrammePart, actions: Collection[str] | None = None, reason: str = ""
) -> CopiedProgramme:
    """Make a draft of a programme for another term with these of its actions (None: all that were not cancelled).

    ``to`` is the plan of the new programme. Dates, milestones and costs move by as many years as the programme does; states,
    updates, corrections, decisions and done milestones stay behind. Goals and values of another strategy are found by their
    slugs; those that it does not have are named in the answer.

    :raises Programme.DoesNotExist: when there is none to copy.
    :raises BadInput: when the spearhead has a programme for the term already, or something of the plan does not fit.
    """
    with common.change(actor=actor, event="programmes.programme_copied", reason=reason):
        source = Programme.objects.select_for_update(of=["self"]).get(slug=programme)
        put_programme(actor=actor, part=to)
        Programme.objects.filter(slug=to.slug, copied_from=None).exclude(pk=source.pk).update(copied_from=source)
        years = to.starts_on.year - source.starts_on.year
        return _copy(actor, source, to.slug, years, actions)


def copy_actions(
    *,
    actor: Actor,
    programme: str,
    actions: Collection[str],
    years: int = 1,
    reason: str = "",
    language: Language = DEFAULT_LANGUAGE,
) -> CopiedProgramme:
    """Add these actions once more to their own programme, some years later; propose them where it has been approved.

    A proposal needs a ``reason``, the same for each of them, in ``language``.

    :raises Programme.DoesNotExist: when there is none.
    :raises BadInput: when a reason is needed and not given, or a plan does not fit what is known.
    :raises NotWritable: when the programme has been closed.
    """
    with common.change(actor=actor, event="programmes.actions_copied", reason=reason):
        source = Programme.objects.select_for_update(of=["self"]).select_related("spearhead").get(slug=programme)
        if source.state not in FOLLOWED_STATES:
            return _copy(actor, source, programme, years, actions)
        if not reason.strip():
            raise BadInput([no_reason()])
        return _propose(actor, source, years, actions, why=reason, language=language)


def moved(day: date, years: int) -> date:
    """Give the same day some years later; of 29 February the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _propose(
    actor: Actor, source: Programme, years: int, chosen: Collection[str], *, why: str, language: Language
) -> CopiedProgramme:
    """Propose the copies as new actions; they may need each other before they are in the plan."""
    copies = _copies(_kept(source, chosen), source, years)
    known = known_to([Plan(source, part) for part in copies.values()])
    for part in copies.values():
        write_change(source, part, before=None, why=why, author=actor, language=language, known=known)
    return CopiedProgramme(source.slug, tuple(part.slug for part in copies.values()), (), is_proposed=True)


def _kept(source: Programme, chosen: Collection[str] | None) -> list[ActionPart]:
    plans = queries.plans_of(queries.actions_of_programmes([source.slug]))
    return [
        plan.part
        for slug, plan in plans.items()
        if (slug in chosen if chosen is not None else plan.state != "cancelled")
    ]


def _copies(kept: Iterable[ActionPart], source: Programme, years: int) -> dict[str, ActionPart]:
    """Give the plans of the copies, by the slugs of what they are copies of. They need each other as their originals do;
    needs outside what is copied are left out, and owners who have left."""
    parts = {part.slug: part for part in kept}
    new = _new_slugs(parts, years, source.starts_on.year)
    active = set(User.objects.filter(is_active=True).values_list("pseudonym", flat=True))
    return {
        slug: replace(
            _moved_part(part, new[slug], years),
            owner=part.owner if part.owner in active else None,
            needs=tuple(new[each] for each in part.needs if each in new),
        )
        for slug, part in parts.items()
    }


def _copy(actor: Actor, source: Programme, target: str, years: int, chosen: Collection[str] | None) -> CopiedProgramme:
    strategy = Strategy.objects.get(spearheads__programmes__slug=target)
    goals = set(Goal.objects.filter(spearhead__strategy=strategy).values_list("slug", flat=True))
    values = set(Value.objects.filter(strategy=strategy).values_list("slug", flat=True))
    copies = _copies(_kept(source, chosen), source, years)
    left = sorted({each for part in copies.values() for each in (*part.goals, *part.values)} - goals - values)
    fitting = {
        slug: replace(
            part,
            goals=tuple(each for each in part.goals if each in goals),
            values=tuple(each for each in part.values if each in values),
        )
        for slug, part in copies.items()
    }
    written = put_actions(actor=actor, plans=[(target, part) for part in fitting.values()])
    for refusal in written.refused.values():
        raise refusal
    _remember(fitting)
    return CopiedProgramme(target, tuple(part.slug for part in fitting.values()), tuple(left))


def _remember(copies: Mapping[str, ActionPart]) -> None:
    """Keep of each copy what it is a copy of."""
    slugs = [*copies, *(part.slug for part in copies.values())]
    rows = {row.slug: row for row in Action.objects.select_for_update().filter(slug__in=slugs).order_by("pk")}
    for slug, part in copies.items():
        rows[part.slug].copied_from = rows[slug]
    Action.objects.bulk_update([rows[part.slug] for part in copies.values()], ["copied_from"])


def _moved_part(part: ActionPart, slug: str, years: int) -> ActionPart:
    return replace(
        part,
        slug=slug,
        starts_on=moved(part.starts_on, years),
        ends_on=moved(part.ends_on, years),
        milestones=tuple(MilestonePart(each.name, moved(each.due_on, years)) for each in part.milestones),
        costs=tuple(replace(each, year=each.year + years) for each in part.costs),
        needs=(),
        decisions=(),
    )


def _new_slugs(slugs: Iterable[str], years: int, first: int) -> dict[str, str]:
    """Name the copies by the year to which they move: ``puistot-2027``, and ``puistot-2028`` after that."""
    taken = {*Action.objects.values_list("slug", flat=True), *queries.proposed_actions()}
    found = {}
    for slug in slugs:
        year = int(match[1]) + years if (match := re.search(r"-(20\d\d)$", slug)) else first + years
        bare = re.sub(r"-20\d\d$", "", slug)[:72]
        name, number = f"{bare}-{year}", 2
        while name in taken:
            name, number = f"{bare}-{year}-{number}", number + 1
        taken.add(name)
        found[slug] = name
    return found
