"""Residents' questions, asked as residents ask them: through the search page, in whatever form of the word."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

import pytest
from django.test import Client
from tests.factories.questions import questions

from teoiksi.cli.demonstration import files
from teoiksi.domains.strategy import services as strategy
from teoiksi.jobs.search import rebuild_now
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.strategy_file.read import read_strategy
from teoiksi.web.search.kinds import address_of

FIRST = 5


@pytest.fixture
def imatra() -> None:
    for path in files():
        strategy.load_strategy(actor=COMMAND_LINE, document=read_strategy(path.read_bytes()))
    rebuild_now()


def first_links(client: Client, address: str) -> list[str]:
    return re.findall(r'<h2><a href="([^"]+)">', client.get(address).content.decode())[:FIRST]


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.usefixtures("imatra")
def test_at_least_95_of_100_finnish_questions_find_their_page_among_the_first_five_links(client: Client) -> None:
    asked = questions("fi.csv")
    assert len(asked) >= 100
    missed, reached = [], set[str]()
    for question, answers in asked:
        right = {address_of(*answer.split(":")) for answer in answers}
        found = right.intersection(first_links(client, f"/haku/?q={quote(question)}"))
        reached |= found
        missed += [] if found else [question]
    assert len(missed) <= 0.05 * len(asked), missed
    assert_pages_are_there(client, reached)
    assert_examples_find_something(client)


def assert_pages_are_there(client: Client, addresses: set[str]) -> None:
    for address in sorted(addresses):
        html = client.get(urlsplit(address).path).content.decode()
        assert "<h1>" in html, address
        assert not (place := urlsplit(address).fragment) or f'id="{place}"' in html, address


def assert_examples_find_something(client: Client) -> None:
    for page in ("/haku/", "/sv/sok/", "/en/search/"):
        examples = re.findall(rf'<li><a href="({page}\?q=[^"]+)">', client.get(page).content.decode())
        assert len(examples) == 5
        assert all(first_links(client, example) for example in examples)
