"""Views of everything that is kept about a person: their own page of it, and the file, for themselves or for who asked."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.people import policies, queries, services
from teoiksi.domains.people.types import LogKind, PersonCard
from teoiksi.jobs import personal_data
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page, whoever
from teoiksi.web.shared.staff_frame import render_staff


@require_safe
@staff_page(may=whoever)
def own(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show someone what is kept about them, how much of each, and the way to take it away."""
    language = reader_language()
    parts = [(part.name.in_language(language), len(part.rows)) for part in personal_data.collected(person.id)]
    return render_staff(request, person, "web/people/own_data.html", {"parts": parts})


@require_POST
@staff_page(may=whoever)
def own_file(request: HttpRequest, person: PersonCard) -> HttpResponse:  # noqa: ARG001 - Django gives it
    """Give someone all that is kept about them."""
    return _file_of(person, person)


@require_POST
@staff_page(may=policies.may_manage_people)
def file(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:  # noqa: ARG001 - Django gives it
    """Give all that is kept about a person who has asked for it, to be handed to them."""
    return _file_of(person, or_404(lambda: queries.person(number)))


def _file_of(person: PersonCard, subject: PersonCard) -> HttpResponse:
    """Write the file, and in the log that it was taken out, by whom and of whom."""
    parts = personal_data.collected(subject.id)
    services.log(actor=person.actor, kind=LogKind.EXPORTED, person=subject.id, detail="own-data")
    body = personal_data.as_file(parts, person=subject.id, language=reader_language())
    return file_response(body, content_type="application/json", name=f"{gettext('personal-data')}.json")
