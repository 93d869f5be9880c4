"""Who may open which page and send which form: one row for every route of the site."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.test import Client
from tests.integration.rights.cast import Town
from tests.integration.rights.matrix import NOT_TAKEN, READER_IS_LED, Row, Who, rows
from tests.journeys import routes

ROWS = rows()
METHODS = ("GET", "POST")
FORM = "application/x-www-form-urlencoded"

pytestmark = pytest.mark.usefixtures("plain_static_files")


def ask(browser: Client, name: str, method: str, address: str) -> tuple[int, str]:
    """Ask as it would be done by hand, and undo what it did; gives the status and where it leads."""
    with transaction.atomic():
        body = "&".join(f"{key}={value}" for key, value in ROWS[name].fields.items())
        response = browser.generic(method, address, body if method == "POST" else "", FORM)
        transaction.set_rollback(True)
    return response.status_code, response.headers.get("Location", "")


@pytest.mark.parametrize("name", ROWS)
def test_a_route_opens_for_whom_it_should(name: str, town: Town) -> None:
    address = town.address(name)
    answers = {
        (who, method): ask(browser, name, method, address)
        for who, browser in town.browsers.items()
        for method in METHODS
    }
    wanted = {(who, method): ROWS[name].status(who, method) for who in Who for method in METHODS}
    told = {f"{who}, {method}": (status, wanted[who, method]) for (who, method), (status, _leads) in answers.items()}
    assert {at: both for at, both in told.items() if both[0] != both[1]} == {}
    for method in METHODS:
        if Who.READER not in ROWS[name].may and wanted[Who.READER, method] == READER_IS_LED:
            assert answers[Who.READER, method][1].startswith("/henkilosto/kirjaudu/?next=")


def test_every_route_is_in_the_matrix() -> None:
    assert set(routes.routes()) == set(ROWS)


def test_a_row_refuses_whom_it_does_not_name() -> None:
    row = Row(frozenset({Who.OFFICER}), get=200)
    told = {who: row.status(who, "GET") for who in Who}
    assert told.pop(Who.OFFICER) == 200
    assert told.pop(Who.READER) == 302
    assert set(told.values()) == {403}
    assert row.status(Who.OFFICER, "POST") == NOT_TAKEN


@pytest.mark.parametrize(
    "name",
    [name for name, row in ROWS.items() if row.get == NOT_TAKEN and row.status(Who.OFFICER, "POST") != NOT_TAKEN],
)
def test_nothing_is_done_by_a_form_of_another_site(name: str, town: Town) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies = town.browsers[Who.OFFICER].cookies
    assert client.post(town.address(name), dict(ROWS[name].fields)).status_code == 403
