"""The frame of every page of staff: its own menu, who has signed in, and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from teoiksi.domains.people.types import PersonCard
from teoiksi.web.shared.pages import render_page
from teoiksi.web.shared.staff_menu import staff_menu


def render_staff(
    request: HttpRequest, person: PersonCard, template: str, context: Mapping[str, Any], *, status: int = 200
) -> HttpResponse:
    """Give a page of staff with its frame."""
    return render_page(request, template, {**frame(request, person), **context}, status=status)


def frame(request: HttpRequest, person: PersonCard) -> dict[str, Any]:
    """Give what the frame is made of: the person and the menu."""
    return {"person": person, "staff_menu": staff_menu(person, request.path)}
