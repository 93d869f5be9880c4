"""The pages of staff: their addresses, and the session that exists on them alone (docs/adr/0014-signing-in.md)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers

from teoiksi.web.shared.addresses import path_words

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

PREFIXES: Final = ("/henkilosto/", "/sv/personal/", "/en/staff/")

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def staff_path(*, fi: str = "", sv: str = "", en: str = "") -> _StrPromise:
    """Give the words of a path of staff for ``django.urls.path``."""
    return path_words(fi=f"henkilosto/{fi}", sv=f"personal/{sv}", en=f"staff/{en}")


def is_for_staff(path: str) -> bool:
    """Tell whether a path is one of staff's."""
    return path.startswith(PREFIXES)


class SessionOfStaff:
    """Middleware: the pages of staff have a session, a user and messages, and no cache may keep them; others have none of it.

    So a public page cannot depend on who reads it, even by mistake.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self._public = get_response
        with_user = AuthenticationMiddleware(MessageMiddleware(get_response))
        self._with_session = cast("GetResponse", SessionMiddleware(with_user))

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request."""
        if not is_for_staff(request.path_info):
            return self._public(request)
        response = self._with_session(request)
        add_never_cache_headers(response)
        return response
