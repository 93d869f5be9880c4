"""Who may see, arrange and note meetings of a group."""

from __future__ import annotations

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies as programmes


def may_see_meetings(person: PersonCard, *, group: str) -> bool:
    """Tell whether someone may read the agendas and minutes of a group (by ``group_key``): whoever may see its drafts."""
    return programmes.may_see_draft(person, group=group)


def may_arrange_meetings(person: PersonCard, *, group: str) -> bool:
    """Tell whether someone may call a meeting, order its agenda and close its minutes: the chair, or the officer."""
    return programmes.may_decide_programme(person, group=group)


def may_note_decisions(person: PersonCard, *, group: str) -> bool:
    """Tell whether someone may note what is decided and who is there: the group, or the officer."""
    return programmes.may_write_programme(person, group=group)
