"""The list of follow-up rounds, the page of one, and its frozen document."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from teoiksi.domains.reporting import queries
from teoiksi.web.rounds import documents, listing, page
from teoiksi.web.rounds.documents import Kind
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import or_404, render_page


@require_safe
@public_page()
def rounds(request: HttpRequest) -> HttpResponse:
    """Show all rounds, open and closed, and what they are."""
    return render_page(request, "web/rounds/rounds.html", listing.listing(reader_language()))


@require_safe
@public_page()
def follow_up_round(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a closed round as it was frozen; of an open one, only that it is open."""
    brief = or_404(lambda: queries.round_in_brief(slug))
    if not brief.is_closed:
        return render_page(request, "web/rounds/open.html", listing.open_round(brief, reader_language()))
    report = queries.closed_report(slug, reader_language())
    return render_page(request, "web/rounds/round.html", page.page(report, reader_language()))


@require_safe
@public_page()
def spearhead_of_round(request: HttpRequest, slug: str, spearhead: str) -> HttpResponse:
    """Show one spearhead of a closed round in full: its goals with indicators, actions and the words of the group."""
    report = or_404(lambda: queries.closed_report(slug, reader_language()))
    context = or_404(lambda: page.spearhead(report, spearhead))
    return render_page(request, "web/rounds/spearhead.html", context)


@require_safe
@public_page()
def frozen_json(request: HttpRequest, slug: str) -> HttpResponse:  # noqa: ARG001 (every view gets it)
    """Give the frozen document of a closed round: the very bytes whose SHA-256 is published."""
    found = or_404(lambda: queries.frozen(slug))
    return file_response(found.document, content_type="application/json", name=f"{slug}.json")


@require_safe
@public_page(kept=False)
def document(request: HttpRequest, slug: str, kind: Kind) -> HttpResponse:
    """Give a document of a closed round: the same bytes for ever."""
    content = or_404(lambda: documents.document(slug, kind, reader_language()))
    name = f"{slug}-{request.path.rpartition('/')[2]}"
    return file_response(content, content_type=documents.TYPES[kind.form], name=name, is_shown=kind.form == "pdf")
