"""Views of connecting an indicator step by step: search, choose, look at the figures, save."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from teoiksi.domains.indicators import services
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.policies import may_manage_sources
from teoiksi.domains.stats.types import PlausibilityRule, QuestionCard, QuestionKind
from teoiksi.jobs.asking_sources import ask
from teoiksi.sources.resolving.recipe import Recipe
from teoiksi.web.shared.addresses import show_as
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff
from teoiksi.web.staff import connect_pages
from teoiksi.web.staff.connect_forms import ChoiceForm, SaveForm, SearchForm, service_choices


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=may_manage_sources)
def connect(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Ask for a service and words; a filled form asks the service and leads to the answer."""
    form = SearchForm(request.POST or None)
    if not form.is_valid():
        context = {"form": form, "services": service_choices(reader_language())}
        return render_staff(request, person, "web/staff/connect.html", context, status=422 if form.errors else 200)
    recipe = Recipe(form.cleaned_data["service"], "")
    return _ask(person, QuestionKind.FIND, recipe, form.cleaned_data["words"])


@require_POST
@staff_page(may=may_manage_sources)
def look(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Ask how a table is built; only one that the search found is asked for."""
    found = or_404(lambda: stats.question(number))
    table = request.POST.get("table", "")
    offered = or_404(lambda: next((each.table for each in found.tables if each.table == table), None))
    return _ask(person, QuestionKind.DESCRIBE, Recipe(found.recipe.service, offered))


@require_safe
@staff_page(may=may_manage_sources)
def answer(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Show the answer, or that it is on its way."""
    return _page(request, person, or_404(lambda: stats.question(number)))


@require_POST
@staff_page(may=may_manage_sources)
def choose(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Take the choices of a table and ask for the figures that they bring."""
    described = or_404(lambda: stats.question(number))
    shape = or_404(lambda: described.shape)
    form = ChoiceForm(request.POST, shape=shape)
    if not form.is_valid():
        return _page(request, person, described, form=form)
    return _ask(person, QuestionKind.PREVIEW, form.recipe(described.recipe))


@require_POST
@staff_page(may=may_manage_sources)
def save(request: HttpRequest, person: PersonCard, number: UUID) -> HttpResponse:
    """Save the recipe whose figures were looked at as the connection of an indicator."""
    looked_at = or_404(lambda: stats.question(number))
    preview = or_404(lambda: looked_at.preview)
    language = reader_language()
    form = SaveForm(
        request.POST,
        names=connect_pages.indicator_names(language),
        taken=connect_pages.connected_elsewhere(looked_at.recipe, language),
    )
    if not form.is_valid() or not preview.figures:
        return _page(request, person, looked_at, form=form)
    change = form.cleaned_data["largest_change"]
    services.connect_indicator(
        actor=person.actor,
        slug=form.cleaned_data["indicator"],
        recipe=looked_at.recipe,
        rule=PlausibilityRule(change / 100 if change else None),
        reason=form.cleaned_data["reason"],
    )
    messages.success(request, gettext("Connected. The worker fetches the figures by the rhythm of the indicator."))
    return redirect("staff:office")


def _ask(person: PersonCard, kind: QuestionKind, recipe: Recipe, words: str = "") -> HttpResponse:
    number = ask(actor=person.actor, kind=kind, recipe=recipe, language=reader_language(), words=words)
    return redirect("staff:answer", number=number)


def _page(request: HttpRequest, person: PersonCard, card: QuestionCard, **given: Any) -> HttpResponse:
    show_as(request, "staff:answer", number=card.id)
    template, context = connect_pages.page_of(card, reader_language(), **given)
    return render_staff(request, person, template, context, status=422 if given else 200)
