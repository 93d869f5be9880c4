"""What only the database shows to be impossible in a strategy file; the file itself has passed every check of the reader."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db.models import ProtectedError

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.strategy.models import Municipality, Strategy
from teoiksi.domains.strategy.types import STATE_NAMES, StrategyState
from teoiksi.kernel.problems import BadInput, Place, Problem
from teoiksi.sources.strategy_file.document import StrategyDocument, StrategyPart

_ORDER: Final = list(StrategyState)


def refuse_conflicts(document: StrategyDocument) -> None:
    """Let a file pass that fits what is known; places are paths such as ``strategy.state``.

    :raises BadInput: with every conflict between the file and the database.
    """
    part = document.strategy
    problems = [
        *_another_municipality(document.municipality.code),
        *_backwards(part),
        *_unknown_predecessor(part),
        *_circle(part),
        *_second_in_force(part),
        *indicators.load_conflicts(document.indicators),
    ]
    if problems:
        raise BadInput(problems)


@contextmanager
def refusing_removal_of_what_is_needed() -> Iterator[None]:
    """Let parts be removed that nothing else refers to.

    :raises BadInput: when something of a higher domain does, such as the programme of a spearhead.
    """
    try:
        yield
    except ProtectedError as error:
        names = sorted({f"”{each}”" for each in error.protected_objects})
        raise BadInput(
            [
                Problem(
                    "still_needed",
                    f"Tiedostosta puuttuu kärki, jota tarvitaan yhä: {', '.join(names)}.",
                    "Palauta kärki tiedostoon samalla tunnuksella.",
                    Place(path="strategy.spearheads"),
                )
            ]
        ) from error


def _another_municipality(code: str) -> Iterator[Problem]:
    for other in Municipality.objects.exclude(code=code):
        yield Problem(
            "another_municipality",
            f"Tässä asennuksessa on jo toinen kunta: {other.name.fi} ({other.code}).",
            f"Korjaa kuntanumero: '{other.code}'. Toinen kunta tarvitsee oman asennuksen ja oman tietokannan.",
            Place(path="municipality.code"),
        )


def _backwards(part: StrategyPart) -> Iterator[Problem]:
    row = Strategy.objects.filter(slug=part.id).first()
    if row is None or _ORDER.index(StrategyState(part.state)) >= _ORDER.index(StrategyState(row.state)):
        return
    now, wanted = (STATE_NAMES[StrategyState(state)].fi for state in (row.state, part.state))
    yield Problem(
        "state_backwards",
        f"Strategian tila on jo ”{now}”, eikä se voi palata tilaan ”{wanted}”.",
        f"Kirjoita state: {row.state} tai myöhempi tila. Uusi strategia tarvitsee oman tunnuksen (strategy.id).",
        Place(path="strategy.state"),
    )


def _unknown_predecessor(part: StrategyPart) -> Iterator[Problem]:
    if part.supersedes and not Strategy.objects.filter(slug=part.supersedes).exists():
        yield Problem(
            "unknown_predecessor",
            f"Aiempaa strategiaa ”{part.supersedes}” ei ole ladattu.",
            "Lataa ensin aiemman strategian tiedosto, tai poista tämä rivi.",
            Place(path="strategy.supersedes"),
        )


def _circle(part: StrategyPart) -> Iterator[Problem]:
    """Find that the strategy said to be earlier has, directly or not, superseded this one."""
    earlier = dict(Strategy.objects.values_list("slug", "supersedes__slug"))
    at: str | None = part.supersedes
    seen: set[str] = set()
    while at and at not in seen:
        seen.add(at)
        at = earlier.get(at)
        if at == part.id:
            yield Problem(
                "supersedes_in_circle",
                f"Strategia ”{part.supersedes}” on tätä uudempi: se on jo korvannut strategian ”{part.id}”.",
                "Kirjoita sen aiemman strategian tunnus, jonka tämä korvaa, tai poista rivi.",
                Place(path="strategy.supersedes"),
            )


def _second_in_force(part: StrategyPart) -> Iterator[Problem]:
    if part.state != StrategyState.APPROVED:
        return
    for other in Strategy.objects.filter(state=StrategyState.APPROVED).exclude(slug__in=[part.id, part.supersedes]):
        yield Problem(
            "another_in_force",
            f"Toinen strategia ”{other.slug}” on jo voimassa.",
            f"Jos tämä korvaa sen, lisää kohtaan strategy rivi supersedes: {other.slug}",
            Place(path="strategy.state"),
        )
