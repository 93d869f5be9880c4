"""Views in which members and the chair of a group are appointed and dismissed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import ROLE_NAMES, PersonCard, Role
from teoiksi.domains.programmes import policies, queries, services
from teoiksi.web.group_desk import access
from teoiksi.web.group_desk.forms.deciding import MemberForm
from teoiksi.web.group_desk.places import Place, place_of
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import forbidden, staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.decides)
def members(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str) -> HttpResponse:
    """Show who is in the group, and appoint or dismiss."""
    place = place_of(strategy, spearhead)
    form = _form(person, place, request.POST if "appoint" in request.POST else None)
    if request.method != "POST":
        return _page(request, person, place, form)
    if "dismiss" in request.POST:
        return _dismiss(request, person, place)
    if not form.is_valid():
        return _page(request, person, place, form, status=422)
    whom, role = form.chosen()
    is_new = services.appoint(actor=person.actor, person=whom, **place.arguments, role=role)
    said = gettext("Appointed.") if is_new else gettext("They have that part in the group already.")
    messages.success(request, said)
    return redirect(request.path)


def _dismiss(request: HttpRequest, person: PersonCard, place: Place) -> HttpResponse:
    try:
        role_code, pseudonym = request.POST["dismiss"].split(":")
        whom, role = UUID(pseudonym), Role(role_code)
    except ValueError:
        return _page(request, person, place, _form(person, place, None), status=422)
    if not policies.may_appoint(person, group=place.group, role=role):
        return forbidden(request, person)
    services.dismiss(actor=person.actor, person=whom, **place.arguments, role=role)
    messages.success(request, gettext("The part in the group has ended."))
    return redirect(request.path)


def _form(person: PersonCard, place: Place, data: Any) -> MemberForm:
    language = reader_language()
    roles = [
        (role.value, capfirst(ROLE_NAMES[role].in_language(language)))
        for role in (Role.GROUP_MEMBER, Role.GROUP_CHAIR)
        if policies.may_appoint(person, group=place.group, role=role)
    ]
    everybody = [("", gettext("Choose")), *((str(each.id), each.name) for each in people.people())]
    return MemberForm(data, people=everybody, roles=roles)


def _page(
    request: HttpRequest, person: PersonCard, place: Place, form: MemberForm, *, status: int = 200
) -> HttpResponse:
    rows = [
        {
            "person": each,
            "role": role,
            "part": ROLE_NAMES[role],
            "may_end": policies.may_appoint(person, group=place.group, role=role),
        }
        for each, role in queries.members(place.group)
    ]
    context = {"place": place, "form": form, "rows": rows}
    return render_staff(request, person, "web/group_desk/members.html", context, status=status)
