"""Who edited a plan at the same time as another, and who has not been told of it yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet

from teoiksi.domains.common import queries as common
from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes.models import Action, Programme, SharedEdit
from teoiksi.domains.programmes.types import (
    ActionPart,
    ProgrammePart,
    SharedEditCard,
    action_from,
    programme_from,
)

_SAVED: Final = ("programmes.action_put", "programmes.programme_put")


def writers_since(part: ActionPart | ProgrammePart, version: int) -> tuple[UUID, ...]:
    """Give the people who have saved a plan after this version of it, each once; two queries."""
    events = common.events_of(Action if isinstance(part, ActionPart) else Programme)
    rows = events.filter(slug=part.slug, version__gt=version, pgh_context__event__in=_SAVED)
    found = dict.fromkeys(UUID(context["actor"]) for context in rows.values_list("pgh_context", flat=True))
    names = people.names_of(found)
    return tuple(each for each in found if each in names)


def shared_edit(number: int) -> SharedEditCard:
    """Give one; one query.

    :raises SharedEdit.DoesNotExist: when there is none.
    """
    return _card(_rows().get(pk=number))


def shared_edits_to_see(person: UUID, programme: str) -> tuple[SharedEditCard, ...]:
    """Give those of a programme of which someone is to be told and has not said that they know, newest first; one query."""
    return tuple(map(_card, _rows().filter(first=person, programme__slug=programme, seen_at=None)))


def shared_edits_since(since: datetime) -> tuple[SharedEditCard, ...]:
    """Give those of all programmes since a moment of which the first has not said that they know; one query."""
    return tuple(map(_card, _rows().filter(happened_at__gte=since, seen_at=None)))


def _rows() -> QuerySet[SharedEdit]:
    return SharedEdit.objects.select_related("programme__spearhead__strategy")


def _card(row: SharedEdit) -> SharedEditCard:
    def plan(plain: dict[str, Any]) -> ActionPart | ProgrammePart:
        return action_from(plain) if row.action else programme_from(plain)

    after, spearhead = plan(row.after), row.programme.spearhead
    return SharedEditCard(
        id=row.pk,
        strategy_slug=spearhead.strategy.slug,
        spearhead_slug=spearhead.slug,
        name=after.name,
        before=plan(row.before),
        after=after,
        first=row.first,
        second=row.second,
        happened_at=row.happened_at,
        is_seen=row.seen_at is not None,
        is_proposal=row.is_proposal,
    )
