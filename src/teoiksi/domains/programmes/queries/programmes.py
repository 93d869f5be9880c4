"""Programmes: all of a strategy, and one by its address."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from django.db.models import Count, QuerySet

from teoiksi.domains.programmes.models import Programme
from teoiksi.domains.programmes.types import PUBLIC_STATES, ProgrammeCard, ProgrammeState

ALL_STATES: Final = tuple(ProgrammeState)


def programmes(strategy: str, *, states: Collection[ProgrammeState] = PUBLIC_STATES) -> tuple[ProgrammeCard, ...]:
    """Give the programmes of a strategy that are in these states, in the order of spearheads; one query."""
    rows = _rows().filter(spearhead__strategy__slug=strategy, state__in=[state.value for state in states])
    return tuple(_card(row) for row in rows)


def programme(slug: str, *, states: Collection[ProgrammeState] = PUBLIC_STATES) -> ProgrammeCard:
    """Give one programme; one query.

    :raises Programme.DoesNotExist: when there is none with this slug in these states.
    """
    return _card(_rows().get(slug=slug, state__in=[state.value for state in states]))


def _rows() -> QuerySet[Programme]:
    rows = Programme.objects.select_related("spearhead__strategy", "term")
    return rows.annotate(count=Count("actions")).order_by("spearhead__position", "starts_on")


def _card(row: Programme) -> ProgrammeCard:
    return ProgrammeCard(
        slug=row.slug,
        name=row.name,
        state=ProgrammeState(row.state),
        is_example=row.is_example,
        strategy_slug=row.spearhead.strategy.slug,
        spearhead_slug=row.spearhead.slug,
        spearhead_position=row.spearhead.position,
        spearhead_name=row.spearhead.short_name or row.spearhead.name,
        term_name=row.term.name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        purpose=row.purpose,
        resources=row.resources,
        risks=row.risks,
        decision=row.decision,
        version=row.version,
        actions=row.count,  # type: ignore[attr-defined] # annotated by _rows
        update_days=row.update_days,
    )
