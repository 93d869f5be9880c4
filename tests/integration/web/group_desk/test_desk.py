"""The desk of a group: what waits, its programme and people, and what has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.factories import people
from tests.factories.meetings import meeting
from tests.factories.programmes import GROUP, PROGRAMME, action_part, milestone, town

from teoiksi.domains.people.types import Role
from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.types import ActionState, CorrectionPart, ProgrammeState, UpdatePart
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

ADDRESS = "/henkilosto/ryhma/strategia-2025/elinymparisto/"


def page(address: str = ADDRESS, role: Role = Role.GROUP_CHAIR) -> str:
    response = people.signed_in(people.doris(GROUP, role)).get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_late_and_untold_actions_and_open_corrections_wait() -> None:
    late = action_part("myohassa", milestones=(milestone("Kaavat", date(2026, 5, 1)),))
    untold = action_part("hiljaa", ends_on=date(2999, 1, 1))
    town(late, untold, state=ProgrammeState.IN_FORCE)
    correction = CorrectionPart("Palkataan väkeä.", timezone.localdate() + timedelta(days=5))
    part = UpdatePart(ActionState.UNDER_WAY, "Kaava kesken.", 20, correction=correction)
    services.tell_situation(actor=COMMAND_LINE, action="myohassa", part=part, today=timezone.localdate())
    text = page()
    assert 'id="late"' in text
    assert "Palkataan väkeä." in text
    assert "Kaava kesken." in text
    waiting = text.split('id="before-title"')[1].split("</section>")[0]
    assert "Toimenpide hiljaa" in waiting
    assert "Toimenpide myohassa" not in waiting
    assert "ei ole tulevaa kokousta" in waiting


def test_what_will_wait_by_the_next_meeting_waits_now_and_changes_are_those_since_the_last_one() -> None:
    today = timezone.localdate()
    soon = milestone("Kaavat", today + timedelta(days=25))
    town(
        action_part("pian", starts_on=today, ends_on=date(2999, 1, 1), milestones=(soon,)),
        state=ProgrammeState.IN_FORCE,
    )
    before = page().split('id="before-title"')[1].split("</section>")[0]
    assert "Toimenpide pian" not in before
    assert 'href="/henkilosto/kokoukset/ryhma/strategia-2025/elinymparisto/#call"' in before
    meeting(today - timedelta(days=20))
    number = meeting(today + timedelta(days=12))
    text = people.signed_in(people.tarja()).get(ADDRESS).content.decode()
    waiting = text.split('id="before-title"')[1].split("</section>")[0]
    assert "Toimenpide pian" in waiting
    assert f"/henkilosto/kokoukset/{number}/" in waiting
    assert "12 päivän päästä" in waiting
    assert "Muutokset edellisen kokouksen jälkeen" in text


def test_all_indicators_of_the_spearhead_are_shown_with_their_outcomes() -> None:
    town(action_part())
    shown = page().split('id="indicators"')[1].split("</section>")[0]
    assert 'href="/mittarit/asukkaat/"' in shown


def test_the_desk_tells_who_is_in_the_group_and_where_the_programme_is() -> None:
    town(action_part())
    text = page()
    assert "Doris" in text
    assert "kärkiryhmän puheenjohtaja" in text
    assert "Elinympäristön toimeenpano-ohjelma: luonnos" in text


def test_a_new_owner_is_told_without_the_name() -> None:
    owner = people.citta()
    town(action_part())
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=replace(action_part(), owner=owner.id))
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=action_part())
    changes = page().split('id="changes"')[1]
    assert "vastuuhenkilö" in changes
    assert "Citta" not in changes


def test_the_groups_are_those_that_one_may_open() -> None:
    town()
    text = page("/henkilosto/ryhmat/")
    assert ADDRESS in text
    assert "Elinympäristön toimeenpano-ohjelma" in text
