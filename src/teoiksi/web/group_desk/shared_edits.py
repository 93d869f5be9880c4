"""What the first of two writers is told: that another edited the same plan at the same time, and what each wrote."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import OPEN_CHANGES, ActionPart, ProgrammePart, SharedEditCard
from teoiksi.kernel.language import Language
from teoiksi.web.group_desk import access
from teoiksi.web.group_desk.choices import choices_of
from teoiksi.web.group_desk.places import Place, place_of
from teoiksi.web.group_desk.words import Difference, differences, lines_of
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


def to_see(person: PersonCard, place: Place) -> list[dict[str, Any]]:
    """Give what this person is to be told of the desk's programme, each with the name of the second writer."""
    if place.programme is None:
        return []
    found = queries.shared_edits_to_see(person.id, place.programme.slug)
    names = people.names_of({each.second for each in found}) if found else {}
    return [{"edit": each, "who": names.get(each.second, "")} for each in found]


def is_proposed_by_others(person: PersonCard, place: Place, part: ActionPart | ProgrammePart) -> bool:
    """Tell whether a change of the same plan by someone else waits for its decision; one query."""
    waiting = queries.proposed_changes(place.written.slug, states=OPEN_CHANGES)
    return any(each.after.slug == part.slug and each.author != person.id for each in waiting)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.writes)
def both(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str, number: int) -> HttpResponse:
    """Show what two people wrote at the same time, side by side; the first says that they know."""
    place, card = place_of(strategy, spearhead), or_404(lambda: queries.shared_edit(number))
    if (card.strategy_slug, card.spearhead_slug) != (strategy, spearhead):
        raise Http404(str(number))
    if request.method == "POST":
        if services.see_shared_edit(actor=person.actor, number=number):
            messages.success(request, gettext("Noted. Both are kept in the history."))
        return redirect(place.address)
    names = people.names_of({card.first, card.second})
    context = {
        "place": place,
        "edit": card,
        "first": names.get(card.first, ""),
        "second": names.get(card.second, ""),
        "is_mine": card.first == person.id,
        "rows": _rows(place, card, reader_language(), timezone.localdate()),
    }
    return render_staff(request, person, "web/group_desk/both.html", context)


def _rows(place: Place, card: SharedEditCard, language: Language, today: date) -> list[Difference]:
    is_action = isinstance(card.after, ActionPart)
    choices = choices_of(place.strategy, place.spearhead.slug, language, today) if is_action else None
    return differences(lines_of(card.before, choices, language), lines_of(card.after, choices, language))
