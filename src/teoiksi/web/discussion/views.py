"""Views of discussion: what has been said of an item with the form to say more, and one's own comment again."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.discussion import queries, services
from teoiksi.domains.discussion.types import CommentCard, Commented, CommentedKind, Withdrawn
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes.policies import may_see_groups
from teoiksi.kernel.problems import BadInput
from teoiksi.web.discussion import items
from teoiksi.web.discussion.forms import CommentForm
from teoiksi.web.shared.comments import shown_comments
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=may_see_groups, may_here=items.takes_part)
def item(request: HttpRequest, person: PersonCard, kind: CommentedKind, slug: str) -> HttpResponse:
    """Show what has been said of an action or a programme, and keep what is said now."""
    on = Commented(kind, slug)
    of = items.item_of(on)
    form = CommentForm(request.POST or None, people=items.participants(of))
    if request.method == "POST" and form.is_valid():
        number = services.say_comment(
            actor=person.actor,
            on=on,
            text=form.cleaned_data["text"],
            mentions=form.mentions(),
            language=reader_language(),
        )
        messages.success(request, gettext("The comment was added."))
        return redirect(f"{items.address_of(on)}#comment-{number}")
    context = {"item": of, "kind": kind, "comments": shown_comments([on], person), "form": form}
    return render_staff(request, person, "web/discussion/item.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=may_see_groups, may_here=items.wrote)
def change(request: HttpRequest, person: PersonCard, number: int) -> HttpResponse:
    """Correct or withdraw one's own comment."""
    card = queries.comment(number)
    of = items.item_of(card.on)
    form = CommentForm(request.POST or None, initial={"text": card.text}, people=items.participants(of))
    if card.is_withdrawn:
        messages.info(request, gettext("The comment has been withdrawn."))
        return redirect(items.address_of(card.on))
    if request.method == "POST" and _changed(request, person, card, form):
        return redirect(f"{items.address_of(card.on)}#comment-{number}")
    context = {"item": of, "card": card, "form": form, "back": items.address_of(card.on)}
    return render_staff(request, person, "web/discussion/change.html", context, status=422 if form.errors else 200)


def _changed(request: HttpRequest, person: PersonCard, card: CommentCard, form: CommentForm) -> bool:
    try:
        if "withdraw" in request.POST:
            services.withdraw_comment(actor=person.actor, comment=card.id)
            messages.success(request, gettext("The comment was withdrawn."))
        elif form.is_valid():
            services.correct_comment(
                actor=person.actor, comment=card.id, text=form.cleaned_data["text"], mentions=form.mentions()
            )
            messages.success(request, gettext("The comment was corrected; the earlier words can still be seen."))
        else:
            return False
    except BadInput as error:
        form.refuse(error.problems)
        return False
    except Withdrawn:
        messages.info(request, gettext("The comment has been withdrawn."))
    return True
