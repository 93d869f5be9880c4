"""What a group writes in a round: all of its texts on one page, each saved by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.types import EditedMeanwhile, group_key
from teoiksi.domains.reporting import policies, queries, services
from teoiksi.domains.reporting.types import AlreadyClosed, RoundInBrief, RoundTextCard, TextState, WrongTextStep
from teoiksi.web.round_desk import pages
from teoiksi.web.round_desk.forms import NOTHING_WRITTEN, TextForm
from teoiksi.web.round_desk.items import Sent, anchor, page
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import forbidden, staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page()
def texts(request: HttpRequest, person: PersonCard, slug: str, spearhead: str) -> HttpResponse:
    """Show the texts of a group with their figures beside, and keep the one that was sent."""
    brief = or_404(lambda: queries.round_in_brief(slug))
    if not _may(request, person, brief, spearhead):
        return forbidden(request, person)
    if brief.is_closed:
        return _is_closed(request, slug)
    if request.method != "POST":
        return _page(request, person, brief, spearhead, None)
    return _keep(request, person, brief, spearhead)


def _may(request: HttpRequest, person: PersonCard, brief: RoundInBrief, spearhead: str) -> bool:
    """Tell whether the person may do what the request asks: read, write, or approve."""
    if request.method != "POST":
        return pages.may_read_texts(person, brief, spearhead)
    group = group_key(brief.strategy_slug, spearhead)
    may = policies.may_approve_round_text if request.POST.get("do") == "approve" else policies.may_write_round_text
    return may(person, group=group)


def _keep(request: HttpRequest, person: PersonCard, brief: RoundInBrief, spearhead: str) -> HttpResponse:
    """Do what the button said with one text, and lead back to it; a text that cannot be kept is shown again."""
    goal, what, form = request.POST.get("goal", ""), request.POST.get("do", ""), TextForm(request.POST)
    if what != "return" and not form.is_valid():
        return _page(request, person, brief, spearhead, Sent(goal, form, {}))
    try:
        _do(what, form, actor=person.actor, round_slug=brief.slug, spearhead=spearhead, goal=goal)
    except EditedMeanwhile as error:
        return _meanwhile(request, person, brief, spearhead, Sent(goal, form, error.theirs))
    except AlreadyClosed:
        return _is_closed(request, brief.slug)
    except ObjectDoesNotExist as error:
        raise Http404(str(error)) from error
    except WrongTextStep:
        messages.info(request, gettext("Someone has dealt with this text meanwhile. Look at it again."))
    else:
        messages.success(request, _said(what))
    return HttpResponseRedirect(f"{reverse('round_desk:texts', args=[brief.slug, spearhead])}#{anchor(goal)}")


def _do(what: str, form: TextForm, **of: Any) -> None:
    """Write the text unless it is given back, and take it on. What its approver has mended is reviewed by that."""
    if what == "return":
        services.return_round_text(**of)
        return
    before = _card(of)
    part = form.part(before.part if before else NOTHING_WRITTEN, reader_language())
    services.write_round_text(**of, part=part, opened=form.cleaned_data["opened"])
    now = _card(of)
    if what in {"review", "approve"} and now and now.state is TextState.DRAFT:
        services.review_round_text(**of)
    if what == "approve":
        services.approve_round_text(**of)


def _card(of: Mapping[str, Any]) -> RoundTextCard | None:
    found = queries.texts(of["round_slug"], spearhead=of["spearhead"])
    return next((each for each in found if each.goal == of["goal"]), None)


def _said(what: str) -> str:
    return {
        "review": gettext("The text was saved and marked as reviewed."),
        "approve": gettext("The text was approved. It is in the round when the round is closed."),
        "return": gettext("The text can be written again."),
    }.get(what, gettext("The text was saved as a draft."))


def _meanwhile(
    request: HttpRequest, person: PersonCard, brief: RoundInBrief, spearhead: str, sent: Sent
) -> HttpResponse:
    """Show both texts; sent again, the form writes over what is there now, for its writer has seen it."""
    card = _card({"round_slug": brief.slug, "spearhead": spearhead, "goal": sent.goal})
    data = request.POST.copy()
    data["opened"] = str(card.version if card else 0)
    form = TextForm(data)
    form.add_error(
        "assessment",
        gettext("Someone else has saved this text meanwhile. Read theirs; save again if yours still holds."),
    )
    return _page(request, person, brief, spearhead, Sent(sent.goal, form, sent.theirs))


def _is_closed(request: HttpRequest, slug: str) -> HttpResponse:
    messages.info(request, gettext("The round has been closed, so nothing more can be written in it."))
    return HttpResponseRedirect(reverse("round_desk:answers", args=[slug]))


def _page(
    request: HttpRequest, person: PersonCard, brief: RoundInBrief, spearhead: str, sent: Sent | None
) -> HttpResponse:
    context = page(brief, person, spearhead, reader_language(), sent)
    return render_staff(request, person, "web/round_desk/texts.html", context, status=422 if sent else 200)
