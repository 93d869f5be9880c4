"""The calendar of one person, and those of their groups: given to whoever has the secret address."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from teoiksi.domains.annual_wheel import queries
from teoiksi.domains.annual_wheel.types import Occasion
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.reports.calendar_file import CONTENT_TYPE, calendar_file
from teoiksi.web.annual_wheel import gathering
from teoiksi.web.annual_wheel.groups import name_of_group
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.language import reader_language


@require_safe
def own(request: HttpRequest, secret: str) -> HttpResponse:
    """Give the calendar of whoever has this secret."""
    person = _holder(secret)
    occasions = gathering.of_person(person, request, timezone.localdate())
    return _file(request, occasions, gettext("Own part"))


@require_safe
def of_group(request: HttpRequest, secret: str, strategy: str, spearhead: str) -> HttpResponse:
    """Give the calendar of a group to someone who is in it."""
    person, key = _holder(secret), f"{strategy}/{spearhead}"
    if key not in gathering.groups_of(person):
        raise Http404
    return _file(request, gathering.of_group(key, request), name_of_group(key))


def _holder(secret: str) -> PersonCard:
    holder = queries.holder_of(secret)
    if holder is None:
        raise Http404
    return people.person(holder.person)


def _file(request: HttpRequest, occasions: Iterable[Occasion], title: str) -> HttpResponse:
    body = calendar_file(
        occasions, title=title, language=reader_language(), host=request.get_host(), made_at=timezone.now()
    )
    response = file_response(body, content_type=CONTENT_TYPE, name="teoiksi.ics", is_shown=True)
    response.headers["Cache-Control"] = "private, no-store"
    return response
