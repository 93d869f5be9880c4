"""The addresses of people's own calendars: made, shown once, closed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from teoiksi.domains.annual_wheel import queries, services
from teoiksi.domains.people.types import PersonCard
from teoiksi.web.annual_wheel import gathering
from teoiksi.web.annual_wheel.groups import name_of_group
from teoiksi.web.shared.addresses import absolute
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page()
def addresses(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show which calendars there are; on POST make a new secret address, which is shown this once."""
    secret = services.give_calendar(actor=person.actor, person=person.id) if request.method == "POST" else ""
    context = {
        "public": absolute(request, reverse("annual_wheel:calendar")),
        "is_open": bool(secret) or queries.has_calendar(person.id),
        "own": absolute(request, reverse("annual_wheel:own", args=[secret])) if secret else "",
        "groups": [_group(request, key, secret) for key in gathering.groups_of(person)],
    }
    return render_staff(request, person, "web/annual_wheel/addresses.html", context)


@require_POST
@staff_page()
def close(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Close the secret address."""
    services.close_calendar(actor=person.actor, person=person.id)
    messages.success(request, gettext("The address of your calendar is closed."))
    return HttpResponseRedirect(reverse("annual_wheel:addresses"))


def _group(request: HttpRequest, key: str, secret: str) -> tuple[str, str]:
    strategy, _, spearhead = key.partition("/")
    address = reverse("annual_wheel:of-group", args=[secret, strategy, spearhead]) if secret else ""
    return name_of_group(key), absolute(request, address) if address else ""
