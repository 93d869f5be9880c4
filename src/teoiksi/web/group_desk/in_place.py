"""What is edited in its place on the desk: the form there, and afterwards what was edited as it is now.

The same addresses give a whole page to whoever comes without a script.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies, queries
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import FOLLOWED_STATES, ActionPart
from teoiksi.web.group_desk import reading
from teoiksi.web.group_desk.before_meeting import between_meetings, to_update
from teoiksi.web.group_desk.places import Place, place_of
from teoiksi.web.group_desk.rows import PLAN, action_rows
from teoiksi.web.group_desk.sheets import Sheet
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import wants_part
from teoiksi.web.shared.staff_frame import render_staff
from teoiksi.web.shared.telling import why_asked


def form_page(
    request: HttpRequest, person: PersonCard, sheet: Sheet, context: dict[str, Any], *, status: int
) -> HttpResponse:
    """Give the form of some fields of a plan; the focus goes to the first of them, or to what is said above them."""
    is_row = isinstance(sheet.now, ActionPart)
    form = context["form"]
    if wants_part(request) and status == 200:
        form.fields[sheet.names[0]].widget.attrs["autofocus"] = True
    here = {**sheet.place.arguments, "action": sheet.now.slug} if is_row and sheet.now else sheet.place.arguments
    whole = reverse("group_desk:action" if is_row else "group_desk:programme", kwargs=here)
    title = sheet.now.name if sheet.now else ""
    return answered(
        request,
        person,
        sheet.template,
        {**context, "is_row": is_row, "title": title, "whole_address": whole},
        status=status,
    )


def answered(
    request: HttpRequest, person: PersonCard, inner: str, context: dict[str, Any], *, status: int
) -> HttpResponse:
    """Give a form in its place when htmx asks for it, else as a page of its own."""
    is_part = wants_part(request)
    whole = {**context, "inner": inner, "is_part": is_part, "is_wrong": status != 200}
    if is_part:
        response = render(request, "web/group_desk/in_place.html", whole, status=status)
    else:
        response = render_staff(request, person, "web/group_desk/part.html", whole, status=status)
    patch_vary_headers(response, ("HX-Request",))
    return response


def shown(request: HttpRequest, person: PersonCard, sheet: Sheet, said: Sequence[str]) -> HttpResponse:
    """Give what was edited as it is now."""
    place = place_of(**sheet.place.arguments)
    if isinstance(sheet.now, ActionPart):
        return row_now(request, person, place, sheet.now.slug, where=PLAN, back_to="edit", said=said)
    context = {
        "place": place,
        "row": reading.text_of(place.written, sheet.names[0]),
        "may_write": place.is_open,
        "back_to": "edit",
        "said": said,
        "is_part": True,
    }
    return render(request, "web/group_desk/text.html", context)


def row_now(
    request: HttpRequest,
    person: PersonCard,
    place: Place,
    action: str,
    *,
    where: str,
    back_to: str,
    said: Sequence[str],
) -> HttpResponse:
    """Give the row of an action as it is now; the focus goes back to the button that opened the form."""
    today, programme = timezone.localdate(), place.written
    actions = queries.actions_in_brief(place.strategy, today=today, states=ALL_STATES, programme=programme.slug)
    asked = to_update(place, between_meetings(person, place, today))
    reasons = asked[action].reasons if action in asked else ()
    why = {action: [why_asked(each, reader_language()) for each in reasons]}
    (row,) = action_rows([each for each in actions if each.slug == action], why)
    may_write = policies.may_write_programme(person, group=place.group)
    context = {
        "place": place,
        "spearhead": place.spearhead,
        "row": row,
        "where": where,
        "may_write": place.is_open and may_write,
        "may_tell": programme.state in FOLLOWED_STATES and may_write,
        "back_to": back_to,
        "said": said,
        "is_part": True,
    }
    return render(request, "web/group_desk/action_row.html", context)
