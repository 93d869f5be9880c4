"""Who may open which page of staff."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from teoiksi.domains.people import policies
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.web.shared.staff_frame import render_staff

Arguments = ParamSpec("Arguments")
Guarded = Callable[Concatenate[HttpRequest, PersonCard, Arguments], HttpResponse]
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponse]


def staff_page(
    *, may: Callable[[PersonCard], bool] = policies.may_enter_desk
) -> Callable[[Guarded[Arguments]], View[Arguments]]:
    """Let a view be opened by people who ``may``, and give it the person after the request.

    Whoever has not signed in is led to do so; whoever may not is told so with status 403.
    """

    def decorate(view: Guarded[Arguments]) -> View[Arguments]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path(), resolve_url(settings.LOGIN_URL))
            person = people.card_of(request.user)
            if not may(person):
                return forbidden(request, person)
            return view(request, person, *args, **kwargs)

        return guarded

    return decorate


def forbidden(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Tell that this person may not see the page or do this."""
    return render_staff(request, person, "web/staff/forbidden.html", {}, status=403)
