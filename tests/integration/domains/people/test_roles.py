"""People whom the city adds, and roles that are given, taken and remembered by pseudonym."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist

from teoiksi.domains.indicators.policies import may_decide_figure
from teoiksi.domains.people import queries, services
from teoiksi.domains.people.models import Unit
from teoiksi.domains.people.policies import holds, may_enter_desk
from teoiksi.domains.people.types import AddressTaken, PersonCard, Role, UnknownUnit, WrongScope, unit_scope
from teoiksi.domains.stats.policies import may_manage_sources
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db


@pytest.fixture
def aino() -> PersonCard:
    """Someone without a role; two units are there."""
    Unit.objects.bulk_create([Unit(slug=slug, name=LocalizedText(fi=slug.title())) for slug in ("koulut", "kadut")])
    return services.add_user(actor=COMMAND_LINE, email=" Aino@Example.org ", name="Aino")


def fresh(person: PersonCard) -> PersonCard:
    return queries.person(person.id)


def history() -> list[dict[str, Any]]:
    """What history has of roles, oldest first."""
    event = apps.get_model("people.RoleHoldingEvent")
    return list(event.objects.order_by("pgh_id").values("pgh_label", "holder_id", "role", "scope_key", "pgh_context"))


def test_a_person_is_found_by_the_address_in_any_case(aino: PersonCard) -> None:
    assert aino.email == "aino@example.org"
    assert queries.person_of_address("AINO@example.org") == aino
    assert queries.people() == (aino,)
    with pytest.raises(AddressTaken):
        services.add_user(actor=COMMAND_LINE, email="aino@EXAMPLE.org", name="Toinen Aino")


@pytest.mark.parametrize(("email", "name"), [("aino", "Aino"), ("", "Aino"), ("bengt@example.org", "  ")])
def test_an_address_or_a_name_that_cannot_be_used_is_refused(email: str, name: str) -> None:
    with pytest.raises(BadInput):
        services.add_user(actor=COMMAND_LINE, email=email, name=name)
    assert queries.people() == ()


def test_someone_without_a_role_may_do_nothing(aino: PersonCard) -> None:
    assert not may_enter_desk(aino)
    assert not may_manage_sources(aino)
    assert not may_decide_figure(aino, owner="koulut")


def test_an_owner_decides_on_the_figures_of_their_own_unit_only(aino: PersonCard) -> None:
    services.give_role(actor=COMMAND_LINE, person=aino.id, role=Role.INDICATOR_OWNER, scope=unit_scope("koulut"))
    owner = fresh(aino)
    assert may_enter_desk(owner)
    assert may_decide_figure(owner, owner="koulut")
    assert not may_decide_figure(owner, owner="kadut")
    assert not may_decide_figure(owner, owner="")
    assert not may_manage_sources(owner)
    assert str(owner.roles[0].scope_name) == "Koulut"


def test_the_strategy_officer_may_all_of_it(aino: PersonCard) -> None:
    services.give_role(actor=COMMAND_LINE, person=aino.id, role=Role.STRATEGY_OFFICER)
    officer = fresh(aino)
    assert may_manage_sources(officer)
    assert may_decide_figure(officer, owner="koulut")
    assert may_decide_figure(officer, owner="")
    assert not holds(officer, Role.INDICATOR_OWNER)


def test_a_role_is_held_once_and_taken_once(aino: PersonCard) -> None:
    role = {"actor": COMMAND_LINE, "person": aino.id, "role": Role.INDICATOR_OWNER, "scope": unit_scope("kadut")}
    assert services.give_role(**role, reason="uusi tehtävä")  # type: ignore[arg-type] # the same call twice
    assert not services.give_role(**role)  # type: ignore[arg-type] # the same call twice
    assert services.take_role(**role, reason="tehtävä päättyi")  # type: ignore[arg-type] # the same call twice
    assert not services.take_role(**role)  # type: ignore[arg-type] # the same call twice
    assert fresh(aino).roles == ()
    told = [(row["pgh_label"], row["holder_id"], row["scope_key"], row["pgh_context"]["reason"]) for row in history()]
    assert told == [
        ("insert", aino.id, "kadut", "uusi tehtävä"),
        ("delete", aino.id, "kadut", "tehtävä päättyi"),
    ]


def test_a_role_for_the_wrong_thing_is_refused(aino: PersonCard) -> None:
    with pytest.raises(WrongScope):
        services.give_role(actor=COMMAND_LINE, person=aino.id, role=Role.INDICATOR_OWNER)
    with pytest.raises(WrongScope):
        services.give_role(actor=COMMAND_LINE, person=aino.id, role=Role.STRATEGY_OFFICER, scope=unit_scope("kadut"))
    with pytest.raises(UnknownUnit, match="puistot"):
        services.give_role(actor=COMMAND_LINE, person=aino.id, role=Role.INDICATOR_OWNER, scope=unit_scope("puistot"))
    with pytest.raises(ObjectDoesNotExist):
        services.give_role(actor=COMMAND_LINE, person=uuid4(), role=Role.STRATEGY_OFFICER)
    assert history() == []


def test_an_erased_person_leaves_a_pseudonym_alone(aino: PersonCard) -> None:
    services.give_role(actor=COMMAND_LINE, person=aino.id, role=Role.STRATEGY_OFFICER)
    services.remove_user(actor=COMMAND_LINE, person=aino.id, reason="lähti")
    assert queries.people() == ()
    assert [(row["pgh_label"], row["holder_id"]) for row in history()] == [("insert", aino.id), ("delete", aino.id)]
    assert "Aino" not in str(history())
    assert "example.org" not in str(history())
