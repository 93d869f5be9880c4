"""Answers that are a file rather than a page."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def file_response(body: bytes | str, *, content_type: str, name: str, is_shown: bool = False) -> HttpResponse:
    """Give a file with the name that it is saved by; ``is_shown`` lets the browser show it instead of saving it."""
    disposition = content_disposition_header(as_attachment=True, filename=name) or ""
    if is_shown:
        disposition = disposition.replace("attachment", "inline", 1)
    return HttpResponse(body, content_type=content_type, headers={"Content-Disposition": disposition})
