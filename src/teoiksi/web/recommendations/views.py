"""The list of recommendations by report, and the page of one."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.types import CONCLUSION_NAMES, Conclusion
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import or_404, render_page


@require_safe
@public_page()
def recommendations(request: HttpRequest) -> HttpResponse:
    """Show all recommendations, the newest report first, with how many of them stand where."""
    found, language = queries.recommendations(), reader_language()
    counts = Counter(each.conclusion for each in found)
    context = {
        "counts": [(counts[each], CONCLUSION_NAMES[each].in_language(language)) for each in Conclusion if counts[each]],
        "reports": [(year, list(of_year)) for year, of_year in groupby(found, key=lambda each: each.year)],
        "has_examples": any(each.is_example for each in found),
    }
    return render_page(request, "web/recommendations/recommendations.html", context)


@require_safe
@public_page()
def recommendation(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Show one recommendation: where it stands in the report, what the board answered, what came of it."""
    card = or_404(lambda: queries.recommendation(year, number))
    return render_page(request, "web/recommendations/recommendation.html", {"recommendation": card})
