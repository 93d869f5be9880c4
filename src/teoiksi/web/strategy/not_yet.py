"""What every page of the strategy is before one has been published."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from teoiksi.web.shared.pages import render_page


def not_yet(request: HttpRequest) -> HttpResponse:
    """Say that there is no strategy yet: a page of the menu is there, though it has nothing to show."""
    return render_page(request, "web/strategy/empty.html", {})
