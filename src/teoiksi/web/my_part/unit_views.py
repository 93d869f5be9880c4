"""Views of a unit: what it does for the strategy, and writing the goals it has set itself."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies, queries, services
from teoiksi.domains.programmes.types import EditedMeanwhile, UnitGoalCard
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.problems import BadInput
from teoiksi.web.my_part import units
from teoiksi.web.my_part.unit_forms import UnitGoalForm, initial
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import forbidden, staff_page, whoever
from teoiksi.web.shared.staff_frame import render_staff


@require_safe
@staff_page(may=whoever)
def unit(request: HttpRequest, person: PersonCard, unit: str) -> HttpResponse:
    """Show what a unit does for the strategy: everyone of the city may see it of every unit."""
    own = queries.unit_goals(unit)
    context = {
        "unit": unit,
        "name": units.name_of(unit),
        "own": own,
        "served": units.served(unit, own, today=timezone.localdate()),
        "may_write": policies.may_write_unit_goals(person, unit=unit),
        "others": [each for each in units.units_of(person) if each[0] != unit],
    }
    return render_staff(request, person, "web/my_part/unit.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=whoever)
def new_goal(request: HttpRequest, person: PersonCard, unit: str) -> HttpResponse:
    """Write a new goal of the unit's own."""
    units.name_of(unit)
    if not policies.may_write_unit_goals(person, unit=unit):
        return forbidden(request, person)
    if request.method != "POST":
        return _page(request, person, unit, UnitGoalForm(goals=()))
    return _keep(request, person, unit, None)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=whoever)
def goal(request: HttpRequest, person: PersonCard, unit: str, number: int) -> HttpResponse:
    """Show a goal of the unit's own with how it has read, and write it anew."""
    card = _card(unit, number)
    if not policies.may_write_unit_goals(person, unit=unit):
        return forbidden(request, person)
    if request.method != "POST":
        return _page(request, person, unit, UnitGoalForm(initial=initial(card), goals=()), card=card)
    return _keep(request, person, unit, card)


@require_POST
@staff_page(may=whoever)
def remove_goal(request: HttpRequest, person: PersonCard, unit: str, number: int) -> HttpResponse:
    """Take a goal of the unit's own away; history keeps it."""
    card = _card(unit, number)
    if not policies.may_write_unit_goals(person, unit=unit):
        return forbidden(request, person)
    services.remove_unit_goal(actor=person.actor, unit=unit, number=number)
    messages.success(request, gettext("”%(name)s” was removed.") % {"name": card.name.in_language(reader_language())})
    return redirect("my_part:unit", unit)


def _card(unit: str, number: int) -> UnitGoalCard:
    card = or_404(lambda: queries.unit_goal(number))
    if card.unit != unit:
        raise Http404(unit)
    return card


def _keep(request: HttpRequest, person: PersonCard, unit: str, card: UnitGoalCard | None) -> HttpResponse:
    form = UnitGoalForm(request.POST, goals=[each.slug for each in units.goals_of_strategy()])
    if form.is_valid():
        number, opened = (card.id, form.cleaned_data["opened"]) if card else (None, None)
        part = form.part(unit, strategies.in_force() or "")
        try:
            services.put_unit_goal(actor=person.actor, part=part, number=number, opened=opened)
        except BadInput as error:
            form.add_problems(error)
        except EditedMeanwhile:
            form.add_error(
                None, gettext("Someone else saved this meanwhile. Read theirs below; save again if yours holds.")
            )
        else:
            messages.success(request, gettext("The goal was saved."))
            return redirect("my_part:unit", unit)
    return _page(request, person, unit, form, card=card, status=422)


def _page(
    request: HttpRequest,
    person: PersonCard,
    unit: str,
    form: UnitGoalForm,
    *,
    card: UnitGoalCard | None = None,
    status: int = 200,
) -> HttpResponse:
    changes = queries.unit_goal_changes(card.id) if card else ()
    names = people.names_of({each.author for each in changes if each.author})
    chosen = form["goals"].value() or ()
    context = {
        "unit": unit,
        "unit_name": units.name_of(unit),
        "card": card,
        "form": form,
        "goals": [(each, each.slug in chosen) for each in units.goals_of_strategy()],
        "changes": [(each, names.get(each.author, "") if each.author else "") for each in changes],
        "opened": card.version if card else "",
    }
    return render_staff(request, person, "web/my_part/unit_goal.html", context, status=status)
