"""The page of a proposed change: what is now, what is proposed, and what may be done about it."""

from __future__ import annotations

from datetime import date
from typing import Any

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies, queries
from teoiksi.domains.programmes.types import CHANGE_STATE_NAMES, ChangeState, ProposedChangeCard
from teoiksi.kernel.language import Language
from teoiksi.web.group_desk.choices import choices_of
from teoiksi.web.group_desk.places import Place
from teoiksi.web.group_desk.words import decision_words, differences, lines_of


def page_of(
    person: PersonCard, place: Place, card: ProposedChangeCard, language: Language, today: date
) -> dict[str, Any]:
    """Give everything that the page shows."""
    choices = choices_of(place.strategy, place.spearhead.slug, language, today) if card.is_of_action else None
    before = lines_of(card.before, choices, language) if card.before else {}
    may_decide = policies.may_decide_programme(person, group=place.group)
    return {
        "place": place,
        "change": card,
        "state": CHANGE_STATE_NAMES[card.state],
        "author": people.names_of([card.author]).get(card.author, ""),
        "differences": differences(before, lines_of(card.after, choices, language)),
        "decision": decision_words(card.decision, language) if card.decision else "",
        "may_approve": may_decide and card.state is ChangeState.IN_GROUP,
        "may_apply": may_decide and card.state is ChangeState.APPROVED,
        "may_refuse": may_decide and card.state in {ChangeState.IN_GROUP, ChangeState.APPROVED},
    }


def rows_of(programme: str) -> list[dict[str, Any]]:
    """Give the proposed changes of a programme for a list: those that wait first."""
    found = queries.proposed_changes(programme)
    ordered = sorted(found, key=lambda each: each.state not in {ChangeState.IN_GROUP, ChangeState.APPROVED})
    return [{"change": each, "state": CHANGE_STATE_NAMES[each.state]} for each in ordered]
