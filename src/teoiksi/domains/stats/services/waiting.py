"""Figures that are not believed as they came: they wait for their owner, who accepts or rejects them with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from teoiksi.domains.common import services as common
from teoiksi.domains.stats import policies
from teoiksi.domains.stats.models import Connection, WaitingFigure
from teoiksi.domains.stats.services.figures import store_figures
from teoiksi.domains.stats.types import (
    Figure,
    FigureStatus,
    MissingReason,
    NewFigure,
    PlausibilityRule,
    StoredFigures,
    WaitReason,
    WaitState,
)
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.period import Period, PeriodKind


class NotWaiting(ValueError):
    """The figure has been decided on already, or the source has withdrawn it; the message is its state."""


@dataclass(frozen=True, slots=True)
class Doubted:
    """A figure that waits, why, and the value that it was compared with."""

    figure: NewFigure
    why: WaitReason
    compared_with: float | None


def sift(
    figures: Sequence[NewFigure], known: Mapping[Period, Figure], rule: PlausibilityRule
) -> tuple[list[NewFigure], list[Doubted]]:
    """Part new figures, oldest first, into believed ones and doubted ones.

    Each is compared with the figure that it revises, else with the believed one of the period before it. What is older than
    anything known, or lies between, is history that nobody has seen yet: of that only the bounds count.
    """
    believed: list[NewFigure] = []
    doubted: list[Doubted] = []
    newest = max(known, default=None)
    of_history = replace(rule, largest_change=None)
    values = {period: figure.value for period, figure in known.items()}
    for figure in sorted(figures, key=lambda each: each.period):
        compared_with = _compared_with(figure.period, values)
        is_history = figure.period not in known and (newest is None or figure.period < newest)
        why = policies.doubt(figure.value, compared_with, of_history if is_history else rule)
        if why is None:
            believed.append(figure)
            values[figure.period] = figure.value
        else:
            doubted.append(Doubted(figure, why, compared_with))
    return believed, doubted


def _compared_with(period: Period, values: Mapping[Period, float | None]) -> float | None:
    if values.get(period) is not None:
        return values[period]
    before = [each for each in values if each.kind == period.kind and each < period and values[each] is not None]
    return values[max(before)] if before else None


def hold_back(connection: Connection, doubted: Sequence[Doubted], *, got: Sequence[Period]) -> int:
    """Let doubted figures wait; gives how many wait. Call inside a change.

    One that waits already is not written again; one that the owner has rejected waits no more while the source repeats it;
    one that the source has since corrected to something believable (its period is ``got`` but not doubted) is withdrawn.
    """
    waiting = {
        _period(row): row for row in WaitingFigure.objects.filter(connection=connection, state=WaitState.WAITING)
    }
    rejected = {
        (_period(row), row.value): row
        for row in WaitingFigure.objects.filter(connection=connection, state=WaitState.REJECTED)
    }
    still = [each for each in doubted if (each.figure.period, each.figure.value) not in rejected]
    for period in waiting.keys() & (set(got) - {each.figure.period for each in still}):
        waiting[period].state = WaitState.WITHDRAWN
        waiting[period].save(update_fields=["state"])
    common.bring(
        WaitingFigure.objects.filter(connection=connection, state=WaitState.WAITING),
        key=("period_start", "period_kind"),
        wanted={(each.figure.period.start, each.figure.period.kind.value): _columns(each, waiting) for each in still},
        fixed={"connection": connection},
        keep_others=True,
    )
    return len(still)


def _columns(doubted: Doubted, waiting: Mapping[Period, WaitingFigure]) -> dict[str, Any]:
    figure = doubted.figure
    there = waiting.get(figure.period)
    is_same = there is not None and there.value == figure.value and there.status == figure.status.value
    return {
        "period_end": figure.period.end,
        "value": figure.value,
        "missing": figure.missing.value if figure.missing else "",
        "status": figure.status.value,
        "published_on": there.published_on if there is not None and is_same else figure.published_on,
        "retrieved_on": there.retrieved_on if there is not None and is_same else figure.retrieved_on,
        "compared_with": doubted.compared_with,
        "why": doubted.why.value,
    }


def _period(row: WaitingFigure) -> Period:
    return Period(row.period_start, row.period_end, PeriodKind(row.period_kind))


def accept_figure(*, actor: Actor, waiting: int, reason: str) -> StoredFigures:
    """Believe a waiting figure (by its number): it is stored as it came, in one transaction with the decision.

    :raises WaitingFigure.DoesNotExist: when there is none.
    :raises NotWaiting: when it does not wait any more.
    """
    with common.change(actor=actor, event="stats.figure_accepted", reason=reason):
        row = _decide(waiting, WaitState.ACCEPTED, reason)
        figure = NewFigure(
            period=_period(row),
            value=row.value,
            missing=MissingReason(row.missing) if row.missing else None,
            status=FigureStatus(row.status),
            published_on=row.published_on,
            retrieved_on=row.retrieved_on,
        )
        return store_figures(
            actor=actor,
            series=row.connection.series,
            figures=[figure],
            event="stats.figure_accepted",
            reason=reason,
        )


def reject_figure(*, actor: Actor, waiting: int, reason: str) -> None:
    """Do not believe a waiting figure (by its number); it does not wait again while the source repeats it.

    :raises WaitingFigure.DoesNotExist: when there is none.
    :raises NotWaiting: when it does not wait any more.
    """
    with common.change(actor=actor, event="stats.figure_rejected", reason=reason):
        _decide(waiting, WaitState.REJECTED, reason)


def _decide(waiting: int, state: WaitState, reason: str) -> WaitingFigure:
    row = WaitingFigure.objects.select_for_update(of=("self",)).select_related("connection__series").get(pk=waiting)
    if row.state != WaitState.WAITING:
        raise NotWaiting(row.state)
    row.state, row.decision_reason = state.value, reason
    row.save(update_fields=["state", "decision_reason"])
    return row
