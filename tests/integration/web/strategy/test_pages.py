"""The strategy's pages as a reader gets them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import documents

from teoiksi.domains.strategy import services
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

pytestmark = pytest.mark.django_db

PAGES = [
    ("/", "/sv/", "/en/"),
    ("/strategia/", "/sv/strategi/", "/en/strategy/"),
    ("/strategia/versiot/", "/sv/strategi/versioner/", "/en/strategy/versions/"),
    ("/karjet/", "/sv/spetsomraden/", "/en/spearheads/"),
    ("/karjet/elinymparisto/", "/sv/spetsomraden/elinymparisto/", "/en/spearheads/elinymparisto/"),
    ("/tavoitteet/", "/sv/mal/", "/en/goals/"),
    ("/tavoitteet/kasvu/", "/sv/mal/kasvu/", "/en/goals/kasvu/"),
    ("/muutokset/", "/sv/andringar/", "/en/changes/"),
]


@pytest.fixture
def loaded() -> None:
    services.load_strategy(actor=COMMAND_LINE, document=documents.document(), reason="valtuuston päätös")


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("address", [address for page in PAGES for address in page])
def test_every_page_answers_in_its_language_and_sets_no_cookie(client: Client, address: str) -> None:
    response = client.get(address)
    html = response.content.decode()
    language = next((code for code in ("sv", "en") if address.startswith(f"/{code}/")), "fi")
    assert response.status_code == 200
    assert f'<html lang="{language}"' in html
    assert not response.cookies
    assert "style=" not in html
    assert not re.search(r"<script(?![^>]*\b(src|type)=)", html)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(("finnish", "swedish", "english"), PAGES)
def test_a_page_leads_to_itself_in_the_other_languages(
    client: Client, finnish: str, swedish: str, english: str
) -> None:
    html = client.get(finnish).content.decode()
    assert f'href="{swedish}"' in html
    assert f'href="{english}"' in html


@pytest.mark.usefixtures("loaded")
def test_the_front_page_is_the_strategy_on_one_picture(client: Client) -> None:
    html = client.get("/sv/").content.decode()
    for words in ("Hyvä kunta (sv)", "Rohkea (sv)", "Hyvä elinympäristö (sv)", "Puistot (sv)"):
        assert words in html


@pytest.mark.usefixtures("loaded")
def test_a_proposed_goal_says_so_and_a_decided_one_does_not(client: Client) -> None:
    assert "ehdotettu, ei valtuuston päättämä" in client.get("/tavoitteet/kasvu/").content.decode()
    html = client.get("/tavoitteet/viihtyvyys/").content.decode()
    assert "ehdotettu, ei valtuuston päättämä" not in html
    assert "sitova" in html


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("address", ["/tavoitteet/", "/karjet/elinymparisto/", "/strategia/", "/"])
def test_marks_are_signs_and_not_tags_that_are_shown(client: Client, address: str) -> None:
    assert "&lt;span" not in client.get(address).content.decode()


@pytest.mark.usefixtures("loaded")
def test_goals_are_filtered_without_javascript(client: Client) -> None:
    html = client.get("/tavoitteet/", {"origin": "council"}).content.decode()
    assert "Täällä viihdytään" in html
    assert "Väki kasvaa" not in html
    assert "Näillä valinnoilla ei löytynyt tavoitteita" in client.get("/tavoitteet/?spearhead=x").content.decode()


@pytest.mark.usefixtures("loaded")
def test_the_list_of_goals_takes_few_queries_and_counts_outcomes(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(8):
        html = client.get("/tavoitteet/").content.decode()
    assert '<option value="elinymparisto">' in html
    assert '<a href="/tavoitteet/kasvu/">Väki kasvaa' in html
    assert '<ul class="outcome-list"><li><span class="outcome' in html


@pytest.mark.usefixtures("loaded")
def test_changes_tell_when_what_and_why(client: Client) -> None:
    html = client.get("/muutokset/").content.decode()
    assert "valtuuston päätös" in html
    assert "Lisätty: strategia, " in html


@pytest.mark.usefixtures("loaded")
def test_the_whole_text_covers_the_seven_matters(client: Client) -> None:
    html = client.get("/strategia/").content.decode()
    assert "Asukkaiden hyvinvoinnin edistäminen" in html
    assert "Tällä sivustolla ei ole tästä strategian tekstiä." in html


@pytest.mark.usefixtures("loaded")
def test_a_new_goal_is_told_as_one_change_and_a_changed_one_by_what_changed(client: Client) -> None:
    assert client.get("/tavoitteet/kasvu/").content.decode().count("Tavoite lisättiin") == 1
    part = documents.strategy()
    (spearhead,) = part.spearheads
    first, *others = spearhead.goals
    changed = replace(spearhead, goals=(replace(first, name=documents.text("Väkeä riittää")), *others))
    services.load_strategy(
        actor=COMMAND_LINE, document=documents.document(strategy=replace(part, spearheads=(changed,)))
    )
    html = client.get(f"/tavoitteet/{first.id}/").content.decode()
    assert "Muutettu: tavoite" in html
    assert "Tavoite lisättiin" in html


def test_a_strategy_of_which_no_matter_is_known_does_not_claim_to_say_nothing(client: Client) -> None:
    part = documents.strategy()
    bare = tuple(
        replace(spearhead, goals=tuple(replace(goal, matters=()) for goal in spearhead.goals))
        for spearhead in part.spearheads
    )
    document = documents.document(strategy=replace(part, spearheads=bare, coverage=()))
    services.load_strategy(actor=COMMAND_LINE, document=document)
    assert 'id="coverage"' not in client.get("/strategia/").content.decode()


@pytest.mark.parametrize("address", ["/karjet/ei-ole/", "/tavoitteet/ei-ole/", "/strategia/versiot/ei-ole/"])
@pytest.mark.usefixtures("loaded")
def test_an_unknown_address_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("name", ["front", "strategy", "versions", "comparison", "spearheads", "goals", "changes"])
def test_before_any_strategy_every_page_of_it_says_so(client: Client, name: str) -> None:
    response = client.get(reverse(f"strategy:{name}"))
    assert response.status_code == 200
    assert "Strategiaa ei ole vielä julkaistu" in response.content.decode()


def test_an_earlier_strategy_whose_vision_is_not_known_shows_nothing_in_its_place(client: Client) -> None:
    earlier = documents.strategy(state="superseded", vision=LocalizedText(), motto=LocalizedText())
    services.load_strategy(actor=COMMAND_LINE, document=documents.document(strategy=earlier))
    html = client.get("/strategia/versiot/strategia-2025/").content.decode()
    assert 'class="lead"' not in html
    assert 'class="motto"' not in html
    assert "<p></p>" not in client.get("/strategia/versiot/").content.decode()
