"""Views of one item of a draft: its form, adding one, removing and moving it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from teoiksi.domains.drafts import policies, queries, services
from teoiksi.domains.drafts.types import DraftCard, DraftClosed, EditedMeanwhile, ReasonMissing
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.strategy_file.editing import ONLY_ONE, NoSuchItem, ids_of
from teoiksi.web.editing import forms
from teoiksi.web.editing.choices import name_of
from teoiksi.web.editing.compared import kind_name
from teoiksi.web.editing.fields import ADDED, FIELDS, REMOVED, SHARED
from teoiksi.web.editing.forms import ItemForm
from teoiksi.web.editing.frame import draft_page, found_draft, history_rows, refusal
from teoiksi.web.editing.mistakes import of_clashes, of_problems
from teoiksi.web.editing.published import published_changes
from teoiksi.web.shared.addresses import show_as
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_edit_strategy)
def item(request: HttpRequest, person: PersonCard, key: UUID, kind: str, slug: str) -> HttpResponse:
    """Show the form of an item with its history beside, and save it."""
    card = found_draft(key)
    form = _opened(card, kind, slug, request.POST)
    if request.method != "POST":
        return _page(request, person, card, form)
    try:
        edited = services.put_item(
            actor=person.actor,
            draft=key,
            opened=form.opened,
            kind=kind,
            slug="" if kind in ONLY_ONE else slug,
            item=form.item,
            spearhead=form.spearhead,
            reason=form.reason,
        )
    except BadInput as error:
        form.mistakes = of_problems(error, queries.newest(key)[1], kind, slug)
    except EditedMeanwhile as error:
        form = forms.with_theirs(form, key, error, of_clashes(error, kind, reader_language()))
    except (ReasonMissing, DraftClosed) as error:
        form.refuse("reason" if isinstance(error, ReasonMissing) else "", refusal(error))
    else:
        _tell_saved(request, with_others=edited.with_others, is_news=edited.version != form.opened)
        return redirect(f"{reverse('editing:draft', args=[key])}#{kind}-{slug}")
    return _page(request, person, card, form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_edit_strategy)
def add(request: HttpRequest, person: PersonCard, key: UUID, kind: str) -> HttpResponse:
    """Show an empty form of a kind of item, and add what was written in it."""
    if kind not in ADDED:
        raise Http404
    card = found_draft(key)
    form = forms.empty(key, kind, request.GET.get("spearhead", ""), request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _page(request, person, card, form, is_new=True)
    try:
        if kind == "source":
            services.add_source(actor=person.actor, draft=key, item=form.item)
        else:
            services.add_item(
                actor=person.actor, draft=key, kind=kind, item=form.item, spearhead=form.spearhead, reason=form.reason
            )
    except BadInput as error:
        place = form.spearhead if kind == "goal" else ""
        form.mistakes = of_problems(error, queries.newest(key)[1], kind, place, is_new=True)
    except NoSuchItem:
        form.refuse("spearhead", _("Choose a spearhead."))
    except (ReasonMissing, DraftClosed) as error:
        form.refuse("reason" if isinstance(error, ReasonMissing) else "", refusal(error))
    else:
        told = _("Added. Choose it in the form of an indicator.") if kind == "source" else _("Added to the draft.")
        messages.success(request, told)
        return redirect(f"{reverse('editing:draft', args=[key])}#{kind}-{form.slug}")
    return _page(request, person, card, form, is_new=True, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_edit_strategy)
def remove(request: HttpRequest, person: PersonCard, key: UUID, kind: str, slug: str) -> HttpResponse:
    """Ask whether an item should go, and take it away from the draft."""
    card = found_draft(key)
    form = _opened(card, kind, slug, request.POST)
    if kind not in REMOVED:
        raise Http404
    context: dict[str, Any] = {**_facts(form), "goals": form.item.get("goals", []), "asks_reason": kind == "indicator"}
    if request.method != "POST":
        return draft_page(request, person, card, "remove.html", context)
    try:
        services.remove_item(
            actor=person.actor, draft=key, opened=form.opened, kind=kind, slug=slug, reason=form.reason
        )
    except EditedMeanwhile:
        told = _("Someone has written in this meanwhile. Look at it again before you remove it.")
        messages.warning(request, told)
        return redirect("editing:item", key, kind, slug)
    except (ReasonMissing, DraftClosed) as error:
        return draft_page(request, person, card, "remove.html", {**context, "wrong": refusal(error)}, status=422)
    messages.success(request, _("Removed from the draft. The history keeps it."))
    return redirect("editing:draft", key)


@require_POST
@staff_page(may=policies.may_edit_strategy)
def move(request: HttpRequest, person: PersonCard, key: UUID, kind: str, slug: str) -> HttpResponse:
    """Move an item up or down in its list."""
    found_draft(key)
    step = -1 if request.POST.get("to") == "up" else 1
    try:
        services.move_item(actor=person.actor, draft=key, kind=kind, slug=slug, step=step)
    except NoSuchItem as error:
        raise Http404 from error
    except DraftClosed as error:
        messages.warning(request, refusal(error))
    return redirect(f"{reverse('editing:draft', args=[key])}#{kind}-{slug}")


def _opened(card: DraftCard, kind: str, slug: str, sent: QueryDict) -> ItemForm:
    """Give the form of an item as it was when its writer opened it; an unknown one is not found.

    :raises Http404: then.
    """
    if kind not in FIELDS:
        raise Http404
    try:
        return forms.of_item(card, kind, slug, sent)
    except LookupError as error:
        raise Http404 from error


def _tell_saved(request: HttpRequest, *, with_others: bool, is_news: bool) -> None:
    if with_others:
        told = _("Saved. Someone else had saved too meanwhile: both changes are in the draft.")
        messages.success(request, told)
    elif is_news:
        messages.success(request, _("Saved in the draft."))
    else:
        messages.info(request, _("Nothing was changed, so nothing was saved."))


def _facts(form: ItemForm) -> Mapping[str, Any]:
    return {
        "kind": form.kind,
        "slug": form.slug,
        "kind_name": kind_name(form.kind),
        "name": name_of(form.item, reader_language())
        if form.item.get("name") or form.kind in {"text", "coverage"}
        else "",
        "opened": form.opened,
        "reason": form.reason,
    }


def _page(
    request: HttpRequest,
    person: PersonCard,
    card: DraftCard,
    form: ItemForm,
    *,
    is_new: bool = False,
    status: int = 200,
) -> HttpResponse:
    if is_new:
        show_as(request, "editing:add", key=card.key, kind=form.kind)
    document = queries.newest(card.key)[1]
    shown = form.shown(document, reader_language())
    slug = "" if form.kind in ONLY_ONE else form.slug
    context = {
        **_facts(form),
        **shown,
        "is_new": is_new,
        "asks_reason": form.kind == "indicator",
        "is_shared": form.kind in SHARED,
        "is_gone": not is_new and form.kind not in ONLY_ONE and form.slug not in ids_of(document, form.kind),
        "versions": [] if is_new else history_rows(queries.versions(card.key, kind=form.kind, slug=slug)),
        "published": [] if is_new else published_changes(card.strategy, form.kind, form.slug),
    }
    return draft_page(request, person, card, "item.html", context, status=status)
