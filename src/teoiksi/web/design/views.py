"""The gallery: every component in every state, from made-up values."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from teoiksi.web.design import examples
from teoiksi.web.shared.page_cache import public_page


@require_safe
@public_page()
def gallery(request: HttpRequest) -> HttpResponse:
    """Show the gallery."""
    return render(request, "web/design/gallery.html", examples.all_examples())
