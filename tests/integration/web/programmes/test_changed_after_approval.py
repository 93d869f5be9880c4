"""The public page of a programme tells that it was changed after approval: when, what, why and by which decision."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from tests.factories.programmes import DECISION, PROGRAMME, action_part, town

from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db


def test_only_what_came_into_the_plan_is_told(client: Client) -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    address = f"/ohjelmat/{PROGRAMME}/"
    numbers = [
        services.propose_change(actor=COMMAND_LINE, programme=PROGRAMME, part=action_part(slug), why=f"Syy {slug}.")
        for slug in ("uusi", "toinen")
    ]
    assert "Muutettu hyväksymisen jälkeen" not in client.get(address).content.decode()
    services.approve_change(actor=COMMAND_LINE, change=numbers[0], decision=DECISION)
    services.apply_change(actor=COMMAND_LINE, change=numbers[0], today=date(2026, 11, 20))
    page = client.get(address).content.decode()
    assert "muutettu hyväksymisen jälkeen, viimeksi 20.11.2026" in page
    told = page.split('id="changes"')[1]
    assert "Syy uusi." in told
    assert "kaupunginhallitus" in told
    assert "Syy toinen." not in page
