"""Signing in by the city's own service (OpenID Connect): the browser is sent there and comes back with a code."""

from __future__ import annotations

import logging
import secrets
from typing import Any, Final

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from teoiksi.domains.people import queries, services
from teoiksi.domains.people.types import CitySignIn, LogKind, NotKnownHere
from teoiksi.kernel.actor import CITY_SIGN_IN, READER
from teoiksi.kernel.language import DEFAULT_LANGUAGE, as_language
from teoiksi.sources.openid import client as openid
from teoiksi.sources.openid.identity import Refusal, SignInRefused
from teoiksi.sources.openid.redeeming import redeem
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.limits import is_within_limit
from teoiksi.web.shared.pages import render_page
from teoiksi.web.shared.sender import sender_address

BEGUN: Final = "teoiksi_city_sign_in"
ID_TOKEN: Final = "teoiksi_city_id_token"  # noqa: S105 - the name of a key, no secret
PER_MINUTE: Final = 20
_MOST_BEGUN: Final = 5

_log = logging.getLogger(__name__)


@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """Send the browser to the city's service; what was begun is kept in the session, to be compared at coming back."""
    client, _service = _client()
    if not is_within_limit("city", sender_address(request), per_minute=PER_MINUTE):
        return _refused(request, "too-often", status=429)
    state, nonce, verifier = (secrets.token_urlsafe(32) for _each in range(3))
    try:
        provider = openid.discover(client)
    except SignInRefused as error:
        return _fail(request, error)
    begun: dict[str, Any] = request.session.get(BEGUN, {})
    begun[state] = {
        "nonce": nonce,
        "verifier": verifier,
        "language": reader_language(),
        "next": request.GET.get("next", ""),
    }
    request.session[BEGUN] = dict(list(begun.items())[-_MOST_BEGUN:])
    return redirect(
        openid.sign_in_address(
            provider,
            client,
            redirect=return_address(request),
            state=state,
            nonce=nonce,
            verifier=verifier,
            language=reader_language(),
        )
    )


@require_safe
def come_back(request: HttpRequest) -> HttpResponseBase:
    """Let in whoever comes back with a code of a sign-in that was begun in this browser."""
    client, service = _client()
    begun = request.session.get(BEGUN, {})
    mine = begun.pop(request.GET.get("state", ""), None)
    request.session[BEGUN] = begun
    if mine is None:
        return _fail(request, SignInRefused(Refusal.STALE))
    with translation.override(mine["language"]):
        try:
            return _let_in(request, client, service, mine)
        except SignInRefused as error:
            return _fail(request, error)
        except NotKnownHere:
            services.log(actor=READER, kind=LogKind.FAILED, detail="city")
            return _refused(request, "unknown", status=403)


def sign_out_address(request: HttpRequest) -> str:
    """Give where the browser signs out of the city's service too; empty when it did not come by it."""
    id_token = request.session.get(ID_TOKEN, "")
    if not (settings.CITY_SIGN_IN and id_token):
        return ""
    client, _service = _client()
    try:
        provider = openid.discover(client)
    except SignInRefused:
        return ""
    return openid.sign_out_address(provider, client, id_token=id_token, redirect=_own(request, settings.LOGIN_URL))


def return_address(request: HttpRequest) -> str:
    """Give the address to which the service sends the browser back: one for all languages."""
    return _own(request, "city_sign_in_return")


def _let_in(request: HttpRequest, client: openid.Client, service: CitySignIn, mine: dict[str, str]) -> HttpResponseBase:
    if error := request.GET.get("error", ""):
        raise SignInRefused(Refusal.CANCELLED if error == "access_denied" else Refusal.REFUSED, error[:60])
    identity = redeem(
        openid.discover(client),
        client,
        code=request.GET.get("code", ""),
        redirect=return_address(request),
        verifier=mine["verifier"],
        nonce=mine["nonce"],
    )
    person = services.come_from_outside(
        actor=CITY_SIGN_IN,
        identity=identity,
        roles=service.roles,
        trusts_email=service.trusts_email,
        language=as_language(mine["language"]),
    )
    user = queries.user_of(person.id)
    record_authentication(request, user, "socialaccount")
    after = mine["next"]
    if not url_has_allowed_host_and_scheme(after, allowed_hosts=None):
        after = reverse(settings.LOGIN_REDIRECT_URL)
    answer: HttpResponseBase = perform_login(request, Login(user=user, redirect_url=after))
    request.session[ID_TOKEN] = identity.id_token
    return answer


def _client() -> tuple[openid.Client, CitySignIn]:
    service: CitySignIn | None = settings.CITY_SIGN_IN
    if service is None:
        raise Http404
    return openid.Client(service.issuer, service.client_id, service.secret, service.groups_claim), service


def _own(request: HttpRequest, name: str) -> str:
    with translation.override(DEFAULT_LANGUAGE):
        path = reverse(name)
    if settings.PUBLIC_ADDRESS:
        return f"{settings.PUBLIC_ADDRESS.rstrip('/')}{path}"
    return request.build_absolute_uri(path)


def _fail(request: HttpRequest, error: SignInRefused) -> HttpResponse:
    _log.warning("Nobody was let in by the city's sign-in: %s", error)
    if error.why is not Refusal.STALE:
        services.log(actor=READER, kind=LogKind.FAILED, detail="city")
    return _refused(request, error.why.value, status=502 if error.why is Refusal.UNREACHABLE else 403)


def _refused(request: HttpRequest, why: str, *, status: int) -> HttpResponse:
    return render_page(request, "web/sign_in/city_refused.html", {"why": why}, status=status)
