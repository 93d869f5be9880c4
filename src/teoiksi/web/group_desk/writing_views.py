"""Views in which a programme and its actions are written: looked at before saving, and met with another's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.types import EditedMeanwhile, NotWritable, WrongStep
from teoiksi.kernel.problems import BadInput
from teoiksi.web.group_desk import access, in_place, shared_edits
from teoiksi.web.group_desk.forms.action import ActionForm
from teoiksi.web.group_desk.forms.fields import in_other_languages
from teoiksi.web.group_desk.meeting import Met, began_of, last_writer, meet, written
from teoiksi.web.group_desk.places import place_of
from teoiksi.web.group_desk.sheets import AnyForm, Sheet, action_sheet, programme_sheet
from teoiksi.web.group_desk.words import differences, lines_of
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import wants_part
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff

_TRIES = 3


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.writes)
def programme(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str) -> HttpResponse:
    """Write the programme of a group, or propose a change of an approved one."""
    return answer(request, person, lambda: programme_sheet(place_of(strategy, spearhead)))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.writes)
def new_action(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str) -> HttpResponse:
    """Write a new action, or propose one to an approved programme."""
    return answer(request, person, lambda: _action_sheet(strategy, spearhead, ""))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.writes)
def action(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str, action: str) -> HttpResponse:
    """Write an action, or propose a change of one whose programme has been approved."""
    return answer(request, person, lambda: _action_sheet(strategy, spearhead, action))


def _action_sheet(strategy: str, spearhead: str, action: str) -> Sheet:
    return action_sheet(place_of(strategy, spearhead), action, reader_language(), timezone.localdate())


def answer(request: HttpRequest, person: PersonCard, read: Callable[[], Sheet]) -> HttpResponse:
    """Show what is written, show it again with what is wrong or what someone else has saved meanwhile, or save it."""
    sheet = read()
    if not sheet.place.is_open:
        return _done(
            request, person, sheet, [gettext("The programme has been closed: nothing of it is written any more.")]
        )
    if wants_part(request) and "show" in request.GET:
        return in_place.shown(request, person, sheet, [])
    if request.method != "POST":
        return _page(request, person, sheet, sheet.form(), began=written(sheet.now))
    form = sheet.form(request.POST)
    if "more" in request.POST:
        if isinstance(form, ActionForm):
            form.hush()
        return _page(request, person, sheet, form)
    for _try in range(_TRIES):
        taken = _take(request, person, sheet, form)
        if taken is not None:
            return taken
        sheet = read()
        form = sheet.form(request.POST)
    return _page(request, person, sheet, form, status=409)


def _take(request: HttpRequest, person: PersonCard, sheet: Sheet, form: AnyForm) -> HttpResponse | None:
    """Look at what was sent, show it before saving, or save it; none when someone has saved while this was done."""
    if not form.is_valid():
        return _page(request, person, sheet, form, status=422)
    mine = form.part()
    met = _met(request, sheet, mine)
    if met.both:
        return _page(request, person, sheet, sheet.form(part=met.part), began=written(sheet.now), met=met, status=409)
    if request.POST.get("step") == "preview":
        return _preview(request, person, sheet, met)
    try:
        reason, began = form.cleaned_data.get("reason", ""), request.POST.get("version", "")
        sheet.save(person, met.part, reason, reader_language(), int(began) if began.isdecimal() else None)
    except BadInput as error:
        form.refuse(error.problems)
        return _page(request, person, sheet, form, status=422)
    except (EditedMeanwhile, NotWritable, WrongStep):
        return None
    return _done(request, person, sheet, _said(person, sheet, met))


def _met(request: HttpRequest, sheet: Sheet, mine: Any) -> Met:
    if sheet.now is None or sheet.version is None:
        return Met(mine)
    began = began_of(request.POST, sheet.now)
    return meet(began, sheet.now, mine, sheet.choices, reader_language())


def _said(person: PersonCard, sheet: Sheet, met: Met) -> list[str]:
    """Tell what became of it, and of what someone else wrote meanwhile."""
    if sheet.place.is_proposal:
        said = gettext("The change was proposed. The plan changes when the change is approved and taken into the plan.")
    else:
        said = gettext("Saved.")
    if sheet.place.is_proposal and shared_edits.is_proposed_by_others(person, sheet.place, met.part):
        other = gettext("Someone else has proposed a change of the same plan too. Both wait for the decision.")
        return [said, other]
    if not met.others:
        return [said]
    fields = ", ".join(dict.fromkeys(each.label for each in met.others))
    kept = gettext("Someone else saved meanwhile. Their changes were kept too: %(fields)s.")
    return [said, kept % {"fields": fields}]


def _done(request: HttpRequest, person: PersonCard, sheet: Sheet, said: list[str]) -> HttpResponse:
    """Show what was edited in its place again, or the desk."""
    if sheet.names and wants_part(request):
        return in_place.shown(request, person, sheet, said)
    for each in said:
        messages.info(request, each)
    return redirect(sheet.place.address)


def _preview(request: HttpRequest, person: PersonCard, sheet: Sheet, met: Met) -> HttpResponse:
    language = reader_language()
    lines = lines_of(met.part, sheet.choices, language)
    is_new = sheet.now is None or sheet.version is None
    before = {} if is_new or sheet.now is None else lines_of(sheet.now, sheet.choices, language)
    context = {
        **_frame(sheet),
        "name": met.part.name,
        "lines": list(lines.values()),
        "differences": [] if is_new else differences(before, lines),
        "is_new": is_new,
        "sent": [
            (name, value)
            for name, values in request.POST.lists()
            for value in values
            if name not in {"step", "csrfmiddlewaretoken"}
        ],
    }
    return render_staff(request, person, "web/group_desk/preview.html", context)


def _page(
    request: HttpRequest,
    person: PersonCard,
    sheet: Sheet,
    form: AnyForm,
    *,
    began: str | None = None,
    met: Met | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        **_frame(sheet),
        "form": form,
        "in_other_languages": in_other_languages(form),
        "began": request.POST.get("began", "") if began is None else began,
        "version": request.POST.get("version") or sheet.version or "",
        "shared": shared_edits.to_see(person, sheet.place),
        "met": met,
        "writer": last_writer(sheet.place.written.slug) if met else "",
        "is_answer": status != 200,
    }
    if sheet.names:
        return in_place.form_page(request, person, sheet, context, status=status)
    return render_staff(request, person, sheet.template, context, status=status)


def _frame(sheet: Sheet) -> dict[str, Any]:
    return {
        "place": sheet.place,
        "address": sheet.address,
        "is_proposal": sheet.place.is_proposal,
        "is_new": sheet.version is None,
        "now": sheet.now,
    }
