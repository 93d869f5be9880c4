"""What differs between two strategies that anyone may see: the one in force and earlier ones."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.strategy import queries
from teoiksi.domains.strategy.types import STATE_NAMES
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import or_404, render_page
from teoiksi.web.strategy.choices import choices
from teoiksi.web.strategy.compared import parts_of
from teoiksi.web.strategy.comparison import compared
from teoiksi.web.strategy.not_yet import not_yet

OLD, NEW = "vanha", "uusi"
"""The choices in the address of the form; the same in every language."""


@require_safe
@public_page()
def comparison(request: HttpRequest, old: str = "", new: str = "") -> HttpResponse:
    """Show what differs between two strategies; without a choice, between the one in force and the one before it."""
    versions = queries.versions()
    if not versions and not old:
        return not_yet(request)
    is_from_form = OLD in request.GET and NEW in request.GET
    if is_from_form:
        old, new = request.GET[OLD], request.GET[NEW]
    if not {old, new} - {""} <= {card.slug for card in versions}:
        raise Http404
    if is_from_form and old and new:
        return HttpResponseRedirect(reverse("strategy:comparison-of", args=[old, new]))
    chosen = choices(versions, old, new)
    context = {**chosen, **_differences(chosen["old"], chosen["new"])}
    context["is_chosen"] = bool(old and new and "before" in context)
    return render_page(request, "web/strategy/comparison.html", context)


def _differences(old: str, new: str) -> dict[str, object]:
    if not old or old == new:
        return {}
    before, after = or_404(lambda: queries.whole(old)), or_404(lambda: queries.whole(new))
    language = reader_language()
    names = {slug: row["name"] for slug, row in indicators.prepared_cards(language).items()}
    sections = compared(parts_of(before, names, language), parts_of(after, names, language), language)
    return {
        "before": before,
        "after": after,
        "before_state": STATE_NAMES[before.state],
        "after_state": STATE_NAMES[after.state],
        "sections": [section for section in sections if section.differs],
        "same_sections": [section.title for section in sections if not section.differs],
    }
