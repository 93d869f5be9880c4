"""CPU time per request of the running site: many requests in turn, in rounds that go through all pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final

from django.db import connection
from tools.bench import machine
from tools.bench.goals import typical
from tools.bench.site import Answer, Site

ROUNDS: Final = 5
_CPU_OF_A_ROUND: Final = 0.15  # seconds
_FEWEST, _MOST = 5, 2000

Ask = Callable[[], Answer]


def asking(site: Site, path: str, *, encoding: str = "br", expected: int = 200, if_none_match: str = "") -> Ask:
    """Give what asks once for this page and refuses another status than the expected one."""
    headers = {"accept_encoding": encoding} | ({"if_none_match": if_none_match} if if_none_match else {})

    def ask() -> Answer:
        answer = site.get(path, **headers)
        if answer.status != expected:
            raise RuntimeError(f"{path}: {answer.status} instead of {expected}")
        return answer

    return ask


def cpu_per_request(site: Site, asks: Mapping[str, Ask]) -> dict[str, tuple[float, float]]:
    """Give the seconds of CPU that one request takes, of the web server and of PostgreSQL, by the asks' names.

    The median of the rounds; each round asks for every page, so that a busy moment of the machine touches all alike.
    """
    counts = {name: _requests_of_a_round(site, ask) for name, ask in asks.items()}
    rounds: dict[str, list[tuple[float, float]]] = {name: [] for name in asks}
    for _round in range(ROUNDS):
        for name, ask in asks.items():
            rounds[name].append(_one_round(site, ask, counts[name]))
    return {
        name: (typical([web for web, _database in of_one]), typical([database for _web, database in of_one]))
        for name, of_one in rounds.items()
    }


def _requests_of_a_round(site: Site, ask: Ask) -> int:
    for _warm in range(6):  # every thread of the web process has its connection and its templates then
        ask()
    web, _database = _one_round(site, ask, _FEWEST)
    return max(_FEWEST, min(_MOST, int(_CPU_OF_A_ROUND / max(web, 1e-6))))


def _one_round(site: Site, ask: Ask, count: int) -> tuple[float, float]:
    backends = _backends()
    web, database = site.cpu(), machine.cpu_of(backends)
    for _request in range(count):
        ask()
    web, database = site.cpu() - web, _of_those_alive(backends) - database
    return web / count, database / count


def _backends() -> list[int]:
    """Give the processes of PostgreSQL that answer this database, but not the one that answers us."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"
        )
        return [row[0] for row in cursor.fetchall()]


def _of_those_alive(backends: list[int]) -> float:
    total = 0.0
    for one in backends:
        with suppress(OSError):
            total += machine.cpu_of([one])
    return total
