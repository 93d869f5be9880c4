"""What changed between two versions of the strategy, as a reader gets it."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from tests.factories import documents

from teoiksi.domains.strategy import services
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.strategy_file.document import GoalPart, SpearheadPart, StrategyPart, ValuePart

pytestmark = pytest.mark.django_db

ADDRESSES = {
    "fi": "/strategia/vertailu/strategia-2021/strategia-2025/",
    "sv": "/sv/strategi/jamforelse/strategia-2021/strategia-2025/",
    "en": "/en/strategy/comparison/strategia-2021/strategia-2025/",
}
Queries = Callable[[int], AbstractContextManager[Any]]


def earlier() -> StrategyPart:
    """The strategy before: another vision, one value more, a renamed spearhead, a goal elsewhere."""
    now = documents.strategy()
    (spearhead,) = now.spearheads
    kept, moved = spearhead.goals
    return documents.strategy(
        id="strategia-2021",
        name=documents.text("Vanha strategia"),
        state="superseded",
        vision=documents.text("Hyvä ja hiljainen kunta"),
        values=(*now.values, ValuePart("saasto", documents.text("Säästö"))),
        introduction=documents.text("Johdanto\n\nToinen kappale kertoo vanhasta ajasta"),
        spearheads=(
            replace(spearhead, name=documents.text("Hyvä ja vihreä elinympäristö"), goals=(kept,)),
            SpearheadPart(
                "liikenne",
                documents.text("Liikenne"),
                documents.text("Liikenne"),
                goals=(moved, GoalPart("tiet", documents.text("Tiet ovat kunnossa"))),
            ),
        ),
    )


def load(part: StrategyPart) -> None:
    """Load a strategy beside the others."""
    services.load_strategy(actor=COMMAND_LINE, document=replace(documents.document(), strategy=part))


@pytest.fixture
def two_versions() -> None:
    load(earlier())
    load(
        documents.strategy(
            supersedes="strategia-2021", introduction=documents.text("Johdanto\n\nToinen kappale kertoo uudesta ajasta")
        )
    )


def part_of(html: str, section: str) -> str:
    """One section of the page without its tags; removed and added words keep theirs."""
    found = html.split(f'<section class="text" id="{section}"')[1].split("</section>", maxsplit=1)[0]
    found = re.sub(r'<span class="visually-hidden">[^<]*</span>', "", found)
    return " ".join(re.sub(r"<(?!/?(?:ins|del)>)[^>]+>", " ", found.split(">", 1)[1]).split())


@pytest.mark.usefixtures("two_versions")
def test_words_that_changed_are_marked_where_they_stand(client: Client) -> None:
    html = client.get(ADDRESSES["fi"]).content.decode()
    assert "Hyvä <del>ja hiljainen</del> kunta" in part_of(html, "vision")
    assert "Toinen kappale kertoo <del>vanhasta</del> <ins>uudesta</ins> ajasta" in part_of(html, "introduction")
    assert "1 kappale on ennallaan" in part_of(html, "introduction")


@pytest.mark.usefixtures("two_versions")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ("poistettu:", "poisto päättyy")),
        ("sv", ("borttaget:", "slut på borttaget")),
        ("en", ("removed:", "end of removed")),
    ],
)
def test_marks_are_told_in_words_too(client: Client, language: str, words: tuple[str, str]) -> None:
    html = client.get(ADDRESSES[language]).content.decode()
    begins, ends = words
    hidden = '<span class="visually-hidden">'
    assert f"<del>{hidden}{begins} </span>ja hiljainen{hidden} ({ends})</span></del>" in html


@pytest.mark.usefixtures("two_versions")
def test_items_are_new_gone_renamed_or_as_before(client: Client) -> None:
    html = client.get(ADDRESSES["fi"]).content.decode()
    assert "Säästö poistunut" in part_of(html, "values")
    assert "Ennallaan: Rohkea , Lähellä" in part_of(html, "values").replace("Rohkea,", "Rohkea ,")
    spearheads = part_of(html, "spearheads")
    assert "Hyvä elinympäristö muuttunut Nimi Hyvä <del>ja vihreä</del> elinympäristö" in spearheads
    assert "Liikenne poistunut Tavoitteet Tiet ovat kunnossa" in spearheads
    assert "Ennallaan: Väki kasvaa" in spearheads


@pytest.mark.usefixtures("two_versions")
def test_a_goal_that_moved_is_told_where_it_is_now_and_not_as_gone(client: Client) -> None:
    spearheads = part_of(client.get(ADDRESSES["fi"]).content.decode(), "spearheads")
    assert "Täällä viihdytään Oli aiemmin kärjessä Liikenne" in spearheads
    assert spearheads.count("Täällä viihdytään") == 1


@pytest.mark.usefixtures("two_versions")
def test_turned_around_what_was_gone_is_new(client: Client) -> None:
    html = client.get("/strategia/vertailu/strategia-2025/strategia-2021/").content.decode()
    assert "Säästö uusi" in part_of(html, "values")
    assert "Hyvä <ins>ja hiljainen</ins> kunta" in part_of(html, "vision")


@pytest.mark.usefixtures("two_versions")
def test_sections_that_do_not_differ_are_only_named(client: Client) -> None:
    html = client.get(ADDRESSES["fi"]).content.decode()
    assert 'id="background"' not in html
    assert re.search(r"Samat kummassakin:[^<]*Tausta", html)


@pytest.mark.usefixtures("two_versions")
def test_a_language_is_never_held_against_another(client: Client) -> None:
    load(replace(earlier(), vision=replace(documents.text("Hyvä ja hiljainen kunta"), sv="")))
    html = client.get(ADDRESSES["sv"]).content.decode()
    assert '<p lang="fi">Hyvä <del>' in html
    assert "Hyvä kunta (sv)" not in part_of(html, "vision")


@pytest.mark.usefixtures("two_versions")
def test_without_a_choice_the_one_in_force_is_held_against_what_it_superseded(client: Client) -> None:
    load(documents.strategy(id="strategia-2029", state="hearing", vision=documents.text("Toinen kunta")))
    html = client.get("/strategia/vertailu/").content.decode()
    assert re.search(r'name="vanha">.*?value="strategia-2021" selected', html, re.S)
    assert re.search(r'name="uusi">.*?value="strategia-2025" selected', html, re.S)
    assert "Hyvä <del>ja hiljainen</del> kunta" in part_of(html, "vision")


@pytest.mark.usefixtures("two_versions")
def test_the_form_leads_to_a_permanent_address(client: Client) -> None:
    response = client.get("/sv/strategi/jamforelse/", {"vanha": "strategia-2021", "uusi": "strategia-2025"})
    assert (response.status_code, response.headers["Location"]) == (302, ADDRESSES["sv"])


@pytest.mark.usefixtures("two_versions")
def test_the_same_version_twice_is_said_to_be_no_comparison(client: Client) -> None:
    html = client.get("/strategia/vertailu/strategia-2025/strategia-2025/").content.decode()
    assert "Valitse kaksi eri versiota" in html
    assert 'id="vision"' not in html


@pytest.mark.usefixtures("two_versions")
def test_a_draft_and_what_is_not_there_are_not_found(client: Client) -> None:
    load(documents.strategy(id="luonnos", state="draft", vision=documents.text("Salainen")))
    for address in (
        "/strategia/vertailu/strategia-2021/luonnos/",
        "/strategia/vertailu/luonnos/luonnos/",
        "/strategia/vertailu/ei-ole/strategia-2025/",
        "/strategia/vertailu/?vanha=luonnos&uusi=strategia-2025",
    ):
        assert client.get(address).status_code == 404
    assert "luonnos" not in client.get("/strategia/versiot/").content.decode()


def test_with_one_version_there_is_nothing_to_compare_yet(client: Client) -> None:
    load(documents.strategy())
    html = client.get("/strategia/vertailu/").content.decode()
    assert "Versioita on vain yksi" in html
    assert "<form" not in html.split("<main")[1].split("</main>")[0]


@pytest.mark.usefixtures("two_versions")
@pytest.mark.parametrize("address", [*ADDRESSES.values(), "/strategia/vertailu/"])
def test_the_page_answers_in_its_language_without_script_style_or_cookie(client: Client, address: str) -> None:
    response = client.get(address)
    html = response.content.decode()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", html)
    assert not response.cookies
    for other in ADDRESSES.values():
        assert address == "/strategia/vertailu/" or f'href="{other}"' in html


@pytest.mark.usefixtures("two_versions")
def test_the_page_costs_a_bounded_number_of_queries(client: Client, django_assert_max_num_queries: Queries) -> None:
    with django_assert_max_num_queries(26):
        assert client.get(ADDRESSES["fi"]).status_code == 200


@pytest.mark.usefixtures("two_versions")
def test_the_page_of_versions_leads_to_the_comparison(client: Client) -> None:
    html = client.get("/en/strategy/versions/").content.decode()
    assert 'action="/en/strategy/comparison/"' in html
    assert re.search(r'name="vanha">.*?value="strategia-2021" selected', html, re.S)
