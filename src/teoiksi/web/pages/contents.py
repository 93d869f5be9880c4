"""What the templates of the pages about the site are filled with, and their texts as plain words for the search."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from typing import Any, Final

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext, override

from teoiksi.domains.discussion.types import DAYS_TO_ANSWER, FeedbackKind
from teoiksi.domains.indicators.types import REASON_NAMES
from teoiksi.domains.strategy import queries as strategies
from teoiksi.jobs.sessions import INVITED_DAYS
from teoiksi.jobs.static_pages import StaticPage
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.numerics.progress import PRECEDENCE

ASSESSED_ON: Final = date(2026, 11, 24)
"""The day on which the accessibility statement was written and the site was last assessed."""

_BLOCKS: Final = frozenset({"p", "li", "dt", "dd", "h2", "h3", "br", "div"})
_NOT_TEXT: Final = frozenset({"nav"})


def accessibility() -> dict[str, Any]:
    """Give what the accessibility statement is filled with."""
    return {"assessed_on": ASSESSED_ON, "days": DAYS_TO_ANSWER, "kind": FeedbackKind.ACCESSIBILITY.value}


def data() -> dict[str, Any]:
    """Give what the page about the data is filled with."""
    entries = (
        ("sources", gettext("Sources and licence")),
        ("dates", gettext("Four dates")),
        ("outcomes", gettext("How we assess")),
        ("not-assessed", gettext("When something could not be assessed")),
        ("chance", gettext("Signals, chance and outlook")),
        ("marks", gettext("What is proposed and what is an example")),
        ("small-groups", gettext("Small groups")),
    )
    return {"entries": entries, "reasons": [REASON_NAMES[reason] for reason in PRECEDENCE]}


def privacy() -> dict[str, Any]:
    """Give what the page on privacy is filled with: for how many days things are kept, as the jobs of the night keep them."""
    days = {"log": settings.LOG_DAYS, "departed": settings.DEPARTED_DAYS, "invited": INVITED_DAYS}
    return {"kept": days}


def feedback() -> dict[str, Any]:
    """Give what the beginning of the feedback page is filled with."""
    return {"days": DAYS_TO_ANSWER}


_SEARCHED: Final[dict[str, Callable[[], dict[str, Any]]]] = {
    "data": data,
    "accessibility": accessibility,
    "privacy": privacy,
    "feedback": feedback,
}


def searched_pages() -> list[StaticPage]:
    """Give the texts of the pages about the site as readers see them, in every language."""
    city = strategies.municipality_name()
    return [
        _searched(key, language, {"site": {"city": city.in_language(language)}})
        for language in LANGUAGES
        for key in _SEARCHED
    ]


def _searched(key: str, language: Language, frame: dict[str, Any]) -> StaticPage:
    with override(language):
        html = render_to_string(f"web/pages/{key}.html#text", {**frame, **_SEARCHED[key]()})
    text = _Text()
    text.feed(html)
    text.close()
    return StaticPage(key, language, text.title, tuple(text.paragraphs()))


class _Text(HTMLParser):
    """Takes the words of a page: its title, and its paragraphs in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self._parts: list[str] = [""]
        self._skipped = 0
        self._in_title = False

    def paragraphs(self) -> list[str]:
        """Give what stood in each paragraph, heading and item of a list."""
        return [text for part in self._parts if (text := " ".join(part.split()))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        """Begin what this element is."""
        self._skipped += tag in _NOT_TEXT
        self._in_title = self._in_title or tag == "h1"
        if tag in _BLOCKS:
            self._parts.append("")

    def handle_endtag(self, tag: str) -> None:
        """End it."""
        self._skipped -= tag in _NOT_TEXT
        self._in_title = self._in_title and tag != "h1"
        if tag in _BLOCKS:
            self._parts.append("")

    def handle_data(self, data: str) -> None:
        """Keep the words where they belong."""
        if self._in_title:
            self.title += data
        elif not self._skipped:
            self._parts[-1] += data
