"""Where mail goes: one address of a mail server, as the database has one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from teoiksi.config.env import BadSetting, env_str

_PURPOSE = "Mail server, such as smtp://user:password@smtp.example.org:587; without it mail is written to the terminal."
_SENDER_PURPOSE = "Sender of the mail that the site sends."
_BACKENDS: Final = "django.core.mail.backends"
_PORTS: Final = {"smtp": 587, "smtp+plain": 25, "smtps": 465}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Whom mail is given to; ``backend`` is Django's, the rest is for those of SMTP."""

    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    is_started_tls: bool = False
    is_tls: bool = False


def mail_server() -> MailServer:
    """Read ``EMAIL_URL``: ``smtp`` begins with STARTTLS, ``smtps`` is encrypted from the start, ``smtp+plain`` is not at all.

    :raises BadSetting: for any other address.
    """
    address = env_str("EMAIL_URL", "", _PURPOSE).strip()
    if not address:
        return MailServer(f"{_BACKENDS}.console.EmailBackend")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise _bad() from error
    if parts.scheme not in _PORTS or not parts.hostname:
        raise _bad()
    return MailServer(
        f"{_BACKENDS}.smtp.EmailBackend",
        parts.hostname,
        port or _PORTS[parts.scheme],
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        is_started_tls=parts.scheme == "smtp",
        is_tls=parts.scheme == "smtps",
    )


def mail_sender() -> str:
    """Give the sender's address."""
    return env_str("EMAIL_FROM", "teoiksi@localhost", _SENDER_PURPOSE)


def _bad() -> BadSetting:
    """The message does not repeat the address, for it may hold a password."""
    return BadSetting(
        fi="EMAIL_URL: kirjoita muodossa smtp://käyttäjä:salasana@palvelin:587 (myös smtps:// tai smtp+plain://).",
        en="EMAIL_URL: write smtp://user:password@server:587 (or smtps://, smtp+plain://).",
    )
