"""A mail server on loopback that really speaks SMTP: with or without TLS and sign-in, and with the ways of saying no."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from threading import Thread
from typing import Any, cast

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

_End = tuple[asyncio.AbstractEventLoop, asyncio.Event]

USER, PASSWORD = "teoiksi", "sala:sana/1"


@dataclass
class MailServer:
    """What the server is like, and the letters that it took; ``gets_stuck`` never answers to the text of a letter."""

    refused: str = ""
    gets_stuck: bool = False
    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signed_in: list[str] = field(default_factory=list)
    was_encrypted: list[bool] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - the library's names
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Take a recipient unless it is the one that there is no box for."""
        if address == self.refused:
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - the library's name
        """Keep a letter."""
        content = cast("bytes", envelope.content)
        self.taken.append(message_from_bytes(content.replace(b"\r\n", b"\n"), policy=default))
        self.recipients += envelope.rcpt_tos
        self.was_encrypted.append(session.ssl is not None)
        if self.gets_stuck:
            await asyncio.sleep(60)
        return "250 OK"

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any
    ) -> AuthResult:
        """Let in the one user."""
        is_right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        if is_right:
            self.signed_in.append(data.login.decode())
        return AuthResult(success=is_right, handled=False)


@contextmanager
def mail_server(
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    needs_sign_in: bool = False,
    **like: Any,
) -> Iterator[MailServer]:
    """Run a server until the end of the block; its port is free at the time."""
    server = MailServer(**like)
    options: dict[str, Any] = {
        "hostname": "localhost",
        "tls_context": starttls,
        "require_starttls": starttls is not None,
        "auth_required": needs_sign_in,
        "auth_require_tls": starttls is not None,
        "authenticator": server.authenticate,
    }
    ready: Future[_End] = Future()
    thread = Thread(target=lambda: asyncio.run(_serve(server, options, tls, ready)))
    thread.start()
    loop, end = ready.result(timeout=10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(end.set)
        thread.join(timeout=10)


async def _serve(server: MailServer, options: dict[str, Any], tls: ssl.SSLContext | None, ready: Future[_End]) -> None:
    loop, end = asyncio.get_running_loop(), asyncio.Event()
    listening = await loop.create_server(lambda: SMTP(server, loop=loop, **options), "127.0.0.1", 0, ssl=tls)
    server.port = listening.sockets[0].getsockname()[1]
    ready.set_result((loop, end))
    await end.wait()
    listening.close()


@contextmanager
def silent_server() -> Iterator[int]:
    """Listen and never say a word; gives the port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


@dataclass(frozen=True)
class Certificate:
    """A certificate of its own maker: the server's side, and the maker's in PEM for those who trust it."""

    context: ssl.SSLContext
    maker: bytes


def own_certificate() -> Certificate:
    """Make a certificate for 127.0.0.1 and localhost that no machine trusts by itself."""
    maker = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    maker.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return Certificate(context, maker.cert_pem.bytes())
