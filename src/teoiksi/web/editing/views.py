"""Views of drafts: all of them, opening one, the parts of one, its history, and the file that it would give."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from teoiksi.domains.drafts import policies, queries, services
from teoiksi.domains.drafts.types import STATE_NAMES, DraftState
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.strategy import queries as strategy
from teoiksi.sources.strategy_file.plain import from_plain
from teoiksi.sources.strategy_file.write import write_strategy
from teoiksi.web.editing.choices import all_choices
from teoiksi.web.editing.compared import changed_items
from teoiksi.web.editing.frame import draft_page, found_draft, history_rows
from teoiksi.web.editing.outline import sections
from teoiksi.web.editing.reading import one_line
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404
from teoiksi.web.shared.staff_access import forbidden, staff_page
from teoiksi.web.shared.staff_frame import render_staff

_LONGEST_TITLE = 200


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_see_drafts)
def home(request: HttpRequest, person: PersonCard) -> HttpResponse:
    """List the drafts of changes, and open a new one."""
    if request.method != "POST":
        return _home(request, person)
    if not policies.may_edit_strategy(person):
        return forbidden(request, person)
    title, slug = one_line(request.POST.get("title", ""), _LONGEST_TITLE), request.POST.get("strategy", "")
    known = {known for known, _name, _state in strategy.every_strategy()}
    if not title or slug not in known:
        wrong = _("Write what the changes are about.") if not title else _("Choose a strategy.")
        return _home(request, person, wrong=wrong, title=title, status=422)
    return redirect("editing:draft", services.open_draft(actor=person.actor, strategy=slug, title=title))


@require_safe
@staff_page(may=policies.may_see_drafts)
def draft(request: HttpRequest, person: PersonCard, key: UUID) -> HttpResponse:
    """Show the parts of a draft, what each lacks, and what has been changed."""
    card = found_draft(key)
    _number, document = queries.newest(key)
    found = queries.differences(key)
    context = {
        "sections": sections(document, found, queries.translations(key), reader_language()),
        "changed": len({(one.kind, one.id) for one in found}),
        "is_behind": card.state is DraftState.WRITING and queries.is_behind(key),
    }
    return draft_page(request, person, card, "draft.html", context)


@require_safe
@staff_page(may=policies.may_see_drafts)
def history(request: HttpRequest, person: PersonCard, key: UUID) -> HttpResponse:
    """Show every version of a draft: who, when, what and why."""
    card = found_draft(key)
    return draft_page(request, person, card, "history.html", {"versions": history_rows(queries.versions(key))})


@require_safe
@staff_page(may=policies.may_see_drafts)
def version(request: HttpRequest, person: PersonCard, key: UUID, number: int) -> HttpResponse:
    """Show what one version of a draft changed in the one before it."""
    card, language = found_draft(key), reader_language()
    rows = history_rows(each for each in queries.versions(key) if each.number == number)
    row = or_404(lambda: rows[0] if rows else None)
    document = or_404(lambda: queries.document_at(key, number))
    before = queries.document_at(key, max(1, number - 1))
    changes = changed_items(queries.differences_between(before, document), all_choices(document, language), language)
    return draft_page(request, person, card, "version.html", {"row": row, "changes": changes})


@require_safe
@staff_page(may=policies.may_see_drafts)
def file(_request: HttpRequest, _person: PersonCard, key: UUID) -> HttpResponse:
    """Give the draft as a strategy file, without figures: what is edited here is that file."""
    card = found_draft(key)
    text = write_strategy(from_plain(queries.newest(key)[1]))
    response = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{card.strategy}-{card.version}.yaml"'
    return response


def _home(
    request: HttpRequest, person: PersonCard, *, wrong: str = "", title: str = "", status: int = 200
) -> HttpResponse:
    language = reader_language()
    names = {slug: name.in_language(language) for slug, name, _state in strategy.every_strategy()}
    rows: list[dict[str, Any]] = [
        {"card": card, "state": STATE_NAMES[card.state], "strategy": names.get(card.strategy, card.strategy)}
        for card in queries.drafts()
    ]
    context = {
        "rows": rows,
        "strategies": list(names.items()),
        "chosen": request.POST.get("strategy", strategy.in_force() or ""),
        "wrong": wrong,
        "written": title,
        "may_edit": policies.may_edit_strategy(person),
    }
    return render_staff(request, person, "web/editing/home.html", context, status=status)
