"""What a calendar has in it: yearly duties and the city's own days, and what is kept elsewhere and has a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from teoiksi.domains.annual_wheel import queries
from teoiksi.domains.annual_wheel.types import Occasion, OccasionKind
from teoiksi.domains.meetings import queries as meetings
from teoiksi.domains.people.types import PersonCard, Role, ScopeKind
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import DEADLINE_NAMES, Deadline, DeadlineKind
from teoiksi.domains.reporting import queries as reporting
from teoiksi.domains.reporting.types import RoundInBrief
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.shared.addresses import absolute
from teoiksi.web.shared.meeting_occasion import of_meeting


def of_year(year: int, *, public_only: bool = True) -> tuple[Occasion, ...]:
    """Give what falls in a year, by its last day."""
    return _between(date(year, 1, 1), date(year, 12, 31), public_only=public_only)


def ahead(today: date, *, public_only: bool = True) -> tuple[Occasion, ...]:
    """Give what a calendar shows of the wheel: the year before, this one and the two that follow."""
    return _between(date(today.year - 1, 1, 1), date(today.year + 2, 12, 31), public_only=public_only)


def of_person(person: PersonCard, request: HttpRequest, today: date) -> tuple[Occasion, ...]:
    """Give the wheel with what the person's own actions and groups have before them."""
    wheel = ahead(today, public_only=False)
    own = [_of_deadline(each, request) for each in programmes.deadlines_of_person(person.id)]
    groups = [occasion for key in groups_of(person) for occasion in of_group(key, request)]
    return _ordered({each.key: each for each in [*wheel, *groups, *own]}.values())


def of_group(key: str, request: HttpRequest) -> tuple[Occasion, ...]:
    """Give the meetings of a group (``strategy/spearhead``), and what its actions have before them."""
    strategy, _, spearhead = key.partition("/")
    of_actions = [_of_deadline(each, request) for each in programmes.deadlines_of_group(strategy, spearhead)]
    return _ordered([*of_actions, *(of_meeting(each, request) for each in meetings.meetings(strategy, spearhead))])


def groups_of(person: PersonCard) -> tuple[str, ...]:
    """Give the keys of the groups that someone is in, or stands in for someone of today."""
    roles = {Role.GROUP_CHAIR, Role.GROUP_MEMBER}
    held = [each.scope for each in person.held if each.role in roles and each.scope.kind is ScopeKind.SPEARHEAD]
    return tuple(dict.fromkeys(scope.key for scope in held))


def _between(first: date, last: date, *, public_only: bool) -> tuple[Occasion, ...]:
    of_wheel = queries.occasions(first, last, public_only=public_only)
    of_rounds = [_of_round(each) for each in reporting.rounds() if each.opens_on <= last and each.closes_on >= first]
    return _ordered([*of_wheel, *of_rounds])


def _of_round(found: RoundInBrief) -> Occasion:
    return Occasion(
        key=f"round-{found.slug}",
        kind=OccasionKind.ROUND,
        name=found.name,
        starts_on=found.opens_on,
        ends_on=found.closes_on,
        is_example=found.is_example,
    )


def _of_deadline(deadline: Deadline, request: HttpRequest) -> Occasion:
    return Occasion(
        key=deadline.key,
        kind=OccasionKind.ACTION,
        name=LocalizedText(**{each: _name(deadline, each) for each in LANGUAGES}),
        starts_on=deadline.day,
        ends_on=deadline.day,
        detail=deadline.action_name,
        address=_address(deadline, request),
        is_public=False,
        is_example=deadline.is_example,
    )


def _name(deadline: Deadline, language: Language) -> str:
    """Write ``Välivaihe: suunnitelma valmis``; of an action itself its own name is told."""
    what = DEADLINE_NAMES[deadline.kind].in_language(language)
    name = deadline.action_name if deadline.kind is DeadlineKind.END else deadline.name
    return f"{what[:1].upper()}{what[1:]}: {name.in_language(language)}"


def _address(deadline: Deadline, request: HttpRequest) -> str:
    with translation.override("fi"):
        return absolute(request, reverse("programmes:action", args=[deadline.action]))


def _ordered(occasions: Iterable[Occasion]) -> tuple[Occasion, ...]:
    return tuple(sorted(occasions, key=lambda each: (each.ends_on, each.starts_on, each.key)))
