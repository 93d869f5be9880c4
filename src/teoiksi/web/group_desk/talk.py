"""What a group talks of: the comments on its programme and actions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from teoiksi.domains.discussion.types import Commented, CommentedKind
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.types import ActionInBrief, ProgrammeCard
from teoiksi.web.shared.comments import shown_comments

_SHOWN = 10


def talk_of(programme: ProgrammeCard, actions: Iterable[ActionInBrief], person: PersonCard) -> list[dict[str, Any]]:
    """Give the newest comments on a programme and its actions, newest first, each with the name and kind of its item."""
    names = {Commented(CommentedKind.PROGRAMME, programme.slug): programme.name}
    names |= {Commented(CommentedKind.ACTION, each.slug): each.name for each in actions}
    shown = [each for each in shown_comments(list(names), person) if not each.card.is_withdrawn]
    return [
        {"comment": each, "name": names[each.card.on], "route": f"discussion:{each.card.on.kind}"}
        for each in reversed(shown[-_SHOWN:])
    ]
