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
from teoiksi.domains.strategy.services.conflicts import refuse_conflicts, refusing_removal_of_what_is_needed
from teoiksi.domains.strategy.services.decisions import decision_fields
from teoiksi.domains.strategy.services.parts import put_parts
from teoiksi.domains.strategy.types import StrategyState
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.document import Known, StrategyDocument, StrategyPart


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What loading did: the strategy as a file before (none when it is new) and after.

    ``known`` is what was there before of the parts that strategies share; ``superseded`` is the slug of the strategy that
    this one took the place of just now, or empty.
    """

    before: StrategyDocument | None
    after: StrategyDocument
    known: Known
    superseded: str

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return self.before != self.after or bool(self.superseded)


def load_strategy(*, actor: Actor, document: StrategyDocument, reason: str = "", dry_run: bool = False) -> LoadResult:
    """Add the strategy of a checked file, or change it to what the file says, in one transaction.

    What the file no longer has is removed from the strategy, and stays in its history; indicators, units, sources and
    figures stay. An approved strategy takes the place of the one that it supersedes. Loading the same document again writes
    nothing. With ``dry_run`` all is done and then undone, so that the result tells exactly what a load would do.

    :raises BadInput: with everything in which the file does not fit what is known: the state goes backwards, another strategy
        is in force, the one that it supersedes is not known, something still needs what is gone; places are paths such as
        ``strategy.state``.
    :raises IncompleteIndicator: when an indicator is said to be active and lacks something.
    """
    part = document.strategy
    with common.change(actor=actor, event="strategy.loaded", reason=reason, dry_run=dry_run):
        wait_for_turn()
        before, known = document_of_existing(part.id), queries.known_of(document)
        refuse_conflicts(document)
        of_file = _put_indicators(actor, document, reason)
        superseded = _supersede(part)
        with refusing_removal_of_what_is_needed():
            put_parts(_put_strategy(document), part, of_file)
        return LoadResult(before, queries.document_of(part.id), known, superseded)


def document_of_existing(slug: str) -> StrategyDocument | None:
    """Give the strategy as a file, or none when there is no such strategy yet."""
    if not Strategy.objects.filter(slug=slug).exists():
        return None
    return queries.document_of(slug)


def _supersede(part: StrategyPart) -> str:
    """Mark the earlier strategy as replaced, once this one is approved; gives its slug when that is news."""
    if part.state not in {StrategyState.APPROVED, StrategyState.SUPERSEDED}:
        return ""
    row = Strategy.objects.filter(slug=part.supersedes).exclude(state=StrategyState.SUPERSEDED).first()
    if row is None:
        return ""
    row.state = StrategyState.SUPERSEDED
    row.save(update_fields=["state"])
    return row.slug


def wait_for_turn() -> None:
    """Let nobody else load a strategy until the transaction ends; waits for whoever does."""
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
        wanted={
            city.code: {"name": city.name, "region": city.region, "website": city.website, "peers": list(city.peers)}
        },
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
