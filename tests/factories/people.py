"""People of the city, fixed once: Aino is the strategy officer, Bengt answers for a unit, Citta has no role, Tarja audits."""

from __future__ import annotations

from django.conf import settings
from django.test import Client

from teoiksi.domains.people import queries, services
from teoiksi.domains.people.models import Unit, User
from teoiksi.domains.people.types import PersonCard, Role, spearhead_scope, unit_scope
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText


def aino() -> PersonCard:
    """Give the strategy officer."""
    person = services.add_user(actor=COMMAND_LINE, email="aino@example.org", name="Aino")
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.STRATEGY_OFFICER)
    return queries.person(person.id)


def bengt(unit: str) -> PersonCard:
    """Give the owner of the indicators of a unit, which is added if it is not there."""
    Unit.objects.get_or_create(slug=unit, defaults={"name": LocalizedText(fi=unit.title())})
    person = services.add_user(actor=COMMAND_LINE, email="bengt@example.org", name="Bengt")
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.INDICATOR_OWNER, scope=unit_scope(unit))
    return queries.person(person.id)


def tarja() -> PersonCard:
    """Give the auditor."""
    person = services.add_user(actor=COMMAND_LINE, email="tarja@example.org", name="Tarja")
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.AUDITOR)
    return queries.person(person.id)


def doris(group: str, role: Role = Role.GROUP_CHAIR) -> PersonCard:
    """Give the chair, or else a member, of the group of a spearhead."""
    name = "Doris" if role is Role.GROUP_CHAIR else "Elli"
    person = services.add_user(actor=COMMAND_LINE, email=f"{name.lower()}@example.org", name=name)
    services.give_role(actor=COMMAND_LINE, person=person.id, role=role, scope=spearhead_scope(group))
    return queries.person(person.id)


def citta() -> PersonCard:
    """Give someone whom the city has added without a role."""
    return services.add_user(actor=COMMAND_LINE, email="citta@example.org", name="Citta")


def signed_in(person: PersonCard) -> Client:
    """Give a browser in which this person has signed in."""
    client = Client()
    client.force_login(User.objects.get(pseudonym=person.id))
    return client


def session_of(person: PersonCard) -> tuple[str, str]:
    """Give the name and the value of the cookie of someone who has signed in."""
    name = settings.SESSION_COOKIE_NAME
    return name, signed_in(person).cookies[name].value
