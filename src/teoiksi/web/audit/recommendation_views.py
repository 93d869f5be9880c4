"""Writing down recommendations, the board's answers and what came of them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from teoiksi.domains.decisions import queries, services
from teoiksi.domains.decisions.policies import may_answer, may_audit, may_recommend
from teoiksi.domains.decisions.types import AlreadyAnswered, Conclusion, NotAnsweredYet, RecommendationCard
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.problems import BadInput
from teoiksi.web.audit.forms import AnswerForm, FollowUpForm, RecommendationForm
from teoiksi.web.shared.addresses import show_as
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_safe
@staff_page(may=may_audit)
def recommendations(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show all recommendations, those that wait for their answer first."""
    found = queries.recommendations()
    waiting = [each for each in found if each.conclusion is Conclusion.UNANSWERED]
    others = [each for each in found if each.conclusion is not Conclusion.UNANSWERED]
    context = {"waiting": waiting, "others": others, "may_recommend": may_recommend(person)}
    return render_staff(request, person, "web/audit/recommendations.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=may_recommend)
def recommend(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Take a new recommendation."""
    language = reader_language()
    year = timezone.localdate().year - 1
    form = RecommendationForm(
        request.POST or None, language=language, initial={"year": year, "number": queries.next_number(year)}
    )
    if form.is_valid():
        try:
            services.recommend(actor=person.actor, part=form.part(), is_new=True)
        except BadInput as error:
            form.refuse(error.problems)
        else:
            messages.success(request, gettext("The recommendation was written down. Everybody can read it now."))
            part = form.part()
            return redirect("audit:recommendation", year=part.year, number=part.number)
    status = 422 if form.errors else 200
    return render_staff(request, person, "web/audit/recommend.html", {"form": form}, status=status)


@require_safe
@staff_page(may=may_audit)
def recommendation(request: HttpRequest, person: PersonCard, year: int, number: int) -> HttpResponse:
    """Show one recommendation with the forms that this person may use."""
    return _page(request, person, or_404(lambda: queries.recommendation(year, number)))


@require_POST
@staff_page(may=may_recommend)
def mend(request: HttpRequest, person: PersonCard, year: int, number: int) -> HttpResponse:
    """Mend a recommendation that has not been answered."""
    card = or_404(lambda: queries.recommendation(year, number))
    form = RecommendationForm(request.POST, language=reader_language(), card=card)
    if form.is_valid():
        try:
            services.recommend(actor=person.actor, part=form.part())
        except AlreadyAnswered:
            messages.error(request, gettext("The board has answered already, so the recommendation stays as it was."))
            return redirect("audit:recommendation", year=year, number=number)
        except BadInput as error:
            form.refuse(error.problems)
        else:
            return _done(request, card, gettext("The recommendation was saved."))
    return _page(request, person, card, recommendation_form=form)


@require_POST
@staff_page(may=may_answer)
def answer(request: HttpRequest, person: PersonCard, year: int, number: int) -> HttpResponse:
    """Take the board's answer, or mend it."""
    card = or_404(lambda: queries.recommendation(year, number))
    form = AnswerForm(request.POST, card=card)
    if form.is_valid():
        services.answer_recommendation(actor=person.actor, year=year, number=number, part=form.part())
        return _done(request, card, gettext("The answer was saved. Everybody can read it now."))
    return _page(request, person, card, answer_form=form)


@require_POST
@staff_page(may=may_answer)
def follow(request: HttpRequest, person: PersonCard, year: int, number: int) -> HttpResponse:
    """Take what came of a recommendation."""
    card = or_404(lambda: queries.recommendation(year, number))
    form = FollowUpForm(request.POST, language=reader_language())
    if form.is_valid():
        try:
            services.follow_recommendation(
                actor=person.actor,
                year=year,
                number=number,
                conclusion=Conclusion(form.cleaned_data["conclusion"]),
                text=form.cleaned_data["text"],
                language=reader_language(),
            )
        except NotAnsweredYet:
            messages.error(request, gettext("Write the board's answer first."))
            return redirect("audit:recommendation", year=year, number=number)
        return _done(request, card, gettext("What came of it was saved. Everybody can read it now."))
    return _page(request, person, card, follow_up_form=form)


def _done(request: HttpRequest, card: RecommendationCard, words: str) -> HttpResponse:
    messages.success(request, words)
    return redirect("audit:recommendation", year=card.year, number=card.number)


def _page(request: HttpRequest, person: PersonCard, card: RecommendationCard, **given: Any) -> HttpResponse:
    show_as(request, "audit:recommendation", year=card.year, number=card.number)
    language = reader_language()
    context: dict[str, Any] = {"recommendation": card}
    if may_recommend(person) and card.answer is None:
        context["recommendation_form"] = RecommendationForm(language=language, card=card)
    if may_answer(person):
        context["answer_form"] = AnswerForm(card=card)
        if card.answer is not None:
            context["follow_up_form"] = FollowUpForm(language=language)
    context |= given
    context["failed"] = next(iter(given.values()), None)
    return render_staff(request, person, "web/audit/recommendation.html", context, status=422 if given else 200)
