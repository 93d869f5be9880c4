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
from teoiksi.kernel import writing
from teoiksi.kernel.localized_text import LocalizedText

_DAYS: Final[Mapping[RoundKind, tuple[int, int]]] = {
    RoundKind.APRIL: (4, 30),
    RoundKind.JUNE: (6, 30),
    RoundKind.AUGUST: (8, 31),
    RoundKind.YEAR_END: (12, 31),
    RoundKind.TERM: (5, 31),
}

_NAME: Final = ("Seurantakierros", "Uppföljningsrunda", "Follow-up round")
_TERM_NAME: Final = ("Valtuustokauden arviointi", "Utvärdering av fullmäktigeperioden", "Review of the council term")

NEXT_TEXT_STATES: Mapping[TextState, tuple[TextState, ...]] = {
    TextState.DRAFT: (TextState.REVIEWED,),
    TextState.REVIEWED: (TextState.DRAFT, TextState.APPROVED),
    TextState.APPROVED: (TextState.DRAFT,),
}


def situation_day(kind: RoundKind, year: int) -> date:
    """Give the day whose situation a round of this kind tells; a term of the council ends with May (410/2015, 15 §)."""
    month, day = _DAYS[kind]
    return date(year, month, day)


def round_slug(kind: RoundKind, year: int) -> str:
    """Give the identifier of a round: the day whose situation it tells, as ``2026-08-31``."""
    return situation_day(kind, year).isoformat()


def round_name(kind: RoundKind, year: int) -> LocalizedText:
    """Give the name of a round, with the day whose situation it tells."""
    day = situation_day(kind, year)
    fi, sv, en = _TERM_NAME if kind is RoundKind.TERM else _NAME
    return LocalizedText(
        f"{fi} {writing.day(day, 'fi')}", f"{sv} {writing.day(day, 'sv')}", f"{en} of {writing.day(day, 'en')}"
    )


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
