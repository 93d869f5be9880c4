"""Which requests may be answered from kept pages, and which page they ask for."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal
from urllib.parse import parse_qsl

Encoding = Literal["br", "gzip", "identity"]

_LONGEST_QUERY: Final = 500
_HTMX_HEADERS: Final = ("HTTP_HX_TARGET", "HTTP_HX_BOOSTED", "HTTP_HX_HISTORY_RESTORE_REQUEST")
_PACKED: Final = (".png", ".pdf", ".docx", ".xlsx")
_DOCUMENTS: Final = (*_PACKED, ".svg")
_NO_WEIGHT: Final = re.compile(r"q=0(\.0{0,3})?$")


@dataclass(frozen=True, slots=True)
class Key:
    """One page in one encoding: ``htmx`` tells apart the whole page (empty) and the parts of it that htmx asks for."""

    host: str
    path: str
    query: tuple[tuple[str, str], ...]
    htmx: tuple[str, ...]
    encoding: Encoding

    @property
    def is_document(self) -> bool:
        """Whether it is an image or a document to print: ten times as large as a page, and seldom asked for."""
        return self.path.endswith(_DOCUMENTS)


def key_of(environ: dict[str, Any], *, with_host: bool, telling_cookies: Collection[str]) -> Key | None:
    """Give the page that is asked for, or none when the request is of a kind that is never answered from kept pages.

    Never kept: other methods than GET and HEAD, requests with one of the cookies that tell who the reader is, with an
    authorization, or with a long query.
    """
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or "HTTP_AUTHORIZATION" in environ:
        return None
    if (cookies := environ.get("HTTP_COOKIE")) and _has_cookie(cookies, telling_cookies):
        return None
    query, path = environ.get("QUERY_STRING", ""), environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
    if len(query) > _LONGEST_QUERY:
        return None
    return Key(
        environ.get("HTTP_HOST", "") if with_host else "",
        path,
        _in_order(query) if query else (),
        _htmx(environ) if environ.get("HTTP_HX_REQUEST") == "true" else (),
        # What is packed already is one for all readers.
        "identity" if path.endswith(_PACKED) else encoding_for(environ.get("HTTP_ACCEPT_ENCODING", "")),
    )


@lru_cache(maxsize=256)
def encoding_for(accepted: str) -> Encoding:
    """Give the best encoding that the header ``Accept-Encoding`` takes (RFC 9110, 12.5.3)."""
    parts = [part.replace(" ", "").lower().split(";") for part in accepted.split(",")]
    taken = {part[0] for part in parts if not any(_NO_WEIGHT.match(weight) for weight in part[1:])}
    if "br" in taken:
        return "br"
    return "gzip" if "gzip" in taken else "identity"


def _has_cookie(header: str, names: Collection[str]) -> bool:
    return any(part.partition("=")[0].strip() in names for part in header.split(";"))


def _in_order(query: str) -> tuple[tuple[str, str], ...]:
    """Give the parameters by name; those of one name keep their order, which a view may heed."""
    return tuple(sorted(parse_qsl(query, keep_blank_values=True), key=lambda pair: pair[0]))


def _htmx(environ: dict[str, Any]) -> tuple[str, ...]:
    return ("htmx", *(str(environ.get(name, ""))[:100] for name in _HTMX_HEADERS))
