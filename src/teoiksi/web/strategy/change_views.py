"""What changed in the strategy, all of it or between two days."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.strategy import queries
from teoiksi.web.shared.history import in_words
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import render_page
from teoiksi.web.strategy.change_form import ChangeForm
from teoiksi.web.strategy.not_yet import not_yet

SHOWN: Final = 30
"""So many changes fit one page; with days a reader gets to earlier ones."""


@require_safe
@public_page()
def changes(request: HttpRequest) -> HttpResponse:
    """What changed in the strategy in force and in its programmes, newest first; between two days if so asked."""
    slug, form = queries.in_force(), ChangeForm(request.GET)
    if slug is None:
        return not_yet(request)
    address = reverse("strategy:changes")
    context = {"form": form, "address": address, "clear": address if form.is_asked else ""}
    if form.is_valid():
        first, last = form.span
        found = sorted(
            (
                *queries.changes_of_strategy(slug, first=first, last=last, limit=SHOWN + 1),
                *programmes.changes_of_programmes(slug, first=first, last=last, limit=SHOWN + 1),
            ),
            key=lambda each: each.happened_at,
            reverse=True,
        )
        context |= {
            "changes": in_words(found[:SHOWN], reader_language()),
            "has_more": len(found) > SHOWN,
            "shown": SHOWN,
            "days": form.in_words(),
        }
    return render_page(request, "web/strategy/changes.html", context)
