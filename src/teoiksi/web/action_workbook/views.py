"""Views of actions in Excel: fetch, look, save."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import LogKind, PersonCard
from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.policies import may_write_some_programme
from teoiksi.domains.programmes.types import ActionsImport
from teoiksi.reports.actions_excel import exported_actions
from teoiksi.web.action_workbook.forms import KeptForm, UploadForm, examined
from teoiksi.web.action_workbook.programmes import own_programmes
from teoiksi.web.action_workbook.shown import shown_import
from teoiksi.web.shared.addresses import show_as
from teoiksi.web.shared.files import file_response
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@staff_page(may=may_write_some_programme)
def start(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the programmes whose workbook the person may fetch, and where a filled-in one is sent."""
    return _start(request, person, UploadForm(programmes=own_programmes(person)))


@require_POST
@staff_page(may=may_write_some_programme)
def export(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Give the workbook of a programme; it has addresses of people, so that it was taken out is a line of the log."""
    chosen = [each for each in own_programmes(person) if each.slug == request.POST.get("programme")]
    if not chosen:
        raise Http404
    content = exported_actions(chosen, reader_language())
    people.log(actor=person.actor, kind=LogKind.EXPORTED, detail="actions")
    return file_response(content, content_type=_EXCEL, name=f"{gettext('actions')}-{chosen[0].slug}.xlsx")


@require_POST
@staff_page(may=may_write_some_programme)
def preview(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show what a workbook would change, or everything that is wrong in it; nothing is stored."""
    form = UploadForm(request.POST, request.FILES, programmes=own_programmes(person))
    if not form.is_valid():
        return _start(request, person, form, status=422)
    kept = form.kept()
    result = _bring(person, kept, dry_run=True)
    return _preview(request, person, kept, result, status=422 if result.problems else 200)


@require_POST
@staff_page(may=may_write_some_programme)
def save(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Store what the preview showed: all of it, or nothing when the plans have changed since."""
    form = KeptForm(request.POST, programmes=own_programmes(person))
    if not form.is_valid():
        messages.warning(request, gettext("The file did not come along. Choose it again."))
        return redirect("action_workbook:start")
    result = _bring(person, form.cleaned_data, seen=form.cleaned_data["mark"])
    if result.problems:
        return _preview(request, person, form.cleaned_data, result, status=422)
    _tell(request, result)
    return redirect("action_workbook:start")


def _tell(request: HttpRequest, result: ActionsImport) -> None:
    if result.saved:
        said = ngettext("%(count)d action was saved.", "%(count)d actions were saved.", result.saved)
        messages.success(request, said % {"count": result.saved})
    if result.told:
        said = ngettext("%(count)d action was told of.", "%(count)d actions were told of.", result.told)
        messages.success(request, said % {"count": result.told})
    if result.proposed:
        said = ngettext(
            "%(count)d change was proposed. It waits on the desk of the group.",
            "%(count)d changes were proposed. They wait on the desk of the group.",
            result.proposed,
        )
        messages.success(request, said % {"count": result.proposed})


def _bring(person: PersonCard, kept: dict[str, Any], **how: Any) -> ActionsImport:
    return services.import_actions(
        actor=person.actor,
        examined=examined(kept),
        programme=kept["programme"],
        among=[each.slug for each in own_programmes(person)],
        reason=kept.get("reason", ""),
        language=reader_language(),
        today=timezone.localdate(),
        **how,
    )


def _start(request: HttpRequest, person: PersonCard, form: UploadForm, *, status: int = 200) -> HttpResponse:
    show_as(request, "action_workbook:start")
    return render_staff(request, person, "web/action_workbook/start.html", {"form": form}, status=status)


def _preview(
    request: HttpRequest, person: PersonCard, kept: dict[str, Any], result: ActionsImport, *, status: int
) -> HttpResponse:
    show_as(request, "action_workbook:start")
    context = {"kept": kept, "result": shown_import(result, reader_language())}
    return render_staff(request, person, "web/action_workbook/preview.html", context, status=status)
