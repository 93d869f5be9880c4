"""What search engines are told: every page in every language, and what to leave alone."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.factories import documents

from teoiksi.domains.strategy import services
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture
def loaded() -> None:
    earlier = documents.strategy(id="strategia-2021", state="superseded", name=documents.text("Vanha strategia"))
    services.load_strategy(actor=COMMAND_LINE, document=documents.document(strategy=earlier))
    services.load_strategy(actor=COMMAND_LINE, document=documents.document())


def listed(client: Client) -> dict[str, dict[str, str]]:
    """The languages and addresses that each address of the sitemap names as the same page."""
    response = client.get("/sitemap.xml")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/xml; charset=utf-8"
    root = ET.fromstring(response.content)
    return {
        each.findtext(f"{SITEMAP}loc") or "": {link.attrib["hreflang"]: link.attrib["href"] for link in each.iter(LINK)}
        for each in root
    }


@pytest.mark.usefixtures("loaded")
def test_every_listed_page_is_there_and_names_the_same_pages_in_other_languages(client: Client) -> None:
    found = listed(client)
    assert len(found) == len(set(found)) > 50
    for address, others in found.items():
        response = client.get(urlsplit(address).path)
        html = response.content.decode()
        assert response.status_code == 200, address
        assert f'<link rel="canonical" href="{address}">' in html
        assert dict(re.findall(r'<link rel="alternate" hreflang="(\w\w)" href="([^"]+)">', html)) == others
        assert address in others.values()


@pytest.mark.usefixtures("loaded")
def test_every_page_that_the_site_leads_to_is_listed(client: Client) -> None:
    """What is left out is listed here, and why."""
    left_out = ("/palaute/", "/seuraa/", "/henkilosto/", "/strategia/versiot/strategia-2025/", "/static/")
    known, waiting = set[str](), ["/"]
    while waiting:
        path = waiting.pop()
        if path in known or path.startswith(left_out) or path.startswith(("/sv/", "/en/")) or "." in path:
            continue
        known.add(path)
        html = client.get(path).content.decode()
        waiting += [urlsplit(link).path for link in re.findall(r'<(?:a|form) [^>]*(?:href|action)="(/[^"#?]*)', html)]
    finnish = {urlsplit(others["fi"]).path for others in listed(client).values()}
    assert known == finnish


def test_without_a_strategy_only_pages_that_are_there_are_listed(client: Client) -> None:
    found = listed(client)
    assert "http://testserver/sv/" in found
    assert all(client.get(urlsplit(address).path).status_code == 200 for address in found)


def test_the_set_address_is_the_one_that_is_listed(client: Client, settings: Any) -> None:
    settings.PUBLIC_ADDRESS = "https://strategia.example.org"
    assert all(address.startswith("https://strategia.example.org/") for address in listed(client))
    robots = client.get("/robots.txt").content.decode()
    assert "\nSitemap: https://strategia.example.org/sitemap.xml\n" in robots


@pytest.mark.parametrize("path", ["/haku/?", "/sv/sok/?", "/en/search/?", "/palaute/", "/sv/respons/", "/en/feedback/"])
def test_results_of_searches_and_feedback_are_left_alone(client: Client, path: str) -> None:
    robots = client.get("/robots.txt").content.decode()
    assert f"Disallow: {path}\n" in robots
    assert not any(urlsplit(address).path.startswith(path) for address in listed(client))
    assert client.get(path).status_code == 200


@pytest.mark.usefixtures("loaded")
def test_more_pages_do_not_ask_the_database_more(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(16):
        assert len(listed(client)) > 50
