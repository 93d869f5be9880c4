"""Pages of hearings for everybody: the list, one hearing, the form of a comment, and what became of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from teoiksi.domains.participation import queries, services
from teoiksi.domains.participation.types import BECAME_NAMES, COMMENT_STATE_NAMES, HearingClosed, TooManyComments
from teoiksi.kernel.actor import READER
from teoiksi.kernel.problems import BadInput
from teoiksi.web.hearing.forms import CommentForm
from teoiksi.web.hearing.page import label_of, page_of, place_code, place_of
from teoiksi.web.shared.history.words import item_name
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import or_404, render_page
from teoiksi.web.shared.sender import sender_address


@require_safe
@public_page()
def hearings(request: HttpRequest) -> HttpResponse:
    """List the hearings that have begun, those open first."""
    today = timezone.localdate()
    rows = [(card, card.is_open(today)) for card in queries.hearings(today)]
    context = {"rows": sorted(rows, key=lambda row: not row[1])}
    return render_page(request, "web/hearing/hearings.html", context)


@require_safe
@public_page()
def hearing(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show what is put out, passage by passage, with the comments and their answers."""
    today = timezone.localdate()
    card = or_404(lambda: queries.hearing(key, today=today))
    return render_page(request, "web/hearing/hearing.html", page_of(card, today))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def comment(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show the form of a comment on a passage or on the whole, and take it."""
    if request.method != "POST":
        return _form_page(request, key, CommentForm())
    form = CommentForm(request.POST)
    if not form.is_valid():
        return _form_page(request, key, form, status=422)
    given = form.cleaned_data
    try:
        receipt = services.give_comment(
            actor=READER,
            hearing=or_404(lambda: queries.hearing(key)).key,
            place=place_of(request.GET.get("place", "")),
            message=given["message"],
            name=given["name"],
            today=timezone.localdate(),
            language=reader_language(),
            sender=sender_address(request),
        )
    except HearingClosed:
        form.add_error(None, gettext("The hearing has ended, so comments are not taken any more."))
        return _form_page(request, key, form, status=409)
    except BadInput:
        form.add_error(None, gettext("The passage is not in the draft. Choose it on the page of the hearing."))
        return _form_page(request, key, form, status=422)
    except TooManyComments:
        form.add_error(None, gettext("We have received a lot of comments just now. Try again in an hour."))
        return _form_page(request, key, form, status=429)
    return HttpResponseRedirect(reverse("hearing:receipt", args=[receipt]))


@never_cache
@require_safe
def receipt(request: HttpRequest, receipt: str) -> HttpResponse:
    """Tell what has become of a comment to the one who has its receipt."""
    card, key = or_404(lambda: queries.comment(receipt))
    context = {
        "card": card,
        "state": COMMENT_STATE_NAMES[card.state],
        "became": BECAME_NAMES[card.became] if card.became else None,
        "hearing": queries.hearing(key),
    }
    return render_page(request, "web/hearing/receipt.html", context)


def _form_page(request: HttpRequest, key: UUID, form: CommentForm, *, status: int = 200) -> HttpResponse:
    today = timezone.localdate()
    card = or_404(lambda: queries.hearing(key, today=today))
    context: dict[str, Any] = {"hearing": card, "form": form, "is_open": card.is_open(today), "passage": None}
    place = place_of(request.GET.get("place", ""))
    for each in queries.passages(key) if place else ():
        if each.place == place:
            context |= {"passage": each, "kind": item_name(each.place.kind), "label": label_of(each.place)}
            context["query"] = f"?place={place_code(each.place)}"
    return render_page(request, "web/hearing/comment.html", context, status=status)
