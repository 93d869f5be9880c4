"""What every template may use."""

from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, object]:
    """Give the things of the frame around every page."""
    return {"path": request.path}
