"""Bringing a strategy to what a strategy file says, all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import services as indicators
from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.people import services as people
from teoiksi.domains.stats import services as stats
from teoiksi.domains.strategy import queries
from teoiksi.domains.strategy.models import Municipality, Strategy, Term
from teoiksi.domains.strategy.services.decisions import decision_fields
from teoiksi.domains.strategy.services.parts import put_parts
from teoiksi.domains.strategy.services.states import refuse_wrong_state, supersede
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.document import StrategyDocument, StrategyPart


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What loading did: the strategy as a file before (none when it is new) and after."""

    before: StrategyDocument | None
    after: StrategyDocument

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return self.before != self.after


def load_strategy(*, actor: Actor, document: StrategyDocument, reason: str = "") -> LoadResult:
    """Add the strategy of a checked file, or change it to what the file says, in one transaction.

    What the file no longer has is removed from the strategy, and stays in its history; indicators, units and sources stay.
    A strategy that it supersedes is marked so. Loading the same document again writes nothing.

    :raises BadInput: when the state would go backwards, when another strategy is in force, or when the strategy that it
        supersedes is not known.
    :raises IncompleteIndicator: when an indicator is said to be active and lacks something.
    """
    part = document.strategy
    with common.change(actor=actor, event="strategy.loaded", reason=reason):
        _one_at_a_time()
        before = document_of_existing(part.id)
        refuse_wrong_state(part)
        of_file = _put_indicators(actor, document, reason)
        if part.supersedes:
            supersede(part.supersedes)
        put_parts(_put_strategy(document), part, of_file)
        return LoadResult(before, queries.document_of(part.id))


def document_of_existing(slug: str) -> StrategyDocument | None:
    """Give the strategy as a file, or none when there is no such strategy yet."""
    if not Strategy.objects.filter(slug=slug).exists():
        return None
    return queries.document_of(slug)


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('strategy.load'))")


def _put_indicators(actor: Actor, document: StrategyDocument, reason: str) -> dict[str, Indicator]:
    units = people.put_units(actor=actor, parts=document.units, reason=reason)
    sources = stats.put_sources(actor=actor, parts=document.sources, reason=reason)
    return indicators.put_indicators(
        actor=actor, parts=document.indicators, units=units, sources=sources, reason=reason
    )


def _put_strategy(document: StrategyDocument) -> Strategy:
    part = document.strategy
    return common.bring(
        Strategy.objects.filter(slug=part.id),
        key="slug",
        wanted={part.id: {**_own_fields(part), **_references(document), **decision_fields(part.decision)}},
        keep_others=True,
    ).rows[part.id]


def _own_fields(part: StrategyPart) -> dict[str, Any]:
    same = ["name", "state", "vision", "motto", "introduction", "follow_up", "participation", "easy"]
    return {name: getattr(part, name) for name in same} | {"starts_on": part.start, "ends_on": part.end}


def _references(document: StrategyDocument) -> Mapping[str, Any]:
    city, term, part = document.municipality, document.term, document.strategy
    municipality = common.bring(
        Municipality.objects.filter(code=city.code),
        key="code",
        wanted={city.code: {"name": city.name, "region": city.region, "website": city.website}},
        keep_others=True,
    ).rows[city.code]
    of_term = common.bring(
        Term.objects.filter(slug=term.id),
        key="slug",
        wanted={term.id: {"name": term.name, "starts_on": term.start, "ends_on": term.end}},
        keep_others=True,
    ).rows[term.id]
    superseded = Strategy.objects.filter(slug=part.supersedes).first() if part.supersedes else None
    return {
        "municipality_id": municipality.pk,
        "term_id": of_term.pk,
        "supersedes_id": superseded.pk if superseded else None,
    }
