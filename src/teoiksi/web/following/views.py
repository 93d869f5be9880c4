"""Feeds: each is a page for programs, the same for everybody."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import Followed, NothingToFollow
from teoiksi.domains.strategy import queries as strategies
from teoiksi.web.following.feeds import Feed, add_changes, add_updates
from teoiksi.web.following.feeds import feed as begin
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import or_404

_CHANGES: Final = 30
_PAGES: Final = {
    Followed.SPEARHEAD: "strategy:spearhead",
    Followed.GOAL: "strategy:goal",
    Followed.PROGRAMME: "programmes:programme",
    Followed.ACTION: "programmes:action",
}


@require_safe
@public_page()
def everything(request: HttpRequest) -> HttpResponse:
    """Give what has been told of all actions."""
    return _updates(request, Followed.EVERYTHING, "", _("Situation updates of actions"), reverse("programmes:actions"))


@require_safe
@public_page()
def feed(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Give what has been told of the actions of a spearhead, a goal or a programme, or of one action."""
    followed = Followed(kind)
    try:
        name = queries.name_of_followed(or_404(strategies.in_force), followed, key)
    except NothingToFollow as error:
        raise Http404 from error
    title = _("Situation updates: %(name)s") % {"name": name.in_language(reader_language())}
    return _updates(request, followed, key, title, reverse(_PAGES[followed], args=[key]))


@require_safe
@public_page()
def changes(request: HttpRequest) -> HttpResponse:
    """Give what has changed in the strategy in force and in its programmes."""
    strategy, language = strategies.in_force(), reader_language()
    into = begin(request, title=_("What has changed"), page=reverse("strategy:changes"), language=language)
    if strategy:
        sets = (
            *strategies.changes_of_strategy(strategy, limit=_CHANGES),
            *queries.changes_of_programmes(strategy, limit=_CHANGES),
        )
        newest = sorted(sets, key=lambda each: each.happened_at, reverse=True)[:_CHANGES]
        add_changes(into, request, newest, language)
    return _answer(into)


def _updates(request: HttpRequest, kind: Followed, key: str, title: str, page: str) -> HttpResponse:
    strategy, language = strategies.in_force(), reader_language()
    into = begin(request, title=title, page=page, language=language)
    add_updates(into, request, queries.told_of(strategy, kind, key) if strategy else (), language)
    return _answer(into)


def _answer(found: Feed) -> HttpResponse:
    return HttpResponse(found.writeString("utf-8"), content_type=found.content_type)
