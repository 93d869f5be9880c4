"""Turns of hosts in the database: the window is shared, refused calls count, and a hold holds everybody."""

from __future__ import annotations

import time

import pytest

from teoiksi.domains.stats.models import HostCall
from teoiksi.domains.stats.services.limiter import DatabaseLimiter
from teoiksi.sources.network import HostRules

pytestmark = pytest.mark.django_db


class Impatient(Exception):
    """Someone would have to wait this long."""


def limiter() -> DatabaseLimiter:
    def give_up(seconds: float) -> None:
        raise Impatient(seconds)

    return DatabaseLimiter(rest=give_up)


def wait(host: str, rules: HostRules) -> float:
    """Take a turn in a process of its own; gives how long it would have waited."""
    try:
        limiter().wait_for_turn(host, rules)
    except Impatient as impatient:
        return float(impatient.args[0])
    return 0.0


def test_the_window_is_one_for_all_processes() -> None:
    rules = HostRules(calls=3, window=60.0)
    assert [wait("a.example", rules) for _ in range(3)] == [0.0, 0.0, 0.0]
    assert 59 < wait("a.example", rules) <= 60
    assert wait("b.example", rules) == 0.0
    assert HostCall.objects.filter(host="a.example").count() == 3


def test_a_turn_comes_when_the_oldest_call_leaves_the_window() -> None:
    rules = HostRules(calls=1, window=0.05)
    assert wait("a.example", rules) == 0.0
    waited: list[float] = []

    def rest(seconds: float) -> None:

        waited.append(seconds)
        time.sleep(seconds)

    DatabaseLimiter(rest=rest).wait_for_turn("a.example", rules)
    assert 0 < sum(waited) < 1
    assert HostCall.objects.count() == 2


def test_a_hold_holds_everybody_and_a_shorter_one_does_not_shorten_it() -> None:
    limiter().hold("a.example", 30)
    limiter().hold("a.example", 5)
    assert 29 < wait("a.example", HostRules()) <= 30
    assert HostCall.objects.count() == 0
