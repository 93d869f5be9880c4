"""How often one sender may ask: counted in the database, so that all web processes count together."""

from __future__ import annotations

import hashlib
import hmac
import time

from django.conf import settings
from django.core.cache import cache


def is_within_limit(what: str, sender: str, *, per_minute: int) -> bool:
    """Count a request of a sender, and tell whether it is still within the limit of this minute.

    The sender's address is kept only as a keyed hash, and for a minute.
    """
    mark = hmac.new(settings.SECRET_KEY.encode(), f"{what} {sender}".encode(), hashlib.sha256).hexdigest()
    key = f"limit-{mark}-{int(time.time()) // 60}"
    cache.add(key, 0, timeout=120)
    return int(cache.incr(key)) <= per_minute
