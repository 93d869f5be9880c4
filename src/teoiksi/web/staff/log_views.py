"""Views of the log: who signed in, which roles were given and taken, what was exported."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services
from teoiksi.domains.people.policies import may_read_log
from teoiksi.domains.people.types import LOG_KIND_NAMES, LogKind, PersonCard
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff
from teoiksi.web.staff.log_rows import MOST_IN_A_FILE, LogRows, log_file, log_filter


@require_safe
@staff_page(may=may_read_log)
def log(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the log, newest first."""
    language, chosen = reader_language(), log_filter(request.GET)
    everyone = [(str(each.id), each.name) for each in people.people()]
    context = {
        "page": Paginator(LogRows(chosen, language), 50).get_page(request.GET.get("page")),
        "chosen_kind": chosen.kind or "",
        "chosen_person": str(chosen.person or ""),
        "kinds": [("", gettext("All")), *((kind, LOG_KIND_NAMES[kind].in_language(language)) for kind in LogKind)],
        "people": [("", gettext("Everyone")), *everyone],
        "days": settings.LOG_DAYS,
    }
    return render_staff(request, person, "web/staff/log.html", context)


@require_POST
@staff_page(may=may_read_log)
def export(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Give the log as a file; that it was taken out is a line of the log itself."""
    rows = LogRows(log_filter(request.POST), reader_language()).read(MOST_IN_A_FILE)
    services.log(actor=person.actor, kind=LogKind.EXPORTED, detail="log")
    return file_response(
        "\ufeff" + log_file(rows), content_type="text/csv; charset=utf-8", name=f"{gettext('log')}.csv"
    )
