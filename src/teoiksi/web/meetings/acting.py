"""Views that change a meeting: its plan, its agenda, who was there, what was decided, and closing its minutes."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from teoiksi.domains.meetings import queries, services
from teoiksi.domains.meetings.types import MeetingCard, MinutesClosed, NotDecided, SectionKind
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.problems import BadInput
from teoiksi.web.meetings import access, reading
from teoiksi.web.meetings.forms import (
    AttendantsForm,
    DecisionForm,
    DoneForm,
    MatterForm,
    MeetingForm,
    OrderForm,
    refuse,
)
from teoiksi.web.meetings.letters import About, tell_group
from teoiksi.web.shared.addresses import show_as
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.arranges)
def change(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Change the day, time, place, chair and language of a meeting."""
    card = queries.meeting(number)
    initial = {"held_on": card.held_on, "starts_at": card.starts_at, "place": card.place}
    initial |= {"chair": str(card.chair or ""), "language": card.language}
    form = MeetingForm(request.POST or None, initial=initial, people=reading.members_first(card.group))
    if request.method == "POST" and form.is_valid():
        try:
            services.change_meeting(actor=person.actor, meeting=number, part=form.part())
        except MinutesClosed:
            return _closed(request, number)
        messages.success(request, gettext("The meeting was changed."))
        if form.cleaned_data["is_told"]:
            tell_group(request, number, About.CHANGED)
        return redirect("meetings:meeting", number=number)
    context = {"meeting": card, "form": form}
    return render_staff(request, person, "web/meetings/change.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.arranges)
def order(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Put the sections of an agenda in an order, with notes on them."""
    form = OrderForm(request.POST or None, initial=_places(number))
    if request.method == "POST" and form.is_valid():
        try:
            services.order_section(actor=person.actor, meeting=number, order=form.order(), notes=form.notes())
        except MinutesClosed:
            return _closed(request, number)
        messages.success(request, gettext("The agenda was ordered."))
        return redirect("meetings:meeting", number=number)
    return _order_page(request, person, queries.meeting(number), form, MatterForm())


@require_POST
@staff_page(may_here=access.arranges)
def add(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Add a matter to an agenda."""
    form = MatterForm(request.POST)
    try:
        if form.is_valid():
            services.add_matter(actor=person.actor, meeting=number, text=form.cleaned_data["text"])
            messages.success(request, gettext("The matter is on the agenda."))
            return redirect("meetings:order", number=number)
    except MinutesClosed:
        return _closed(request, number)
    show_as(request, "meetings:order", number=number)
    return _order_page(request, person, queries.meeting(number), OrderForm(initial=_places(number)), form)


@require_POST
@staff_page(may_here=access.arranges)
def remove(request: HttpRequest, person: PersonCard, number: int, matter: int) -> HttpResponse:
    """Take an added matter from an agenda."""
    try:
        services.remove_matter(actor=person.actor, meeting=number, matter=matter)
    except MinutesClosed:
        return _closed(request, number)
    messages.success(request, gettext("The matter was taken from the agenda."))
    return redirect("meetings:order", number=number)


@require_POST
@staff_page(may_here=access.notes)
def attend(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Note who was there."""
    form = AttendantsForm(request.POST, people=reading.members_first(queries.meeting(number).group))
    try:
        if form.is_valid():
            people, guests = form.there()
            services.note_attendants(actor=person.actor, meeting=number, people=people, guests=guests)
            messages.success(request, gettext("Those present were noted."))
        else:
            messages.warning(request, gettext("Someone of the list is no longer a user. Choose again."))
    except MinutesClosed:
        return _closed(request, number)
    return redirect("meetings:meeting", number=number)


@require_POST
@staff_page(may_here=access.notes)
def decide(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Note a decision."""
    card = queries.meeting(number)
    form = DecisionForm(request.POST, people=reading.members_first(card.group))
    if form.is_valid():
        try:
            noted = services.note_decision(actor=person.actor, meeting=number, part=form.part())
        except MinutesClosed:
            return _closed(request, number)
        except BadInput as error:
            refuse(form, error.problems)
        else:
            messages.success(request, gettext("Decision § %(number)d was noted.") % {"number": noted})
            return redirect("meetings:meeting", number=number)
    show_as(request, "meetings:meeting", number=number)
    context = {"form": form, **reading.meeting_page(person, card)}
    return render_staff(request, person, "web/meetings/meeting.html", context, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.notes)
def correct(request: HttpRequest, person: PersonCard, number: int, decision: int) -> HttpResponse:
    """Correct the note of a decision while the minutes are open."""
    card = or_404(lambda: queries.decision(decision))
    if card.meeting != number:
        raise Http404
    meeting = queries.meeting(number)
    initial = {"text": card.text, "responsible": str(card.responsible or ""), "due_on": card.due_on}
    form = DecisionForm(request.POST or None, initial=initial, people=reading.members_first(meeting.group))
    if request.method == "POST" and form.is_valid():
        try:
            services.correct_decision(actor=person.actor, decision=decision, part=form.part())
        except MinutesClosed:
            return _closed(request, number)
        except BadInput as error:
            refuse(form, error.problems)
        else:
            messages.success(request, gettext("The decision was corrected; the earlier note stays to be seen."))
            return redirect("meetings:meeting", number=number)
    context = {"meeting": meeting, "decision": card, "form": form, "done_form": DoneForm()}
    return render_staff(request, person, "web/meetings/decision.html", context, status=422 if form.errors else 200)


@require_POST
@staff_page(may_here=access.notes)
def carry_out(request: HttpRequest, person: PersonCard, number: int, decision: int) -> HttpResponse:
    """Tell that a decision has been carried out."""
    card = or_404(lambda: queries.decision(decision))
    if card.meeting != number:
        raise Http404
    form = DoneForm(request.POST)
    if form.is_valid():
        try:
            services.carry_out(actor=person.actor, decision=decision, **form.cleaned_data)
        except NotDecided:
            form.add_error("done_on", gettext("The day is before the meeting."))
        else:
            messages.success(request, gettext("Marked as carried out."))
            return redirect("meetings:meeting", number=number)
    show_as(request, "meetings:correct", number=number, decision=decision)
    meeting = queries.meeting(number)
    initial = {"text": card.text, "responsible": str(card.responsible or ""), "due_on": card.due_on}
    context = {
        "meeting": meeting,
        "decision": card,
        "form": DecisionForm(initial=initial, people=reading.members_first(meeting.group)),
        "done_form": form,
    }
    return render_staff(request, person, "web/meetings/decision.html", context, status=422)


@require_POST
@staff_page(may_here=access.arranges)
def cancel(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Cancel a meeting."""
    try:
        services.cancel_meeting(actor=person.actor, meeting=number)
    except MinutesClosed:
        return _closed(request, number)
    messages.success(request, gettext("The meeting was cancelled. It stays in the calendars as cancelled."))
    tell_group(request, number, About.CANCELLED)
    return redirect("meetings:meeting", number=number)


@require_POST
@staff_page(may_here=access.arranges)
def close(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Close the minutes: the agenda stays as it is now."""
    services.close_minutes(actor=person.actor, meeting=number, agenda=reading.agenda_of(number))
    messages.success(request, gettext("The minutes were closed. They stay as they are."))
    return redirect("meetings:meeting", number=number)


def _places(number: int) -> dict[str, object]:
    agenda = reading.agenda_of(number)
    places: dict[str, object] = {f"place-{each.kind}": at for at, each in enumerate(agenda, 1)}
    return places | {f"note-{each.kind}": each.note for each in agenda}


def _order_page(
    request: HttpRequest, person: PersonCard, card: MeetingCard, form: OrderForm, matter: MatterForm
) -> HttpResponse:
    own = next(each.rows for each in reading.agenda_of(card.number) if each.kind is SectionKind.OWN)
    context = {"meeting": card, "form": form, "matter_form": matter, "own": own}
    status = 422 if form.errors or matter.errors else 200
    return render_staff(request, person, "web/meetings/order.html", context, status=status)


def _closed(request: HttpRequest, number: int) -> HttpResponse:
    messages.warning(request, gettext("The meeting has been held or cancelled, so nothing was changed."))
    return redirect("meetings:meeting", number=number)
