"""The search page as a reader gets it: what was found, in which groups, and what is said when nothing was."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.factories import documents

from teoiksi.domains.search import services as search
from teoiksi.domains.search.types import Entry
from teoiksi.domains.strategy import services as strategy
from teoiksi.jobs.search import write_entries
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

ADDRESSES = {"fi": "/haku/", "sv": "/sv/sok/", "en": "/en/search/"}


@pytest.fixture
def loaded() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    write_entries()


@pytest.fixture
def many() -> None:
    search.replace_entries(
        entries=[
            *(Entry("goal", f"tavoite-{number}", "fi", f"Puisto {number}", "Kaunis puisto.") for number in range(23)),
            *(Entry("indicator", f"mittari-{number}", "fi", f"Puiston {number} kävijät", "") for number in range(5)),
        ]
    )


def links(html: str) -> list[str]:
    """The addresses of the results."""
    return re.findall(r'<h2><a href="([^"]+)">', html)


def page(client: Client, **query: str | int) -> str:
    response = client.get("/haku/", query)
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("fi", "Haulla ”<bdi>Elinympäristö</bdi>” löytyi", "<title>Elinympäristö – "),
        ("sv", "träffar på ”<bdi>Elinympäristö</bdi>”", "<title>Elinympäristö – "),
        ("en", "results for “<bdi>Elinympäristö</bdi>”", "<title>Elinympäristö – "),
    ],
)
def test_what_was_found_is_counted_in_the_title_and_told_to_screen_readers(
    client: Client, language: str, words: str, title: str
) -> None:
    html = client.get(ADDRESSES[language], {"q": "Elinympäristö"}).content.decode()
    status = re.search(r'<p class="hits-count" id="hits" role="status">(.*)</p>', html)
    assert f'<html lang="{language}"' in html
    assert status is not None
    assert words in status[1]
    assert title in html
    assert 'value="Elinympäristö"' in html


@pytest.mark.usefixtures("loaded")
def test_every_kind_leads_to_its_page_and_says_what_it_is(client: Client) -> None:
    found: dict[str, str] = {}
    for question in (
        "Mallikunnan strategia",
        "Rohkea",
        "Taustaa",
        "Hyvinvointi",
        "Kadut",
        "kasvaa",
        "Asukkaat",
        "palaute",
    ):
        lines = re.findall(r'<h2><a href="([^"]+)">.*</a></h2>\n<p class="hit-kind">([\w ]+)', page(client, q=question))
        found |= {address: kind.strip() for address, kind in lines}
    assert (
        found
        | {
            "/strategia/versiot/strategia-2025/": "Strategia",
            "/strategia/#value-rohkea": "Arvo",
            "/strategia/#text-tausta": "Taustateksti",
            "/strategia/#matter-wellbeing": "Kuntalain asia",
            "/karjet/elinymparisto/": "Kärki",
            "/tavoitteet/kasvu/": "Tavoite",
            "/mittarit/asukkaat/": "Mittari",
            "/palaute/": "Tietoa sivustosta",
        }
        == found
    )


@pytest.mark.usefixtures("loaded")
def test_a_part_of_the_strategy_is_a_place_on_its_page(client: Client) -> None:
    text = client.get("/strategia/").content.decode()
    for question in ("Rohkea", "Taustaa", "Hyvinvointi on mukana"):
        places = [link.partition("#")[2] for link in links(page(client, q=question)) if "#" in link]
        assert places
        assert all(f'id="{place}"' in text for place in places)


@pytest.mark.usefixtures("loaded")
def test_a_goal_and_its_indicator_name_their_spearhead(client: Client) -> None:
    html = page(client, q="kasvaa asukkaat")
    for kind in ("Tavoite", "Mittari"):
        assert re.search(rf'<p class="hit-kind">{kind} <span class="spearhead-mark.*?</span> Elinympäristö</p>', html)


@pytest.mark.usefixtures("loaded")
def test_what_was_looked_for_is_marked_and_nothing_else_is_markup(client: Client) -> None:
    search.replace_entries(
        entries=[
            Entry("goal", "kasvu", "fi", "Puistot <b>ja</b> torit", "<script>alert(1)</script> puistot & torit <img>")
        ]
    )
    html = client.get("/haku/", {"q": "<i>puistot</i> \"torit'><img>"}).content.decode()
    assert "<mark>Puistot</mark> &lt;b&gt;ja&lt;/b&gt; <mark>torit</mark>" in html
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt; <mark>puistot</mark> &amp; <mark>torit</mark> &lt;<mark>img</mark>&gt;"
        in html
    )
    assert "<script>" not in html
    assert "<img>" not in html
    assert "<i>" not in html
    assert 'value="&lt;i&gt;puistot&lt;/i&gt; &quot;torit&#x27;&gt;&lt;img&gt;"' in html


@pytest.mark.usefixtures("many")
def test_groups_are_links_with_counts_and_narrow_the_list(client: Client) -> None:
    html = page(client, q="puisto")
    groups = re.findall(
        r'<a id="kind-\w+" href="([^"]+)"( aria-current="true")?>(\w+) <span class="facet-count">(\d+)', html
    )
    assert groups == [
        ("/haku/?q=puisto", ' aria-current="true"', "Kaikki", "28"),
        ("/haku/?q=puisto&kind=goal", "", "Tavoitteet", "23"),
        ("/haku/?q=puisto&kind=indicator", "", "Mittarit", "5"),
    ]
    narrowed = page(client, q="puisto", kind="indicator")
    assert len(links(narrowed)) == 5
    assert all(link.startswith("/mittarit/") for link in links(narrowed))
    assert 'href="/haku/?q=puisto&kind=goal"' in narrowed


@pytest.mark.usefixtures("many")
def test_a_long_list_comes_in_pages_that_meet_and_keep_the_question(client: Client) -> None:
    pages = [page(client, q="puisto", kind="goal", page=number) for number in (1, 2, 3)]
    found = [link for html in pages for link in links(html)]
    assert [len(links(html)) for html in pages] == [10, 10, 3]
    assert len(set(found)) == 23
    assert 'href="?q=puisto&kind=goal&page=3"' in pages[0]
    assert '<ol class="hits" start="21">' in pages[2]
    assert "näytetään 21–23" in pages[2]
    assert "<title>puisto – Sivu 3 – 23 hakutulosta" in pages[2]


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("number", "shown"), [("99", 8), ("0", 10), ("-1", 10), ("x", 10), ("9" * 5000, 10), ("٣", 8), ("²", 10), ("", 10)]
)
def test_a_page_that_is_not_there_becomes_one_that_is(client: Client, number: str, shown: int) -> None:
    assert len(links(page(client, q="puisto", page=number))) == shown


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("kind", ["x", "value", "goal'--", "\x00", "goal\x00"])
def test_an_unknown_group_is_everything(client: Client, kind: str) -> None:
    assert '<a id="kind-all" href="/haku/?q=kasvaa" aria-current="true">' in page(client, q="kasvaa", kind=kind)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        "kasvaa\x00\r\n\t",
        "a" * 10_000,
        "sana " * 2_000,
        "'; DROP TABLE search_searchentry; --",
        "& | ! ( ) :* <-> \\",
        "%s %(words)s {} {{ 1 }} {% now %}",
        "\u202ekasvaa\u2066\ufeff",
        "\ud7ff\ufffd\U0001f3d4\U000e0041",
        "k\u0301\u0302\u0303" * 300,
        "ﷺ" * 500,
    ],
)
@pytest.mark.parametrize("language", ADDRESSES)
def test_strange_questions_are_answered(client: Client, language: str, text: str) -> None:
    response = client.get(ADDRESSES[language], {"q": text})
    html = response.content.decode()
    assert response.status_code == 200
    assert not set(html) & {"\x00", "\u202e", "\u2066", "\ufeff"}
    assert len(html) < 30_000


@pytest.mark.parametrize("query", [b"q=%FF%FE", b"q=%ED%A0%80", b"q=%", b"q&q=&q=x", b"kind=goal", b"q[]=a"])
def test_broken_addresses_are_answered(client: Client, query: bytes) -> None:
    assert client.get("/haku/", QUERY_STRING=query.decode()).status_code == 200


@pytest.mark.usefixtures("loaded")
def test_only_the_beginning_of_a_long_question_counts_and_that_is_said(client: Client) -> None:
    words = "Haku oli pitkä, joten siitä otettiin huomioon vain alku: enintään 10 sanaa."
    assert words in page(client, q="kasvaa " + " ".join(f"sana{number}" for number in range(20)))
    assert words in page(client, q="kasvaa " + "x" * 500)
    assert words not in page(client, q="kasvaa")


@pytest.mark.parametrize("question", ["", "   ", "\x00"])
def test_before_a_question_the_page_tells_what_one_can_look_for(client: Client, question: str) -> None:
    html = page(client, q=question)
    assert "Mitä voit hakea" in html
    assert 'href="/haku/?q=lasten%20turvallisuus"' in html
    assert "<title>Hae sivustolta" in html
    assert 'name="robots"' not in html


@pytest.mark.parametrize("question", ["a", "ja", "!", "on ja ei"])
def test_a_question_without_words_is_told_what_is_missing(client: Client, question: str) -> None:
    html = page(client, q=question)
    assert "Kirjoita hakusana" in html
    assert "vähintään kaksi kirjainta" in html
    assert "Mitä voit hakea" in html


@pytest.mark.usefixtures("loaded")
def test_when_nothing_is_found_the_page_tells_what_to_try(client: Client) -> None:
    html = page(client, q="avaruusasema")
    assert "Haulla ”<bdi>avaruusasema</bdi>” ei löytynyt mitään" in html
    assert "Kokeile yleisempää sanaa" in html
    assert 'href="/tavoitteet/"' in html
    assert 'class="facets' not in html


@pytest.mark.usefixtures("many")
def test_when_a_group_has_nothing_the_others_are_a_link_away(client: Client) -> None:
    html = page(client, q="puisto", kind="spearhead")
    assert "ei löytynyt mitään" in html
    assert '<a href="/haku/?q=puisto">Hae koko sivustolta, älä vain tästä ryhmästä</a>' in html
    assert 'aria-current="true">Kärjet <span class="facet-count">0</span>' in html


def test_what_this_program_has_no_page_for_is_left_out(client: Client) -> None:
    search.replace_entries(
        entries=[
            Entry("page", "vanha-sivu", "fi", "Vanha puisto", ""),
            Entry("rumour", "x", "fi", "Huhu puistosta", ""),
            Entry("page", "data", "fi", "Puistojen luvut", ""),
        ]
    )
    assert links(page(client, q="puisto")) == ["/tietoa-aineistosta/"]


@pytest.mark.usefixtures("loaded")
def test_results_are_not_for_search_engines_and_no_cookie_is_set(client: Client) -> None:
    response = client.get("/haku/", {"q": "kasvaa"})
    html = response.content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert 'rel="canonical"' not in html
    assert not response.cookies
    assert " style=" not in html
    assert not re.search(r"<script(?![^>]*\b(src|type)=)", html)


@pytest.mark.usefixtures("loaded")
def test_the_question_stays_when_the_language_is_changed(client: Client) -> None:
    html = page(client, q="kasvaa & voi", kind="goal", page="1")
    assert 'href="/sv/sok/?q=kasvaa+%26+voi&kind=goal"' in html
    assert 'href="/en/search/?q=kasvaa+%26+voi&kind=goal"' in html


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(("question", "most"), [("", 1), ("sanaahaku", 4), ("kasvaa asukkaat hyvä", 8)])
def test_a_search_asks_the_database_few_times(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, question: str, most: int
) -> None:
    client.get("/haku/", {"q": question})
    with django_assert_max_num_queries(most):
        client.get("/haku/", {"q": question})


@pytest.mark.usefixtures("many")
def test_more_results_do_not_ask_the_database_more(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):
        assert len(links(page(client, q="puisto"))) == 10


def test_the_page_only_reads(client: Client) -> None:
    assert client.post("/haku/", {"q": "kasvaa"}).status_code == 405
    assert client.head("/haku/?q=kasvaa").status_code == 200


@pytest.mark.usefixtures("loaded")
def test_every_page_has_the_search_and_so_has_the_one_that_was_not_found(client: Client) -> None:
    assert 'role="search" action="/sv/sok/"' in client.get("/sv/").content.decode()
    assert 'role="search" action="/haku/"' in client.get("/ei-ole/").content.decode()
