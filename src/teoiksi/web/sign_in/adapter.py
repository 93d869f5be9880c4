"""How django-allauth is used here: our own words and mail, no sign-up, and an answer that tells nothing by its time."""

from __future__ import annotations

import hashlib
import hmac
import logging
from threading import Thread
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import SESSION_BEGAN, SESSION_BROWSER, LogKind
from teoiksi.domains.strategy import queries as strategy
from teoiksi.web.shared.browser_name import browser_name
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.sender import sender_address

_WAYS = {
    "totp_activated": (LogKind.WAY_ADDED, "totp"),
    "totp_deactivated": (LogKind.WAY_REMOVED, "totp"),
    "webauthn_added": (LogKind.WAY_ADDED, "webauthn"),
    "webauthn_removed": (LogKind.WAY_REMOVED, "webauthn"),
    "recovery_codes_generated": (LogKind.WAY_ADDED, "recovery_codes"),
}
"""Of what allauth gives notice, and how it stands in the log."""

_log = logging.getLogger(__name__)


class Adapter(DefaultAccountAdapter):
    """What the city decides otherwise than allauth does by itself."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": _("The code is wrong. Check it, or begin again."),
        "too_many_login_attempts": _("There have been too many attempts. Wait a while and begin again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's names
        """Let nobody add themselves."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:  # noqa: ARG002 - allauth's names
        """Send the code beside the answer: how long a mail server takes must not tell who is known here."""
        city = strategy.municipality_name().in_language(reader_language())
        minutes = settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT // 60
        body = render_to_string(
            "web/sign_in/code_mail.txt", {"code": context["code"], "city": city, "minutes": minutes}
        )
        subject = gettext("Sign-in code: %(code)s") % {"code": context["code"]}
        Thread(target=_send, args=[EmailMessage(subject, body, to=[email])], daemon=True).start()

    def add_message(  # noqa: PLR0917 - allauth calls it so
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,  # noqa: ARG002 - allauth's names
        message_context: dict[str, Any] | None = None,  # noqa: ARG002 - allauth's names
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Pass on errors in our own words; what allauth's templates would say, the pages say."""
        if message:
            super().add_message(request, level, extra_tags=extra_tags, message=message)

    def login(self, request: HttpRequest, user: Any) -> None:
        """Let a person in, and have the session tell its owner when and in which browser it began."""
        super().login(request, user)
        request.session[SESSION_BEGAN] = timezone.now().isoformat(timespec="seconds")
        request.session[SESSION_BROWSER] = browser_name(request)
        people.log(actor=user.actor, kind=LogKind.SIGNED_IN, detail=_method(request, user))

    def logout(self, request: HttpRequest) -> None:
        """Let a person out."""
        if request.user.is_authenticated:
            people.log(actor=request.user.actor, kind=LogKind.SIGNED_OUT)
        super().logout(request)

    def send_notification_mail(self, template_prefix: str, user: Any, *_args: Any, **_kwargs: Any) -> None:
        """Log what allauth would tell the person by mail: a way to sign in was taken into use or removed."""
        kind, detail = _WAYS[template_prefix.removeprefix("mfa/email/")]
        people.log(actor=user.actor, kind=kind, detail=detail)

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:  # noqa: ARG002 - allauth's names
        """Begin again: someone was taken away between asking for the code and giving it."""
        return redirect(settings.LOGIN_URL)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Give a mark of the sender for limits; the address itself is kept nowhere."""
        address = f"sign-in {sender_address(request)}"
        return hmac.new(settings.SECRET_KEY.encode(), address.encode(), hashlib.sha256).hexdigest()


def _method(request: HttpRequest, user: Any) -> str:
    """Give by what someone came in: ``code``, or the kinds that were used one after another."""
    records = get_authentication_records(request, user)
    return "+".join(str(record.get("type") or record["method"]) for record in records)[:60]


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except Exception:  # noqa: BLE001 - whatever a mail server does, the page has been given
        _log.exception("A sign-in code could not be sent.")
