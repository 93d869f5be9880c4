"""Which pages of the desks of spearhead groups the browser looks at."""

from __future__ import annotations

from collections.abc import Iterator

from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import FOLLOWED_STATES, NEXT_STATES
from teoiksi.domains.strategy import queries as strategies
from tests.journeys.sample import Sample


def desks() -> Iterator[Sample]:
    """A group with a programme, and one without."""
    with_one = {card.spearhead_slug for card in programmes.programmes(_in_force(), states=ALL_STATES)}
    slugs = [each.slug for each in strategies.outline(_in_force()).spearheads]
    for slug in [*with_one, *(each for each in slugs if each not in with_one)][: len(with_one) + 1]:
        yield Sample({"strategy": _in_force(), "spearhead": slug})


def written_desks() -> Iterator[Sample]:
    for card in programmes.programmes(_in_force(), states=ALL_STATES)[:1]:
        yield Sample({"strategy": _in_force(), "spearhead": card.spearhead_slug})


def steps() -> Iterator[Sample]:
    for card in programmes.programmes(_in_force(), states=ALL_STATES):
        for step in NEXT_STATES[card.state][:1]:
            yield Sample({"strategy": _in_force(), "spearhead": card.spearhead_slug, "to": step.value})


def written_actions() -> Iterator[Sample]:
    for card in programmes.programmes(_in_force(), states=ALL_STATES)[:1]:
        for slug in programmes.actions_of_programmes([card.slug])[:1]:
            yield Sample({"strategy": _in_force(), "spearhead": card.spearhead_slug, "action": slug})


def told_actions() -> Iterator[Sample]:
    for card in programmes.programmes(_in_force(), states=FOLLOWED_STATES)[:1]:
        for slug in programmes.actions_of_programmes([card.slug])[:1]:
            yield Sample({"strategy": _in_force(), "spearhead": card.spearhead_slug, "action": slug})


def written_texts() -> Iterator[Sample]:
    for card in programmes.programmes(_in_force(), states=ALL_STATES)[:1]:
        yield Sample({"strategy": _in_force(), "spearhead": card.spearhead_slug, "name": "purpose"})


def proposed_changes() -> Iterator[Sample]:
    for card in programmes.programmes(_in_force(), states=ALL_STATES):
        for change in programmes.proposed_changes(card.slug)[:2]:
            named = {"strategy": _in_force(), "spearhead": card.spearhead_slug, "number": str(change.id)}
            yield Sample(named)


def _in_force() -> str:
    slug = strategies.in_force()
    assert slug is not None, "no strategy is loaded"
    return slug
