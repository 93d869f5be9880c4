"""Forms and addresses are sent what they take, and nonsense, by everyone without the right: nothing in the database changes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlencode, urlsplit

import pytest
from django.urls import Resolver404, resolve
from tests.factories.database import fingerprint
from tests.integration.rights.cast import Town
from tests.integration.rights.forms import Form, forms_of
from tests.integration.rights.matrix import EVERYONE, NOT_TAKEN, READER_IS_LED, Who, rows

ROWS = rows()
NONSENSE: Final = ("", "x", "0", "-1", "on", "2026-13-45", "ä" * 3000, "'; DROP TABLE people_user; --", "\x00", "[]")
FORM: Final = "application/x-www-form-urlencoded"

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("plain_static_files")]


def kept() -> dict[str, tuple[int, str]]:
    """Give the checksums of all tables but sessions: a reader who is led to sign in is given one, with nothing in it."""
    return {table: found for table, found in fingerprint().items() if table != "django_session"}


def offered(name: str, town: Town) -> dict[str, str]:
    """Give the fields of the form that leads to this route, from whichever page shows one to someone who may."""
    fields = dict(ROWS[name].fields)
    for form in _forms(name, town):
        fields |= form.fields
    return fields


def _forms(name: str, town: Town) -> Iterator[Form]:
    area = name.partition(":")[0]
    for page in ROWS:
        row = ROWS[page]
        if page.partition(":")[0] != area or row.get == NOT_TAKEN or not row.may:
            continue
        address = town.address(page)
        response = town.browsers[Who.OFFICER if Who.OFFICER in row.may else max(row.may)].get(address)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            yield from (form for form in forms_of(response.content.decode(), address) if _leads_to(form.action) == name)


def _leads_to(address: str) -> str:
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def bodies(fields: dict[str, str], chance: random.Random) -> Iterator[str]:
    """Give what is sent: nothing, the form as it is, and the form filled in with nonsense."""
    yield ""
    yield urlencode(fields)
    yield urlencode({name: chance.choice(NONSENSE) for name in fields})


@pytest.mark.parametrize("name", [name for name, row in ROWS.items() if row.post != NOT_TAKEN])
def test_whoever_may_not_changes_nothing(name: str, town: Town) -> None:
    address, row, chance = town.address(name), ROWS[name], random.Random(name)  # noqa: S311 - no secret
    fields = offered(name, town)
    before = kept()
    for who in sorted(EVERYONE - row.writers):
        for body in bodies(fields, chance):
            response = town.browsers[who].post(address, body, FORM)
            assert who in row.may or response.status_code in {row.refused, READER_IS_LED}, (who, body)
    assert kept() == before


def test_no_address_takes_anything_but_reading_and_forms(town: Town) -> None:
    addresses = {name: town.address(name) for name in ROWS}
    before = kept()
    for name, address in addresses.items():
        for method in ("PUT", "PATCH", "DELETE"):
            response = town.browsers[Who.OFFICER].generic(method, address, urlencode(ROWS[name].fields), FORM)
            assert response.status_code == NOT_TAKEN, (name, method)
    assert kept() == before


def test_forms_are_read_as_a_browser_would_send_them() -> None:
    html = '<form method="post" action="/a/"><input name="b" value="c"></form><form><input name="d"></form>'
    html += '<form method="POST"><textarea name="e"></textarea><button name="f" value="g"></button></form>'
    assert forms_of(html, "/page/") == [Form("/a/", {"b": "c"}), Form("/page/", {"e": "", "f": "g"})]


def test_whoever_may_does_change_something(town: Town) -> None:
    name = "staff:fetch"
    address = town.address(name)
    fields = offered(name, town)
    before = kept()
    town.browsers[Who.OFFICER].post(address, fields)
    assert kept() != before
