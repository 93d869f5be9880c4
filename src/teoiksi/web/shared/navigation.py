"""The links of the frame: main menu, footer, and this page in the other languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop, override

from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.web.shared.addresses import absolute, front_path, same_page
from teoiksi.web.shared.language import reader_language

_MAIN: Final = (
    ("strategy:strategy", gettext_noop("Strategy")),
    ("strategy:spearheads", gettext_noop("Spearheads")),
    ("strategy:goals", gettext_noop("Goals")),
    ("indicators:indicators", gettext_noop("Indicators")),
    ("programmes:actions", gettext_noop("Actions")),
    ("rounds:rounds", gettext_noop("Follow-up")),
    ("strategy:changes", gettext_noop("What has changed")),
)
_FOOTER: Final = (
    ("hearing:hearings", gettext_noop("Hearings")),
    ("annual_wheel:wheel", gettext_noop("Annual wheel")),
    ("help:guides", gettext_noop("Guides")),
    ("pages:data", gettext_noop("About the data")),
    ("pages:accessibility", gettext_noop("Accessibility statement")),
    ("pages:privacy", gettext_noop("Privacy")),
    ("pages:feedback", gettext_noop("Give feedback")),
    ("account_login", gettext_noop("For staff")),
)
_NAMES: Final[dict[Language, str]] = {"fi": "suomeksi", "sv": "på svenska", "en": "in English"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a menu."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """This page in one language; ``address`` is a path, ``absolute`` is for search engines."""

    code: Language
    name: str
    address: str
    absolute: str
    is_current: bool


@lru_cache(maxsize=8)
def main_links(language: Language) -> tuple[Link, ...]:
    """Give the main menu."""
    with override(language):
        return _links(_MAIN)


@lru_cache(maxsize=8)
def footer_links(language: Language) -> tuple[Link, ...]:
    """Give the links of the footer."""
    with override(language):
        return _links(_FOOTER)


def language_links(request: HttpRequest, current: Language) -> tuple[LanguageLink, ...]:
    """Give this page in every language, in the product's order."""
    paths = {language: same_page(request, language) for language in LANGUAGES}
    return tuple(
        LanguageLink(language, _NAMES[language], path, absolute(request, path), language == current)
        for language, path in paths.items()
    )


def front_link() -> Link:
    """Give the front page, the first step of every breadcrumb trail."""
    return Link(gettext("Front page"), front_path(reader_language()))


def _links(table: Iterable[tuple[str, str]]) -> tuple[Link, ...]:
    return tuple(Link(gettext(title), reverse(name)) for name, title in table)


def feedback_address(path: str) -> str:
    """Give the address of the feedback form for the page at this path."""
    return f"{reverse('pages:feedback')}?{urlencode({'page': path})}"
