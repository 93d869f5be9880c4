"""Views of the pages of staff."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from teoiksi.domains.people.types import ROLE_NAMES, PersonCard
from teoiksi.web.staff.access import staff_page
from teoiksi.web.staff.frame import render_staff


@require_safe
@staff_page()
def desk(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show what the person does here: their roles and what they may open."""
    roles = [(ROLE_NAMES[held.role], held.scope_name) for held in person.roles]
    return render_staff(request, person, "web/staff/desk.html", {"roles": roles})
