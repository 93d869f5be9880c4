"""Views of deputies: one's own, and those of others by who manages people."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from teoiksi.domains.people import policies, queries, services
from teoiksi.domains.people.types import PersonCard, WrongTime
from teoiksi.web.people.choices import people_but
from teoiksi.web.people.forms import DeputyForm
from teoiksi.web.people.views import person_page
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import forbidden, staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page()
def own(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show who stands in for the person and for whom they do; a filled form names a deputy."""
    form = DeputyForm(request.POST or None, people=people_but(person.id))
    if request.method == "POST" and _named(form, person, person.id):
        messages.success(request, gettext("The deputy was named."))
        return redirect("people:deputies")
    found = queries.deputies(today=timezone.localdate(), person=person.id)
    names = queries.names_of({pseudonym for each in found for pseudonym in (each.person, each.deputy)})
    context = {"form": form, "deputies": found, "names": names, "shown": person}
    status = 422 if request.method == "POST" else 200
    return render_staff(request, person, "web/people/deputies.html", context, status=status)


@require_POST
@staff_page(may=policies.may_manage_people)
def name(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Name a deputy for someone else, such as one who has fallen ill."""
    absent = or_404(lambda: queries.person(number))
    form = DeputyForm(request.POST, people=people_but(number))
    if not _named(form, person, absent.id):
        return person_page(request, person, number, deputy_form=form)
    messages.success(request, gettext("The deputy was named."))
    return redirect("people:person", number=number)


@require_POST
@staff_page()
def end(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """End someone's standing in."""
    found = queries.deputies(today=timezone.localdate())
    deputy = or_404(lambda: next((each for each in found if each.number == number), None))
    if not policies.may_name_deputy(person, deputy.person):
        return forbidden(request, person)
    services.end_deputy(actor=person.actor, number=number)
    messages.success(request, gettext("The deputy stands in no more."))
    if deputy.person == person.id:
        return redirect("people:deputies")
    return redirect("people:person", number=deputy.person)


def _named(form: DeputyForm, person: PersonCard, absent: UUID) -> bool:
    """Name the deputy, or say in the form why not."""
    if not form.is_valid():
        return False
    told = form.cleaned_data
    try:
        services.name_deputy(
            actor=person.actor,
            person=absent,
            deputy=UUID(told["deputy"]),
            starts_on=told["starts_on"],
            ends_on=told["ends_on"],
            today=timezone.localdate(),
        )
    except WrongTime:
        form.add_error("ends_on", gettext("The last day is before the first one, or has passed. Choose a later day."))
        return False
    return True
