"""Pages for what went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template.loader import render_to_string

from teoiksi.web.shared.language import language_of_path
from teoiksi.web.shared.pages import render_page


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's handler
    """Tell that there is no such page, and where one may look."""
    return render_page(request, "web/pages/not_found.html", {}, status=404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's handler
    """Tell that this may not be done."""
    return render_page(request, "web/pages/forbidden.html", {}, status=403)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's handler
    """Tell that a form could not be trusted: most often it has been open for long, or cookies are refused."""
    return render_page(request, "web/pages/form_expired.html", {}, status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """Tell that the site is broken; uses neither database nor context, for either may be what is broken."""
    language = language_of_path(request.path_info)
    return HttpResponseServerError(render_to_string("web/pages/broken.html", {"language": language}))
