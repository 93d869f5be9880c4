"""The rhythm of each programme is chosen by the chair of its group or the officer; quiet days are told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.factories.people import aino, citta, signed_in
from tests.factories.programmes import GROUP, PROGRAMME, town

from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services
from teoiksi.domains.people.types import Role, spearhead_scope
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.quiet_days import read_span
from teoiksi.web.my_part.reminder_views import quiet_weekdays

pytestmark = pytest.mark.django_db

ADDRESS = "/henkilosto/oma-osuus/muistutukset/"


@pytest.fixture(autouse=True)
def _town() -> None:
    town(state=ProgrammeState.IN_FORCE)


def test_the_officer_chooses_a_rhythm_and_takes_it_back() -> None:
    browser = signed_in(aino())
    for sent, kept in (("30", 30), ("", None)):
        assert browser.post(ADDRESS, {PROGRAMME: sent}).status_code == 302
        assert queries.programme(PROGRAMME).update_days == kept
    assert "Tyhjä: 90 päivää" in browser.get(ADDRESS).content.decode()


@pytest.mark.parametrize("sent", ["0", "367", "usein"])
def test_a_rhythm_that_is_none_is_shown_at_its_field(sent: str) -> None:
    response = signed_in(aino()).post(ADDRESS, {PROGRAMME: sent})
    text = response.content.decode()
    assert response.status_code == 422
    assert f'href="#id_{PROGRAMME}"' in text
    assert "Kirjoita kokonainen päivien määrä väliltä 1–366" in text


def test_a_chair_sees_the_programme_of_the_own_group() -> None:
    chair = citta()
    services.give_role(actor=COMMAND_LINE, person=chair.id, role=Role.GROUP_CHAIR, scope=spearhead_scope(GROUP))
    browser = signed_in(people.person(chair.id))
    assert f'name="{PROGRAMME}"' in browser.get(ADDRESS).content.decode()
    assert browser.post(ADDRESS, {PROGRAMME: "45"}).status_code == 302
    assert queries.programme(PROGRAMME).update_days == 45


def test_weekdays_without_letters_are_told(settings: Any) -> None:
    settings.QUIET_DAYS = (read_span("2026-12-28/2026-12-30"),)
    days = [f"{day.day}.{day.month}." for day in quiet_weekdays(date(2026, 12, 1))]
    assert days == ["24.12.", "25.12.", "28.12.", "29.12.", "30.12.", "1.1.", "6.1."]
