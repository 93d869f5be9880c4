"""Who may open which page of a group, by the strategy and the spearhead in its address."""

from __future__ import annotations

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.types import group_key


def sees(person: PersonCard, *, strategy: str, spearhead: str, **_rest: object) -> bool:
    """Tell whether someone may look at the desk of this group."""
    return policies.may_see_draft(person, group=group_key(strategy, spearhead))


def writes(person: PersonCard, *, strategy: str, spearhead: str, **_rest: object) -> bool:
    """Tell whether someone may write the programme of this group."""
    return policies.may_write_programme(person, group=group_key(strategy, spearhead))


def decides(person: PersonCard, *, strategy: str, spearhead: str, **_rest: object) -> bool:
    """Tell whether someone may take the programme of this group to its next state."""
    return policies.may_decide_programme(person, group=group_key(strategy, spearhead))
