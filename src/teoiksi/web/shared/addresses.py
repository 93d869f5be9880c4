"""Addresses: path words in the reader's language, absolute addresses, the same page in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.functional import lazystr
from django.utils.translation import get_language

from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language, as_language

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_SHOWN: Final = "teoiksi.shown_page"
"""Under this name a request keeps which page its answer shows."""


class _PathWords:
    """Gives the words of the language that is active when it is written out."""

    def __init__(self, words: dict[Language, str]) -> None:
        self._words = words

    def __str__(self) -> str:
        return self._words[as_language(get_language())]


def path_words(*, fi: str, sv: str, en: str) -> _StrPromise:
    """Give the words of a path for ``django.urls.path``; they follow the language that is active.

    They stand in the code, not in a message catalogue: an address must never change with a translator's correction.
    """
    return lazystr(_PathWords({"fi": fi, "sv": sv, "en": en}))


def absolute(request: HttpRequest, path: str) -> str:
    """Give the address as readers see it: from ``TEOIKSI_ADDRESS``, else from the request's own host."""
    base = settings.PUBLIC_ADDRESS or f"{request.scheme}://{request.get_host()}/"
    return urljoin(base if base.endswith("/") else f"{base}/", path)


def show_as(request: HttpRequest, view_name: str, **kwargs: Any) -> None:
    """Tell which page the answer shows, where the address itself only takes forms: one that was filled in wrong comes back
    on the page that it stands on, and that is what the links to other languages lead to."""
    request.META[_SHOWN] = (view_name, kwargs)


def same_page(request: HttpRequest, language: Language) -> str:
    """Give the path of this page in another language, without its query; the front page for what is no page."""
    match = request.resolver_match
    if match is None:
        return front_path(language)
    view_name, kwargs = request.META.get(_SHOWN, (match.view_name, match.kwargs))
    with translation.override(language):
        return reverse(view_name, args=() if _SHOWN in request.META else match.args, kwargs=kwargs)


def front_path(language: Language) -> str:
    """Give the path of the front page in this language: Finnish has no prefix."""
    return "/" if language == DEFAULT_LANGUAGE else f"/{language}/"
