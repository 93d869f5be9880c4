"""Rounds for those who run them: the list, opening, who has answered, and closing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.reporting import queries, services
from teoiksi.domains.reporting.policies import may_run_rounds
from teoiksi.domains.reporting.types import AlreadyClosed, NotYet, RoundInBrief
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel import writing
from teoiksi.kernel.problems import BadInput
from teoiksi.web.round_desk import pages
from teoiksi.web.round_desk.forms import CloseForm, OpenForm
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_safe
@staff_page()
def rounds(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show all rounds, open and closed."""
    return render_staff(request, person, "web/round_desk/rounds.html", pages.listing(person, reader_language()))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=may_run_rounds)
def open_round(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the form of a new round, and open it."""
    form = _open_form(request)
    if request.method == "POST" and form.is_valid():
        part = form.part(today=timezone.localdate())
        try:
            services.open_round(actor=person.actor, part=part)
        except BadInput as error:
            form.refuse(error.problems)
        else:
            messages.success(request, gettext("The round was opened. The groups can write now."))
            return redirect("round_desk:answers", slug=part.slug)
    status = 422 if form.is_bound else 200
    return render_staff(request, person, "web/round_desk/open.html", {"form": form}, status=status)


def _open_form(request: HttpRequest) -> OpenForm:
    slug = strategies.in_force()
    if slug is None:
        raise Http404
    found = [each for each in queries.rounds() if each.is_closed and each.strategy_slug == slug]
    strategy = strategies.outline(slug)
    initial = {
        "year": timezone.localdate().year,
        "asked": [each.slug for each in strategy.spearheads],
        "previous": found[0].slug if found else "",
    }
    sent = request.POST if request.method == "POST" else None
    return OpenForm(sent, initial=initial, strategy=strategy, closed=found, language=reader_language())


@require_safe
@staff_page()
def answers(request: HttpRequest, person: PersonCard, slug: str) -> HttpResponse:
    """Show how far each group has come in an open round, or the seal of a closed one."""
    brief = or_404(lambda: queries.round_in_brief(slug))
    context = pages.answers(brief, person, reader_language())
    return render_staff(request, person, "web/round_desk/answers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=may_run_rounds)
def close_round(request: HttpRequest, person: PersonCard, slug: str) -> HttpResponse:
    """Show what would be missing, and close the round once its closer is sure."""
    brief = or_404(lambda: queries.round_in_brief(slug))
    if brief.is_closed:
        messages.info(request, gettext("The round has been closed already."))
        return redirect("round_desk:answers", slug=slug)
    form = CloseForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        _close(request, person, brief)
        return redirect("round_desk:answers", slug=slug)
    context: dict[str, Any] = pages.closing(brief, reader_language(), today=timezone.localdate())
    status = 422 if form.is_bound else 200
    return render_staff(request, person, "web/round_desk/close.html", {"form": form, **context}, status=status)


def _close(request: HttpRequest, person: PersonCard, brief: RoundInBrief) -> None:
    try:
        services.close_round(actor=person.actor, round_slug=brief.slug, today=timezone.localdate())
    except AlreadyClosed:
        messages.info(request, gettext("The round has been closed already."))
    except NotYet as error:
        told = gettext("The round can be closed on %(day)s, when everything that belongs to it may have come.")
        messages.warning(request, told % {"day": writing.day(error.cut_off_on, reader_language())})
    else:
        messages.success(request, gettext("The round was closed, and everybody can read it."))
