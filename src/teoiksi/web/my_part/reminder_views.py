"""How often the actions of each programme are asked about, and on which days nobody is reminded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies, queries, services
from teoiksi.domains.programmes.types import LONGEST_RHYTHM, ProgrammeCard, ProgrammeState
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.finnish_days import SATURDAY
from teoiksi.kernel.quiet_days import is_quiet
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff

AHEAD: Final = 60
"""For how many days to come the quiet ones are listed."""

_NO_RHYTHM: Final = _("Write a whole number of days from 1 to %(limit)d, or leave the field empty.") % {
    "limit": LONGEST_RHYTHM
}


class RhythmForm(forms.Form):
    """A field for each programme, by its slug."""

    def __init__(self, data: QueryDict | None = None, *, programmes: Sequence[ProgrammeCard]) -> None:
        super().__init__(data, initial={each.slug: each.update_days for each in programmes})
        for each in programmes:
            self.fields[each.slug] = forms.IntegerField(
                required=False,
                min_value=1,
                max_value=LONGEST_RHYTHM,
                error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _NO_RHYTHM),
            )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_set_some_rhythm)
def reminders(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Show the rhythms of the programmes that the person may decide on, and change them."""
    programmes = _programmes_of(person)
    form = RhythmForm(request.POST if request.method == "POST" else None, programmes=programmes)
    if request.method == "POST" and form.is_valid():
        for slug in form.changed_data:
            services.set_rhythm(actor=person.actor, programme=slug, days=form.cleaned_data[slug])
        messages.success(request, gettext("The rhythms were saved."))
        return redirect("my_part:reminders")
    context = {
        "form": form,
        "programmes": [(each, form[each.slug]) for each in programmes],
        "rhythm": settings.UPDATE_RHYTHM_DAYS,
        "quiet": quiet_weekdays(timezone.localdate()),
    }
    return render_staff(request, person, "web/my_part/reminders.html", context, status=422 if form.errors else 200)


def quiet_weekdays(today: date) -> list[date]:
    """Give the weekdays to come on which no letter leaves; weekends are quiet always."""
    ahead = (today + timedelta(days=days) for days in range(AHEAD))
    return [day for day in ahead if day.weekday() < SATURDAY and is_quiet(day, settings.QUIET_DAYS)]


def _programmes_of(person: PersonCard) -> list[ProgrammeCard]:
    in_force = strategies.in_force()
    found = queries.programmes(in_force, states=tuple(ProgrammeState)) if in_force else ()
    return [each for each in found if policies.may_decide_programme(person, group=each.group)]
