"""The view of a preview: the very page that readers would see, made of the draft and then forgotten."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from teoiksi.domains.drafts import policies, services
from teoiksi.domains.drafts.types import DraftCard
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.strategy import queries as strategy
from teoiksi.kernel.problems import BadInput
from teoiksi.web.editing.frame import found_draft
from teoiksi.web.shared.addresses import show_as
from teoiksi.web.shared.context import PREVIEW
from teoiksi.web.shared.page_cache import keep_out
from teoiksi.web.shared.staff_access import staff_page

_PAGES: Final = {"spearhead": "strategy:spearhead", "goal": "strategy:goal", "indicator": "indicators:indicator"}
"""Pages of items; all others are seen on the page of the whole strategy."""


@require_safe
@staff_page(may=policies.may_see_drafts)
def preview(request: HttpRequest, person: PersonCard, key: UUID, kind: str, slug: str) -> HttpResponse:
    """Show the page of an item as it would be if the draft were published now."""
    card = found_draft(key)
    try:
        with services.as_if_published(actor=person.actor, draft=key):
            return _page(request, card, kind, slug)
    except BadInput:
        messages.warning(request, _("The draft cannot be shown: it does not fit what has been published meanwhile."))
        return redirect("editing:changes", key)


def _page(request: HttpRequest, card: DraftCard, kind: str, slug: str) -> HttpResponse:
    """Call the public view with a request of its own, so that nothing of it is kept for readers."""
    is_in_force = card.strategy == strategy.in_force()
    if kind in _PAGES and is_in_force:
        path = reverse(_PAGES[kind], args=[slug])
    elif kind in _PAGES:
        raise Http404
    else:
        path = reverse("strategy:version", args=[card.strategy])
    own = HttpRequest()
    own.method, own.path, own.path_info = "GET", path, path
    own.META = {name: value for name, value in request.META.items() if name.startswith(("SERVER_", "REMOTE_", "wsgi"))}
    own.META |= {"HTTP_HOST": request.get_host(), PREVIEW: reverse("editing:draft", args=[card.key])}
    own.resolver_match = resolve(path)
    show_as(own, "editing:preview", key=card.key, kind=kind, slug=slug)
    keep_out(own)
    response: HttpResponse = own.resolver_match.func(own, *own.resolver_match.args, **own.resolver_match.kwargs)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
