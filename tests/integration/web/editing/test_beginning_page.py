"""An officer begins a strategy in the browser: in an empty database, and for the next term as a copy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests.factories import documents
from tests.factories.people import aino, signed_in

from teoiksi.domains.drafts import queries
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

SENT = {
    "strategy.name.fi": "Strategia 2029",
    "strategy.vision.fi": "Uusi visio",
    "strategy.motto.fi": "Eteenpäin",
    "term.name.fi": "Kausi 2029–2033",
    "term.start": "1.6.2029",
    "term.end": "2033-05-31",
}
TOWN = {"municipality.code": "999", "municipality.name.fi": "Uusikunta", "municipality.peers": "153, 405"}


@pytest.fixture(autouse=True)
def _finnish() -> Iterator[None]:
    translation.activate("fi")
    yield
    translation.activate("fi")


@pytest.fixture
def browser() -> Client:
    return signed_in(aino())


def test_in_an_empty_database_the_desk_leads_to_the_first_strategy_and_it_begins(browser: Client) -> None:
    assert reverse("editing:begin") in browser.get(reverse("staff:desk")).content.decode()
    assert reverse("editing:begin") in browser.get(reverse("editing:home")).content.decode()
    begun = browser.post(reverse("editing:begin"), {**SENT, **TOWN})
    assert begun.status_code == 302
    assert strategies.document_of("strategia-2029").municipality.peers == ("153", "405")
    assert browser.get(begun.headers["Location"]).status_code == 200
    assert reverse("editing:begin") not in browser.get(reverse("staff:desk")).content.decode()


def test_everything_that_is_missing_is_told_at_its_field(browser: Client) -> None:
    refused = browser.post(reverse("editing:begin"), {"term.start": "kesällä"})
    page = refused.content.decode()
    assert refused.status_code == 422
    for name in ("municipality-code", "municipality-name-fi", "strategy-name-fi", "strategy-vision-fi", "term-name-fi"):
        assert f'href="#f-{name}"' in page
    assert 'value="kesällä"' in page
    assert not strategies.every_strategy()


def test_for_the_next_term_it_is_begun_as_a_copy_and_readers_see_nothing_of_it(browser: Client) -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    shown = browser.get(reverse("editing:begin")).content.decode()
    assert '<option value="strategia-2025" selected>' in shown
    assert "municipality" not in shown
    sent = {**SENT, "strategy.vision.fi": "", "strategy.motto.fi": "", "term.id": "new", "copy_of": "strategia-2025"}
    begun = browser.post(reverse("editing:begin"), sent)
    assert begun.status_code == 302
    (card,) = queries.drafts()
    assert queries.newest(card.key)[1]["strategy"]["vision"]["fi"] == "Hyvä kunta"
    assert strategies.in_force() == "strategia-2025"
    assert Client().get(reverse("strategy:version", args=[card.strategy])).status_code == 404
    assert "Lähetä" in browser.get(reverse("editing:changes", args=[card.key])).content.decode()
