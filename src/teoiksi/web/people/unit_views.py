"""Views of the units of the city and the companies of its group."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from teoiksi.domains.people import policies, queries, services
from teoiksi.domains.people.types import (
    UNIT_KIND_NAMES,
    PersonCard,
    UnitCard,
    UnitInACircle,
    UnitInUse,
    UnitTaken,
)
from teoiksi.jobs.units import end_unit
from teoiksi.web.people.choices import unit_choices
from teoiksi.web.people.forms import EndUnitForm, UnitForm
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_manage_people)
def units(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the tree of units; a filled form adds one."""
    language = reader_language()
    form = UnitForm(request.POST or None, units=unit_choices(language), language=language)
    if request.method == "POST" and form.is_valid():
        try:
            services.add_unit(actor=person.actor, part=form.part())
        except UnitTaken:
            form.add_error("slug", gettext("There is a unit of this id already. Write another id."))
        else:
            messages.success(request, gettext("The unit was added."))
            return redirect("people:units")
    names = dict(queries.unit_names())
    context = {
        "form": form,
        "units": [(unit, UNIT_KIND_NAMES[unit.kind], names.get(unit.merged_into)) for unit in _tree()],
    }
    status = 422 if request.method == "POST" else 200
    return render_staff(request, person, "web/people/units.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_manage_people)
def unit(request: HttpRequest, person: PersonCard, slug: str) -> HttpResponse:
    """Show one unit; a filled form changes its name, kind or place."""
    shown, language = _open(slug), reader_language()
    choices = unit_choices(language, but=slug)
    form = UnitForm(request.POST or None, units=choices, language=language, of=shown)
    if request.method == "POST" and form.is_valid():
        try:
            services.change_unit(actor=person.actor, part=form.part())
        except UnitInACircle:
            form.add_error("parent", gettext("That unit belongs to this one. Choose another."))
        else:
            messages.success(request, gettext("The unit was saved."))
            return redirect("people:units")
    return _unit_page(request, person, shown, form, status=422 if request.method == "POST" else 200)


@require_POST
@staff_page(may=policies.may_manage_people)
def end(request: HttpRequest, person: PersonCard, slug: str) -> HttpResponse:
    """End a unit; another takes its work, people and parts."""
    shown, language = _open(slug), reader_language()
    form = EndUnitForm(request.POST, units=unit_choices(language, but=slug))
    if form.is_valid():
        try:
            end_unit(actor=person.actor, slug=slug, on=timezone.localdate(), into=form.cleaned_data["into"])
        except UnitInUse:
            form.add_error("into", gettext("The unit still has work, people or parts. Choose who takes them."))
        except UnitInACircle:
            form.add_error("into", gettext("That unit belongs to this one. Choose another."))
        else:
            messages.success(request, gettext("The unit was ended."))
            return redirect("people:units")
    changing = UnitForm(units=unit_choices(language, but=slug), language=language, of=shown)
    return _unit_page(request, person, shown, changing, ending=form, status=422)


def _tree() -> tuple[UnitCard, ...]:
    return queries.unit_tree(ended=True)


def _open(slug: str) -> UnitCard:
    found = or_404(lambda: queries.unit(slug))
    return or_404(lambda: found if found.ended_on is None else None)


def _unit_page(
    request: HttpRequest,
    person: PersonCard,
    shown: UnitCard,
    form: UnitForm,
    *,
    status: int,
    ending: EndUnitForm | None = None,
) -> HttpResponse:
    others = unit_choices(reader_language(), but=shown.slug)
    context = {"shown": shown, "form": form, "ending": ending or EndUnitForm(units=others)}
    return render_staff(request, person, "web/people/unit.html", context, status=status)
