"""The auditor's view: what is found at a glance, each finding as a table, and the same as a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.policies import may_audit
from teoiksi.domains.decisions.types import Conclusion
from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import LogKind, PersonCard
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import Language
from teoiksi.web.audit import goals, levels, missing, plans, unassessed, without_actions
from teoiksi.web.audit.finding import Finding, as_file
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff

FINDINGS: Final[Mapping[str, Callable[[Language], Finding]]] = {
    "unassessed": lambda language: unassessed.finding(strategies.in_force() or "", language),
    "without_actions": lambda language: without_actions.finding(strategies.in_force() or "", language),
    "levels": levels.finding,
    "goals": lambda language: goals.finding(strategies.in_force() or "", language),
    "plans": lambda language: plans.finding(strategies.in_force() or "", language),
    "missing": lambda language: missing.finding(language, today=timezone.localdate()),
}
"""Every table by its key, which is also the end of its route's name."""


@require_safe
@staff_page(may=may_audit)
def overview(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show how much there is of each finding, and how many recommendations wait."""
    language = reader_language()
    found = queries.recommendations()
    context = {
        "findings": [make(language) for make in FINDINGS.values()],
        "recommendations": len(found),
        "unanswered": sum(each.conclusion is Conclusion.UNANSWERED for each in found),
    }
    return render_staff(request, person, "web/audit/overview.html", context)


@require_safe
@staff_page(may=may_audit)
def finding(request: HttpRequest, person: PersonCard, key: str) -> HttpResponse:
    """Show one finding, or what was chosen of it."""
    shown = FINDINGS[key](reader_language()).chosen(request.GET)
    context = {"finding": shown, "clear": request.path if shown.is_narrowed else ""}
    return render_staff(request, person, "web/audit/finding.html", context)


@require_POST
@staff_page(may=may_audit)
def export(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Give one finding, or what was chosen of it, as a file; that it was taken out is a line of the log."""
    key = request.POST.get("finding", "")
    if key not in FINDINGS:
        raise Http404
    shown = FINDINGS[key](reader_language()).chosen(request.POST)
    people.log(actor=person.actor, kind=LogKind.EXPORTED, detail="audit")
    return file_response("\ufeff" + as_file(shown), content_type="text/csv; charset=utf-8", name=f"{shown.title}.csv")
