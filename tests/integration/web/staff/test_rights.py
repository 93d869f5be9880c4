"""Who may open which page of staff and do what there: one row for every route."""

from __future__ import annotations

from typing import Any, Final

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import fetching
from tests.factories.people import aino, bengt, citta, signed_in
from tests.journeys import routes

from teoiksi.domains.stats.services import put_question
from teoiksi.domains.stats.types import QuestionKind
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.resolving.recipe import Recipe

CAST: Final = ("reader", "citta", "bengt", "aino")
"""Anyone; someone without a role; the owner of another unit; the strategy officer."""

MATRIX: Final = {
    "my_part:my-part": ("GET", (302, 200, 200, 200)),
    "staff:desk": ("GET", (302, 403, 200, 200)),
    "staff:office": ("GET", (302, 403, 403, 200)),
    "staff:verify": ("POST", (302, 403, 403, 302)),
    "staff:waiting": ("GET", (302, 403, 200, 200)),
    "staff:decide": ("POST", (302, 403, 403, 422)),
    "staff:connect": ("GET", (302, 403, 403, 200)),
    "staff:answer": ("GET", (302, 403, 403, 200)),
    "staff:look": ("POST", (302, 403, 403, 404)),
    "staff:choose": ("POST", (302, 403, 403, 404)),
    "staff:save": ("POST", (302, 403, 403, 404)),
    "staff:runs": ("GET", (302, 403, 200, 200)),
    "staff:run": ("GET", (302, 403, 200, 200)),
    "staff:fetch": ("POST", (302, 403, 403, 302)),
    "staff:log": ("GET", (302, 403, 403, 200)),
    "staff:log-csv": ("POST", (302, 403, 403, 200)),
    "staff:account": ("GET", (302, 200, 200, 200)),
    "staff:end-others": ("POST", (302, 302, 302, 302)),
}


@pytest.fixture
def arguments() -> dict[str, dict[str, Any]]:
    """What the addresses name: a run, a figure that waits for the owner of "strategia", a question without its answer."""
    connection = fetching.connected("asukkaat")
    recipe = Recipe("statfin", "")
    question = put_question(actor=COMMAND_LINE, kind=QuestionKind.FIND, recipe=recipe, language="fi", words="väestö")
    return {
        "staff:run": {"number": fetching.run()},
        "staff:decide": {"number": fetching.waiting(connection)},
        **{f"staff:{name}": {"number": question} for name in ("answer", "look", "choose", "save")},
    }


def browser(who: str) -> Client:
    cast = {"citta": citta, "bengt": lambda: bengt("kadut"), "aino": aino}
    return signed_in(cast[who]()) if who in cast else Client()


@pytest.mark.parametrize(("at", "who"), list(enumerate(CAST)), ids=CAST)
@pytest.mark.parametrize("name", MATRIX)
def test_a_route_opens_for_whom_it_should(name: str, at: int, who: str, arguments: dict[str, dict[str, Any]]) -> None:
    method, statuses = MATRIX[name]
    address = reverse(name, kwargs=arguments.get(name, {}))
    response = browser(who).generic(method, address, "indicator=asukkaat", "application/x-www-form-urlencoded")
    assert response.status_code == statuses[at]
    if who == "reader":
        assert response.headers["Location"].startswith("/henkilosto/kirjaudu/?next=")


def test_every_route_of_staff_is_in_the_matrix() -> None:
    assert {name for name in routes.routes() if name.startswith(("staff:", "my_part:"))} == set(MATRIX)


@pytest.mark.parametrize("name", [name for name, (method, _statuses) in MATRIX.items() if method == "POST"])
def test_nothing_is_done_by_a_link_or_by_a_form_of_another_site(
    name: str, arguments: dict[str, dict[str, Any]]
) -> None:
    address = reverse(name, kwargs=arguments.get(name, {}))
    client = Client(enforce_csrf_checks=True)
    client.cookies = browser("aino").cookies
    assert client.get(address).status_code == 405
    assert client.post(address, {"indicator": "asukkaat"}).status_code == 403
