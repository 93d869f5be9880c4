"""A reader gives feedback and sees what became of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from teoiksi.domains.discussion import services
from teoiksi.domains.discussion.models import Feedback
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db
GOOD = {"kind": "general", "message": "Luku on vanha.", "page": "/mittarit/", "email": "", "website": ""}


def test_feedback_leads_to_its_receipt_and_the_answer_appears_there(client: Client) -> None:
    response = client.post("/palaute/", GOOD)
    receipt = Feedback.objects.get().receipt
    assert response.headers["Location"] == f"/palaute/{receipt}/"
    html = client.get(response.headers["Location"]).content.decode()
    assert receipt in html
    assert "Vastaus viimeistään" in html
    assert "Luku on vanha." not in html
    services.answer_feedback(actor=COMMAND_LINE, receipt=receipt, answer="Uusi luku tulee keväällä.")
    html = client.get(f"/sv/respons/{receipt.lower()}/").content.decode()
    assert "Uusi luku tulee keväällä." in html


def test_every_mistake_is_in_one_list_that_leads_to_its_field_and_nothing_is_lost(client: Client) -> None:
    response = client.post("/palaute/", GOOD | {"message": " ", "email": "aino@", "kind": "joke", "page": "/karjet/"})
    html = response.content.decode()
    assert response.status_code == 422
    for field in ("id_kind", "id_message", "id_email"):
        assert f'<a href="#{field}">' in html
        assert f'id="{field}"' in html
    assert 'value="aino@"' in html
    assert 'value="/karjet/"' in html
    assert not Feedback.objects.exists()


def test_what_a_machine_fills_in_is_refused_and_said(client: Client) -> None:
    response = client.post("/palaute/", GOOD | {"website": "https://example.org"})
    assert response.status_code == 422
    assert "Se on koneita varten." in response.content.decode()
    assert not Feedback.objects.exists()


def test_too_much_feedback_asks_to_wait(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teoiksi.domains.discussion.services.feedback.SAME_SENDER_PER_HOUR", 1)
    client.post("/palaute/", GOOD)
    response = client.post("/palaute/", GOOD)
    assert response.status_code == 429
    assert "Luku on vanha." in response.content.decode()


def test_the_link_of_a_page_fills_in_which_page_it_is(client: Client) -> None:
    html = client.get("/palaute/?page=/karjet/%22%3E&kind=accessibility").content.decode()
    assert 'value="/karjet/&quot;&gt;"' in html
    assert 'value="accessibility" id="id_kind_1" checked' in html


def test_the_form_sets_one_cookie_that_dies_with_the_browser(client: Client) -> None:
    cookies = client.get("/palaute/").cookies
    assert list(cookies) == ["csrftoken"]
    assert not cookies["csrftoken"]["max-age"]


def test_a_form_without_its_cookie_is_refused_in_the_readers_language() -> None:
    response = Client(enforce_csrf_checks=True).post("/sv/respons/", GOOD)
    assert response.status_code == 403
    assert "Blanketten kunde inte skickas" in response.content.decode()


def test_a_receipt_can_be_typed_and_an_unknown_one_is_not_found(client: Client) -> None:
    client.post("/palaute/", GOOD)
    receipt = Feedback.objects.get().receipt
    assert client.get(f"/palaute/?receipt={receipt[:5]}+{receipt[5:]}").headers["Location"] == f"/palaute/{receipt}/"
    assert client.get("/palaute/EIOLE12345/").status_code == 404
    html = client.get("/palaute/?receipt=eiole-12345").content.decode()
    assert "Koodilla EIOLE12345 ei löytynyt palautetta" in html
    assert 'value="EIOLE12345" aria-invalid="true" aria-describedby="error-receipt"' in html


def behind_https() -> int:
    """Give feedback as a browser does that speaks https with a proxy, and give the status."""
    headers = {"Host": "testserver", "X-Forwarded-Proto": "https", "Origin": "https://testserver"}
    reader = Client(enforce_csrf_checks=True, headers=headers)
    reader.get("/palaute/")
    return reader.post("/palaute/", GOOD | {"csrfmiddlewaretoken": reader.cookies["csrftoken"].value}).status_code


def test_the_form_is_taken_behind_a_proxy_that_ends_https(settings: Any) -> None:
    assert behind_https() == 403
    settings.CSRF_TRUSTED_ORIGINS = ["https://testserver"]  # as TEOIKSI_ADDRESS sets it
    assert behind_https() == 302
    settings.CSRF_TRUSTED_ORIGINS = []
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # as TEOIKSI_PROXIES sets it
    assert behind_https() == 302


def test_two_readers_behind_one_proxy_are_two_senders(client: Client, settings: Any) -> None:
    settings.TRUSTED_PROXIES = 1
    for reader in ("198.51.100.7", "198.51.100.8"):
        client.post("/palaute/", GOOD, headers={"X-Forwarded-For": reader})
    assert Feedback.objects.values("sender_mark").distinct().count() == 2
