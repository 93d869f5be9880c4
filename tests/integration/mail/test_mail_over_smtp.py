"""Sign-in codes and letters go out by real SMTP as EMAIL_URL says, and each way of failing ends as it is documented."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from smtplib import SMTPAuthenticationError, SMTPException, SMTPNotSupportedError
from ssl import SSLCertVerificationError
from typing import Any

import pytest
from django.core.mail import get_connection, send_mail
from django.test import Client
from django.utils import timezone
from tests.factories.mail_server import (
    PASSWORD,
    USER,
    Certificate,
    MailServer,
    mail_server,
    own_certificate,
    silent_server,
)
from tests.factories.people import aino

from teoiksi.config import mail as config
from teoiksi.domains.notices import queries as notices
from teoiksi.domains.notices import services
from teoiksi.domains.notices.types import FoundMatter, LetterState, MatterKind
from teoiksi.domains.people import queries as people_queries
from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import Role
from teoiksi.jobs.notices import tasks
from teoiksi.kernel.actor import COMMAND_LINE, WORKER
from teoiksi.kernel.localized_text import LocalizedText

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")
Address = Callable[[str], None]
SAFE_PASSWORD = PASSWORD.replace(":", "%3A").replace("/", "%2F")


@pytest.fixture
def address(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Address:
    """Set ``EMAIL_URL`` as an operator does, for a server that is on loopback."""

    def put(url: str) -> None:
        monkeypatch.setenv("EMAIL_URL", url)
        server = config.mail_server()
        settings.EMAIL_BACKEND = server.backend
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.host, server.port
        settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = server.user, server.password
        settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = server.is_started_tls, server.is_tls
        settings.EMAIL_TIMEOUT = 1

    return put


@pytest.fixture(scope="module")
def certificate() -> Certificate:
    return own_certificate()


@pytest.fixture
def trusted(certificate: Certificate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust the maker of the certificate as an operator does: by OpenSSL's own variable."""
    (tmp_path / "maker.pem").write_bytes(certificate.maker)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "maker.pem"))


def send() -> None:
    with closing(get_connection()) as connection:
        send_mail("Otsikko", "Ääkkösiä.", None, ["aino@example.org"], connection=connection)


class TestTheAddress:
    def test_without_encryption_mail_goes_as_it_is(self, address: Address) -> None:
        with mail_server() as server:
            address(f"smtp+plain://127.0.0.1:{server.port}")
            send()
        (letter,) = server.taken
        assert (letter["Subject"], letter.get_content().strip()) == ("Otsikko", "Ääkkösiä.")
        assert server.was_encrypted == [False]

    def test_the_password_of_the_address_signs_in(self, address: Address) -> None:
        with mail_server(needs_sign_in=True) as server:
            address(f"smtp+plain://{USER}:{SAFE_PASSWORD}@127.0.0.1:{server.port}")
            send()
        assert (server.signed_in, len(server.taken)) == ([USER], 1)

    def test_a_wrong_password_sends_nothing(self, address: Address) -> None:
        with mail_server(needs_sign_in=True) as server:
            address(f"smtp+plain://{USER}:wrong@127.0.0.1:{server.port}")
            with pytest.raises(SMTPAuthenticationError):
                send()
        assert server.taken == []

    @pytest.mark.usefixtures("trusted")
    def test_starttls_encrypts_before_the_password_is_said(self, address: Address, certificate: Certificate) -> None:
        with mail_server(starttls=certificate.context, needs_sign_in=True) as server:
            address(f"smtp://{USER}:{SAFE_PASSWORD}@127.0.0.1:{server.port}")
            send()
        assert (server.was_encrypted, server.signed_in) == ([True], [USER])

    @pytest.mark.usefixtures("trusted")
    def test_smtps_is_encrypted_from_the_start(self, address: Address, certificate: Certificate) -> None:
        with mail_server(tls=certificate.context) as server:
            address(f"smtps://127.0.0.1:{server.port}")
            send()
        assert len(server.taken) == 1

    @pytest.mark.parametrize("scheme", ["smtp", "smtps"])
    def test_a_certificate_that_the_machine_does_not_trust_is_refused(
        self, scheme: str, address: Address, certificate: Certificate
    ) -> None:
        begins, later = (certificate.context, None) if scheme == "smtps" else (None, certificate.context)
        with mail_server(tls=begins, starttls=later) as server:
            address(f"{scheme}://127.0.0.1:{server.port}")
            with pytest.raises(SSLCertVerificationError):
                send()
        assert server.taken == []

    def test_a_server_without_starttls_gets_nothing_in_the_open(self, address: Address) -> None:
        with mail_server() as server:
            address(f"smtp://127.0.0.1:{server.port}")
            with pytest.raises(SMTPNotSupportedError):
                send()
        assert server.taken == []

    @pytest.mark.slow
    def test_the_settings_of_a_process_are_those_of_the_address(self) -> None:
        code = "import django; django.setup(); from django.core import mail; mail.send_mail('a', 'b', None, ['c@d.example'])"
        with mail_server(needs_sign_in=True) as server:
            url = f"smtp+plain://{USER}:{SAFE_PASSWORD}@127.0.0.1:{server.port}"
            surroundings = {
                "DJANGO_SETTINGS_MODULE": "teoiksi.config.settings",
                "EMAIL_URL": url,
                "EMAIL_FROM": "strategia@example.org",
            }
            subprocess.run([sys.executable, "-c", code], check=True, timeout=60, env=surroundings)
        assert (server.signed_in, server.taken[0]["From"]) == ([USER], "strategia@example.org")


