"""What the search knows of the pages about the site is what a reader sees on them."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from tests.factories import documents

from teoiksi.domains.strategy import services
from teoiksi.jobs.static_pages import StaticPage, static_pages
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import LANGUAGES

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages() -> list[StaticPage]:
    services.load_strategy(actor=COMMAND_LINE, document=documents.document())
    return list(static_pages())


def seen(html: str) -> str:
    """The words of the main part of a page, with single spaces."""
    main = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", "", main)).split())


def test_the_title_and_every_paragraph_are_on_the_page(client: Client, pages: list[StaticPage]) -> None:
    assert len(pages) == 4 * len(LANGUAGES)
    for page in pages:
        with override(page.language):
            address = reverse(f"pages:{page.key}")
        html = client.get(address).content.decode()
        assert f"<h1>{page.title}</h1>" in html
        assert page.paragraphs
        assert [each for each in page.paragraphs if each not in seen(html)] == []


def test_a_page_is_searched_to_its_end_and_without_its_list_of_contents(pages: list[StaticPage]) -> None:
    texts = {(page.key, page.language): "\n".join(page.paragraphs) for page in pages}
    assert "029 534 5000" in texts["accessibility", "fi"]
    assert "Mallikunta (sv)" in texts["accessibility", "sv"]
    assert "tietosuoja.fi" in texts["privacy", "en"]
    assert texts["data", "sv"].count("Små grupper") == 1
    assert not any("<" in text or "&" in text for text in texts.values())
