"""The desk of a hearing: opening it, looking comments through, answering them, councils, the summary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.drafts import policies
from teoiksi.domains.drafts import queries as drafts
from teoiksi.domains.drafts.types import DraftClosed, DraftState, NothingToPublish
from teoiksi.domains.participation import queries, services
from teoiksi.domains.participation.types import (
    BECAME_NAMES,
    COMMENT_STATE_NAMES,
    OBSTACLE_NAMES,
    Became,
    HearingCard,
    HearingExists,
)
from teoiksi.domains.people.types import PersonCard
from teoiksi.web.hearing.forms import AnswerForm, CouncilForm, OpeningForm, SummaryForm
from teoiksi.web.hearing.page import council_rows, label_of
from teoiksi.web.shared.addresses import show_as
from teoiksi.web.shared.history.words import item_name
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_safe
@staff_page(may=policies.may_see_drafts)
def manage(request: HttpRequest, person: PersonCard, key: UUID) -> HttpResponse:
    """Show the hearing of a draft with everything that still has to be done, or the form for opening one."""
    return _page(request, person, key)


@require_POST
@staff_page(may=policies.may_edit_strategy)
def open_hearing(request: HttpRequest, person: PersonCard, key: UUID) -> HttpResponse:
    """Put a draft out for hearing."""
    or_404(lambda: drafts.draft(key))
    form = OpeningForm(request.POST)
    if not form.is_valid():
        return _page(request, person, key, opening=form, status=422)
    given = form.cleaned_data
    try:
        services.open_hearing(
            actor=person.actor,
            draft=key,
            opens_on=given["opens_on"],
            closes_on=given["closes_on"],
            introduction=form.introduction(),
            title=form.title(),
        )
    except HearingExists:
        messages.info(request, _("The draft is out for hearing. It can be put out again when that has ended."))
    except NothingToPublish:
        form.add_error(None, _("The draft does not differ from the strategy yet, so there is nothing to comment on."))
        return _page(request, person, key, opening=form, status=422)
    except DraftClosed:
        messages.warning(request, _("The draft is not being written any more, so it cannot be put out for hearing."))
    else:
        messages.success(
            request, _("The draft is put out for hearing. The version of today stays as it is on the page.")
        )
    return redirect("hearing:manage", key)


@require_POST
@staff_page(may=policies.may_edit_strategy)
def handle(request: HttpRequest, person: PersonCard, key: UUID, receipt: str) -> HttpResponse:
    """Show or withhold a comment, or answer it."""
    _hearing(key)
    screening = {"show": True, "withhold": False}.get(request.POST.get("do", ""))
    try:
        if screening is not None:
            services.screen_comment(actor=person.actor, receipt=receipt, is_shown=screening)
            messages.success(request, _("The comment is shown now.") if screening else _("The comment is not shown."))
            return redirect("hearing:manage", key)
        form = AnswerForm(request.POST)
        if not form.is_valid():
            return _page(request, person, key, answering={receipt: form}, status=422)
        given = form.cleaned_data
        services.answer_comment(
            actor=person.actor, receipt=receipt, became=Became(given["became"]), answer=given["answer"]
        )
    except ObjectDoesNotExist as error:
        raise Http404 from error
    messages.success(request, _("The answer was saved."))
    return redirect("hearing:manage", key)


@require_POST
@staff_page(may=policies.may_edit_strategy)
def council(request: HttpRequest, person: PersonCard, key: UUID, council: str) -> HttpResponse:
    """Save what a council said, or why it was not heard."""
    card = _hearing(key)
    one = next((each for each in card.councils if each.council == council), None)
    if one is None:
        raise Http404
    form = CouncilForm(request.POST)
    if not form.is_valid():
        return _page(request, person, key, councils={council: form}, status=422)
    services.note_council(actor=person.actor, hearing=card.key, part=form.part(one))
    messages.success(request, _("Saved."))
    return redirect("hearing:manage", key)


@require_POST
@staff_page(may=policies.may_edit_strategy)
def summary(request: HttpRequest, person: PersonCard, key: UUID) -> HttpResponse:
    """Save the summary of a hearing."""
    card = _hearing(key)
    form = SummaryForm(request.POST)
    if not form.is_valid():
        return _page(request, person, key, summing=form, status=422)
    services.sum_up(actor=person.actor, hearing=card.key, summary=form.summary())
    messages.success(request, _("Saved."))
    return redirect("hearing:manage", key)


def _hearing(draft: UUID) -> HearingCard:
    return or_404(lambda: queries.hearing_of_draft(draft))


def _page(
    request: HttpRequest,
    person: PersonCard,
    key: UUID,
    *,
    opening: OpeningForm | None = None,
    summing: SummaryForm | None = None,
    answering: dict[str, AnswerForm] | None = None,
    councils: dict[str, CouncilForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    show_as(request, "hearing:manage", key=key)
    draft, today = or_404(lambda: drafts.draft(key)), timezone.localdate()
    card, *earlier = queries.hearings_of_draft(key) or (None,)
    context: dict[str, Any] = {
        "draft": draft,
        "hearing": card,
        "may_edit": policies.may_edit_strategy(person),
        "may_open": policies.may_edit_strategy(person)
        and draft.state is DraftState.WRITING
        and (card is None or today > card.closes_on),
        "opening": opening or OpeningForm(initial={"opens_on": today.isoformat(), "title_fi": draft.title}),
        "earlier": earlier,
    }
    if card is not None:
        texts = {f"summary_{code}": card.summary.exactly(code) for code in ("fi", "sv", "en")}
        context |= {
            "is_open": card.is_open(today),
            "obstacles": [OBSTACLE_NAMES[each] for each in queries.obstacles(key, today)],
            "comments": _comments([card, *filter(None, earlier)], answering or {}),
            "councils": _councils(card, councils or {}),
            "summing": summing or SummaryForm(initial=texts),
            "outcomes": [(each.value, BECAME_NAMES[each]) for each in Became],
        }
    context["wrong"] = [
        each for each in (opening, summing, *(answering or {}).values(), *(councils or {}).values()) if each
    ]
    return render_staff(request, person, "web/hearing/manage.html", context, status=status)


def _comments(cards: Iterable[HearingCard], answering: dict[str, AnswerForm]) -> list[dict[str, Any]]:
    """Give the comments of all hearings of a draft, those that wait for something first."""
    found = [each for card in cards for each in queries.comments(card.key, shown_only=False)]
    waiting_first = sorted(found, key=lambda each: each.state == "withheld" or each.answered_at is not None)
    return [
        {
            "card": each,
            "state": COMMENT_STATE_NAMES[each.state],
            "where": f"{item_name(each.place.kind)}: {label_of(each.place)}" if each.place else "",
            "form": answering.get(each.receipt)
            or AnswerForm(initial={"became": each.became or "", "answer": each.answer}),
        }
        for each in waiting_first
    ]


def _councils(card: HearingCard, forms_of: dict[str, CouncilForm]) -> list[tuple[Any, Any, forms.Form]]:
    return [
        (name, one, forms_of.get(one.council) or CouncilForm(initial=_initial(one)))
        for name, one in council_rows(card.councils)
    ]


def _initial(one: Any) -> dict[str, Any]:
    days = {name: day.isoformat() for name in ("asked_on", "stated_on") if (day := getattr(one, name))}
    return {**days, **{name: getattr(one, name) for name in ("statement", "why_not", "answer")}}
