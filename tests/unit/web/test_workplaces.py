"""Each role leads to the page where its work is done."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from teoiksi.domains.people.types import WHOLE_CITY, HeldRole, PersonCard, Role, Scope, spearhead_scope, unit_scope
from teoiksi.web.shared.workplaces import first_page, workplace

PAVING, CARE = spearhead_scope("imatra-2030/paving"), spearhead_scope("imatra-2030/care")


def someone(*roles: tuple[Role, Scope]) -> PersonCard:
    return PersonCard(uuid4(), "Joku", "joku@example.org", tuple(HeldRole(role, scope) for role, scope in roles))


def test_a_role_leads_to_the_desk_of_its_group_or_the_page_of_its_unit() -> None:
    assert workplace(PAVING) == reverse("group_desk:desk", args=["imatra-2030", "paving"])
    assert workplace(unit_scope("streets")) == reverse("my_part:unit", args=["streets"])
    assert not workplace(WHOLE_CITY)


@pytest.mark.parametrize(
    ("roles", "page"),
    [
        ([], reverse("my_part:my-part")),
        ([(Role.REPORTER, unit_scope("streets"))], reverse("my_part:my-part")),
        ([(Role.GROUP_MEMBER, PAVING), (Role.REPORTER, unit_scope("streets"))], workplace(PAVING)),
        ([(Role.GROUP_CHAIR, PAVING), (Role.GROUP_MEMBER, PAVING)], workplace(PAVING)),
        ([(Role.GROUP_CHAIR, PAVING), (Role.GROUP_MEMBER, CARE)], reverse("group_desk:groups")),
        ([(Role.AUDITOR, WHOLE_CITY)], reverse("audit:overview")),
        ([(Role.STRATEGY_OFFICER, WHOLE_CITY), (Role.GROUP_CHAIR, PAVING)], reverse("staff:desk")),
    ],
)
def test_whoever_is_invited_comes_first_to_what_they_came_for(roles: list[tuple[Role, Scope]], page: str) -> None:
    assert first_page(someone(*roles)) == page
