"""The units of the city and the companies of its group: a tree in which units end and merge."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.people import bengt

from teoiksi.domains.people import queries, services
from teoiksi.domains.people.models import Unit
from teoiksi.domains.people.types import (
    Role,
    UnitInACircle,
    UnitInUse,
    UnitKind,
    UnitPart,
    UnitTaken,
    unit_scope,
)
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)


def add(slug: str, parent: str = "", kind: UnitKind = UnitKind.UNIT) -> None:
    part = UnitPart(slug, LocalizedText(slug.title()), kind, parent)
    services.add_unit(actor=COMMAND_LINE, part=part)


def change(slug: str, parent: str) -> None:
    services.change_unit(actor=COMMAND_LINE, part=UnitPart(slug, LocalizedText(slug), UnitKind.UNIT, parent))


@pytest.fixture(autouse=True)
def _tree() -> None:
    add("kaupunki")
    add("kadut", "kaupunki")
    add("puistot", "kadut")
    add("vesi", "kaupunki", UnitKind.COMPANY)


def test_each_unit_comes_after_the_one_that_it_belongs_to() -> None:
    assert [(each.slug, each.depth) for each in queries.unit_tree()] == [
        ("kaupunki", 0),
        ("vesi", 1),
        ("kadut", 1),
        ("puistot", 2),
    ]


@pytest.mark.parametrize(("slug", "parent"), [("kadut", "kadut"), ("kadut", "puistot"), ("kaupunki", "puistot")])
def test_no_unit_belongs_to_itself(slug: str, parent: str) -> None:
    with pytest.raises(UnitInACircle):
        change(slug, parent)


def test_an_id_is_taken_once() -> None:
    with pytest.raises(UnitTaken):
        add("kadut")


def test_a_unit_with_people_or_parts_does_not_end_by_itself() -> None:
    bengt("puistot")
    for slug in ("kadut", "puistot"):
        with pytest.raises(UnitInUse):
            services.end_unit(actor=COMMAND_LINE, slug=slug, on=DAY)
    services.end_unit(actor=COMMAND_LINE, slug="vesi", on=DAY)
    assert "vesi" not in {each.slug for each in queries.unit_tree()}
    assert queries.unit("vesi").ended_on == DAY


def test_a_merged_unit_leaves_its_people_and_parts_to_the_other() -> None:
    person = bengt("kadut")
    services.end_unit(actor=COMMAND_LINE, slug="kadut", on=DAY, into="vesi")
    assert [(held.role, held.scope) for held in queries.person(person.id).roles] == [
        (Role.INDICATOR_OWNER, unit_scope("vesi"))
    ]
    assert queries.unit("puistot").parent == "vesi"
    assert queries.unit("kadut").merged_into == "vesi"
    with pytest.raises(Unit.DoesNotExist):
        services.end_unit(actor=COMMAND_LINE, slug="kadut", on=DAY)


def test_no_unit_is_merged_into_its_own_part() -> None:
    with pytest.raises(UnitInACircle):
        services.end_unit(actor=COMMAND_LINE, slug="kadut", on=DAY, into="puistot")
