"""Pages are fresh within a second of a change in the database, and never kept while changes are not heard of."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from tests.factories import documents
from tests.factories.cached_site import MADE, getter, rename, site

from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.web.shared.page_cache import CachedPages
from teoiksi.web.shared.page_cache.listener import APPLICATION_NAME

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.factories.cached_site"),
]


@pytest.fixture
def pages() -> Iterator[CachedPages]:
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    pages = site()
    pages.listener.ensure_running()
    _until(lambda: pages.store.is_open)
    yield pages
    pages.listener.stop()
    _until(lambda: not _listeners())


def _until(condition: Callable[[], bool], seconds: float = 10) -> float:
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds, "it took too long"
        time.sleep(0.01)
    return time.monotonic() - began


def _listeners() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE application_name = %s AND datname = current_database()",
            [APPLICATION_NAME],
        )
        return [pid for (pid,) in cursor.fetchall()]


def test_a_change_is_on_the_page_within_a_second(pages: CachedPages) -> None:
    get = getter(pages)
    assert get("/town/").body == get("/town/").body == b"Mallikunta"
    assert len(MADE) == 1
    rename("Uusikunta")
    assert _until(lambda: get("/town/").body == b"Uusikunta") < 1


def test_a_page_made_of_what_was_before_a_change_does_not_survive_it(pages: CachedPages) -> None:
    get = getter(pages)
    assert get("/changing/").body == b"Mallikunta"
    assert get("/changing/").body == b"Muuttunut"


def test_while_changes_are_not_heard_of_nothing_is_kept_and_then_it_begins_anew(pages: CachedPages) -> None:
    get = getter(pages)
    get("/town/")
    (pid,) = _listeners()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
    _until(lambda: not pages.store.is_open)
    rename("Salassa")
    assert get("/town/").body == b"Salassa"
    _until(lambda: pages.store.is_open)
    before = len(MADE)
    assert get("/town/").body == get("/town/").body == b"Salassa"
    assert len(MADE) == before + 1
