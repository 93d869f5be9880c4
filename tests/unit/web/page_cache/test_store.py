"""The kept pages: never too many, never older than a change."""

from __future__ import annotations

import time
from collections.abc import Collection
from datetime import datetime
from threading import Thread
from zoneinfo import ZoneInfo

import pytest
import time_machine

from teoiksi.web.shared.page_cache.keys import Key
from teoiksi.web.shared.page_cache.pages import Page, made_page
from teoiksi.web.shared.page_cache.store import Store


@pytest.fixture
def store() -> Store:
    store = Store(100_000)
    store.open(time.monotonic() + 3600)
    return store


def _key(path: str, query: tuple[tuple[str, str], ...] = ()) -> Key:
    return Key("", path, query, (), "identity")


def _page(store: Store, *, size: int = 10, tables: Collection[str] | None = None) -> Page:
    return made_page(b"x" * size, [], encoding="identity", tables=tables, until=store.ticket().expires_at)


def _put(store: Store, path: str, *, size: int = 10, tables: Collection[str] | None = None) -> None:
    store.put(_key(path), _page(store, size=size, tables=tables), store.ticket())


def test_a_closed_store_keeps_nothing() -> None:
    store = Store(100_000)
    _put(store, "/")
    assert store.get(_key("/")) is None


def test_a_kept_page_is_given_back(store: Store) -> None:
    _put(store, "/")
    page = store.get(_key("/"))
    assert page is not None
    assert page.body == b"x" * 10


def test_a_change_drops_the_pages_that_show_the_table(store: Store) -> None:
    _put(store, "/any")
    _put(store, "/goals", tables=["strategy_goal"])
    _put(store, "/figures", tables=["stats_observation"])
    store.changed("strategy_goal")
    assert store.get(_key("/any")) is None
    assert store.get(_key("/goals")) is None
    assert store.get(_key("/figures")) is not None


@pytest.mark.parametrize("tables", [None, ["strategy_goal"]])
def test_a_page_made_before_a_change_is_not_kept_after_it(store: Store, tables: list[str] | None) -> None:
    ticket, page = store.ticket(), _page(store, tables=tables)
    store.changed("strategy_goal")
    store.put(_key("/"), page, ticket)
    assert store.get(_key("/")) is None


def test_a_change_of_something_else_does_not_matter(store: Store) -> None:
    ticket, page = store.ticket(), _page(store, tables=["strategy_goal"])
    store.changed("stats_observation")
    store.put(_key("/"), page, ticket)
    assert store.get(_key("/")) is not None


def test_a_page_made_before_listening_broke_off_is_not_kept_after_it(store: Store) -> None:
    ticket, page = store.ticket(), _page(store, tables=["strategy_goal"])
    store.close()
    store.open(time.monotonic() + 3600)
    store.put(_key("/"), page, ticket)
    assert store.get(_key("/")) is None


def test_pages_are_not_given_after_the_lease() -> None:
    store = Store(100_000)
    store.open(time.monotonic() + 3600)
    _put(store, "/")
    store.stay_open(time.monotonic() - 1)
    assert store.get(_key("/")) is None


def test_pages_end_at_midnight_in_finland(store: Store) -> None:
    helsinki = ZoneInfo("Europe/Helsinki")
    with time_machine.travel(datetime(2026, 3, 1, 23, 59, 50, tzinfo=helsinki), tick=False) as clock:
        _put(store, "/")
        assert store.get(_key("/")) is not None
        clock.shift(11)
        assert store.get(_key("/")) is None
        _put(store, "/")
        assert store.get(_key("/")) is not None


def test_a_page_made_over_midnight_is_not_kept(store: Store) -> None:
    helsinki = ZoneInfo("Europe/Helsinki")
    with time_machine.travel(datetime(2026, 3, 1, 23, 59, 59, tzinfo=helsinki), tick=False) as clock:
        ticket, page = store.ticket(), _page(store)
        clock.shift(2)
        store.put(_key("/"), page, ticket)
        assert store.get(_key("/")) is None


def test_memory_is_bounded_and_what_is_used_stays(store: Store) -> None:
    _put(store, "/used")
    for number in range(100):
        _put(store, f"/{number}", size=5_000)
        store.get(_key("/used"))
    assert store.bytes <= 100_000
    assert store.get(_key("/used")) is not None
    assert store.get(_key("/0")) is None


def test_invented_queries_do_not_push_out_the_pages_that_all_read(store: Store) -> None:
    _put(store, "/")
    for number in range(1_000):
        key = _key("/goals", (("spearhead", str(number)),))
        store.put(key, _page(store, size=500), store.ticket())
    assert store.get(_key("/")) is not None
    assert store.bytes <= 100_000


def test_documents_do_not_push_out_the_pages_that_all_read(store: Store) -> None:
    _put(store, "/")
    for number in range(100):
        _put(store, f"/{number}.png", size=1_000)
    assert store.get(_key("/")) is not None
    assert store.get(_key("/99.png")) is not None
    assert store.bytes <= 100_000 // 8 + 3_000


def test_a_page_that_would_fill_the_room_is_not_kept(store: Store) -> None:
    _put(store, "/huge", size=90_000)
    assert store.bytes == 0


@pytest.mark.slow
def test_many_threads_may_use_it_at_once(store: Store) -> None:
    def work(name: str) -> None:
        for number in range(300):
            _put(store, f"/{name}/{number}", size=2_000)
            store.get(_key(f"/{name}/{number // 2}"))
            if number % 20 == 0:
                store.changed("strategy_goal")

    threads = [Thread(target=work, args=[str(number)]) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 0 <= store.bytes <= 100_000
    store.close()
    assert store.bytes == 0
