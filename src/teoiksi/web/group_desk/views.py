"""Views of the desks: the groups that someone sees, and the desk of one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.policies import may_see_groups
from teoiksi.web.group_desk import access, listing, reading
from teoiksi.web.group_desk.places import place_of
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_safe
@staff_page(may=may_see_groups)
def groups(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the groups of spearheads whose desk the person may open."""
    return render_staff(request, person, "web/group_desk/groups.html", {"groups": listing.groups_of(person)})


@require_safe
@staff_page(may_here=access.sees)
def desk(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str) -> HttpResponse:
    """Show what waits for a group, its programme, its people and what has changed lately."""
    context = reading.desk_of(person, place_of(strategy, spearhead), reader_language(), timezone.localdate())
    return render_staff(request, person, "web/group_desk/desk.html", context)
