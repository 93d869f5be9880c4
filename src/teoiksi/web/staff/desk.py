"""What the own desk shows."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from teoiksi.domains.drafts import policies as drafts
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.queries import OwnedIndicator
from teoiksi.domains.people.policies import may_manage_people
from teoiksi.domains.people.types import ROLE_NAMES, PersonCard, Role
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.queries import ConnectionState
from teoiksi.domains.stats.types import REFRESH_OUTCOME_NAMES
from teoiksi.domains.strategy import queries as strategy
from teoiksi.kernel.language import Language
from teoiksi.web.shared.telling import rhythm
from teoiksi.web.shared.waiting import waiting_for


def desk_of(person: PersonCard, language: Language) -> dict[str, Any]:
    """Give the roles of a person, what waits for them, how many of their actions, and how their own indicators get figures."""
    today = timezone.localdate()
    asked = programmes.asked_of_person(person, today=today, rhythm=rhythm())
    return {
        "roles": [(ROLE_NAMES[held.role], held.scope_name) for held in person.roles],
        "waiting": waiting_for(person, today=today),
        "due": sum(bool(each.reasons) for each in asked),
        "own": _own(person, language),
        "is_empty": not strategy.every_strategy(),
        "may_begin": drafts.may_edit_strategy(person),
        "may_invite": may_manage_people(person),
    }


def _own(person: PersonCard, language: Language) -> list[dict[str, Any]]:
    units = {held.scope.key for held in person.held if held.role is Role.INDICATOR_OWNER}
    own = {series: each for series, each in indicators.indicators_of_series().items() if units and each.owner in units}
    states = [state for state in stats.connection_states() if state.series in own] if own else []
    return [_state(own[state.series], state, language) for state in states]


def _state(own: OwnedIndicator, state: ConnectionState, language: Language) -> dict[str, Any]:
    outcome = REFRESH_OUTCOME_NAMES[state.outcome].in_language(language) if state.outcome else ""
    return {"slug": own.slug, "name": own.name, "asked_at": state.asked_at, "outcome": outcome, "state": state}
