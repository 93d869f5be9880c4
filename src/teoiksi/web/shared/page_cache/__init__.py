"""Whole public pages kept in the web process, dropped within a second of a change (docs/adr/0018-page-cache.md)."""

from teoiksi.web.shared.page_cache.marking import keep_out, public_page
from teoiksi.web.shared.page_cache.wsgi import CachedPages

__all__ = ["CachedPages", "keep_out", "public_page"]
