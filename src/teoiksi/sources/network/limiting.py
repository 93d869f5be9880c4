"""How often a host may be asked: a sliding window that all processes share, in which refused calls count too."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import Protocol


@dataclass(frozen=True, slots=True)
class HostRules:
    """At most ``calls`` in any ``window`` of seconds; ``cells`` in one answer and ``address_length`` characters of an
    address (longer selections are sent by POST)."""

    calls: int = 10
    window: float = 10.0
    cells: int = 100_000
    address_length: int = 2_000


class Limiter(Protocol):
    """Gives turns to call a host. Several processes behind one address share its window, so they share the limiter."""

    def wait_for_turn(self, host: str, rules: HostRules) -> None:
        """Wait until a call may be sent, and count it, whatever its answer will be."""

    def hold(self, host: str, seconds: float) -> None:
        """Send nothing to the host for this long: it has said that it is too busy."""


class Unlimited:
    """Lets every call through at once: for answers from a folder, where nobody is burdened."""

    def wait_for_turn(self, host: str, rules: HostRules) -> None:
        """Wait for nothing."""

    def hold(self, host: str, seconds: float) -> None:
        """Hold nothing."""


@dataclass
class MemoryLimiter:
    """A limiter of one process, for commands without a database and for tests."""

    clock: Callable[[], float] = monotonic
    rest: Callable[[float], None] = sleep
    _calls: dict[str, deque[float]] = field(default_factory=dict)
    _held_until: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait_for_turn(self, host: str, rules: HostRules) -> None:
        """Wait for the turn in this process."""
        while (pause := self._pause(host, rules)) > 0:
            self.rest(pause)

    def hold(self, host: str, seconds: float) -> None:
        """Hold the calls of this process."""
        with self._lock:
            self._held_until[host] = max(self._held_until.get(host, 0.0), self.clock() + seconds)

    def _pause(self, host: str, rules: HostRules) -> float:
        """Give the seconds to wait, or take the turn and give 0."""
        with self._lock:
            now = self.clock()
            held = self._held_until.get(host, 0.0) - now
            if held > 0:
                return held
            calls = self._calls.setdefault(host, deque())
            while calls and calls[0] <= now - rules.window:
                calls.popleft()
            if len(calls) >= rules.calls:
                return calls[0] + rules.window - now
            calls.append(now)
            return 0.0
