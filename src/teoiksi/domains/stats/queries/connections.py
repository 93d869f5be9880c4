"""Connections as recipes, and figures that wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from django.db.models import Q

from teoiksi.domains.stats.models import Connection, RefreshLine, WaitingFigure
from teoiksi.domains.stats.types import PlausibilityRule, WaitReason, WaitState
from teoiksi.kernel.period import Period, PeriodKind
from teoiksi.sources.resolving.recipe import AreaChoice, Combination, Operation, Recipe


@dataclass(frozen=True, slots=True)
class ConnectionCard:
    """A connection: ``id`` is what runs name it by, ``series`` the slug of the series that it fills."""

    id: int
    series: str
    recipe: Recipe
    rule: PlausibilityRule
    every_days: int
    stale_after_days: int | None
    verified_on: date | None
    is_paused: bool


@dataclass(frozen=True, slots=True)
class WaitingCard:
    """A figure that waits; ``compared_with`` is the value that it was compared with, by the ``rule`` of now."""

    id: int
    series: str
    period: Period
    value: float | None
    compared_with: float | None
    why: WaitReason
    retrieved_on: date
    rule: PlausibilityRule


def connections(*, services: Sequence[str] = (), series: Sequence[str] | None = None) -> tuple[ConnectionCard, ...]:
    """Give the connections of these services and series (by slug), or of all; paused ones too. One query."""
    rows = Connection.objects.select_related("series")
    if services:
        rows = rows.filter(service__in=services)
    if series is not None:
        rows = rows.filter(series__slug__in=series)
    return tuple(map(_card, rows))


def connection_of_series(slug: str) -> ConnectionCard | None:
    """Give the connection of a series, or None when it has none."""
    return next(iter(connections(series=[slug])), None)


def waiting_figures(*, series: Sequence[str] | None = None) -> tuple[WaitingCard, ...]:
    """Give the figures that wait for their owner's word, by series and time."""
    rows = WaitingFigure.objects.filter(state=WaitState.WAITING).select_related("connection__series")
    if series is not None:
        rows = rows.filter(connection__series__slug__in=series)
    return tuple(
        WaitingCard(
            row.pk,
            row.connection.series.slug,
            Period(row.period_start, row.period_end, PeriodKind(row.period_kind)),
            row.value,
            row.compared_with,
            WaitReason(row.why),
            row.retrieved_on,
            row.connection.rule,
        )
        for row in rows
    )


def fetched_series(slugs: Sequence[str]) -> set[str]:
    """Give those of these series (by slug) to which a run has brought figures."""
    brought = RefreshLine.objects.filter(Q(new__gt=0) | Q(revised__gt=0), connection__series__slug__in=slugs)
    return set(brought.values_list("connection__series__slug", flat=True))


def _card(row: Connection) -> ConnectionCard:
    return ConnectionCard(
        row.pk,
        row.series.slug,
        recipe_of(row),
        row.rule,
        row.every_days,
        row.stale_after_days,
        row.verified_on,
        row.is_paused,
    )


def recipe_of(row: Connection) -> Recipe:
    """Give the recipe that a connection keeps."""
    return Recipe(
        service=row.service,
        table=row.table,
        content=row.content,
        others=_codes(row.others),
        areas=AreaChoice(row.areas),
        own_area=row.own_area,
        newest=row.newest,
        scale=row.scale,
        nil_is_zero=row.nil_is_zero,
        is_verified=row.verified_on is not None,
        combination=_combination(row),
        running_sum=row.running_sum,
    )


def _combination(row: Connection) -> Combination | None:
    if not row.operation:
        return None
    return Combination(Operation(row.operation), row.second_content, _codes(row.second_others))


def _codes(others: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({name: tuple(codes) for name, codes in others.items()})
