"""Views of the record of fetching: the runs, one run, and fetching now."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.policies import may_decide_figure
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.policies import may_manage_sources
from teoiksi.jobs import on_demand
from teoiksi.jobs.on_demand import NothingToAsk
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import forbidden, staff_page
from teoiksi.web.shared.staff_frame import render_staff
from teoiksi.web.staff.run_rows import Runs, run_page


@require_safe
@staff_page()
def runs(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the runs, newest first."""
    page = Paginator(Runs(reader_language()), 50).get_page(request.GET.get("page"))
    return render_staff(request, person, "web/staff/runs.html", {"page": page})


@require_safe
@staff_page()
def run(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Show what one run asked, got and stored."""
    card = or_404(lambda: stats.run(number))
    return render_staff(request, person, "web/staff/run.html", run_page(card, reader_language()))


@require_POST
@staff_page()
def fetch(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Have the figures of an indicator, or of a whole source, fetched now by the worker."""
    slug, source = request.POST.get("indicator", ""), request.POST.get("source", "")
    if not _may_fetch(person, slug, source):
        return forbidden(request, person)
    asked: dict[str, Any] = {"sources": [source]} if source else {"slugs": [slug]}
    try:
        begun = on_demand.ask_for(actor=person.actor, **asked)
    except NothingToAsk:
        messages.error(request, gettext("Nothing was fetched: no source is connected, or it is paused."))
        return redirect("staff:desk")
    return redirect("staff:run", number=begun)


def _may_fetch(person: PersonCard, slug: str, source: str) -> bool:
    """A whole source belongs to the strategy officer, an indicator to its owner as well."""
    if source or may_manage_sources(person):
        return may_manage_sources(person)
    return may_decide_figure(person, owner=indicators.owners().get(slug, ""))
