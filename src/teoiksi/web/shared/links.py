"""Addresses of pages in another area of the site, which an installation may not have."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse


def address_of(name: str, *arguments: str) -> str:
    """Give the path of a named page, or an empty text when the site does not have it."""
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""