@pytest.mark.django_db
class TestTheSignInCode:
    def test_the_code_that_came_by_mail_signs_in(self, client: Client, address: Address) -> None:
        aino()
        with mail_server() as server:
            address(f"smtp+plain://127.0.0.1:{server.port}")
            client.post("/henkilosto/kirjaudu/", {"email": "aino@example.org"})
            code = re.search(r"^\d{4}-\d{4}$", self.came(server), re.MULTILINE)
            assert code
            response = client.post("/henkilosto/kirjaudu/koodi/", {"code": code[0]})
        assert (response.headers["Location"], server.recipients) == ("/henkilosto/", ["aino@example.org"])

    def test_the_page_does_not_wait_for_a_silent_server_and_the_log_tells_of_it(
        self, client: Client, address: Address, caplog: pytest.LogCaptureFixture
    ) -> None:
        aino()
        with silent_server() as port:
            address(f"smtp+plain://127.0.0.1:{port}")
            response = client.post("/henkilosto/kirjaudu/", {"email": "aino@example.org"})
            assert response.status_code == 302
            assert "could not be sent" not in caplog.text
            until = time.monotonic() + 10
            while "could not be sent" not in caplog.text and time.monotonic() < until:
                time.sleep(0.02)
        assert "A sign-in code could not be sent." in caplog.text
        assert not re.search(r"\d{4}-\d{4}", caplog.text.replace(str(port), ""))

    def came(self, server: MailServer) -> str:
        until = time.monotonic() + 10
        while not server.taken and time.monotonic() < until:
            time.sleep(0.01)
        return str(server.taken[0].get_content())


@pytest.mark.django_db
class TestTheDailyLetter:
    @pytest.fixture
    def letter(self, settings: Any) -> int:
        settings.PUBLIC_ADDRESS = "https://strategia.example.org"
        officer = people.add_user(actor=COMMAND_LINE, email="ville@example.org", name="Ville")
        people.give_role(actor=COMMAND_LINE, person=officer.id, role=Role.STRATEGY_OFFICER)
        said = LocalizedText("Asukkaat", "Invånare", "Residents")
        matter = FoundMatter(MatterKind.SOURCE_FAILING, "1", said, said, said, "")
        services.follow_matters(actor=WORKER, found=[matter])
        today = timezone.localdate()
        (number,) = services.plan_letters(actor=WORKER, people=people_queries.people(), today=today)
        return number

    def states(self) -> list[LetterState]:
        return [letter.state for letter in notices.letters()]

    def test_it_leaves_once_with_a_message_id_that_stays(self, letter: int, address: Address) -> None:
        with mail_server() as server:
            address(f"smtp+plain://127.0.0.1:{server.port}")
            assert [tasks.send(actor=WORKER, letter=letter) for _ in range(2)] == [True, False]
        (came,) = server.taken
        assert server.recipients == ["ville@example.org"]
        assert came["Message-ID"].startswith(f"<teoiksi-{letter}-")
        assert self.states() == [LetterState.SENT]

    def test_a_refused_recipient_is_kept_to_be_tried_again(self, letter: int, address: Address) -> None:
        with mail_server(refused="ville@example.org") as server:
            address(f"smtp+plain://127.0.0.1:{server.port}")
            with pytest.raises(Exception, match=r"did not take the letter.*No such mailbox"):
                tasks.send(actor=WORKER, letter=letter)
        assert (server.taken, self.states()) == ([], [LetterState.PLANNED])

    @pytest.mark.parametrize("scheme", ["smtp", "smtp+plain", "smtps"])
    def test_a_silent_server_is_left_after_the_timeout_and_tried_again(
        self, scheme: str, letter: int, address: Address
    ) -> None:
        with silent_server() as port:
            address(f"{scheme}://127.0.0.1:{port}")
            began = time.monotonic()
            with pytest.raises(Exception, match="cannot be reached"):
                tasks.send(actor=WORKER, letter=letter)
            assert time.monotonic() - began < 10
        assert self.states() == [LetterState.PLANNED]

    def test_an_untrusted_certificate_is_told_and_the_letter_waits(
        self, letter: int, address: Address, certificate: Certificate
    ) -> None:
        with mail_server(starttls=certificate.context) as server:
            address(f"smtp://127.0.0.1:{server.port}")
            with pytest.raises(Exception, match=r"cannot be reached.*certificate verify failed"):
                tasks.send(actor=WORKER, letter=letter)
        assert self.states() == [LetterState.PLANNED]

    def test_a_server_that_gets_stuck_with_the_text_in_its_hands_gets_no_second_copy(
        self, letter: int, address: Address
    ) -> None:
        with mail_server(gets_stuck=True) as server:
            address(f"smtp+plain://127.0.0.1:{server.port}")
            with pytest.raises((TimeoutError, SMTPException)):
                tasks.send(actor=WORKER, letter=letter)
            assert tasks.send(actor=WORKER, letter=letter) is False
        assert (len(server.taken), self.states()) == (1, [LetterState.TAKEN])
