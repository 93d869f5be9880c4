"""Who may open which page of staff."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.translation import gettext

from teoiksi.domains.people import policies
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.web.shared.pages import wants_part
from teoiksi.web.shared.staff_frame import render_staff

Arguments = ParamSpec("Arguments")
Guarded = Callable[Concatenate[HttpRequest, PersonCard, Arguments], HttpResponse]
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponse]


def staff_page(
    *,
    may: Callable[[PersonCard], bool] = policies.may_enter_desk,
    may_here: Callable[..., bool] | None = None,
    is_own_sign_in: bool = False,
) -> Callable[[Guarded[Arguments]], View[Arguments]]:
    """Let a view be opened by people who ``may``, and give it the person after the request. ``may_here`` is asked of the
    person and what the address names (by name), for pages that belong to some only.

    Whoever has not signed in is led to do so; whoever may not is told so with status 403. Whose role needs a second
    factor (``TEOIKSI_SECOND_FACTOR_ROLES``) is led to take one into use, unless the page is the one for that.
    """

    def decorate(view: Guarded[Arguments]) -> View[Arguments]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return _led_to_sign_in(request)
            person = people.card_of(request.user)
            if not is_own_sign_in and lacks_second_factor(request, person):
                messages.warning(
                    request, gettext("Your role needs an app or a passkey. Take one of them into use first.")
                )
                return redirect("staff:account")
            if not may(person) or (may_here is not None and not may_here(person, **kwargs)):
                return forbidden(request, person)
            return view(request, person, *args, **kwargs)

        return guarded

    return decorate


def _led_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to signing in and back; a part of a page leads the whole page there, so that no form of it stands in a row."""
    if not wants_part(request):
        return redirect_to_login(request.get_full_path(), resolve_url(settings.LOGIN_URL))
    here = request.htmx.current_url_abs_path or request.get_full_path()  # type: ignore[attr-defined] # its middleware's
    leading = redirect_to_login(here, resolve_url(settings.LOGIN_URL))
    return HttpResponse(status=204, headers={"HX-Redirect": leading["Location"]})


def whoever(_person: PersonCard) -> bool:
    """Let everyone in who has signed in: one may answer for something without any role."""
    return True


def lacks_second_factor(request: HttpRequest, person: PersonCard) -> bool:
    """Tell whether a role of this person needs a second factor or a passkey that they do not have yet."""
    if settings.SECOND_FACTOR_ROLES.isdisjoint(held.role for held in person.held):
        return False
    user = request.user
    return user.is_authenticated and not is_mfa_enabled(user, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN])


def forbidden(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Tell that this person may not see the page or do this."""
    return render_staff(request, person, "web/staff/forbidden.html", {}, status=403)
