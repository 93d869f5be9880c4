"""Pages about the site itself."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from teoiksi.domains.discussion import queries, services
from teoiksi.domains.discussion.types import KIND_NAMES, STATE_NAMES, FeedbackKind, TooMuchFeedback
from teoiksi.kernel.actor import READER
from teoiksi.web.pages import contents
from teoiksi.web.pages.forms import FeedbackForm
from teoiksi.web.pages.sitemap import pages
from teoiksi.web.shared.addresses import absolute
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import or_404, render_page
from teoiksi.web.shared.sender import sender_address

_LONGEST_RECEIPT: Final = 16


@require_safe
@public_page()
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement of the Act on the Provision of Digital Services (306/2019)."""
    return render_page(request, "web/pages/accessibility.html", contents.accessibility())


@require_safe
@public_page()
def privacy(request: HttpRequest) -> HttpResponse:
    """Tell what personal data the site handles: hardly any."""
    return render_page(request, "web/pages/privacy.html", contents.privacy())


@require_safe
@public_page()
def data(request: HttpRequest) -> HttpResponse:
    """Tell where the figures come from and how they are assessed."""
    return render_page(request, "web/pages/data.html", contents.data())


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest) -> HttpResponse:
    """Show the feedback form, take feedback, or lead to what became of it."""
    if request.method == "POST":
        return _take_feedback(request)
    sought = queries.plain_receipt(request.GET.get("receipt", ""))[:_LONGEST_RECEIPT]
    if sought and queries.is_given(sought):
        return HttpResponseRedirect(reverse("pages:receipt", args=[sought]))
    first = {"page": request.GET.get("page", "")[:300], "kind": request.GET.get("kind", FeedbackKind.GENERAL)}
    return _form_page(request, FeedbackForm(initial=first), sought=sought)


@never_cache
@require_safe
def receipt(request: HttpRequest, receipt: str) -> HttpResponse:
    """Tell what has become of a feedback; the message itself is not shown."""
    card = or_404(lambda: queries.feedback(receipt))
    context = {"card": card, "kind": KIND_NAMES[card.kind], "state": STATE_NAMES[card.state]}
    return render_page(request, "web/pages/receipt.html", context)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines what they need not look at, and where all the rest is listed."""
    context = {"sitemap": absolute(request, reverse("sitemap"))}
    return render(request, "web/pages/robots.txt", context, content_type="text/plain; charset=utf-8")


@require_safe
@public_page()
def sitemap(request: HttpRequest) -> HttpResponse:
    """List every page in every language, as sitemaps.org and hreflang say."""
    context = {"pages": pages(request)}
    return render(request, "web/pages/sitemap.xml", context, content_type="application/xml; charset=utf-8")


def _take_feedback(request: HttpRequest) -> HttpResponse:
    form = FeedbackForm(request.POST)
    if not form.is_valid():
        return _form_page(request, form, status=422)
    given = form.cleaned_data
    try:
        card = services.give_feedback(
            actor=READER,
            kind=FeedbackKind(given["kind"]),
            message=given["message"],
            page=given["page"],
            language=reader_language(),
            email=given["email"],
            sender=sender_address(request),
        )
    except TooMuchFeedback:
        form.add_error(None, gettext("We have received a lot of feedback just now. Try again in an hour."))
        return _form_page(request, form, status=429)
    return HttpResponseRedirect(reverse("pages:receipt", args=[card.receipt]))


def _form_page(request: HttpRequest, form: FeedbackForm, *, sought: str = "", status: int = 200) -> HttpResponse:
    """Show the form; ``sought`` is a receipt code that nobody was given."""
    context = {**contents.feedback(), "form": form, "sought": sought}
    return render_page(request, "web/pages/feedback.html", context, status=status)
