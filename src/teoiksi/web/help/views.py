"""The list of guides, and the guide of each role, for everybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from teoiksi.web.help.guides import GUIDES
from teoiksi.web.shared.page_cache import public_page
from teoiksi.web.shared.pages import render_page


@require_safe
@public_page()
def guides(request: HttpRequest) -> HttpResponse:
    """List the guides."""
    listed = [(f"help:{role}", guide) for role, guide in GUIDES.items()]
    return render_page(request, "web/help/guides.html", {"guides": listed})


@require_safe
@public_page()
def guide(request: HttpRequest, role: str) -> HttpResponse:
    """Show the guide of a role."""
    others = [(f"help:{each}", other) for each, other in GUIDES.items() if each != role]
    return render_page(request, "web/help/guide.html", {"guide": GUIDES[role], "others": others})
