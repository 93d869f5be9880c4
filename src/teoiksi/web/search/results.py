"""Everything that the search page shows for a question."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext, gettext_noop

from teoiksi.domains.search import queries
from teoiksi.domains.search.types import MOST_WORDS, SearchPage
from teoiksi.kernel.language import Language
from teoiksi.web.search.hits import hits
from teoiksi.web.search.kinds import choices, kinds_of
from teoiksi.web.search.question import Question

AT_A_TIME: Final = 10

EXAMPLES: Final = (
    gettext_noop("children's safety"),
    gettext_noop("unemployment"),
    gettext_noop("tourism"),
    gettext_noop("emissions"),
    gettext_noop("empty shop premises"),
)
"""Questions that a reader may begin with."""


def results(question: Question, language: Language) -> dict[str, Any]:
    """Give what the page shows; at most seven queries, ten when the page asked for is not there, none for no question."""
    begin: dict[str, Any] = {"question": question, "examples": [gettext(example) for example in EXAMPLES]}
    if not question.text:
        return begin
    found = _found(question, language)
    if not found.found and found.total:
        question = replace(question, page=-(-found.total // AT_A_TIME))
        found = _found(question, language)
    return {
        **begin,
        "question": question,
        "found": found,
        "most_words": MOST_WORDS,
        "choices": [(choice, question.of_group(choice.code).query) for choice in choices(found.facets, question.group)],
        "hits": hits(found.found, language),
        "page": _page(question, found.total),
    }


def _found(question: Question, language: Language) -> SearchPage:
    return queries.find(
        text=question.text,
        language=language,
        kinds=kinds_of(question.group),
        limit=AT_A_TIME,
        offset=(question.page - 1) * AT_A_TIME,
    )


def _page(question: Question, total: int) -> Page[int]:
    """Give the page for the links to the others; the index has counted and cut already."""
    return Paginator(range(total), AT_A_TIME).get_page(question.page)
