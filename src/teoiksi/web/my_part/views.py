"""The view of my part: it shows what is due, and keeps what was told of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import Told
from teoiksi.web.my_part.items import goals_of
from teoiksi.web.my_part.units import units_of
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page, whoever
from teoiksi.web.shared.staff_frame import render_staff
from teoiksi.web.shared.telling import UpdateForm, items_of, rhythm
from teoiksi.web.shared.waiting import waiting_for


@dataclass(slots=True)
class _Sent:
    """What was sent and not kept: forms by action, what became of each, and words whose action is no longer one's own."""

    forms: dict[str, UpdateForm] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)
    lost: list[tuple[str, str]] = field(default_factory=list)
    kept: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left without being kept."""
        return not (self.forms or self.lost)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=whoever)
def my_part(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show everything that the person answers for, and keep what they tell of it: each action by itself.

    ``?toimenpide=`` names an action that is shown open too, though another answers for it, when the person may tell of it.
    """
    if request.method != "POST":
        return _page(request, person, _Sent())
    sent = _keep(request, person)
    if sent.kept:
        said = ngettext("%(count)d update was saved.", "%(count)d updates were saved.", sent.kept)
        messages.success(request, said % {"count": sent.kept})
    if not sent.is_whole:
        return _page(request, person, sent, status=422)
    if not sent.kept:
        messages.info(request, gettext("Nothing was changed, so nothing was saved."))
    return redirect("my_part:my-part")


def _keep(request: HttpRequest, person: PersonCard) -> _Sent:
    today, slugs = timezone.localdate(), request.POST.getlist("action")
    asked = queries.asked_of_person(person, today=today, rhythm=rhythm(), also=slugs)
    forms = {each.brief.slug: UpdateForm(request.POST, asked=each) for each in asked if each.brief.slug in slugs}
    touched = {slug: form for slug, form in forms.items() if form.is_touched}
    told = services.tell_situations(
        actor=person.actor,
        told=[form.told() for form in touched.values() if form.is_valid()],
        today=today,
        language=reader_language(),
    )
    sent = _Sent(forms=touched, lost=_lost(request.POST, {*slugs} - forms.keys()))
    for each in told:
        _take(sent, each, touched[each.action])
    return sent


def _take(sent: _Sent, told: Told, form: UpdateForm) -> None:
    """Put what became of an update where the page shows it."""
    if told.is_kept:
        sent.kept += 1
        del sent.forms[told.action]
        return
    sent.told[told.action] = told
    form.take(told)


def _lost(sent: Mapping[str, str], slugs: set[str]) -> list[tuple[str, str]]:
    """Give the words about actions that have gone to someone else meanwhile."""
    words = ((slug, str(sent.get(f"{slug}-sentence", "")).strip()) for slug in sorted(slugs))
    return [(slug, sentence) for slug, sentence in words if sentence]


def _page(request: HttpRequest, person: PersonCard, sent: _Sent, *, status: int = 200) -> HttpResponse:
    today = timezone.localdate()
    chosen = {*sent.forms, *request.GET.getlist("toimenpide")}
    asked = queries.asked_of_person(person, today=today, rhythm=rhythm(), also=chosen)
    items = items_of(asked, person, reader_language(), sent.forms, sent.told)
    units = units_of(person, {each.brief.unit_slug for each in asked if each.brief.owner == person.id})
    due = [item for item in items if item.asked.reasons or item.slug in chosen]
    context = {
        "due": due,
        "fresh": [item for item in items if item not in due],
        "wrong": [item for item in items if item.slug in sent.forms],
        "lost": sent.lost,
        "is_answer": status != 200,
        "served": goals_of(person, asked, today),
        "own_units": [(slug, name) for slug, name, is_mine in units if is_mine],
        "other_units": [(slug, name) for slug, name, is_mine in units if not is_mine],
        "rhythm": rhythm().days,
        "waiting": waiting_for(person, today=today),
    }
    return render_staff(request, person, "web/my_part/my_part.html", context, status=status)
