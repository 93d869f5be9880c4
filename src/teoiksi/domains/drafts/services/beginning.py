"""Beginning a new strategy, empty or as a copy of another, with the draft in which it is written."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final
from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.drafts import queries
from teoiksi.domains.drafts.services.opening import open_draft
from teoiksi.domains.drafts.types import Document
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy import services as strategy
from teoiksi.domains.strategy.types import StrategyState
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.document import FORMAT
from teoiksi.sources.strategy_file.editing import fresh_id
from teoiksi.sources.strategy_file.plain import Plain, from_plain

_OF_THE_OLD: Final = frozenset({"id", "term", "state", "decision", "supersedes", "start", "end"})
"""Fields of a strategy that a copy does not take along."""


def begin_strategy(*, actor: Actor, start: Plain, title: str, copy_of: str = "") -> UUID:
    """Add a strategy that is not in force yet and open the draft in which it is written; gives the key of the draft.

    ``start`` has in the words of the file what is known at first: ``strategy`` (name, vision, motto), ``term`` (with the id of
    one that is there, or a new one's name and days), and ``municipality`` where there is none yet. A copy has all that the
    other says; what the council decided on becomes a proposal anew. Once approved it takes the place of the one in force.

    :raises Strategy.DoesNotExist: when there is no such strategy to copy.
    :raises BadInput: with every mistake, as of a strategy file; nothing is written then.
    """
    with common.change(actor=actor, event="drafts.strategy_begun"):
        strategy.wait_for_turn()
        document = _document(start, queries.strategy_now(copy_of) if copy_of else None)
        strategy.load_strategy(actor=actor, document=from_plain(document))
        return open_draft(actor=actor, strategy=document["strategy"]["id"], title=title)


def _document(start: Plain, copied: Document | None) -> Document:
    own, term = dict(start["strategy"]), _term(start["term"])
    taken = {slug for slug, _name, _state in strategies.every_strategy()}
    now = strategies.approved()
    base = _as_proposal(copied["strategy"]) if copied else {}
    municipality = strategies.municipality_part()
    return {
        **(copied or {}),
        "format": FORMAT,
        "municipality": municipality or start.get("municipality", {}),
        "term": term,
        "strategy": {
            **base,
            **own,
            "id": fresh_id(own.get("name", {}).get("fi", ""), taken),
            "term": term["id"],
            "state": StrategyState.DRAFT.value,
            **({"supersedes": now} if now else {}),
            **{name: term[name] for name in ("start", "end") if name in term},
        },
    }


def _term(given: Mapping[str, Any]) -> Plain:
    """Give the term with this id as it is, or the one that was written."""
    known = {each["id"]: each for each in strategies.term_parts()}
    if given.get("id"):
        return known.get(given["id"], {**given})
    return {"id": fresh_id(given.get("name", {}).get("fi", ""), known), **given}


def _as_proposal(copied: Mapping[str, Any]) -> Plain:
    """Give a strategy without what was decided of it: the next council has not decided on anything yet."""
    new = {name: deepcopy(value) for name, value in copied.items() if name not in _OF_THE_OLD}
    for spearhead in new.get("spearheads", []):
        for goal in spearhead.get("goals", []):
            goal.pop("decision", None)
            goal.pop("origin", None)
    return new
