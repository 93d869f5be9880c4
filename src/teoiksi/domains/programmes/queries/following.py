"""What has been told of actions that anyone may follow: all of them, those of a programme or a spearhead, of a goal, or one."""

from __future__ import annotations

from django.db.models import QuerySet

from teoiksi.domains.programmes.models import Action, ActionGoal, Programme, ProgressUpdate
from teoiksi.domains.programmes.queries.details import update_of
from teoiksi.domains.programmes.types import PUBLIC_STATES, Followed, NothingToFollow, PublicUpdate
from teoiksi.domains.strategy.models import Goal, Spearhead
from teoiksi.kernel.localized_text import LocalizedText

_PUBLIC = [state.value for state in PUBLIC_STATES]


def name_of_followed(strategy: str, kind: Followed, key: str) -> LocalizedText:
    """Give the name of what would be followed, empty for everything; one query.

    :raises NothingToFollow: when there is nothing public of this kind with this key.
    """
    if kind is Followed.EVERYTHING:
        if key:
            raise NothingToFollow(key)
        return LocalizedText()
    rows: dict[Followed, QuerySet[Spearhead] | QuerySet[Goal] | QuerySet[Programme] | QuerySet[Action]] = {
        Followed.SPEARHEAD: Spearhead.objects.filter(strategy__slug=strategy),
        Followed.GOAL: Goal.objects.filter(spearhead__strategy__slug=strategy),
        Followed.PROGRAMME: Programme.objects.filter(spearhead__strategy__slug=strategy, state__in=_PUBLIC),
        Followed.ACTION: _public(strategy),
    }
    row = rows[kind].filter(slug=key).first()
    if row is None:
        raise NothingToFollow(key)
    name: LocalizedText = row.name
    return name


def told_of(strategy: str, kind: Followed, key: str, *, after: int = 0, limit: int = 50) -> tuple[PublicUpdate, ...]:
    """Give the updates of the public actions that someone follows, the newest first, only those whose number is greater than
    ``after``; one query."""
    rows = ProgressUpdate.objects.filter(action__in=_followed(strategy, kind, key).values("pk"), pk__gt=after)
    return tuple(
        PublicUpdate(row.pk, row.action.slug, row.action.name, update_of(row))
        for row in rows.select_related("action").order_by("-pk")[:limit]
    )


def newest_update() -> int:
    """Give the number of the newest update of all, 0 when there is none; one query."""
    return ProgressUpdate.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _followed(strategy: str, kind: Followed, key: str) -> QuerySet[Action]:
    rows = _public(strategy)
    match kind:
        case Followed.EVERYTHING:
            return rows
        case Followed.PROGRAMME:
            return rows.filter(programme__slug=key)
        case Followed.ACTION:
            return rows.filter(slug=key)
        case Followed.GOAL:
            return rows.filter(pk__in=ActionGoal.objects.filter(goal__slug=key).values("action"))
        case Followed.SPEARHEAD:
            serving = ActionGoal.objects.filter(goal__spearhead__slug=key, goal__spearhead__strategy__slug=strategy)
            return rows.filter(programme__spearhead__slug=key) | rows.filter(pk__in=serving.values("action"))


def _public(strategy: str) -> QuerySet[Action]:
    return Action.objects.filter(programme__spearhead__strategy__slug=strategy, programme__state__in=_PUBLIC)
