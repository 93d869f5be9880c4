"""The list of actions, the page of one, and the programmes that they belong to."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from teoiksi.domains.programmes import queries
from teoiksi.web.programmes import filters, listing, page, programme_page
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import or_404, render_page


@require_safe
@public_page(parameters=filters.PARAMETERS)
def actions(request: HttpRequest) -> HttpResponse:
    """Show all actions by spearhead, or those that the reader chose."""
    context = listing.listing(filters.Filter.of(request.GET), reader_language(), today=timezone.localdate())
    return render_page(request, "web/programmes/actions.html", context, part="results")


@require_safe
@public_page()
def action(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one action: what, why, who, when, for how much, and how it goes."""
    card = or_404(lambda: queries.action(slug, today=timezone.localdate()))
    return render_page(request, "web/programmes/action.html", page.page(card, reader_language()))


@require_safe
@public_page()
def programmes(request: HttpRequest) -> HttpResponse:
    """Show the programmes of the strategy in force."""
    context = programme_page.overview(reader_language(), today=timezone.localdate())
    return render_page(request, "web/programmes/programmes.html", context)


@require_safe
@public_page()
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one programme: its purpose, resources, risks, and its actions by goal and in time."""
    card = or_404(lambda: queries.programme(slug))
    context = programme_page.page(card, reader_language(), today=timezone.localdate())
    return render_page(request, "web/programmes/programme.html", context)
