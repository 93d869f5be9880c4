"""A page as it is kept: compressed, with its headers, ready to be sent."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final

import brotli

from teoiksi.web.shared.page_cache.keys import Encoding

Headers = list[tuple[str, str]]

_BROTLI_QUALITY: Final = 5
_GZIP_LEVEL: Final = 6
_SMALLEST_TO_COMPRESS: Final = 300
_OVERHEAD: Final = 2_000
"""About what the headers and the key of a page take beside its body, in bytes."""

_REPLACED: Final = frozenset({"content-length", "content-encoding", "etag", "vary"})
_IN_NOT_MODIFIED: Final = frozenset({"cache-control", "content-location", "date", "etag", "expires", "vary"})
_COMPRESSIBLE: Final = ("text/", "application/json", "application/geo+json", "image/svg+xml", "application/xml")


@dataclass(frozen=True, slots=True)
class Page:
    """``tables`` that it shows, ``None`` for any; ``expires_at`` in seconds of the clock."""

    body: bytes
    etag: str
    headers: Headers
    not_modified_headers: Headers
    tables: Collection[str] | None
    expires_at: float

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes."""
        return len(self.body) + _OVERHEAD

    def is_what_the_reader_has(self, if_none_match: str) -> bool:
        """Compare with the header ``If-None-Match``, weakly as RFC 9110, 13.1.2 says."""
        tags = (tag.strip().removeprefix("W/") for tag in if_none_match.split(","))
        return any(tag in {self.etag, "*"} for tag in tags)


def made_page(
    body: bytes, headers: Iterable[tuple[str, str]], *, encoding: Encoding, tables: Collection[str] | None, until: float
) -> Page:
    """Make the page that is kept and sent from what Django gave.

    The reader's browser must ask each time (``no-cache``) and mostly hears that nothing has changed. The page's language
    is in its address, so it varies with the encoding and with htmx only.
    """
    given = [(name, value) for name, value in headers if name.lower() not in _REPLACED]
    names = {name.lower(): value for name, value in given}
    packed, used = _packed(body, encoding, names.get("content-type", ""))
    etag = f'"{hashlib.sha256(body).hexdigest()[:20]}-{used}"'
    given += [("ETag", etag), ("Vary", "Accept-Encoding, HX-Request"), ("Content-Length", str(len(packed)))]
    if used != "identity":
        given.append(("Content-Encoding", used))
    if "cache-control" not in names:
        given.append(("Cache-Control", "no-cache"))
    short = [(name, value) for name, value in given if name.lower() in _IN_NOT_MODIFIED]
    return Page(packed, etag, given, short, tables, until)


def may_be_kept(status: str, headers: Iterable[tuple[str, str]], result: Any) -> bool:
    """Tell whether an answer is a whole page for everybody: found, without a cookie and not varying with one."""
    if not status.startswith("200") or getattr(result, "streaming", False):
        return False
    for name, value in headers:
        match name.lower():
            case "set-cookie" | "content-encoding":
                return False
            case "vary" if "cookie" in value.lower() or "*" in value:
                return False
            case "cache-control" if "no-store" in value or "private" in value:
                return False
            case "content-security-policy" if "'nonce-" in value:
                return False
    return True


def _packed(body: bytes, encoding: Encoding, content_type: str) -> tuple[bytes, Encoding]:
    if len(body) < _SMALLEST_TO_COMPRESS or not content_type.startswith(_COMPRESSIBLE):
        return body, "identity"
    match encoding:
        case "br":
            packed: bytes = brotli.compress(body, mode=brotli.MODE_TEXT, quality=_BROTLI_QUALITY)  # type: ignore[no-untyped-call] # brotli has no types
            return packed, "br"
        case "gzip":
            return gzip.compress(body, _GZIP_LEVEL, mtime=0), "gzip"
        case "identity":
            return body, "identity"
