"""What django-allauth answers, made ours: our frame and the status of a form that was filled in wrong."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from teoiksi.domains.people import queries as people
from teoiksi.web.shared.staff_frame import frame


def as_ours(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Give a page that is still to be rendered our frame (allauth has a ``site`` of its own) and the status of its form."""
    context: dict[str, Any] | None = getattr(response, "context_data", None)
    if context is None:
        return response
    context.pop("site", None)
    if request.user.is_authenticated:
        person = people.card_of(request.user)
        context |= frame(request, person)
    forms = [context[name] for name in ("form", "webauthn_form") if context.get(name) is not None]
    if any(form.is_bound and form.errors for form in forms):
        response.status_code = 422
    return response
