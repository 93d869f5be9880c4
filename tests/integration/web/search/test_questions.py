"""Residents' questions, asked as residents ask them: through the search page, in whatever form of the word."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

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


def first_links(client: Client, question: str) -> list[str]:
    html = client.get("/haku/", {"q": question}).content.decode()
    return re.findall(r'<h2><a href="([^"]+)">', html)[:FIRST]


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.usefixtures("imatra")
def test_at_least_95_of_100_finnish_questions_find_their_page_among_the_first_five_links(client: Client) -> None:
    asked = questions("fi.csv")
    assert len(asked) >= 100
    missed, reached = [], set[str]()
    for question, answers in asked:
        right = {address_of(*answer.split(":")) for answer in answers}
        found = right.intersection(first_links(client, question))
        reached |= found
        missed += [] if found else [question]
    assert len(missed) <= 0.05 * len(asked), missed
    for address in sorted(reached):
        html = client.get(urlsplit(address).path).content.decode()
        assert "<h1>" in html, address
        assert not (place := urlsplit(address).fragment) or f'id="{place}"' in html, address
