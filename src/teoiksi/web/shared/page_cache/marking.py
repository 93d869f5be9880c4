"""How a view says that its page is the same for every reader."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec

from django.http import HttpRequest, HttpResponse

MARK: Final = "teoiksi.public_page"
"""Where in the WSGI environment the mark stands: the view and what is around Django share it."""

Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponse]


@dataclass(frozen=True, slots=True)
class Mark:
    """``parameters`` of the address that the page heeds; the ``tables`` that it shows, ``None`` for any.

    A page that is not ``kept`` is made anew for each reader, but packed and tagged as the others.
    """

    parameters: frozenset[str]
    tables: frozenset[str] | None
    kept: bool


def public_page(
    *, parameters: Collection[str] = (), tables: Collection[str] | None = None, kept: bool = True
) -> Callable[[View[Arguments]], View[Arguments]]:
    """Mark a view whose page depends on nothing but its address: it may be kept and given to every reader.

    Only pages with status 200, without a cookie and without other parameters than ``parameters`` are kept. A page is dropped
    when one of ``tables`` changes, and at midnight; without ``tables`` whatever changes drops it. With ``kept=False``, for
    pages that hardly anyone asks for twice, it is only packed.
    """
    mark = Mark(frozenset(parameters), None if tables is None else frozenset(tables), kept)

    def decorate(view: View[Arguments]) -> View[Arguments]:
        @wraps(view)
        def marked(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
            response = view(request, *args, **kwargs)
            request.META.setdefault(MARK, mark)
            return response

        return marked

    return decorate


def keep_out(request: HttpRequest) -> None:
    """Say that this one answer must not be kept, though its view is marked: something on it is still on its way."""
    request.META[MARK] = Mark(frozenset(), None, kept=False)


def mark_of(environ: dict[str, Any]) -> Mark | None:
    """Give the mark that the view left, if it left one."""
    mark: Mark | None = environ.get(MARK)
    return mark
