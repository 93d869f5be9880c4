"""What is asked of those who answer for actions: which are due and why, with what a form of each begins with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from teoiksi.domains.people.types import PersonCard, Role, ScopeKind
from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.models import Action, ActionGoal, Correction, Milestone, Programme, ProgressUpdate
from teoiksi.domains.programmes.queries.actions import briefs_of
from teoiksi.domains.programmes.queries.details import correction_of, milestone_of, update_of
from teoiksi.domains.programmes.types import (
    ENDED,
    FOLLOWED_STATES,
    MILESTONE_SOON,
    ActionInBrief,
    AskedAction,
    CorrectionCard,
    MilestoneCard,
    Reason,
    ServedGoal,
    UpdateCard,
    WhyAsked,
)


def asked_of_person(
    person: PersonCard, *, today: date, rhythm: timedelta, also: Collection[str] = ()
) -> tuple[AskedAction, ...]:
    """Give the actions that someone answers for and that have not ended, due or not; eleven queries.

    ``rhythm`` is that of programmes which have none of their own. ``also`` names further actions of followed programmes,
    which are given when the person may tell of them.
    """
    mine = Q(pk__in=_answered_for(person).values("pk"))
    rows = Action.objects.filter(mine | Q(slug__in=also, programme__state__in=FOLLOWED_STATES))
    own = set(_answered_for(person).values_list("slug", flat=True))
    found = _asked(rows, today=today, rhythm=rhythm)
    return tuple(each for each in found if each.brief.slug in own or _may_tell(person, each.brief))


def due_actions(*, today: date, rhythm: timedelta) -> tuple[AskedAction, ...]:
    """Give all actions of programmes in force that are due, of everybody; ten queries."""
    return tuple(each for each in _asked(_followed(), today=today, rhythm=rhythm) if each.reasons)


def asked_of_programme(programme: str, *, today: date, rhythm: timedelta) -> tuple[AskedAction, ...]:
    """Give the actions of a programme that have not ended, due or not, with what they are asked as of a day (also one to
    come: what will be due by then); ten queries. Empty for a programme of which nothing is told yet."""
    return _asked(_followed().filter(programme__slug=programme), today=today, rhythm=rhythm)


def asked_action(slug: str, *, today: date, rhythm: timedelta) -> AskedAction | None:
    """Give one action of a followed programme, ended or not, with what it is asked as of a day, or None; ten queries."""
    rows = Action.objects.filter(slug=slug, programme__state__in=FOLLOWED_STATES)
    return next(iter(_asked(rows, today=today, rhythm=rhythm)), None)


def actions_with_open_corrections(slugs: Collection[str]) -> set[str]:
    """Give those of these actions that have a correction which is not done, even one that is late itself; one query."""
    rows = Correction.objects.filter(action__slug__in=slugs, done_on=None)
    return set(rows.values_list("action__slug", flat=True))


def served_goals(units: Collection[str], *, today: date) -> tuple[ServedGoal, ...]:
    """Give the goals that these units (by slug) serve by actions of programmes in force, in the order of goals; six queries."""
    rows = Action.objects.filter(programme__state__in=FOLLOWED_STATES, unit__slug__in=units)
    briefs = {brief.slug: brief for brief in briefs_of(rows, today=today)}
    links = ActionGoal.objects.filter(action__slug__in=briefs)
    ordered = links.order_by("goal__spearhead__position", "goal__position", "action__position")
    found: dict[str, ServedGoal] = {}
    for slug, name, strategy, action in ordered.values_list(
        "goal__slug", "goal__name", "goal__spearhead__strategy__slug", "action__slug"
    ):
        before = found.get(slug, ServedGoal(slug, name, strategy, ()))
        found[slug] = ServedGoal(slug, name, strategy, (*before.actions, briefs[action]))
    return tuple(found.values())


def _answered_for(person: PersonCard) -> QuerySet[Action]:
    """Choose the actions that have not ended and that the person owns, or that nobody owns and the person's unit reports.

    Those for whom the person stands in today count too.
    """
    units = [held.scope.key for held in person.held if held.role is Role.REPORTER and held.scope.kind is ScopeKind.UNIT]
    return _followed().filter(Q(owner__in=person.acts_for) | Q(owner=None, unit__slug__in=units))


def _followed() -> QuerySet[Action]:
    return Action.objects.filter(programme__state__in=FOLLOWED_STATES).exclude(state__in=ENDED)


def _may_tell(person: PersonCard, brief: ActionInBrief) -> bool:
    return policies.may_update_action(person, group=brief.group, unit=brief.unit_slug, owner=brief.owner)


@dataclass(frozen=True, slots=True)
class _Told:
    """What has been told, by the slug of the action."""

    steps: dict[str, tuple[MilestoneCard, ...]]
    updates: dict[str, tuple[int, UpdateCard]]
    corrections: dict[str, CorrectionCard]
    rhythms: dict[str, timedelta]


def _asked(rows: QuerySet[Action], *, today: date, rhythm: timedelta) -> tuple[AskedAction, ...]:
    briefs = briefs_of(rows, today=today)
    if not briefs:
        return ()
    told = _told_of(briefs, today)
    return tuple(_one(brief, told, today, rhythm) for brief in briefs)


def _one(brief: ActionInBrief, told: _Told, today: date, rhythm: timedelta) -> AskedAction:
    seen, last = told.updates.get(brief.slug, (0, None))
    asked = AskedAction(
        brief=brief,
        reasons=(),
        steps=told.steps.get(brief.slug, ()),
        last=last,
        seen=seen,
        correction=told.corrections.get(brief.slug),
    )
    return replace(asked, reasons=tuple(_reasons(asked, today, told.rhythms.get(brief.programme_slug, rhythm))))


def _reasons(asked: AskedAction, today: date, rhythm: timedelta) -> Iterable[Reason]:
    """A delay is asked about until a correction is under way, a near milestone until something has been told of it."""
    brief, last = asked.brief, asked.last
    if brief.state in ENDED:
        return
    told_on = last.told_on if last else None
    if brief.late_since is not None and asked.correction is None:
        yield Reason(WhyAsked.LATE, brief.late_since)
    near = [step.due_on for step in asked.steps if today <= step.due_on <= today + MILESTONE_SOON]
    if near and (told_on is None or told_on < min(near) - MILESTONE_SOON):
        yield Reason(WhyAsked.MILESTONE_SOON, min(near))
    if (told_on or brief.starts_on) + rhythm <= today:
        yield Reason(WhyAsked.NOT_TOLD, told_on)


def _told_of(briefs: Sequence[ActionInBrief], today: date) -> _Told:
    slugs = [brief.slug for brief in briefs]
    steps: dict[str, tuple[MilestoneCard, ...]] = {}
    for step in Milestone.objects.filter(action__slug__in=slugs, done_on=None).select_related("action"):
        steps[step.action.slug] = (*steps.get(step.action.slug, ()), milestone_of(step))
    updates = ProgressUpdate.objects.filter(action__slug__in=slugs).select_related("action")
    newest = updates.order_by("action_id", "-pk").distinct("action_id")
    open_ones = Correction.objects.filter(action__slug__in=slugs, done_on=None, due_on__gte=today)
    return _Told(
        steps=steps,
        updates={row.action.slug: (row.pk, update_of(row)) for row in newest},
        corrections={row.action.slug: correction_of(row) for row in open_ones.select_related("action").order_by("pk")},
        rhythms=_own_rhythms({brief.programme_slug for brief in briefs}),
    )


def _own_rhythms(programmes: Collection[str]) -> dict[str, timedelta]:
    rows = Programme.objects.filter(slug__in=programmes).exclude(update_days=None)
    return {slug: timedelta(days=days) for slug, days in rows.values_list("slug", "update_days") if days}
