"""Who may sign in to the demo: example users in every role, and the actions that some of them answer for."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from django.core.exceptions import ObjectDoesNotExist

from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services
from teoiksi.domains.people.types import WHOLE_CITY, PersonCard, Role, unit_scope
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes import services as following
from teoiksi.domains.strategy import queries as strategy
from teoiksi.kernel.actor import COMMAND_LINE


@dataclass(frozen=True, slots=True)
class _Example:
    """An example user: ``unit`` or ``spearhead`` is what the role is held for; ``actions`` are those they answer for."""

    name: str
    role: Role
    unit: str = ""
    spearhead: str = ""
    actions: tuple[str, ...] = ()


_PEOPLE: Final = {
    "kehittamispaallikko": _Example("kehittämispäällikkö", Role.STRATEGY_OFFICER),
    "vastuuhenkilo": _Example("mittarin vastuuhenkilö", Role.INDICATOR_OWNER, unit="strateginen-ohjaus"),
    "elinymparisto.pj": _Example("elinympäristöryhmän puheenjohtaja", Role.GROUP_CHAIR, spearhead="elinymparisto"),
    "elinymparisto.jasen": _Example(
        "elinympäristöryhmän jäsen",
        Role.GROUP_MEMBER,
        spearhead="elinymparisto",
        actions=("saimaan-ja-vuoksen-rannat", "turvalliset-koulureitit"),
    ),
    "perheet.pj": _Example("lasten ja perheiden ryhmän puheenjohtaja", Role.GROUP_CHAIR, spearhead="lapset-ja-perheet"),
    "perheet.jasen": _Example(
        "lasten ja perheiden ryhmän jäsen",
        Role.GROUP_MEMBER,
        spearhead="lapset-ja-perheet",
        actions=("turvallinen-kasvuymparisto",),
    ),
    "kaupunkiymparisto": _Example("kaupunkiympäristön raportoija", Role.REPORTER, unit="kaupunkiymparisto"),
    "elinkeinot": _Example("elinkeinojen raportoija", Role.REPORTER, unit="elinkeinot-ja-maankaytto"),
    "tyontekija": _Example("kaupunkiympäristön työntekijä", Role.EMPLOYEE, unit="kaupunkiymparisto"),
    "tarkastaja": _Example("tarkastaja", Role.AUDITOR),
}
"""By the beginning of their address."""


def example_people() -> tuple[PersonCard, ...]:
    """Give the example users, and add them first when nobody has been added yet; no mail can reach their addresses.

    The strategy officer comes first, then the owner of indicators.
    """
    if not people.people():
        for address, example in _PEOPLE.items():
            _add(f"{address}@imatra{people.EXAMPLE_DOMAIN}", example)
    return people.example_people()


def _add(email: str, example: _Example) -> None:
    """Add one; a unit, a spearhead or an action that this installation lacks is passed over."""
    person = services.add_user(actor=COMMAND_LINE, email=email, name=f"Esimerkki: {example.name}").id
    in_force = strategy.in_force() or ""
    if example.spearhead:
        with suppress(ObjectDoesNotExist):
            following.appoint(
                actor=COMMAND_LINE, person=person, strategy=in_force, spearhead=example.spearhead, role=example.role
            )
    elif not example.unit or example.unit in people.unit_names():
        scope = unit_scope(example.unit) if example.unit else WHOLE_CITY
        services.give_role(actor=COMMAND_LINE, person=person, role=example.role, scope=scope)
    there = programmes.public_actions(in_force)
    for action in (each for each in example.actions if each in there):
        following.give_owner(actor=COMMAND_LINE, action=action, to=person)
