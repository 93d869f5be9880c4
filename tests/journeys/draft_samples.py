"""Which pages of drafts of changes and of hearings the browser looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from django.utils import timezone

from teoiksi.domains.drafts import queries
from teoiksi.domains.participation import queries as participation
from teoiksi.sources.strategy_file.editing import ids_of
from tests.journeys.sample import Sample


def drafts() -> Iterator[Sample]:
    """The draft of the demo."""
    yield Sample({"key": _draft()})


def of_draft(*arguments: dict[str, str]) -> Callable[[], Iterable[Sample]]:
    """Pages of the draft with these arguments."""
    return lambda: [Sample({"key": _draft(), **each}) for each in arguments]


def items(*kinds: str) -> Callable[[], Iterable[Sample]]:
    """The first item of each kind: the demo has changed the first goal."""
    return lambda: [Sample({"key": _draft(), "kind": kind, "slug": _first(kind)}) for kind in kinds]


def _first(kind: str) -> str:
    return ids_of(queries.newest(UUID(_draft()))[1], kind)[0]


def _draft() -> str:
    return str(queries.drafts()[0].key)


def hearings() -> Iterator[Sample]:
    """The hearing of the demo."""
    yield from (Sample({"key": str(card.key)}) for card in participation.hearings(timezone.localdate())[:1])


def comments() -> Iterator[Sample]:
    """Two comments of that hearing."""
    for sample in hearings():
        given = participation.comments(UUID(sample.arguments["key"]), shown_only=False)
        yield from (Sample({"receipt": card.receipt}) for card in given[:2])
