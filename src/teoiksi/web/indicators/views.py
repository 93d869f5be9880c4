"""The list of indicators, the page of one, and its figures as files."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from teoiksi.charts.live import live_specification
from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.domains.stats import queries as stats
from teoiksi.jobs import drawing
from teoiksi.reports.figures_csv import figures_csv as csv_of
from teoiksi.reports.figures_json import figures_json as json_of
from teoiksi.web.indicators import comparing, mapping, past_comparison
from teoiksi.web.indicators.filters import Filter
from teoiksi.web.indicators.listing import listing
from teoiksi.web.indicators.page import page
from teoiksi.web.indicators.preview import preview_image
from teoiksi.web.shared.addresses import absolute
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.known_on import KNOWN_ON, KnownOnForm
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import keep_out, public_page
from teoiksi.web.shared.pages import or_404, render_page


@require_safe
@public_page(parameters=["karki", "arvio", "tila", "luvut", "haku", "nakyma", KNOWN_ON])
def indicators(request: HttpRequest) -> HttpResponse:
    """Show all indicators by spearhead, or those that the reader chose, as they are known now or were on a day."""
    context = listing(Filter.of(request.GET), _form(request), reader_language())
    return render_page(request, "web/indicators/indicators.html", context, part="results")


@require_safe
@public_page(parameters=[KNOWN_ON])
def indicator(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one indicator, as it is known now or was known on a day."""
    form = _form(request)
    context = page(_card(slug, form.day), form, reader_language())
    if context["charts_are_waited_for"]:
        keep_out(request)
    return render_page(request, "web/indicators/indicator.html", context)


@require_safe
@public_page(parameters=[comparing.GROUP, comparing.ORDER, KNOWN_ON])
def comparison(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one indicator of the municipality among those of others, as it is known now or was on a day."""
    form = _form(request)
    card = _card(slug, form.day)
    found = past_comparison.comparison(card, form)
    if found is None:
        return render_page(request, "web/indicators/comparison_unknown.html", past_comparison.unknown(card, form))
    context = comparing.page(card, found, request.GET, form, reader_language())
    if context["charts_are_waited_for"]:
        keep_out(request)
    return render_page(request, "web/indicators/comparison.html", context)


@require_safe
@public_page(parameters=[KNOWN_ON])
def comparison_map(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one indicator of all municipalities on a map, with the same figures as a table, as known now or on a day."""
    form = _form(request)
    card, drawn = _card(slug, form.day), or_404(stats.newest_map)
    found = past_comparison.comparison(card, form)
    if found is None:
        return render_page(request, "web/indicators/comparison_unknown.html", past_comparison.unknown(card, form))
    context = mapping.page(card, found, drawn, form, reader_language())
    return render_page(request, "web/indicators/map.html", context)


@require_safe
@public_page(parameters=[KNOWN_ON])
def figures_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the figures of one indicator as a table, as they are known now or were known on a day."""
    body = csv_of(_card(slug, KnownOnForm(request.GET).day), reader_language())
    return file_response(body, content_type="text/csv; charset=utf-8", name=f"{slug}.csv")


@require_safe
@public_page(parameters=[KNOWN_ON])
def figures_json(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the figures and the definition of one indicator for programs, as they are known now or were known on a day."""
    path = request.path.removesuffix(".json") + "/"
    body = json_of(_card(slug, KnownOnForm(request.GET).day), address=absolute(request, path))
    return file_response(body, content_type="application/json", name=f"{slug}.json")


@require_safe
@public_page()
def preview(request: HttpRequest, slug: str) -> HttpResponse:  # noqa: ARG001 (every view gets it)
    """Give the image that social media show beside a link to one indicator."""
    return file_response(preview_image(_card(slug)), content_type="image/png", name=f"{slug}.png", is_shown=True)


@require_safe
@public_page()
def chart(request: HttpRequest, slug: str, name: str) -> HttpResponse:  # noqa: ARG001 (every view gets it)
    """Give the specification of a chart for the browser to make live: ``figures`` or ``breakdown``, and its size."""
    kind, _dash, size = name.partition("-")
    picture = or_404(lambda: drawing.pictures_of(_card(slug), reader_language()).get(kind))
    if size not in {"wide", "compact"}:
        raise Http404
    return JsonResponse(live_specification(picture.wide if size == "wide" else picture.compact))


def _form(request: HttpRequest) -> KnownOnForm:
    """Give the day that was asked for; a page with a mistake in it is not kept."""
    form = KnownOnForm(request.GET)
    if form.errors:
        keep_out(request)
    return form


def _card(slug: str, known_on: date | None = None) -> IndicatorCard:
    return or_404(lambda: queries.card(slug, known_on=known_on))
