"""The kept pages of one process: bounded in bytes, never older than the last change that the process has heard of."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from typing import Final

from django.utils import timezone

from teoiksi.web.shared.page_cache.keys import Key
from teoiksi.web.shared.page_cache.pages import Page

_SHARE_OF_QUERIES: Final = 4
"""Pages with a query get a fourth of the room: whoever invents addresses cannot push out the pages that all read."""

_SHARE_OF_DOCUMENTS: Final = 8
"""Images and documents get an eighth: a robot that fetches the preview of every indicator pushes out nothing else."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """Taken before a page is made: a page made of what was there before a change must not be kept after it."""

    generation: int
    expires_at: float


class _Room:
    """Pages in the order of their last use."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self.pages: OrderedDict[Key, Page] = OrderedDict()

    def put(self, key: Key, page: Page) -> None:
        self.drop(key)
        if page.size > self.most_bytes // 4:
            return
        self.pages[key] = page
        self.bytes += page.size
        while self.bytes > self.most_bytes:
            self.drop(next(iter(self.pages)))

    def drop(self, key: Key) -> None:
        page = self.pages.pop(key, None)
        if page is not None:
            self.bytes -= page.size


class Store:
    """Safe for any number of threads. Closed, and empty, until someone listens for changes."""

    def __init__(self, most_bytes: int) -> None:
        self._lock = Lock()
        queries, documents = most_bytes // _SHARE_OF_QUERIES, most_bytes // _SHARE_OF_DOCUMENTS
        self._plain = _Room(most_bytes - queries - documents)
        self._with_query = _Room(queries)
        self._documents = _Room(documents)
        self._rooms = (self._plain, self._with_query, self._documents)
        self._generation = 0
        self._changed: dict[str, int] = {}
        self._all_changed = 0
        self._open_until = 0.0
        self._midnight = 0.0

    @property
    def is_open(self) -> bool:
        """Whether changes are being heard of, so that pages may be kept and given."""
        return time.monotonic() < self._open_until

    @property
    def bytes(self) -> int:
        """About how much memory the pages take."""
        return sum(room.bytes for room in self._rooms)

    def get(self, key: Key) -> Page | None:
        """Give the kept page, or none."""
        with self._lock:
            if not self.is_open:
                return None
            room = self._room(key)
            page = room.pages.get(key)
            if page is None:
                return None
            if time.time() >= page.expires_at:
                room.drop(key)
                return None
            room.pages.move_to_end(key)
            return page

    def ticket(self) -> Ticket:
        """Give the ticket that ``put`` asks for; to be taken before anything is read from the database."""
        with self._lock:
            now = time.time()
            if now >= self._midnight:
                self._midnight = _next_midnight(now)
            return Ticket(self._generation, self._midnight)

    def put(self, key: Key, page: Page, ticket: Ticket) -> None:
        """Keep the page, unless something that it shows has changed, or the day, since the ticket was taken."""
        with self._lock:
            if self.is_open and time.time() < ticket.expires_at and not self._is_old(page, ticket):
                self._room(key).put(key, page)

    def changed(self, table: str) -> None:
        """Drop the pages that show this table; an empty name drops all."""
        with self._lock:
            self._generation += 1
            self._changed[table] = self._generation
            for room in self._rooms:
                shows = [key for key, page in room.pages.items() if page.tables is None or table in page.tables]
                for key in shows:
                    room.drop(key)

    def open(self, until: float) -> None:
        """Begin empty: what changed while nobody listened is not known. ``until`` as in ``stay_open``."""
        with self._lock:
            self._empty()
            self._open_until = until

    def stay_open(self, until: float) -> None:
        """Stay open until this moment of the monotonic clock."""
        self._open_until = until

    def close(self) -> None:
        """Forget everything, and keep nothing until opened again."""
        with self._lock:
            self._open_until = 0.0
            self._empty()

    def _empty(self) -> None:
        self._generation += 1
        self._all_changed = self._generation
        for room in self._rooms:
            room.pages.clear()
            room.bytes = 0

    def _is_old(self, page: Page, ticket: Ticket) -> bool:
        if self._all_changed > ticket.generation:
            return True
        tables = self._changed if page.tables is None else page.tables
        return any(self._changed.get(table, 0) > ticket.generation for table in tables)

    def _room(self, key: Key) -> _Room:
        if key.query:
            return self._with_query
        return self._documents if key.is_document else self._plain


def _next_midnight(now: float) -> float:
    here = timezone.get_default_timezone()
    tomorrow = datetime.fromtimestamp(now, here).date() + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=here).timestamp()
