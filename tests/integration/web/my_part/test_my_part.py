"""My part: what is due and why, all told of by one sending, each kept or shown again with what is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.factories.people import aino, citta, signed_in
from tests.factories.programmes import DECISION, PROGRAMME, action_part, milestone, town

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.models import Action, Correction, Milestone, ProgressUpdate
from teoiksi.domains.programmes.types import ActionPart, ActionState, ProgrammeState, UpdatePart
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

ADDRESS = "/henkilosto/oma-osuus/"
LATE = action_part("myohassa", milestones=(milestone("Kaavat", date(2026, 5, 1)),))


def own(*parts: ActionPart) -> PersonCard:
    """Someone without a role who owns these actions of the programme in force."""
    town(*parts)
    person = citta()
    for part in parts:
        services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=replace(part, owner=person.id))
    from_draft_to_force()
    return person


def from_draft_to_force() -> None:
    for step in (ProgrammeState.IN_GROUP, ProgrammeState.APPROVED, ProgrammeState.IN_FORCE):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=step, decision=DECISION)


def form(*slugs: str, seen: int = 0, **changes: str) -> dict[str, object]:
    """What a browser sends: every action as it was, and the changes by ``slug-field``."""
    sent: dict[str, object] = {"action": list(slugs)}
    for slug in slugs:
        began = {"seen": str(seen), "state": "not_started", "was_state": "not_started", "was_progress": ""}
        sent |= {f"{slug}-{name}": value for name, value in began.items()} | {f"{slug}-progress": ""}
    return sent | {name.replace("_", "-", 1): value for name, value in changes.items()}


def page(client: Client, address: str = ADDRESS) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_each_action_says_why_it_is_asked_and_begins_with_what_was_told() -> None:
    browser = signed_in(own(LATE))
    text = page(browser)
    assert 'id="action-myohassa"' in text
    assert "Myöhässä 1.5.2026 alkaen." in text
    assert "Tilannetta ei ole vielä kerrottu." in text
    assert 'value="not_started" checked' in text
    assert "Mitä viiveelle tehdään?" in text


def test_one_sending_keeps_only_what_was_touched() -> None:
    browser = signed_in(own(action_part("a"), action_part("b"), action_part("c")))
    sent = form("a", "b", "c", a_state="under_way", a_sentence="Alkoi.", a_progress="10", b_state="completed")
    response = browser.post(ADDRESS, sent, follow=True)
    assert "2 päivitystä tallennettiin." in response.content.decode()
    told = {row.action.slug: (row.state, row.sentence, row.progress) for row in ProgressUpdate.objects.all()}
    assert told == {"a": ("under_way", "Alkoi.", 10), "b": ("completed", "", 100)}
    assert browser.post(ADDRESS, form("c"), follow=True).status_code == 200
    assert ProgressUpdate.objects.count() == 2


def test_nothing_has_changed_is_an_answer_too() -> None:
    browser = signed_in(own(action_part("a", starts_on=timezone.localdate())))
    browser.post(ADDRESS, form("a", a_same="on"))
    assert ProgressUpdate.objects.get().state == ActionState.NOT_STARTED


def test_what_is_wrong_stays_in_the_form_and_the_rest_is_kept() -> None:
    browser = signed_in(own(action_part("a"), LATE))
    sent = form(
        "a", "myohassa", a_state="under_way", myohassa_state="under_way", myohassa_sentence="Kaava & muuta kesken."
    )
    response = browser.post(ADDRESS, sent)
    text = response.content.decode()
    assert response.status_code == 422
    assert "1 päivitys tallennettiin." in text
    assert 'href="#id_myohassa-measure"' in text
    assert "Kaava &amp; muuta kesken.</textarea>" in text
    assert [row.action.slug for row in ProgressUpdate.objects.all()] == ["a"]
    mended = sent | {"myohassa-measure": "Palkataan lisää väkeä.", "myohassa-due_on": "2999-12-31"}
    assert browser.post(ADDRESS, mended).status_code == 302
    assert Correction.objects.get().due_on == date(2999, 12, 31)
    assert ProgressUpdate.objects.count() == 2  # the other one was sent again and kept once


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"progress": "paljon"}, "progress"),
        ({"progress": "101"}, "progress"),
        ({"measure": "Väkeä."}, "due_on"),
        ({"due_on": "2999-01-01"}, "measure"),
        ({"due_on": "vappuna", "measure": "Väkeä."}, "due_on"),
        ({"due_on": "2026-01-01", "measure": "Väkeä."}, "due_on"),
        ({"done": "987654321"}, "done"),
        ({"sentence": "a" * 1001}, "sentence"),
        ({"state": "ei-ole"}, "state"),
    ],
)
def test_a_mistake_is_shown_at_its_field(changes: dict[str, str], field: str) -> None:
    browser = signed_in(own(LATE))
    sent = form("myohassa") | {f"myohassa-{name}": value for name, value in changes.items()}
    response = browser.post(ADDRESS, sent)
    text = response.content.decode()
    assert response.status_code == 422
    assert f'href="#id_myohassa-{field}' in text
    assert f'id="id_myohassa-{field}' in text
    assert not ProgressUpdate.objects.exists()


def test_a_milestone_that_is_ticked_is_done_and_needs_no_correction() -> None:
    browser = signed_in(own(LATE))
    sent = form("myohassa", myohassa_state="under_way", myohassa_done=str(Milestone.objects.get().pk))
    assert browser.post(ADDRESS, sent).status_code == 302
    assert Milestone.objects.get().done_on == timezone.localdate()


def test_a_double_sending_is_kept_once_and_says_the_same() -> None:
    browser = signed_in(own(action_part("a")))
    sent = form("a", a_state="completed")
    for _time in range(2):
        assert "1 päivitys tallennettiin." in browser.post(ADDRESS, sent, follow=True).content.decode()
    assert ProgressUpdate.objects.count() == 1


def test_who_comes_second_sees_what_came_meanwhile_and_may_send_again() -> None:
    browser, other = signed_in(own(action_part("a"))), aino()
    services.tell_situation(
        actor=other.actor,
        action="a",
        part=UpdatePart(ActionState.UNDER_WAY, "Urakka kilpailutettiin."),
        today=timezone.localdate(),
    )
    sent = form("a", a_state="completed", a_sentence="Tehty.")
    response = browser.post(ADDRESS, sent)
    text = response.content.decode()
    assert response.status_code == 422
    assert "Aino: käynnissä" in text
    assert "Urakka kilpailutettiin." in text
    assert "Tehty.</textarea>" in text
    newest = ProgressUpdate.objects.get()
    assert f'name="a-seen" value="{newest.pk}"' in text
    assert browser.post(ADDRESS, sent | {"a-seen": str(newest.pk)}).status_code == 302
    assert [row.sentence for row in ProgressUpdate.objects.all()] == ["Tehty.", "Urakka kilpailutettiin."]


def test_nobody_tells_of_what_is_not_theirs_and_their_words_are_given_back() -> None:
    town(action_part("a"), state=ProgrammeState.IN_FORCE)
    browser = signed_in(citta())
    response = browser.post(ADDRESS, form("a", a_state="completed", a_sentence="Ei minun."))
    assert response.status_code == 422
    assert "Ei minun." in response.content.decode()
    assert not ProgressUpdate.objects.exists()


def test_a_letter_opens_the_form_of_an_action_that_one_may_tell_of_though_another_owns_it() -> None:
    own(action_part("a"))
    officer = signed_in(aino())
    assert 'id="action-a"' not in page(officer)
    assert 'id="action-a"' in page(officer, f"{ADDRESS}?toimenpide=a")
    officer.post(ADDRESS, form("a", a_state="under_way"))
    assert ProgressUpdate.objects.get().state == ActionState.UNDER_WAY


def test_what_is_told_lately_stands_in_the_quiet_list() -> None:
    browser = signed_in(own(action_part("a")))
    browser.post(ADDRESS, form("a", a_state="under_way"))
    text = page(browser)
    assert "Mikään ei odota sinua." in text
    assert text.index("Ajan tasalla") < text.index('id="action-a"')


def test_the_rhythm_is_a_setting(settings: Any) -> None:
    browser = signed_in(own(action_part("a")))
    browser.post(ADDRESS, form("a", a_state="under_way"))
    settings.UPDATE_RHYTHM_DAYS = 0
    assert "1 toimenpide odottaa päivitystäsi." in page(browser)


def test_a_person_without_actions_is_told_when_they_come() -> None:
    text = page(signed_in(citta()))
    assert "Sinulla ei ole toimenpiteitä kerrottavana" in text
    assert "data-draft=" not in text


def test_my_units_goals_are_shown_with_the_actions_that_serve_them() -> None:
    text = page(signed_in(own(action_part("a"))))
    served = text[text.index('id="served"') :]
    assert 'href="/tavoitteet/kasvu/"' in served
    assert "Toimenpide a" in served


@pytest.mark.parametrize(
    ("address", "words"), [("/sv/personal/min-del/", "Min del"), ("/en/staff/my-part/", "My part")]
)
def test_the_page_speaks_the_readers_language(address: str, words: str) -> None:
    browser = signed_in(own(action_part("a")))
    assert f"<h1>{words}</h1>" in page(browser, address)
    browser.post(address, form("a", a_state="under_way", a_sentence="Arbetet har börjat."))
    assert ProgressUpdate.objects.get().language == address[1:3]


def test_the_own_desk_leads_to_it() -> None:
    town()
    assert f'href="{ADDRESS}"' in page(signed_in(aino()), "/henkilosto/")


def test_many_actions_cost_no_more_queries_than_few(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    browser = signed_in(own(*(action_part(f"a{number}") for number in range(20))))
    with django_assert_max_num_queries(40):
        page(browser)
    assert Action.objects.count() == 20
