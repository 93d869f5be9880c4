"""Views of meetings: the groups, the calendar of one, a meeting, and its papers."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from teoiksi.domains.meetings import queries, services
from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import LogKind, PersonCard
from teoiksi.domains.programmes.policies import may_see_groups
from teoiksi.domains.programmes.types import group_key
from teoiksi.domains.strategy import queries as strategies
from teoiksi.reports.calendar_file import CONTENT_TYPE
from teoiksi.reports.meeting_paper import meeting_pdf, meeting_word
from teoiksi.web.meetings import access, reading
from teoiksi.web.meetings.calendar import calendar_of
from teoiksi.web.meetings.forms import DecisionForm, MeetingForm
from teoiksi.web.meetings.letters import About, tell_group
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import forbidden, staff_page
from teoiksi.web.shared.staff_frame import render_staff

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
@staff_page(may=may_see_groups)
def everything(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the groups with their next meetings."""
    return render_staff(request, person, "web/meetings/all.html", reading.all_page(person))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.sees_group)
def group(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str) -> HttpResponse:
    """Show the meetings of a group, and call one."""
    card = or_404(lambda: strategies.spearhead(strategy, spearhead))
    members = reading.members_first(group_key(strategy, spearhead))
    form = MeetingForm(request.POST or None, people=members)
    if request.method == "POST":
        if not access.arranges_group(person, strategy=strategy, spearhead=spearhead):
            return forbidden(request, person)
        if form.is_valid():
            number = services.call_meeting(actor=person.actor, strategy=strategy, spearhead=spearhead, part=form.part())
            messages.success(request, gettext("The meeting was added to the calendar."))
            if form.cleaned_data["is_told"]:
                tell_group(request, number, About.CALLED)
            return redirect("meetings:meeting", number=number)
    context = {"spearhead": card, "form": form, **reading.group_page(person, strategy, spearhead)}
    return render_staff(request, person, "web/meetings/group.html", context, status=422 if form.errors else 200)


@require_safe
@staff_page(may_here=access.sees)
def meeting(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Show a meeting with its agenda, and the forms of what happens in it."""
    card = queries.meeting(number)
    form = DecisionForm(people=reading.members_first(card.group))
    return render_staff(
        request, person, "web/meetings/meeting.html", {"form": form, **reading.meeting_page(person, card)}
    )


@require_safe
@staff_page(may_here=access.sees)
def paper(request: HttpRequest, person: PersonCard, number: int, form: str) -> HttpResponse:
    """Give the agenda or the minutes as a file, in the language of the page; it has names of people, so the log tells of it."""
    if form not in {"pdf", "docx"}:
        raise Http404
    card = queries.meeting(number)
    if request.method == "GET":
        people.log(actor=person.actor, kind=LogKind.EXPORTED, detail="meeting-paper")
    made = reading.paper_of(card, reader_language())
    name = f"{made.kind.lower()}-{card.spearhead_slug}-{card.held_on.isoformat()}.{form}"
    if form == "pdf":
        return file_response(meeting_pdf(made), content_type="application/pdf", name=name, is_shown=True)
    return file_response(meeting_word(made), content_type=_WORD, name=name)


@require_safe
@staff_page(may_here=access.sees)
def calendar(request: HttpRequest, _person: PersonCard, number: int) -> HttpResponse:
    """Give the meeting as a file to be opened in a calendar, in the language of the page."""
    name, body = calendar_of(queries.meeting(number), request, reader_language())
    return file_response(body, content_type=CONTENT_TYPE, name=name)
