"""The view of copying a programme."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import policies, queries, services
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import (
    FOLLOWED_STATES,
    WRITABLE_STATES,
    CopiedProgramme,
    NotWritable,
    ProgrammeCard,
    ProgrammePart,
)
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.problems import BadInput
from teoiksi.web.copying.forms import NEXT_YEAR, CopyForm
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff


def _writes(person: PersonCard, *, slug: str, **_rest: object) -> bool:
    card = or_404(lambda: queries.programme(slug, states=ALL_STATES))
    return policies.may_write_programme(person, group=card.group)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_write_some_programme, may_here=_writes)
def copy(request: HttpRequest, person: PersonCard, slug: str) -> HttpResponse:
    """Show what may be copied and where, and copy it."""
    card = queries.programme(slug, states=ALL_STATES)
    source, _version = queries.part_of_programme(slug)
    form = _form(request, card, source)
    if request.method == "POST" and form.is_valid():
        try:
            copied = _copy(person, source, form)
        except BadInput as error:
            form.refuse(error.problems)
        except NotWritable:
            form.add_error("to", gettext("The programme has been closed: copy to another term."))
        else:
            _tell(request, copied)
            return redirect("group_desk:desk", strategy=card.strategy_slug, spearhead=card.spearhead_slug)
    context = {"programme": card, "form": form, "chosen": _chosen(form)}
    return render_staff(request, person, "web/copying/copy.html", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, card: ProgrammeCard, source: ProgrammePart) -> CopyForm:
    today = timezone.localdate()
    taken = {
        queries.part_of_programme(each.slug)[0].term
        for each in queries.programmes(card.strategy_slug, states=ALL_STATES)
        if each.spearhead_slug == card.spearhead_slug
    }
    return CopyForm(
        request.POST or None,
        initial={f"name_{language}": text for language, text in source.name.as_mapping().items()},
        terms={slug: name for slug, name in strategies.terms(ending_after=today).items() if slug not in taken},
        actions=queries.actions_in_brief(card.strategy_slug, today=today, states=ALL_STATES, programme=card.slug),
        may_repeat=card.state in {*WRITABLE_STATES, *FOLLOWED_STATES},
        proposes=card.state in FOLLOWED_STATES,
    )


def _copy(person: PersonCard, source: ProgrammePart, form: CopyForm) -> CopiedProgramme:
    actions = form.cleaned_data["actions"]
    if form.cleaned_data["to"] == NEXT_YEAR:
        reason, language = form.cleaned_data["reason"], reader_language()
        return services.copy_actions(
            actor=person.actor, programme=source.slug, actions=actions, reason=reason, language=language
        )
    return services.copy_programme(actor=person.actor, programme=source.slug, to=form.part(source), actions=actions)


def _tell(request: HttpRequest, copied: CopiedProgramme) -> None:
    count = len(copied.actions)
    said = ngettext("%(count)d action was copied.", "%(count)d actions were copied.", count)
    if copied.is_proposed:
        said = ngettext(
            "%(count)d new action was proposed. It waits here to be approved.",
            "%(count)d new actions were proposed. They wait here to be approved.",
            count,
        )
    messages.success(request, said % {"count": count})
    if copied.left:
        left = gettext("These goals and values are not in the strategy there, so they were left out: %(left)s.")
        messages.warning(request, left % {"left": ", ".join(copied.left)})


def _chosen(form: CopyForm) -> list[str]:
    """Give the actions that are ticked: all of them at first."""
    return list(form["actions"].value() or []) if form.is_bound else [slug for slug, _name in form.rows]
