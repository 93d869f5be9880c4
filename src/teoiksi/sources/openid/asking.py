"""Asking the service over HTTPS: by the standard library, since no web process may load the client of statistics services."""

from __future__ import annotations

import json
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from teoiksi.sources.openid.identity import Refusal, SignInRefused

LONGEST: Final = 1_000_000
SECONDS: Final = 10
_LOOPBACK: Final = {"127.0.0.1", "localhost", "::1"}


class _NoRedirect(HTTPRedirectHandler):
    """Follows nothing: an answer that points elsewhere is no answer."""

    def redirect_request(self, *_args: Any, **_kwargs: Any) -> None:
        """Give no other request."""


def ask(address: str, *, form: dict[str, str] | None = None, headers: dict[str, str] | None = None) -> dict[str, Any]:
    """Give the JSON object that the service answers with; with ``form`` it is sent by POST.

    :raises SignInRefused: when it cannot be reached, answers with an error, or with something else than a JSON object.
    """
    place = urlsplit(address)
    if place.scheme != "https" and place.hostname not in _LOOPBACK:
        raise SignInRefused(Refusal.UNREACHABLE, f"{address} is not https")
    body = urlencode(form).encode() if form is not None else None
    request = Request(address, data=body, headers={"Accept": "application/json", **(headers or {})})  # noqa: S310 - checked above
    try:
        with _opener().open(request, timeout=SECONDS) as response:
            found = json.loads(response.read(LONGEST))
    except HTTPError as error:
        raise SignInRefused(Refusal.REFUSED, f"{address} answered {error.code}: {_said(error)}") from error
    except (URLError, OSError, ValueError) as error:
        raise SignInRefused(Refusal.UNREACHABLE, f"{address}: {error}") from error
    if not isinstance(found, dict):
        raise SignInRefused(Refusal.UNREACHABLE, f"{address} gave no JSON object")
    return found


def _opener() -> OpenerDirector:
    return build_opener(_NoRedirect)


def _said(error: HTTPError) -> str:
    """Give the error code of the answer, and nothing else of it: the rest may hold what nobody should log."""
    try:
        return str(json.loads(error.read(LONGEST)).get("error", ""))[:60]
    except (ValueError, AttributeError, OSError):
        return ""
