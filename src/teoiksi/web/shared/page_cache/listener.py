"""Hears of changes from PostgreSQL in a thread of its own, and lets pages be kept only while it hears."""

from __future__ import annotations

import atexit
import logging
import os
import time
from contextlib import closing
from threading import Event, Lock, Thread
from typing import Any, Final

from django.db import connections

from teoiksi.domains.common.types import CHANGE_CHANNEL
from teoiksi.web.shared.page_cache.store import Store

logger = logging.getLogger(__name__)

APPLICATION_NAME: Final = "teoiksi: changes"
"""What the connection is called in ``pg_stat_activity``."""

_BEAT: Final = 0.5  # seconds between asking whether the database is there
_LEASE: Final = 3.0  # seconds that pages live after the last answer
_FIRST_WAIT, _LONGEST_WAIT = 0.1, 5.0
_NOTICE_A_DEAD_NETWORK: Final = {
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 5000,
}


class Listener:
    """One thread per process, started by the first request: after the web server has forked or spawned its workers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._stopped = Event()
        self._thread: Thread | None = None
        self._process = 0

    def ensure_running(self) -> None:
        """Start the thread if this process has none yet; cheap enough for every request."""
        if self._process != os.getpid():
            with self._lock:
                if self._process != os.getpid():
                    self._start()

    def stop(self) -> None:
        """Stop the thread and wait until its connection is closed."""
        if self._thread is not None and self._process == os.getpid():
            self._stopped.set()
            self._thread.join(timeout=2 * _BEAT + 2)
            self._process = 0

    def _start(self) -> None:
        self._store.close()
        self._stopped = Event()
        self._thread = Thread(target=self._run, args=[self._stopped], name="changes", daemon=True)
        self._process = os.getpid()
        self._thread.start()
        atexit.register(self.stop)

    def _run(self, stopped: Event) -> None:
        wait = _FIRST_WAIT
        while not stopped.is_set():
            began = time.monotonic()
            try:
                self._listen(stopped)
            except Exception:
                logger.warning("Changes are not heard of; pages are made anew for every reader.", exc_info=True)
            finally:
                self._store.close()
            wait = _FIRST_WAIT if time.monotonic() - began > _LONGEST_WAIT else min(2 * wait, _LONGEST_WAIT)
            stopped.wait(wait)

    def _listen(self, stopped: Event) -> None:
        database = connections["default"].copy()
        database.settings_dict["OPTIONS"] = {**database.settings_dict["OPTIONS"], **_NOTICE_A_DEAD_NETWORK}
        with closing(database):
            database.ensure_connection()
            connection: Any = database.connection
            connection.execute(f"SET application_name = '{APPLICATION_NAME}'")
            asked = time.monotonic()
            connection.execute(f'LISTEN "{CHANGE_CHANNEL}"')
            self._store.open(asked + _LEASE)
            while not stopped.is_set():
                for change in connection.notifies(timeout=_BEAT):
                    self._store.changed(change.payload)
                asked = time.monotonic()
                connection.execute("SELECT 1")
                self._store.stay_open(asked + _LEASE)
