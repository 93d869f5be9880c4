"""The groups that someone may look at, with the state of their programmes."""

from __future__ import annotations

from typing import Any

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies, queries
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import PROGRAMME_STATE_NAMES, group_key
from teoiksi.domains.strategy import queries as strategies


def groups_of(person: PersonCard) -> list[dict[str, Any]]:
    """Give the spearheads of public strategies whose desk this person may open, each with its newest programme or none."""
    found = []
    for version in strategies.versions():
        newest = {card.spearhead_slug: card for card in queries.programmes(version.slug, states=ALL_STATES)}
        found += [
            {
                "strategy": version,
                "spearhead": spearhead,
                "programme": newest.get(spearhead.slug),
                "state": PROGRAMME_STATE_NAMES[newest[spearhead.slug].state] if spearhead.slug in newest else None,
            }
            for spearhead in strategies.outline(version.slug).spearheads
            if policies.may_see_draft(person, group=group_key(version.slug, spearhead.slug))
        ]
    return found
