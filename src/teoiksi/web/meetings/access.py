"""Who may open which page of a meeting, by the group or the number in its address."""

from __future__ import annotations

from teoiksi.domains.meetings import policies, queries
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.types import group_key
from teoiksi.web.shared.pages import or_404


def sees_group(person: PersonCard, *, strategy: str, spearhead: str, **_rest: object) -> bool:
    """Tell whether someone may look at the meetings of this group."""
    return policies.may_see_meetings(person, group=group_key(strategy, spearhead))


def arranges_group(person: PersonCard, *, strategy: str, spearhead: str, **_rest: object) -> bool:
    """Tell whether someone may call a meeting of this group."""
    return policies.may_arrange_meetings(person, group=group_key(strategy, spearhead))


def sees(person: PersonCard, *, number: int, **_rest: object) -> bool:
    """Tell whether someone may look at this meeting."""
    return policies.may_see_meetings(person, group=or_404(lambda: queries.group_of(number)))


def arranges(person: PersonCard, *, number: int, **_rest: object) -> bool:
    """Tell whether someone may arrange this meeting."""
    return policies.may_arrange_meetings(person, group=or_404(lambda: queries.group_of(number)))


def notes(person: PersonCard, *, number: int, **_rest: object) -> bool:
    """Tell whether someone may note what this meeting decides and who is there."""
    return policies.may_note_decisions(person, group=or_404(lambda: queries.group_of(number)))
