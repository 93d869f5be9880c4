"""What readers see of the audit committee's recommendations: the list, one, and those of a goal."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.factories import documents, recommendations

from teoiksi.domains.decisions.types import Conclusion
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

LIST = "/tarkastuslautakunnan-suositukset/"


@pytest.fixture(autouse=True)
def town() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())


def shown(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_without_recommendations_the_list_says_when_they_come(client: Client) -> None:
    assert "Ei vielä suosituksia" in shown(client, LIST)


def test_the_list_tells_of_each_where_it_stands(client: Client) -> None:
    recommendations.recommended(1)
    recommendations.recommended(2)
    recommendations.answered(2)
    recommendations.followed(2, Conclusion.CARRIED_OUT)
    page = shown(client, LIST)
    assert "Arviointikertomus vuodelta 2025" in page
    assert page.index("Odottaa hallituksen vastausta") < page.index("Toteutettu")
    assert "Väki kasvaa" in page


def test_one_shows_the_whole_loop(client: Client) -> None:
    recommendations.recommended()
    recommendations.answered()
    recommendations.followed(words="Selvitys on <b>tilattu</b>")
    page = shown(client, f"{LIST}2025/1/")
    words = ("Suositus 1", "luku 3.2, s. 14", "Hallitus ryhtyy toimeen", "§ 201", "Työn alla", "&lt;b&gt;tilattu")
    assert [word for word in words if word not in page] == []
    assert client.get(f"{LIST}2024/1/").status_code == 404


def test_a_goal_shows_what_was_recommended_of_it(client: Client) -> None:
    assert "Mitä tarkastuslautakunta on suositellut" not in shown(client, "/tavoitteet/kasvu/")
    recommendations.recommended()
    assert f'href="{LIST}2025/1/"' in shown(client, "/tavoitteet/kasvu/")
    assert "Rekommendation" in shown(client, "/sv/mal/kasvu/")


def test_examples_say_that_they_are_such(client: Client) -> None:
    recommendations.recommended(is_example=True)
    assert "Nämä suositukset ovat esimerkkejä" in shown(client, LIST)
