"""Who sent a request, as the network sees it: used for limits only, and kept nowhere as it is."""

from __future__ import annotations

from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest


def sender_address(request: HttpRequest) -> str:
    """Give the sender's network address, or for IPv6 its network: one household has more addresses than can be counted.

    Each proxy adds to the end of ``X-Forwarded-For`` the address that it was called from, and the sender may have written
    anything before that. So only as many entries count as there are proxies of our own (``TEOIKSI_PROXIES``).
    """
    given = request.META.get("REMOTE_ADDR", "")
    proxies = settings.TRUSTED_PROXIES
    told = request.headers.get("X-Forwarded-For", "").split(",")
    if proxies and len(told) >= proxies:
        return _network(told[-proxies].strip()) or _network(given)
    return _network(given)


def _network(text: str) -> str:
    try:
        address = ip_address(text)
    except ValueError:
        return ""
    if not isinstance(address, IPv6Address):
        return str(address)
    return str(address.ipv4_mapped or IPv6Network((address, 64), strict=False))
