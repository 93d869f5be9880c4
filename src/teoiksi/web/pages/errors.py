"""Pages for what went wrong."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template.loader import render_to_string

from teoiksi.kernel.language import Language
from teoiksi.web.shared.addresses import front_path
from teoiksi.web.shared.language import language_of_path
from teoiksi.web.shared.pages import render_page

_BROKEN: Final[dict[Language, tuple[str, str, str]]] = {
    "fi": (
        "Sivusto ei toimi juuri nyt",
        "Vika on meillä, ja siitä on jäänyt merkintä. Yritä hetken kuluttua uudelleen.",
        "Etusivulle",
    ),
    "sv": (
        "Webbplatsen fungerar inte just nu",
        "Felet är vårt och har antecknats. Försök igen om en stund.",
        "Till startsidan",
    ),
    "en": (
        "The site is not working right now",
        "The fault is ours and has been noted. Try again in a moment.",
        "To the front page",
    ),
}
"""Title, what to do, and words of the link; here and not in the catalogues, which may be what is broken."""


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
    """Tell that the site is broken, first in the reader's language; uses neither database nor context, for either may be
    what is broken."""
    language = language_of_path(request.path_info)
    ordered = sorted(_BROKEN, key=lambda other: other != language)
    parts = [(each, *_BROKEN[each], front_path(each)) for each in ordered]
    return HttpResponseServerError(render_to_string("web/pages/broken.html", {"language": language, "parts": parts}))
