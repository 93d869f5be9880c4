"""The strategy on one picture and the previews of its pages, as they are fetched."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from xml.etree import ElementTree

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client
from tests.factories import documents
from tests.factories.cached_site import getter

from teoiksi.domains.strategy import queries, services
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.reports import typesetting
from teoiksi.web.shared.page_cache import CachedPages
from teoiksi.web.strategy import picture

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

PICTURES = {
    "fi": "/strategia/yhtena-kuvana",
    "sv": "/sv/strategi/pa-en-bild",
    "en": "/en/strategy/on-one-picture",
}
PREVIEWS = [
    ("/strategia/esikatselu.png", "/sv/strategi/forhandsvisning.png", "/en/strategy/preview.png"),
    (
        "/karjet/elinymparisto/esikatselu.png",
        "/sv/spetsomraden/elinymparisto/forhandsvisning.png",
        "/en/spearheads/elinymparisto/preview.png",
    ),
    (
        "/mittarit/asukkaat/esikatselu.png",
        "/sv/matare/asukkaat/forhandsvisning.png",
        "/en/indicators/asukkaat/preview.png",
    ),
]
Queries = Callable[[int], AbstractContextManager[Any]]


@pytest.fixture
def loaded(time_machine: Any) -> None:
    time_machine.move_to("2025-06-01 12:00:00+03:00", tick=False)
    services.load_strategy(actor=COMMAND_LINE, document=documents.document(), reason="valtuuston päätös")


def size_of(png: bytes) -> tuple[int, int]:
    """The width and the height of an image; it must be a PNG."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png.endswith(b"IEND\xaeB`\x82")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def text_of(pdf: bytes) -> str:
    """What a reader's program finds in a PDF, white space as single spaces."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    found = subprocess.run([program, "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return " ".join(found.split())


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize("language", PICTURES)
def test_the_pdf_is_tagged_and_in_the_readers_language(client: Client, language: str, paper: str) -> None:
    response = client.get(f"{PICTURES[language]}-{paper}.pdf")
    city = {"fi": "mallikunta", "sv": "mallikunta-sv", "en": "mallikunta-en"}[language]
    name = "-".join([city, *PICTURES[language].split("/")[-2:]])
    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/pdf")
    assert response.headers["Content-Disposition"] == f'inline; filename="{name}-{paper}.pdf"'
    assert b"/MarkInfo" in response.content
    assert f"/Lang({language})".encode() in response.content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in response.content


@pytest.mark.usefixtures("loaded")
def test_the_text_of_the_pdf_is_that_of_the_front_page(client: Client) -> None:
    page = re.sub(r"<[^>]+>", " ", client.get("/sv/").content.decode())
    printed = text_of(client.get(f"{PICTURES['sv']}-a3.pdf").content)
    for words in ("Hyvä kunta (sv)", "Rohkea (sv)", "Hyvä elinympäristö (sv)", "Puistot (sv)", "på väg"):
        assert words in page
        assert words in printed
    assert "Läget 1.6.2025." in printed


@pytest.mark.usefixtures("loaded")
def test_the_picture_counts_what_the_front_page_counts(client: Client) -> None:
    html = client.get("/").content.decode()
    shown = picture.picture_of(queries.outline("strategia-2025"))
    of_page = re.findall(
        r'outcome-count">(\d+)</span> ([^<]+)', html.split("spearheads-title")[2].split("</section>")[0]
    )
    assert of_page == [(str(found.count), found.name) for each in shown.spearheads for found in each.outcomes] != []


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("address", [f"{address}.png" for address in PICTURES.values()])
def test_the_image_is_a_png_in_the_shape_of_a_sheet(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.headers["Content-Type"] == "image/png"
    assert size_of(response.content) == (1600, 1131)


@pytest.mark.usefixtures("loaded")
def test_the_drawing_is_svg_that_the_policy_lets_be_seen_and_that_says_what_it_is(client: Client) -> None:
    response = client.get(f"{PICTURES['fi']}.svg")
    drawing = ElementTree.fromstring(response.content)
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert drawing.attrib["role"] == "img"
    assert "Hyvä kunta" in (drawing.findtext("{http://www.w3.org/2000/svg}title") or "")
    assert not re.search(rb'<style|<script|\sstyle=|\son[a-z]+=|href="(?!#|data:image/)', response.content)
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("address", [address for page in PREVIEWS for address in page])
def test_a_preview_has_the_size_that_social_media_want(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.headers["Content-Type"] == "image/png"
    assert size_of(response.content) == (1200, 630)
    assert not response.cookies


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("page", "image", "alternative"),
    [
        ("/", "/strategia/esikatselu.png", "Mallikunnan strategia. Hyvä kunta. Yhdessä."),
        ("/sv/", "/sv/strategi/forhandsvisning.png", "Mallikunnan strategia (sv). Hyvä kunta (sv). Yhdessä (sv)."),
        (
            "/karjet/elinymparisto/",
            "/karjet/elinymparisto/esikatselu.png",
            "Hyvä elinympäristö. Mittarit nyt: 1 etenee. Tilanne 1.6.2025.",
        ),
        ("/en/indicators/asukkaat/", "/en/indicators/asukkaat/preview.png", "As of 1 June 2025."),
        ("/tavoitteet/", "/strategia/esikatselu.png", "Mallikunta: Strategia teoiksi"),
    ],
)
def test_a_page_names_its_preview_by_its_whole_address_and_says_what_is_on_it(
    client: Client, settings: Any, page: str, image: str, alternative: str
) -> None:
    settings.PUBLIC_ADDRESS = "https://strategia.malli.example"
    found = dict(re.findall(r'<meta property="(og:[a-z_:]+)" content="([^"]*)">', client.get(page).content.decode()))
    assert found["og:image"] == f"https://strategia.malli.example{image}"
    assert found["og:url"] == f"https://strategia.malli.example{page}"
    assert found["og:image:alt"].endswith(alternative)
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:description"]
    assert client.get(image).status_code == 200


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("address", "most"),
    [
        (f"{PICTURES['fi']}.svg", 7),
        ("/karjet/elinymparisto/esikatselu.png", 7),
        ("/mittarit/asukkaat/esikatselu.png", 12),
    ],
)
def test_a_picture_costs_few_queries(
    client: Client, address: str, most: int, django_assert_max_num_queries: Queries
) -> None:
    with django_assert_max_num_queries(most):
        assert client.get(address).status_code == 200


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("page", ["/", "/strategia/", "/en/", "/en/strategy/"])
def test_pages_link_to_every_form_of_the_picture(client: Client, page: str) -> None:
    html = client.get(page).content.decode()
    start = PICTURES["en" if page.startswith("/en/") else "fi"]
    for end in ("-a4.pdf", "-a3.pdf", ".png", ".svg"):
        assert f'href="{start}{end}" download' in html


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("address", ["/karjet/ei-ole/esikatselu.png", "/mittarit/ei-ole/esikatselu.png"])
def test_a_preview_of_nothing_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("end", [".svg", ".png", "-a3.pdf", "-a4.pdf"])
def test_without_a_strategy_there_is_no_picture(client: Client, end: str) -> None:
    assert client.get(PICTURES["fi"] + end).status_code == 404


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("loaded")
def test_a_picture_is_made_once_and_not_sent_to_who_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    pages = CachedPages(WSGIHandler(), most_bytes=10_000_000)
    monkeypatch.setattr(pages.listener, "ensure_running", lambda: None)
    pages.store.open(time.monotonic() + 3600)

    def counted(*values: Any, **more: Any) -> bytes:
        made.append(values[0])
        return typeset(*values, **more)

    typeset = typesetting.tagged_pdf
    monkeypatch.setattr(typesetting, "tagged_pdf", counted)
    get = getter(pages)
    first = get(f"{PICTURES['fi']}-a3.pdf", HTTP_ACCEPT_ENCODING="br")
    again = get(f"{PICTURES['fi']}-a3.pdf", HTTP_ACCEPT_ENCODING="gzip", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    assert first.body.startswith(b"%PDF")
    assert (again.status, again.body) == ("304 Not Modified", b"")
    assert len(made) == 1
