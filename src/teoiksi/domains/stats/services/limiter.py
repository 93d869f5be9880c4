"""Turns to call a host, kept in the database: all processes behind one address share the host's window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import sleep
from typing import Final

from django.db import connection, transaction

from teoiksi.sources.network import HostRules

_TAKE: Final = """
WITH held AS (
    SELECT extract(epoch FROM until - clock_timestamp()) AS pause FROM stats_hosthold WHERE host = %(host)s
), recent AS (
    SELECT called_at FROM stats_hostcall
    WHERE host = %(host)s AND called_at > clock_timestamp() - make_interval(secs => %(window)s)
    ORDER BY called_at DESC LIMIT %(calls)s
)
SELECT greatest(
    coalesce((SELECT pause FROM held), 0),
    CASE WHEN (SELECT count(*) FROM recent) < %(calls)s THEN 0
    ELSE extract(epoch FROM (SELECT min(called_at) FROM recent) - clock_timestamp()) + %(window)s END
)::float
"""
"""Seconds to wait: until the hold ends, and until the oldest of the newest ``calls`` calls leaves the window."""

_HOLD: Final = """
INSERT INTO stats_hosthold (host, until) VALUES (%s, clock_timestamp() + make_interval(secs => %s))
ON CONFLICT (host) DO UPDATE SET until = greatest(stats_hosthold.until, excluded.until)
"""

_LEAST: Final = 0.01


@dataclass
class DatabaseLimiter:
    """Counts every call to a host, whatever its answer is, and lets nobody call while the host is held.

    The turn is taken in a transaction of its own under a lock of the host, by the database's clock. Never call it inside
    another transaction: the turn would be counted for others only when that one ends.
    """

    rest: Callable[[float], None] = sleep

    def wait_for_turn(self, host: str, rules: HostRules) -> None:
        """Wait until a call may be sent, and count it."""
        while (pause := _pause(host, rules)) > 0:
            self.rest(max(pause, _LEAST))

    def hold(self, host: str, seconds: float) -> None:
        """Send nothing to the host for this long, from any process."""
        with connection.cursor() as cursor:
            cursor.execute(_HOLD, [host, seconds])


def _pause(host: str, rules: HostRules) -> float:
    """Give the seconds to wait, or take the turn and give 0."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('stats.host'), hashtext(%s))", [host])
        cursor.execute(_TAKE, {"host": host, "window": rules.window, "calls": rules.calls})
        pause: float = cursor.fetchone()[0]
        if pause <= 0:
            cursor.execute("INSERT INTO stats_hostcall (host, called_at) VALUES (%s, clock_timestamp())", [host])
            cursor.execute(
                "DELETE FROM stats_hostcall WHERE host = %s AND called_at < clock_timestamp() - interval '1 hour'",
                [host],
            )
        return max(pause, 0.0)
