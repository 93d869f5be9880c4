"""What every template may use: ``site``, the things of the frame, each read only when a template asks for it."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from django.http import HttpRequest
from django.urls import reverse

from teoiksi.domains.strategy import queries
from teoiksi.kernel.language import Language
from teoiksi.web.shared.addresses import absolute, front_path
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.navigation import LanguageLink, Link, footer_links, language_links, main_links

_TERRITORIES: Final[dict[Language, str]] = {"fi": "FI", "sv": "FI", "en": "GB"}

_LONGEST_QUERY: Final = 500

PREVIEW: Final = "teoiksi.preview"
"""Under this name a request keeps where the draft is that its page is a preview of."""


class Site:
    """The frame around one page."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self.language: Language = reader_language()
        self.path = request.path

    @cached_property
    def city(self) -> str:
        """The municipality's name in the reader's language, or an empty text before a strategy is loaded."""
        return queries.municipality_name().in_language(self.language)

    @property
    def main_links(self) -> tuple[Link, ...]:
        """The main menu."""
        return main_links(self.language)

    @cached_property
    def section(self) -> str:
        """The address of the main menu's link that this page stands under, or an empty text; programmes under actions."""
        path = self.path.replace(reverse("programmes:programmes"), reverse("programmes:actions"), 1)
        return next((link.address for link in self.main_links if path.startswith(link.address)), "")

    @property
    def footer_links(self) -> tuple[Link, ...]:
        """The links of the footer."""
        return footer_links(self.language)

    @cached_property
    def languages(self) -> tuple[LanguageLink, ...]:
        """This page in every language."""
        return language_links(self._request, self.language)

    @property
    def query(self) -> str:
        """The query of this page with its question mark, for the links to other languages; empty when it is very long.

        A view whose page heeds only some of it gives the template a ``query`` of its own.
        """
        query = self._request.META.get("QUERY_STRING", "")
        return f"?{query}" if query and len(query) <= _LONGEST_QUERY else ""

    @property
    def preview_of(self) -> str:
        """The address of the draft that this page is a preview of, or an empty text."""
        return str(self._request.META.get(PREVIEW, ""))

    @property
    def front(self) -> str:
        """The path of the front page."""
        return front_path(self.language)

    @property
    def search(self) -> str:
        """The path of the search page."""
        return reverse("search:search")

    @property
    def base(self) -> str:
        """The start of every absolute address, without the last slash."""
        return absolute(self._request, "/").rstrip("/")

    @property
    def locale(self) -> str:
        """The reader's language as social media name it."""
        return f"{self.language}_{_TERRITORIES[self.language]}"

    @property
    def canonical(self) -> str:
        """The permanent address of this page, without its query."""
        return absolute(self._request, self.path)


def site(request: HttpRequest) -> dict[str, object]:
    """Give the things of the frame around every page."""
    return {"site": Site(request), "path": request.path}
