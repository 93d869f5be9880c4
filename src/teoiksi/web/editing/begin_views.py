"""The view of beginning a new strategy: what is asked at first, and how it is told what is missing."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from teoiksi.domains.drafts import policies, services
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.strategy import queries as strategy
from teoiksi.domains.strategy.types import STATE_NAMES
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.strategy_file.plain import Plain
from teoiksi.web.editing.fields import FIELDS, MUNICIPALITY_CODE, Field, Shape, inside
from teoiksi.web.editing.forms import input_names, summary_of
from teoiksi.web.editing.mistakes import in_words, nearest
from teoiksi.web.editing.reading import one_line, read_item
from teoiksi.web.editing.showing import NONE, Mistakes, groups
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page
from teoiksi.web.shared.staff_frame import render_staff

_NEW_TERM: Final = "new"
_LONGEST_TITLE: Final = 200
_OWN: Final = (
    Field("strategy.name", _("Name of the strategy"), Shape.TEXT, is_needed=True),
    Field(
        "strategy.vision",
        _("Vision"),
        Shape.LONG_TEXT,
        _(
            "A first wording will do: it is edited in the draft. In a copy those of the other strategy stay if left empty."
        ),
    ),
    Field("strategy.motto", _("Motto"), Shape.TEXT),
)
_TERM: Final = (
    Field(
        "term.id",
        _("Council term"),
        Shape.CHOICE,
        _("Choose a council term that is known, or write a new one below."),
        "term",
        _NEW_TERM,
    ),
)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_edit_strategy)
def begin(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """Ask what a new strategy is called, for which term it is and whether it is a copy, and begin it."""
    fields = _fields()
    if request.method != "POST":
        return _page(request, person, fields, {}, copy_of=strategy.in_force() or "")
    start = read_item(fields, request.POST, {})
    copy_of = request.POST.get("copy_of", "")
    if copy_of and copy_of not in {slug for slug, _name, _state in strategy.every_strategy()}:
        mistakes = Mistakes({"": [gettext("Choose a strategy.")]}, {})
        return _page(request, person, fields, start, copy_of=copy_of, mistakes=mistakes)
    if not copy_of:
        start["strategy"] = {"vision": {}, "motto": {}, **start["strategy"]}
    title = one_line(start["strategy"]["name"].get("fi", ""), _LONGEST_TITLE)
    try:
        key = services.begin_strategy(actor=person.actor, start=start, title=title, copy_of=copy_of)
    except BadInput as error:
        return _page(request, person, fields, start, copy_of=copy_of, mistakes=_mistakes(error))
    messages.success(
        request,
        gettext("The strategy was begun. Nobody but staff sees it before it is put out for hearing or approved."),
    )
    return redirect("editing:draft", key)


def _fields() -> tuple[Field, ...]:
    """Give what is asked: of the term and of the municipality only what is not known yet."""
    term = (*(_TERM if strategy.term_parts() else ()), *inside("term", FIELDS["term"]))
    town = () if strategy.municipality_part() else (MUNICIPALITY_CODE, *inside("municipality", FIELDS["municipality"]))
    return (*town, *_OWN, *term)


def _mistakes(error: BadInput) -> Mistakes:
    wrong: defaultdict[str, list[str]] = defaultdict(list)
    for problem in error.problems:
        sentence = in_words(problem)
        if sentence not in wrong[problem.place.path]:
            wrong[problem.place.path].append(sentence)
    return Mistakes(dict(wrong), {})


def _page(
    request: HttpRequest,
    person: PersonCard,
    fields: tuple[Field, ...],
    start: Plain,
    *,
    copy_of: str,
    mistakes: Mistakes = NONE,
) -> HttpResponse:
    language = reader_language()
    terms = [
        (each["id"], LocalizedText.from_mapping(each["name"]).in_language(language)) for each in strategy.term_parts()
    ]
    choices = {"term": [(_NEW_TERM, gettext("A new council term")), *terms]}
    names = input_names(groups(fields, start, choices, language))
    wrong: dict[str, list[str]] = {}
    for name, sentences in mistakes.wrong.items():
        wrong.setdefault(nearest(names, name) if name else "", []).extend(sentences)
    context: dict[str, Any] = {
        "groups": groups(fields, start, choices, language, Mistakes(wrong, {})),
        "summary": summary_of(wrong),
        "copy_of": copy_of,
        "strategies": [
            (slug, name.in_language(language), STATE_NAMES[state].in_language(language))
            for slug, name, state in strategy.every_strategy()
        ],
        "is_first": not strategy.municipality_part(),
    }
    return render_staff(request, person, "web/editing/begin.html", context, status=422 if wrong else 200)
