from __future__ import annotations

import pytest
from django.test import RequestFactory

from teoiksi.web.shared.sender import sender_address


def sender(proxies: int, forwarded: str = "", remote: str = "192.0.2.9") -> str:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory(headers=headers).get("/", REMOTE_ADDR=remote)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.TRUSTED_PROXIES", proxies)
        return sender_address(request)


def test_without_proxies_nothing_that_the_sender_says_is_believed() -> None:
    assert sender(0, "198.51.100.7") == "192.0.2.9"


def test_behind_a_proxy_the_address_is_the_one_that_the_proxy_was_called_from() -> None:
    assert sender(1, "198.51.100.7") == "198.51.100.7"
    assert sender(1, "made up, 203.0.113.5, 198.51.100.7") == "198.51.100.7"


def test_behind_two_proxies_the_last_but_one_counts() -> None:
    assert sender(2, "203.0.113.5, 198.51.100.7, 192.0.2.8") == "198.51.100.7"


@pytest.mark.parametrize("forwarded", ["", "198.51.100.7", "unknown, 198.51.100.7"])
def test_who_has_gone_past_the_proxies_is_known_by_the_connection(forwarded: str) -> None:
    assert sender(2, forwarded) == "192.0.2.9"


def test_a_household_with_ipv6_is_one_sender() -> None:
    assert sender(0, remote="2001:db8:1:2:aaaa::1") == sender(0, remote="2001:db8:1:2:bbbb::2") == "2001:db8:1:2::/64"
    assert sender(0, remote="::ffff:192.0.2.1") == "192.0.2.1"
