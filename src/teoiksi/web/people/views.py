"""Views of the people of the city and of one person with their roles."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from teoiksi.domains.people import policies, queries, services
from teoiksi.domains.people.types import PersonCard, Scope, ScopeKind
from teoiksi.domains.programmes.policies import may_see_groups
from teoiksi.web.people.choices import code_of, people_but, role_groups, role_of, role_words
from teoiksi.web.people.forms import DeputyForm, RoleForm
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import forbidden, staff_page
from teoiksi.web.shared.staff_frame import render_staff
from teoiksi.web.shared.workplaces import workplace


@require_safe
@staff_page(may=policies.may_manage_people)
def people(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show everyone with their roles, and the invitations that wait."""
    language = reader_language()
    context = {
        "everyone": [(each, [role_words(held, language) for held in each.roles]) for each in queries.people()],
        "invitations": queries.invitations(),
        "now": timezone.now(),
    }
    return render_staff(request, person, "web/people/people.html", context)


@require_safe
@staff_page(may=policies.may_manage_people)
def person(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Show one person: roles, who stands in for whom, and the way to leaving."""
    return person_page(request, person, number)


def person_page(
    request: HttpRequest,
    person: PersonCard,
    number: UUID,
    *,
    role_form: RoleForm | None = None,
    deputy_form: DeputyForm | None = None,
) -> HttpResponse:
    """Show one person, with a form that was filled in wrong."""
    shown, language = or_404(lambda: queries.person(number)), reader_language()
    found = queries.deputies(today=timezone.localdate(), person=number)
    context = {
        "shown": shown,
        "roles": [
            (
                code_of(held.role, held.scope),
                *role_words(held, language),
                _workplace(person, held.scope),
                policies.may_give_role(person, held.role),
            )
            for held in shown.roles
        ],
        "role_form": role_form or RoleForm(roles=role_groups(person, language)),
        "deputy_form": deputy_form or DeputyForm(people=people_but(number)),
        "deputies": found,
        "names": queries.names_of({pseudonym for each in found for pseudonym in (each.person, each.deputy)}),
    }
    status = 422 if role_form or deputy_form else 200
    return render_staff(request, person, "web/people/person.html", context, status=status)


@require_POST
@staff_page(may=policies.may_manage_people)
def give(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Give a person a role."""
    shown = or_404(lambda: queries.person(number))
    form = RoleForm(request.POST, roles=role_groups(person, reader_language()))
    if not form.is_valid():
        return person_page(request, person, number, role_form=form)
    role, scope = role_of(form.cleaned_data["role"])
    services.give_role(actor=person.actor, person=shown.id, role=role, scope=scope)
    messages.success(request, gettext("The role was given."))
    return redirect("people:person", number=number)


@require_POST
@staff_page(may=policies.may_manage_people)
def take(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Take a role from a person."""
    shown = or_404(lambda: queries.person(number))
    wanted = request.POST.get("role", "")
    held = or_404(lambda: next((each for each in shown.roles if code_of(each.role, each.scope) == wanted), None))
    if not policies.may_give_role(person, held.role):
        return forbidden(request, person)
    services.take_role(actor=person.actor, person=shown.id, role=held.role, scope=held.scope)
    messages.success(request, gettext("The role was ended."))
    return redirect("people:person", number=number)


def _workplace(person: PersonCard, scope: Scope) -> str:
    """Give where the work of a role is done, for whoever may go there."""
    return workplace(scope) if scope.kind is not ScopeKind.SPEARHEAD or may_see_groups(person) else ""
