"""The search page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from teoiksi.web.search.question import Question
from teoiksi.web.search.results import results
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import render_page


@require_safe
@public_page(parameters=["q", "kind", "page"], kept=False)
def search(request: HttpRequest) -> HttpResponse:
    """Ask for a question, or show what was found for one."""
    question = Question.of(request.GET)
    context = {**results(question, reader_language()), "query": question.query}
    return render_page(request, "web/search/search.html", context)
