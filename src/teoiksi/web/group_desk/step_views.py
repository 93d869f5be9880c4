"""Views in which a programme goes from one state to the next, and a proposed change into the plan or is refused."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies, queries, services
from teoiksi.domains.programmes.types import (
    ChangeOutdated,
    ProposedChangeCard,
    WrongStep,
)
from teoiksi.jobs import search
from teoiksi.kernel.problems import BadInput
from teoiksi.web.group_desk import access, proposals, steps
from teoiksi.web.group_desk.forms.deciding import DecisionForm, RefusalForm
from teoiksi.web.group_desk.places import Place, place_of
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import forbidden, staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.writes)
def step(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str, to: str) -> HttpResponse:
    """Tell what a step means, and take it; approving asks for the decision."""
    place = place_of(strategy, spearhead)
    found = or_404(lambda: steps.step_to(place.written, to))
    if not policies.may_take_step(person, group=place.group, to=found.to):
        return forbidden(request, person)
    form = DecisionForm(request.POST or None) if found.needs_decision else None
    if request.method != "POST" or (form is not None and not form.is_valid()):
        status = 422 if request.method == "POST" else 200
        context = {"place": place, "step": found, "form": form}
        return render_staff(request, person, "web/group_desk/step.html", context, status=status)
    try:
        services.take_step(
            actor=person.actor,
            programme=place.written.slug,
            to=found.to,
            decision=form.decision() if form else None,
        )
    except WrongStep:
        messages.info(request, gettext("Someone else took the programme further meanwhile. This is where it is now."))
    else:
        search.texts_changed()
        messages.success(request, found.done)
    return redirect(place.address)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.sees)
def change(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str, number: int) -> HttpResponse:
    """Show a proposed change: what is now, what is proposed and why; and decide on it."""
    place = place_of(strategy, spearhead)
    card = or_404(lambda: queries.proposed_change(number))
    if card.programme not in {each.slug for each in place.programmes}:
        raise Http404
    if request.method != "POST":
        return _change_page(request, person, place, card)
    if not policies.may_decide_programme(person, group=place.group):
        return forbidden(request, person)
    try:
        return _decide(request, person, place, card)
    except WrongStep:
        messages.info(request, gettext("Someone else decided on the change meanwhile. This is where it is now."))
    except (ChangeOutdated, BadInput):
        said = gettext(
            "The plan has changed since in the same places, so the change no longer fits. Refuse it and propose it anew."
        )
        messages.error(request, said)
    return redirect(request.path)


def _decide(request: HttpRequest, person: PersonCard, place: Place, card: ProposedChangeCard) -> HttpResponse:
    match request.POST.get("do"):
        case "approve":
            form = DecisionForm(request.POST)
            if not form.is_valid():
                return _change_page(request, person, place, card, decision=form)
            services.approve_change(actor=person.actor, change=card.id, decision=form.decision())
            messages.success(request, gettext("The approval was noted. Take the change into the plan next."))
        case "apply":
            services.apply_change(actor=person.actor, change=card.id, today=timezone.localdate())
            search.texts_changed()
            messages.success(request, gettext("The change is in the plan now, and the public page tells of it."))
        case "refuse":
            refusal = RefusalForm(request.POST)
            if not refusal.is_valid():
                return _change_page(request, person, place, card, refusal=refusal)
            services.refuse_change(actor=person.actor, change=card.id, reason=refusal.cleaned_data["refusal"])
            messages.success(request, gettext("The change was refused. The plan stays as it is."))
        case _:
            return _change_page(request, person, place, card, status=422)
    return redirect(request.path)


def _change_page(
    request: HttpRequest, person: PersonCard, place: Place, card: ProposedChangeCard, **given: Any
) -> HttpResponse:
    status = given.pop("status", 422 if given else 200)
    context = proposals.page_of(person, place, card, reader_language(), timezone.localdate()) | {
        "decision_form": given.get("decision") or DecisionForm(),
        "refusal_form": given.get("refusal") or RefusalForm(),
        "wrong": given.get("decision") or given.get("refusal"),
    }
    return render_staff(request, person, "web/group_desk/change.html", context, status=status)
