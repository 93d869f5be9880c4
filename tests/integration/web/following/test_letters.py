"""Following by e-mail: nothing comes before one has confirmed, at most one letter a day, and one click ends it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client, override_settings
from django.utils import timezone
from tests.factories import programmes
from tests.factories.programmes import action_part, town

from teoiksi.domains.notices import services as notices
from teoiksi.domains.notices.models import Subscription
from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.types import ActionState, ProgrammeState, UpdatePart
from teoiksi.jobs import following
from teoiksi.kernel.actor import COMMAND_LINE, READER

pytestmark = pytest.mark.django_db

SITE = "https://strategia.example.org"
ADDRESS = "asukas@example.org"


@pytest.fixture(autouse=True)
def _site(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A site with an address, two actions, and letters that go at once instead of by the worker."""
    town(action_part(), action_part("uimaranta", goals=()), state=ProgrammeState.IN_FORCE)
    monkeypatch.setattr(following.ask_to_confirm, "defer", following.ask_to_confirm)
    with override_settings(PUBLIC_ADDRESS=SITE):
        yield


def tell(action: str = "puistot", sentence: str = "Nurmi kylvettiin.") -> None:
    """Tell of an action."""
    part = UpdatePart(ActionState.UNDER_WAY, sentence)
    services.tell_situation(actor=COMMAND_LINE, action=action, part=part, today=programmes.TODAY)


def ask(client: Client, kind: str = "action", key: str = "puistot", address: str = ADDRESS, **more: str) -> int:
    """Ask to follow; gives the status of the answer."""
    return client.post("/seuraa/", {"mita": kind, "tunnus": key, "email": address, **more}).status_code


def link(number: int = -1) -> str:
    """The path of the only link in a letter."""
    (found,) = re.findall(rf"{SITE}(/\S+(?:vahvista|lopeta)\S+)", str(mail.outbox[number].body))
    return str(found)


def follow(client: Client, kind: str = "action", key: str = "puistot", address: str = ADDRESS) -> None:
    """Ask and confirm."""
    ask(client, kind, key, address)
    assert client.post(link()).status_code == 200
    mail.outbox.clear()


def test_nothing_is_followed_before_the_link_has_been_opened_and_its_button_pressed(client: Client) -> None:
    assert ask(client) == 200
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([ADDRESS], "Vahvista seuraaminen")
    assert client.get(link()).status_code == 200
    tell()
    assert following.tell_what_is_new() == 0
    assert client.post(link()).status_code == 200
    assert following.tell_what_is_new() == 0  # what was told before is no news
    tell(sentence="Nurmi kasvaa.")
    assert following.tell_what_is_new() == 1
    assert "* Toimenpide puistot: käynnissä (24.11.2026)\n  Nurmi kasvaa.\n" in str(mail.outbox[-1].body)
    assert f"{SITE}/toimenpiteet/puistot/" in str(mail.outbox[-1].body)


def test_all_that_one_follows_comes_in_one_letter_a_day_each_update_once(client: Client) -> None:
    follow(client)
    follow(client, "goal", "kasvu")
    follow(client, "everything", "")
    tell()
    tell("uimaranta")
    assert following.tell_what_is_new() == 1
    assert str(mail.outbox[0].body).count("* Toimenpide puistot") == 1
    assert "* Toimenpide uimaranta" in str(mail.outbox[0].body)
    tell(sentence="Vielä tänään.")
    assert following.tell_what_is_new() == 0
    Subscription.objects.update(told_on=timezone.localdate() - timedelta(days=1))
    assert following.tell_what_is_new() == 1
    assert following.tell_what_is_new() == 0


def test_one_click_of_a_mail_program_ends_it_all_and_erases_the_address(client: Client) -> None:
    follow(client)
    follow(client, "everything", "")
    tell()
    following.tell_what_is_new()
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = headers["List-Unsubscribe"].strip("<>").removeprefix(SITE)
    assert client.get(address).status_code == 200
    assert Subscription.objects.count() == 2
    program = Client(enforce_csrf_checks=True)
    assert program.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Subscription.objects.exists()
    assert program.post(address).status_code == 200


def test_what_the_mail_server_does_not_take_is_told_tomorrow(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    follow(client)
    tell()
    with monkeypatch.context() as broken:
        broken.setattr(mail.EmailMessage, "send", _refused)
        assert following.tell_what_is_new() == 0
    assert following.tell_what_is_new() == 1


def _refused(_message: object) -> None:
    raise OSError


def test_nobody_floods_another_s_address(client: Client) -> None:
    assert [ask(client) for _time in range(3)] == [200] * 3
    assert len(mail.outbox) == 1
    for number in range(10):
        notices.ask_to_follow(
            actor=READER, address=ADDRESS, language="fi", kind="action", key=str(number), now=timezone.now()
        )
    assert Subscription.objects.count() == 5


def test_the_answer_does_not_tell_who_follows_already(client: Client) -> None:
    first = client.post("/seuraa/", {"mita": "action", "tunnus": "puistot", "email": ADDRESS}).content
    client.post(link())
    assert client.post("/seuraa/", {"mita": "action", "tunnus": "puistot", "email": ADDRESS}).content == first
    assert len(mail.outbox) == 1


def test_what_was_never_confirmed_is_erased_after_three_days(client: Client) -> None:
    ask(client)
    soon, later = timezone.now() + timedelta(days=2), timezone.now() + timedelta(days=4)
    assert [notices.forget_unconfirmed(actor=READER, now=now) for now in (soon, later)] == [0, 1]
    assert client.post(link()).status_code == 410


def test_a_wrong_address_and_what_there_is_not_are_refused(client: Client) -> None:
    assert ask(client, address="asukas") == 422
    assert ask(client, website="x") == 422
    assert ask(client, key="ei-ole") == 404
    assert ask(client, kind="mita") == 404
    assert client.post("/seuraa/vahvista/keksitty/").status_code == 410
    assert client.post("/seuraa/lopeta/keksitty/").status_code == 404
    assert mail.outbox == []


def test_a_link_that_confirms_stops_nothing(client: Client) -> None:
    ask(client)
    assert client.post(link().replace("vahvista", "lopeta")).status_code == 404


def test_letters_are_in_the_language_in_which_one_asked(client: Client) -> None:
    client.post("/sv/folj/", {"mita": "action", "tunnus": "puistot", "email": ADDRESS})
    assert mail.outbox[0].subject == "Bekräfta att du vill följa"
    assert f"{SITE}/sv/folj/bekrafta/" in str(mail.outbox[0].body)


def test_pages_lead_to_the_form(client: Client) -> None:
    assert 'href="/seuraa/?mita=action&amp;tunnus=puistot"' in client.get("/toimenpiteet/puistot/").content.decode()
    assert "Toimenpide puistot" in client.get("/seuraa/?mita=action&tunnus=puistot").content.decode()
