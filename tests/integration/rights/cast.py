"""The people of the matrix, each signed in, in a small town whose programme is in force."""

from __future__ import annotations

from typing import Any, Final

from django.test import Client
from django.urls import reverse
from tests.factories.people import signed_in
from tests.factories.programmes import GROUP, action_part, town
from tests.integration.rights.matrix import Who, table_of

from teoiksi.domains.people import services
from teoiksi.domains.people.models import Unit
from teoiksi.domains.people.types import Role, Scope, spearhead_scope, unit_scope
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

OTHER_UNIT: Final = "kadut"
OTHER_GROUP: Final = "strategia-2025/muu"

_HOLD: Final[dict[Who, tuple[tuple[Role, Scope], ...]]] = {
    Who.EMPLOYEE: ((Role.EMPLOYEE, unit_scope("strategia")),),
    Who.OWNER: ((Role.INDICATOR_OWNER, unit_scope(OTHER_UNIT)),),
    Who.REPORTER: ((Role.REPORTER, unit_scope("strategia")),),
    Who.MEMBER: ((Role.GROUP_MEMBER, spearhead_scope(GROUP)),),
    Who.CHAIR: ((Role.GROUP_CHAIR, spearhead_scope(GROUP)),),
    Who.NEIGHBOUR: (
        (Role.GROUP_CHAIR, spearhead_scope(OTHER_GROUP)),
        (Role.REPORTER, unit_scope(OTHER_UNIT)),
    ),
    Who.OFFICER: ((Role.STRATEGY_OFFICER, Scope()),),
    Who.AUDITOR: ((Role.AUDITOR, Scope()),),
    Who.OPERATOR: ((Role.OPERATOR, Scope()),),
}
"""Which roles they hold: the action "puistot" belongs to the unit "strategia" and the programme of the group."""


class Town:
    """The small town, with the browser of everyone."""

    def __init__(self) -> None:
        town(action_part(), state=ProgrammeState.IN_FORCE)
        Unit.objects.get_or_create(slug=OTHER_UNIT, defaults={"name": LocalizedText("Kadut")})
        self.browsers = {Who.READER: Client(), **{who: _browser(who) for who in _HOLD}}
        self._arguments: dict[str, dict[str, dict[str, Any]]] = {}

    def address(self, route: str) -> str:
        """Give the Finnish address of a route; what it names is made, once. One without a name is known by its path."""
        table = table_of(route)
        if table.__name__ not in self._arguments:
            self._arguments[table.__name__] = table.arguments() if hasattr(table, "arguments") else {}
        named = self._arguments[table.__name__].get(route, {})
        return f"/{route}" if "." in route else reverse(route, kwargs=named)


def _browser(who: Who) -> Client:
    person = services.add_user(actor=COMMAND_LINE, email=f"{who.name.lower()}@example.org", name=who.name.title())
    for role, scope in _HOLD[who]:
        services.give_role(actor=COMMAND_LINE, person=person.id, role=role, scope=scope)
    return signed_in(person)
