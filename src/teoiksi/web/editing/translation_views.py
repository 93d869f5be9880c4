"""The view of translations: every text in Finnish beside another language, what is missing or outdated first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from teoiksi.domains.drafts import policies, queries, services
from teoiksi.domains.drafts.types import Document, DraftClosed, EditedMeanwhile, ReasonMissing, TextPlace, Translation
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.language import DEFAULT_LANGUAGE, LANGUAGES, Language
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.strategy_file.editing import item_of
from teoiksi.web.editing.choices import name_of
from teoiksi.web.editing.compared import kind_name
from teoiksi.web.editing.fields import FIELDS
from teoiksi.web.editing.frame import draft_page, found_draft, refusal
from teoiksi.web.editing.mistakes import in_words
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.staff_access import staff_page


@dataclass(frozen=True, slots=True)
class Row:
    """One text: where it stands in words, its Finnish, what is written of the other language, and what is wrong with it."""

    name: str
    where: str
    finnish: str
    value: str
    is_missing: bool
    is_outdated: bool
    theirs: str = ""

    @property
    def rows(self) -> int:
        """How high its field is."""
        return min(max(2, len(self.finnish) // 55 + 1), 14)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page(may=policies.may_edit_strategy)
def translations(request: HttpRequest, person: PersonCard, key: UUID, to: str) -> HttpResponse:
    """Show texts side by side, and save those that were written, all at once."""
    language = next((each for each in LANGUAGES if each == to and each != DEFAULT_LANGUAGE), None)
    if language is None:
        raise Http404
    card, found = found_draft(key), queries.translations(key)
    context: dict[str, Any] = {"language": language, "shows_all": "all" in (request.POST or request.GET)}
    context |= {"opened": card.version, "theirs": {}}
    if request.method == "POST":
        sent = _sent(request, found)
        try:
            edited = services.put_translations(actor=person.actor, draft=key, language=language, **sent)
        except (EditedMeanwhile, BadInput, DraftClosed, ReasonMissing) as error:
            context |= _refused(error, sent["texts"])
        else:
            _tell_saved(
                request, len(sent["texts"]) + len(sent["still_right"]), is_news=edited.version != sent["opened"]
            )
            return redirect(request.get_full_path())
    context |= {
        "rows": list(_rows(found, queries.newest(key)[1], language, request, context)),
        "missing": sum(language in each.missing for each in found),
        "outdated": sum(language in each.outdated for each in found),
        "whole": len(found),
        "language_name": _names()[language],
    }
    return draft_page(request, person, card, "translations.html", context, status=422 if "wrong" in context else 200)


def _refused(error: Exception, texts: Mapping[TextPlace, str]) -> dict[str, Any]:
    """Tell why nothing was saved; where others wrote the same text meanwhile, with their words."""
    match error:
        case EditedMeanwhile():
            theirs = {
                place: str(clash.theirs or "")
                for clash in error.clashes
                for place in texts
                if _is_at(clash.path, place)
            }
            told = _(
                "Someone else wrote some of these meanwhile. Their words are below; save again if yours should stay."
            )
            return {"opened": error.version, "theirs": theirs, "wrong": [told]}
        case BadInput():
            return {"wrong": list(dict.fromkeys(in_words(problem) for problem in error.problems))}
    return {"wrong": [refusal(error)]}


def _tell_saved(request: HttpRequest, count: int, *, is_news: bool) -> None:
    if is_news:
        told = ngettext("%(count)d text was saved.", "%(count)d texts were saved.", count)
        messages.success(request, told % {"count": count})
    else:
        messages.info(request, _("Nothing was changed, so nothing was saved."))


def _sent(request: HttpRequest, found: tuple[Translation, ...]) -> dict[str, Any]:
    """Give the texts that differ from what their writer saw, and those that were found right as they are."""
    texts = {}
    for each in found:
        sent = request.POST.get(_field(each.place))
        if sent is not None and sent.replace("\r\n", "\n").strip() != request.POST.get(f"was.{_field(each.place)}", ""):
            texts[each.place] = sent.replace("\r\n", "\n").strip()
    right = [
        each.place for each in found if request.POST.get(f"right.{_field(each.place)}") and each.place not in texts
    ]
    opened = request.POST.get("opened", "")
    return {"opened": int(opened) if opened.isdecimal() else 1, "texts": texts, "still_right": right}


def _rows(
    found: tuple[Translation, ...],
    document: Document,
    language: Language,
    request: HttpRequest,
    context: Mapping[str, Any],
) -> Iterator[Row]:
    theirs, shows_all = context["theirs"], context["shows_all"]
    for each in found:
        is_missing, is_outdated, name = language in each.missing, language in each.outdated, _field(each.place)
        if each.text.fi and (shows_all or is_missing or is_outdated or each.place in theirs):
            value = request.POST.get(name, each.text.exactly(language))
            yield Row(
                name,
                _where(document, each.place),
                each.text.fi,
                value,
                is_missing,
                is_outdated,
                theirs.get(each.place, ""),
            )


def _where(document: Document, place: TextPlace) -> str:
    """Say where a text stands: ``Goal ”Jokivarsi elää”: description``."""
    first, _dot, rest = place.field.partition(".")
    labels = {each.name: str(each.label) for each in FIELDS[place.kind]}
    label = labels.get(place.field) or labels.get(first) or first.replace("_", " ")
    number = f" {int(rest) + 1}" if rest.isdecimal() else ""
    item = item_of(document, place.kind, place.slug)
    name = "" if place.kind == "strategy" else f" ”{name_of(item, reader_language())}”"
    return f"{kind_name(place.kind)}{name}: {label[:1].lower()}{label[1:]}{number}"


def _field(place: TextPlace) -> str:
    return f"{place.kind}/{place.slug}/{place.field}"


def _is_at(path: tuple[str, ...], place: TextPlace) -> bool:
    return (place.slug in path and place.field.partition(".")[0] in path) or (
        place.kind == "strategy" and place.field in path
    )


def _names() -> dict[str, str]:
    return {"fi": _("Finnish"), "sv": _("Swedish"), "en": _("English")}
