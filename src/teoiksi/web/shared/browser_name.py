"""Which browser someone uses, in two words: enough to know one's own, and too little to tell people apart by."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest

# The first that is found counts: each browser claims to be those below it.
_BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def browser_name(request: HttpRequest) -> str:
    """Give browser and system, such as ``Firefox, Windows``; empty when neither is known."""
    told = request.headers.get("User-Agent", "")
    found = (next((name for mark, name in marks if mark in told), "") for marks in (_BROWSERS, _SYSTEMS))
    return ", ".join(name for name in found if name)
