"""Views of the pages of staff: the own desk, the data office and waiting figures."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators import services
from teoiksi.domains.people.policies import may_enter_desk
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.policies import may_manage_sources
from teoiksi.domains.stats.services import NotWaiting
from teoiksi.jobs import new_figures
from teoiksi.web.shared.addresses import show_as
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import forbidden, staff_page, whoever
from teoiksi.web.shared.staff_frame import render_staff
from teoiksi.web.staff import decisions
from teoiksi.web.staff.decisions import DecisionForm
from teoiksi.web.staff.desk import desk_of
from teoiksi.web.staff.office import office


@require_safe
@staff_page(may=whoever)
def desk(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show what the person does here: their roles, what waits for them, and their own indicators.

    Signing in ends here. Whoever has no desk, as an employee of a unit or someone without a role, is led on to My part.
    """
    if not may_enter_desk(person):
        return redirect("my_part:my-part")
    return render_staff(request, person, "web/staff/desk.html", desk_of(person, reader_language()))


@require_safe
@staff_page(may=may_manage_sources)
def data_office(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show everything in how figures arrive that asks for someone."""
    found = office(reader_language(), timezone.localdate())
    return render_staff(request, person, "web/staff/office.html", {"office": found})


@require_POST
@staff_page(may=may_manage_sources)
def verify(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Mark that the officer has compared the figures of an indicator with their source."""
    slug = request.POST.get("indicator", "")
    series = next((series for series, of in indicators.connected_indicators().items() if of == slug), None)
    if series is None:
        raise Http404
    stats.verify_connection(actor=person.actor, series=series, verified_on=timezone.localdate())
    messages.success(request, gettext("Marked as compared with the source today."))
    return redirect("staff:office")


@require_safe
@staff_page()
def waiting(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the figures that wait for this person's word."""
    return _waiting_page(request, person, {})


@require_POST
@staff_page()
def decide(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Accept or reject a waiting figure."""
    found = next((each for each in indicators.waiting_for_word() if each.figure.id == number), None)
    if found is None:
        messages.info(
            request, gettext("The figure waits no more: someone has decided, or the source has corrected it.")
        )
        return redirect("staff:waiting")
    if not decisions.may_decide(person, found):
        return forbidden(request, person)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _waiting_page(request, person, {number: form}, status=422)
    _decide(request, person, number, found.slug, form)
    return redirect("staff:waiting")


def _decide(request: HttpRequest, person: PersonCard, number: int, slug: str, form: DecisionForm) -> None:
    reason, accepts = form.cleaned_data["reason"], form.cleaned_data["decision"] == "accept"
    try:
        if accepts:
            services.accept_figure(actor=person.actor, waiting=number, reason=reason)
            new_figures.figures_changed([slug])
        else:
            services.reject_figure(actor=person.actor, waiting=number, reason=reason)
    except NotWaiting:
        messages.info(
            request, gettext("The figure waits no more: someone has decided, or the source has corrected it.")
        )
        return
    said = gettext("The figure was accepted and is on the pages now.")
    messages.success(request, said if accepts else gettext("The figure was rejected. The earlier one stays."))


def _waiting_page(
    request: HttpRequest, person: PersonCard, forms_of: Mapping[int, DecisionForm], *, status: int = 200
) -> HttpResponse:
    show_as(request, "staff:waiting")
    items = decisions.items(person, reader_language(), forms_of)
    context = {"items": items, "wrong": [item for item in items if item.form]}
    return render_staff(request, person, "web/staff/waiting.html", context, status=status)
