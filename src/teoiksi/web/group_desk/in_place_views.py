"""Views in which something is edited where it stands on the desk, and an action's situation is told there."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import AskedAction, Told
from teoiksi.web.group_desk import access, in_place
from teoiksi.web.group_desk.forms.partial import OF_PROGRAMME
from teoiksi.web.group_desk.places import Place, place_of
from teoiksi.web.group_desk.rows import WAITING, list_of
from teoiksi.web.group_desk.sheets import row_sheet, text_sheet
from teoiksi.web.group_desk.writing_views import answer
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404, wants_part
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.telling import UpdateForm, items_of, rhythm


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.writes)
def row(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str, action: str) -> HttpResponse:
    """Write what the row of an action shows, or propose a change of it."""
    return answer(
        request,
        person,
        lambda: row_sheet(place_of(strategy, spearhead), action, reader_language(), timezone.localdate()),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.writes)
def text(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str, name: str) -> HttpResponse:
    """Write one text of the programme, or propose a change of it."""
    if name not in OF_PROGRAMME:
        raise Http404(name)
    return answer(request, person, lambda: text_sheet(place_of(strategy, spearhead), name))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may_here=access.writes)
def tell(request: HttpRequest, person: PersonCard, strategy: str, spearhead: str, action: str) -> HttpResponse:
    """Tell how an action goes, with the same form as on one's own page."""
    place, where = place_of(strategy, spearhead), list_of(request.GET.get("list", ""))
    if wants_part(request) and "show" in request.GET:
        return in_place.row_now(request, person, place, action, where=where, back_to="tell", said=[])
    asked = _asked(place, action)
    if request.method != "POST":
        return _form(request, person, place, UpdateForm(asked=asked, mark=f"{where}-"))
    form = UpdateForm(request.POST, asked=asked, mark=f"{where}-")
    if not form.is_touched:
        return _done(request, person, place, form, gettext("Nothing was changed, so nothing was saved."))
    if not form.is_valid():
        return _form(request, person, place, form)
    (told,) = services.tell_situations(
        actor=person.actor, told=[form.told()], today=timezone.localdate(), language=reader_language()
    )
    if not told.is_kept:
        form.take(told)
        return _form(request, person, place, form, told)
    return _done(request, person, place, form, gettext("The situation was saved."))


def _asked(place: Place, action: str) -> AskedAction:
    asked = or_404(lambda: queries.asked_action(action, today=timezone.localdate(), rhythm=rhythm()))
    if asked.brief.programme_slug != place.written.slug:
        raise Http404(action)
    return asked


def _form(
    request: HttpRequest, person: PersonCard, place: Place, form: UpdateForm, told: Told | None = None
) -> HttpResponse:
    slug, where = form.asked.brief.slug, list_of(request.GET.get("list", ""))
    known = {slug: told} if told else {}
    (item,) = items_of([form.asked], person, reader_language(), {slug: form}, known, mark=f"{where}-")
    context = {
        "place": place,
        "item": item,
        "form": form,
        "title": form.asked.brief.name,
        "address": f"{request.path}?list={where}",
        "is_row": True,
        "level": (4 if where == WAITING else 3) if wants_part(request) else 2,
    }
    status = 422 if form.is_bound else 200
    return in_place.answered(request, person, "web/group_desk/tell_form.html", context, status=status)


def _done(request: HttpRequest, person: PersonCard, place: Place, form: UpdateForm, said: str) -> HttpResponse:
    if wants_part(request):
        slug, where = form.asked.brief.slug, list_of(request.GET.get("list", ""))
        return in_place.row_now(request, person, place, slug, where=where, back_to="tell", said=[said])
    messages.success(request, said)
    return redirect(place.address)
