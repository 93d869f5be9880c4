"""Which group an action, a programme or a spearhead belongs to: what those ask who only need that."""

from __future__ import annotations

from teoiksi.domains.programmes.models import Action, Programme
from teoiksi.domains.programmes.types import GroupItem


def action_item(slug: str) -> GroupItem:
    """Give the name and the group of an action, in any state of its programme; one query.

    :raises Action.DoesNotExist: when there is none.
    """
    row = Action.objects.select_related("programme__spearhead__strategy").get(slug=slug)
    of = row.programme.spearhead
    return GroupItem(slug, row.name, of.strategy.slug, of.slug)


def programme_item(slug: str) -> GroupItem:
    """Give the name and the group of a programme in any state; one query.

    :raises Programme.DoesNotExist: when there is none.
    """
    row = Programme.objects.select_related("spearhead__strategy").get(slug=slug)
    return GroupItem(slug, row.name, row.spearhead.strategy.slug, row.spearhead.slug)
