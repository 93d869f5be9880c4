"""The view of leaving: everything of a person's is given to someone, and their account is closed."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people import policies, queries
from teoiksi.domains.people.types import PersonCard, StillHolds
from teoiksi.jobs.leaving import NotHandedOver, belongings, let_leave
from teoiksi.web.people.choices import people_but
from teoiksi.web.people.forms import LeaveForm
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import forbidden, staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_manage_people)
def leave(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """List everything of a person's with who could take it; a filled form hands it over and closes the account."""
    leaving = or_404(lambda: queries.person(number))
    if not all(policies.may_give_role(person, held.role) for held in leaving.roles):
        return forbidden(request, person)
    things, language = belongings(number), reader_language()
    form = LeaveForm(request.POST or None, things=things, people=people_but(number), language=language)
    if request.method == "POST" and form.is_valid() and _left(form, person, leaving):
        messages.success(request, gettext("%(name)s has left. Everything was handed over.") % {"name": leaving.name})
        return redirect("people:people")
    context = {"form": form, "leaving": leaving, "things": things}
    status = 422 if request.method == "POST" else 200
    return render_staff(request, person, "web/people/leave.html", context, status=status)


def _left(form: LeaveForm, person: PersonCard, leaving: PersonCard) -> bool:
    heirs = {field: UUID(heir) if heir else None for field, heir in form.chosen.items()}
    try:
        let_leave(actor=person.actor, person=leaving.id, heirs=heirs, reason=form.cleaned_data["reason"])
    except (NotHandedOver, StillHolds, ObjectDoesNotExist):
        form.add_error(
            None, gettext("Something changed meanwhile: look through the list once more, and hand everything over.")
        )
        return False
    return True
