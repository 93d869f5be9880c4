"""The city's own days: the strategy officer adds, changes and removes them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from teoiksi.domains.annual_wheel import queries, services
from teoiksi.domains.annual_wheel.policies import may_write_wheel
from teoiksi.domains.annual_wheel.types import KIND_NAMES, EntryPart
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.problems import BadInput
from teoiksi.web.annual_wheel.forms import EntryForm, initial
from teoiksi.web.annual_wheel.page import written_days
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=may_write_wheel)
def entries(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the city's own days, and add one."""
    if request.method == "POST":
        form = EntryForm(request.POST, language=reader_language())
        if form.is_valid() and _kept(form, person, _free_slug(form.new_slug())):
            messages.success(request, gettext("The day was added."))
            return HttpResponseRedirect(reverse("annual_wheel:entries"))
        return _page(request, person, form, status=422)
    return _page(request, person, EntryForm(initial={"is_yearly": True, "is_public": True}, language=reader_language()))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=may_write_wheel)
def entry(request: HttpRequest, person: PersonCard, slug: str) -> HttpResponse:
    """Show one of them to be changed, and change it."""
    part = or_404(lambda: queries.entry(slug))
    if request.method != "POST":
        return _page(request, person, EntryForm(initial=initial(part), language=reader_language()), part=part)
    form = EntryForm(request.POST, language=reader_language())
    if form.is_valid() and _kept(form, person, slug):
        messages.success(request, gettext("The day was changed."))
        return HttpResponseRedirect(reverse("annual_wheel:entries"))
    return _page(request, person, form, part=part, status=422)


@require_POST
@staff_page(may=may_write_wheel)
def remove(request: HttpRequest, person: PersonCard, slug: str) -> HttpResponse:
    """Remove one of them; history keeps it."""
    part = or_404(lambda: queries.entry(slug))
    services.remove_entry(actor=person.actor, slug=slug)
    messages.success(request, gettext("”%(name)s” was removed.") % {"name": part.name.in_language(reader_language())})
    return HttpResponseRedirect(reverse("annual_wheel:entries"))


def _kept(form: EntryForm, person: PersonCard, slug: str) -> bool:
    try:
        services.put_entry(actor=person.actor, part=form.part(slug))
    except BadInput as error:
        form.add_problems(error)
        return False
    return True


def _free_slug(wanted: str) -> str:
    """Give the id itself, or with the first number that nobody has: two days may have one name."""
    taken = {each.slug for each in queries.entries()}
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (wanted, *numbered) if each not in taken)


def _page(
    request: HttpRequest, person: PersonCard, form: EntryForm, *, part: EntryPart | None = None, status: int = 200
) -> HttpResponse:
    language = reader_language()
    rows: list[tuple[EntryPart, str, Any]] = [
        (each, written_days(each.starts_on, each.ends_on, language), KIND_NAMES[each.kind].in_language(language))
        for each in queries.entries()
    ]
    context = {"form": form, "rows": rows, "part": part}
    template = "web/annual_wheel/entry.html" if part else "web/annual_wheel/entries.html"
    return render_staff(request, person, template, context, status=status)
