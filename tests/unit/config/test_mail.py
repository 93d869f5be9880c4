"""Where mail goes is one address in the environment."""

from __future__ import annotations

import pytest

from teoiksi.config.env import BadSetting
from teoiksi.config.mail import MailServer, mail_server

SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("smtp://mail.example.org", MailServer(SMTP, "mail.example.org", 587, is_started_tls=True)),
        ("smtps://a%40b:p%3Aw@mail.example.org", MailServer(SMTP, "mail.example.org", 465, "a@b", "p:w", is_tls=True)),
        ("smtp+plain://localhost:2525", MailServer(SMTP, "localhost", 2525)),
        ("", MailServer("django.core.mail.backends.console.EmailBackend")),
    ],
)
def test_an_address_names_the_server(address: str, server: MailServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMAIL_URL", address)
    assert mail_server() == server


@pytest.mark.parametrize("address", ["mail.example.org", "http://mail.example.org", "smtp://", "smtp://a:secret@b:x"])
def test_another_address_is_refused_without_repeating_its_password(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EMAIL_URL", address)
    with pytest.raises(BadSetting) as refused:
        mail_server()
    assert "secret" not in str(refused.value)
