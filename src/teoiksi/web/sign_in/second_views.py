"""Views of the second factor and of passkeys: django-allauth does the work."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.core.internal.httpkit import authenticated_user
from allauth.mfa.base.views import AuthenticateView, ReauthenticateView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    LoginWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from teoiksi.domains.people import services
from teoiksi.domains.people.types import LogKind
from teoiksi.kernel.actor import READER
from teoiksi.web.sign_in.answers import as_ours

_FORM = ["GET", "HEAD", "POST"]


class SecondView(AuthenticateView):
    """Asks for the second factor; a wrong one is a line of the log."""

    def form_invalid(self, form: Any) -> HttpResponse:
        """Log the failure."""
        person = self.stage.login.user.pseudonym
        services.log(actor=READER, kind=LogKind.FAILED, person=person, detail="mfa")
        response: HttpResponse = super().form_invalid(form)
        return response


class AppView(ActivateTOTPView):
    """Takes an app into use; its code has just shown that it is there, so nothing more is asked for the recovery codes."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Count the code as a confirmation."""
        response: HttpResponse = super().form_valid(form)
        record_authentication(self.request, authenticated_user(self.request), "mfa", type="totp", reauthenticated=True)
        return response


class PasskeyView(AddWebAuthnView):
    """Adds a passkey; it has just been touched, so nothing more is asked for the recovery codes."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Count the touch as a confirmation."""
        response: HttpResponse = super().form_valid(form)
        record_authentication(
            self.request, authenticated_user(self.request), "mfa", type="webauthn", reauthenticated=True
        )
        return response


_second = SecondView.as_view(template_name="web/sign_in/second.html")
_again = ReauthenticateView.as_view(template_name="web/sign_in/again.html")
_again_by_passkey = ReauthenticateWebAuthnView.as_view(template_name="web/sign_in/again.html")
_app_on = AppView.as_view(template_name="web/sign_in/app_on.html")
_app_off = DeactivateTOTPView.as_view(template_name="web/sign_in/app_off.html")
_codes = ViewRecoveryCodesView.as_view(template_name="web/sign_in/recovery_codes.html")
_new_codes = GenerateRecoveryCodesView.as_view(template_name="web/sign_in/new_recovery_codes.html")
_add_passkey = PasskeyView.as_view(template_name="web/sign_in/add_passkey.html")
_remove_passkey = RemoveWebAuthnView.as_view(template_name="web/sign_in/remove_passkey.html")
_by_passkey = LoginWebAuthnView.as_view()


@require_http_methods(_FORM)
def second(request: HttpRequest) -> HttpResponseBase:
    """Ask for the second factor of someone who has given the code."""
    return as_ours(request, _second(request))


@require_http_methods(_FORM)
def again(request: HttpRequest) -> HttpResponseBase:
    """Ask for a code once more before the ways in are changed."""
    return as_ours(request, _again(request))


@require_http_methods(_FORM)
def again_by_passkey(request: HttpRequest) -> HttpResponseBase:
    """Ask for a passkey once more before the ways in are changed."""
    return as_ours(request, _again_by_passkey(request))


@require_http_methods(_FORM)
def by_passkey(request: HttpRequest) -> HttpResponseBase:
    """Let the owner of a passkey in; GET gives the script what the passkey is asked."""
    return _by_passkey(request)


@require_http_methods(_FORM)
def app_on(request: HttpRequest) -> HttpResponseBase:
    """Take an app that shows codes into use."""
    return as_ours(request, _app_on(request))


@require_http_methods(_FORM)
def app_off(request: HttpRequest) -> HttpResponseBase:
    """Take the app out of use."""
    return as_ours(request, _app_off(request))


@require_safe
def recovery_codes(request: HttpRequest) -> HttpResponseBase:
    """Show the recovery codes, once."""
    return as_ours(request, _codes(request))


@require_http_methods(_FORM)
def new_recovery_codes(request: HttpRequest) -> HttpResponseBase:
    """Make new recovery codes; the old ones are good no more."""
    return as_ours(request, _new_codes(request))


@require_http_methods(_FORM)
def add_passkey(request: HttpRequest) -> HttpResponseBase:
    """Add a passkey."""
    return as_ours(request, _add_passkey(request))


@require_http_methods(_FORM)
def remove_passkey(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Remove a passkey."""
    return as_ours(request, _remove_passkey(request, pk=pk))


@require_safe
def ways_in(_request: HttpRequest) -> HttpResponse:
    """Lead to one's own sign-in, where all ways in are."""
    return redirect("staff:account")
