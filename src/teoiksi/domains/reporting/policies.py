"""Who may open and close rounds and write in them; and when a target has been lowered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from teoiksi.domains.indicators.types import Direction
from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.domains.programmes import policies as programmes
from teoiksi.domains.reporting.types import RoundKind, TextState

_DAYS: Final[Mapping[RoundKind, tuple[int, int]]] = {
    RoundKind.APRIL: (4, 30),
    RoundKind.JUNE: (6, 30),
    RoundKind.AUGUST: (8, 31),
    RoundKind.YEAR_END: (12, 31),
    RoundKind.TERM: (5, 31),
}

NEXT_TEXT_STATES: Mapping[TextState, tuple[TextState, ...]] = {
    TextState.DRAFT: (TextState.REVIEWED,),
    TextState.REVIEWED: (TextState.DRAFT, TextState.APPROVED),
    TextState.APPROVED: (TextState.DRAFT,),
}


def situation_day(kind: RoundKind, year: int) -> date:
    """Give the day whose situation a round of this kind tells; a term of the council ends with May (410/2015, 15 §)."""
    month, day = _DAYS[kind]
    return date(year, month, day)


def may_run_rounds(person: PersonCard) -> bool:
    """Tell whether someone may open and close rounds: the strategy officer."""
    return people.holds(person, Role.STRATEGY_OFFICER)


def may_write_round_text(person: PersonCard, *, group: str) -> bool:
    """Tell whether someone may write what a group says in a round, and mark it as reviewed."""
    return programmes.may_write_programme(person, group=group)


def may_approve_round_text(person: PersonCard, *, group: str) -> bool:
    """Tell whether someone may approve what a group says: its chair, or the strategy officer."""
    return programmes.may_decide_programme(person, group=group)


def is_lowered(direction: Direction, before: Mapping[str, float | None], now: Mapping[str, float | None]) -> bool:
    """Tell whether a target of the same day asks for less than before; a target is ``value``, or ``low`` and ``high``.

    Of a range, an edge that has moved outwards or gone asks for less.
    """
    if direction is Direction.RANGE:
        return _moved(before["low"], now["low"], -1) or _moved(before["high"], now["high"], 1)
    if direction is Direction.CONTEXT:
        return False
    return _moved(before["value"], now["value"], -1 if direction is Direction.GROW else 1)


def _moved(before: float | None, now: float | None, way: int) -> bool:
    """Tell whether a level has gone, or has moved upwards (``way`` 1) or downwards (-1)."""
    return before is not None and (now is None or (now - before) * way > 0)
