"""Connecting a series to the table that its figures come from, and pausing, resuming and verifying that."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.stats.models import Connection, Series
from teoiksi.domains.stats.types import STRUCTURE_NAMES, PlausibilityRule, StructureFeature, structure_series
from teoiksi.kernel.actor import Actor
from teoiksi.sources.resolving.recipe import Recipe

_SELDOM: Final = 7
_DEAD: Final = 3 * 366


def connect_series(
    *,
    actor: Actor,
    series: Series,
    recipe: Recipe,
    rule: PlausibilityRule = PlausibilityRule(),  # noqa: B008 - frozen, so one is enough for all
    every_days: int = 1,
    stale_after_days: int | None = None,
    reason: str = "",
) -> Connection:
    """Save a recipe as the connection of a series; one that is there already is changed where it differs.

    A recipe that says that it is verified is so from today on; a changed one is not any more unless it says
    so. Figures already stored stay.
    """
    wanted = {
        "service": recipe.service,
        "table": recipe.table,
        "content": recipe.content,
        "others": {name: list(codes) for name, codes in recipe.others.items()},
        "areas": recipe.areas.value,
        "own_area": recipe.own_area,
        "newest": recipe.newest,
        "scale": recipe.scale,
        "nil_is_zero": recipe.nil_is_zero,
        **_second(recipe),
        "running_sum": recipe.running_sum,
        "every_days": every_days,
        "stale_after_days": stale_after_days,
        "largest_change": rule.largest_change,
        "lowest": rule.lowest,
        "highest": rule.highest,
    }
    with common.change(actor=actor, event="stats.series_connected", reason=reason):
        brought = common.bring(
            Connection.objects.filter(series=series), key="series_id", wanted={series.pk: wanted}, keep_others=True
        )
        connection = brought.rows[series.pk]
        _mark(connection, recipe, is_changed=bool(brought.changed))
    return connection


def _second(recipe: Recipe) -> dict[str, object]:
    second = recipe.combination
    return {
        "operation": second.operation.value if second else "",
        "second_content": second.content if second else "",
        "second_others": {name: list(codes) for name, codes in second.others.items()} if second else {},
    }


def connect_structure(
    *,
    actor: Actor,
    feature: StructureFeature,
    recipe: Recipe,
    rule: PlausibilityRule = PlausibilityRule(),  # noqa: B008 - frozen, so one is enough for all
    reason: str = "",
) -> Connection:
    """Save a recipe for a feature by which the likeness of municipalities is counted; its series is made when there is none.

    It comes once a year, so it is asked once a week, and counts as dead when it is more than three years old.
    """
    slug = structure_series(feature)
    with common.change(actor=actor, event="stats.series_connected", reason=reason):
        series = common.bring(
            Series.objects.filter(slug=slug),
            key="slug",
            wanted={slug: {"name": STRUCTURE_NAMES[feature]}},
        ).rows[slug]
        return connect_series(
            actor=actor,
            series=series,
            recipe=recipe,
            rule=rule,
            every_days=_SELDOM,
            stale_after_days=_DEAD,
            reason=reason,
        )


def _mark(connection: Connection, recipe: Recipe, *, is_changed: bool) -> None:
    was = connection.verified_on
    if recipe.is_verified:
        connection.verified_on = was or timezone.localdate()
    elif is_changed:
        connection.verified_on = None
    if connection.verified_on != was:
        connection.save(update_fields=["verified_on"])


def pause_connection(*, actor: Actor, series: str, reason: str) -> None:
    """Ask the source of a series (by slug) no more until it is resumed.

    :raises Connection.DoesNotExist: when it has no connection.
    """
    with common.change(actor=actor, event="stats.connection_paused", reason=reason):
        _set(series, "is_paused", True)


def resume_connection(*, actor: Actor, series: str, reason: str = "") -> None:
    """Ask the source of a series again.

    :raises Connection.DoesNotExist: when it has no connection.
    """
    with common.change(actor=actor, event="stats.connection_resumed", reason=reason):
        _set(series, "is_paused", False)


def verify_connection(*, actor: Actor, series: str, verified_on: date, reason: str = "") -> None:
    """Mark that a person has compared the figures of a series with the source on this day.

    :raises Connection.DoesNotExist: when it has no connection.
    """
    with common.change(actor=actor, event="stats.connection_verified", reason=reason):
        _set(series, "verified_on", verified_on)


def _set(series: str, field: str, value: object) -> None:
    connection = Connection.objects.select_for_update().get(series__slug=series)
    if getattr(connection, field) != value:
        setattr(connection, field, value)
        connection.save(update_fields=[field])
