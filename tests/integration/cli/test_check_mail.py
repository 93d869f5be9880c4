"""An installation in which someone may sign in has a mail server: otherwise the codes would be in a log."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories.people import aino

from teoiksi.cli import installation
from teoiksi.domains.people import services
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

CONSOLE = "django.core.mail.backends.console.EmailBackend"
SMTP = "django.core.mail.backends.smtp.EmailBackend"


def said() -> str:
    return " ".join(trouble.en for trouble in installation.problems())


@pytest.mark.parametrize(("backend", "is_told"), [(CONSOLE, True), (SMTP, False)])
def test_codes_that_would_be_printed_are_told(backend: str, is_told: bool, settings: Any) -> None:
    settings.EMAIL_BACKEND = backend
    aino()
    assert ("EMAIL_URL" in said()) is is_told


def test_where_nobody_but_example_users_may_sign_in_no_mail_is_needed(settings: Any) -> None:
    settings.EMAIL_BACKEND = CONSOLE
    services.add_user(actor=COMMAND_LINE, email="kalle@imatra.example", name="Esimerkki")
    assert "EMAIL_URL" not in said()
