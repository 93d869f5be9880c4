"""The window of calls: refused calls count too, so whoever hurries is never let in again."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, field
from time import monotonic


@dataclass
class Window:
    """At most ``calls`` in any ``seconds``."""

    calls: int = 40
    seconds: float = 60.0
    _times: deque[float] = field(default_factory=deque)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def lets_in(self) -> bool:
        """Count a call, and tell whether it is answered."""
        with self._lock:
            now = monotonic()
            self._times.append(now)
            while self._times[0] <= now - self.seconds:
                self._times.popleft()
            return len(self._times) <= self.calls
