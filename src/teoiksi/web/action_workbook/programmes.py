"""Which programmes someone may write."""

from __future__ import annotations

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies, queries
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import ProgrammeCard
from teoiksi.domains.strategy import queries as strategies


def own_programmes(person: PersonCard) -> tuple[ProgrammeCard, ...]:
    """Give the programmes of public strategies, in any state, that this person may write; newest strategy first."""
    return tuple(
        card
        for version in strategies.versions()
        for card in queries.programmes(version.slug, states=ALL_STATES)
        if policies.may_write_programme(person, group=card.group)
    )
