"""How django-allauth's second factors are used here: our own words, and secrets that the database alone does not tell."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.strategy import queries as strategy
from teoiksi.web.shared.language import reader_language


class SecondFactors(DefaultMFAAdapter):
    """What the city decides otherwise than allauth does by itself."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("That was not accepted. Check the code or the key, and try again."),
        "cannot_generate_recovery_codes": _("Take an app or a passkey into use first."),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret with the key of the site, so that a copy of the database alone lets nobody in."""
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open what was sealed."""
        return _seal().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """Give the name under which an app lists the code."""
        city = strategy.municipality_name().in_language(reader_language())
        return f"Teoiksi {city}".strip()

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:  # noqa: A002 - allauth's name
        """Give a passkey a name that tells it from others."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Passkey %(number)s") % {"number": number}


def _seal() -> Fernet:
    key = hashlib.sha256(b"second factors " + str(settings.SECRET_KEY).encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
