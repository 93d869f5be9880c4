"""The reader's language: it comes from the path alone, never from a cookie or a header, so one address is one page."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from teoiksi.kernel.language import DEFAULT_LANGUAGE, LANGUAGES, Language, as_language


def language_of_path(path: str) -> Language:
    """Give the language of ``/sv/…`` or ``/en/…``; everything else is Finnish."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return next((language for language in LANGUAGES if language == first), DEFAULT_LANGUAGE)


def reader_language() -> Language:
    """Give the language that is active for this reader."""
    return as_language(translation.get_language())


class LanguageFromPath:
    """Middleware: takes the place of Django's, which varies pages on cookies and Accept-Language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of_path(request.path_info)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
