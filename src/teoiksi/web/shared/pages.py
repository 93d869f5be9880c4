"""What every view needs: not found instead of an error, and a whole page or only the part that htmx asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

Found = TypeVar("Found")


def or_404(reading: Callable[[], Found | None]) -> Found:
    """Give what the reading gives; "does not exist" and none become the page that says it was not found.

    :raises Http404: then.
    """
    try:
        found = reading()
    except ObjectDoesNotExist as error:
        raise Http404(str(error)) from error
    if found is None:
        raise Http404
    return found


def wants_part(request: HttpRequest) -> bool:
    """Tell whether htmx asked for a part of the page; going back in the browser's history needs the whole page."""
    details = getattr(request, "htmx", None)
    return details is not None and bool(details) and not details.boosted and not details.history_restore_request


def render_page(
    request: HttpRequest, template: str, context: Mapping[str, Any], *, part: str = "", status: int = 200
) -> HttpResponse:
    """Give the whole page, or only its partial named ``part`` when htmx asked for it; one address, two answers.

    The template is told by ``is_part``: what stands elsewhere on the page and changes too is then sent along.
    """
    is_part = bool(part) and wants_part(request)
    name = f"{template}#{part}" if is_part else template
    response = render(request, name, {**context, "is_part": is_part}, status=status)
    if part:
        patch_vary_headers(response, ("HX-Request",))
    return response
