"""An auditor writes a recommendation down, the officer its answer and what came of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from tests.factories import documents, recommendations
from tests.factories.people import aino, signed_in, tarja

from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.types import Conclusion
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

RECOMMENDATIONS = "/henkilosto/tarkastus/suositukset/"
NEW = {
    "year": "2025",
    "number": "3",
    "text": "Mittarille on asetettava tavoite.",
    "place": "luku 4",
    "goals": ["strategia-2025/kasvu"],
}
ANSWER = {"text": "Tavoite asetetaan.", "body": "kunnanhallitus", "decided_on": "14.9.2026", "section": "201"}


@pytest.fixture(autouse=True)
def town() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())


def send(client: Client, path: str, given: dict[str, Any], *, status: int = 302) -> str:
    response = client.post(f"{RECOMMENDATIONS}{path}", given)
    assert response.status_code == status
    return response.content.decode()


def test_from_recommendation_to_what_came_of_it() -> None:
    auditor, officer = signed_in(tarja()), signed_in(aino())
    send(auditor, "uusi/", NEW)
    send(officer, "2025/3/vastaus/", ANSWER)
    send(officer, "2025/3/seuranta/", {"conclusion": "carried_out", "text": "Tavoite asetettiin."})
    found = queries.recommendation(2025, 3)
    assert (found.text.fi, found.place, found.goals[0].slug) == (NEW["text"], "luku 4", "kasvu")
    assert found.answer is not None
    assert (found.answer.text.fi, found.answer.decision.section) == ("Tavoite asetetaan.", "201")
    assert (found.conclusion, found.follow_ups[0].text) == (Conclusion.CARRIED_OUT, "Tavoite asetettiin.")


def test_the_form_comes_back_with_every_mistake_and_what_was_written() -> None:
    auditor = signed_in(tarja())
    page = send(auditor, "uusi/", {"year": "25", "number": "0", "text": "", "place": "luku 4"}, status=422)
    for words in ("Kirjoita vuosi", "Kirjoita kokonaisluku", "Teksti puuttuu", 'value="luku 4"', "Korjaa lomake"):
        assert words in page
    recommendations.recommended(3)
    assert "jo suositus tällä numerolla" in send(auditor, "uusi/", NEW, status=422)


def test_a_recommendation_is_mended_until_it_is_answered() -> None:
    auditor = signed_in(tarja())
    recommendations.recommended()
    assert "Korjaa suositusta" in auditor.get(f"{RECOMMENDATIONS}2025/1/").content.decode()
    send(auditor, "2025/1/korjaa/", {"text": "Parempi sanamuoto"})
    assert queries.recommendation(2025, 1).text.fi == "Parempi sanamuoto"
    assert queries.recommendation(2025, 1).goals == ()
    recommendations.answered()
    assert "Korjaa suositusta" not in auditor.get(f"{RECOMMENDATIONS}2025/1/").content.decode()
    send(auditor, "2025/1/korjaa/", {"text": "Liian myöhään"})
    assert queries.recommendation(2025, 1).text.fi == "Parempi sanamuoto"


def test_an_answer_lacks_nothing_and_can_be_mended() -> None:
    officer = signed_in(aino())
    recommendations.recommended()
    page = send(officer, "2025/1/vastaus/", {"text": "", "body": "", "decided_on": "vappuna"}, status=422)
    for words in ("Vastaus puuttuu", "Kirjoita, kuka päätti", "Päivästä ei saatu selvää"):
        assert words in page
    recommendations.answered()
    send(officer, "2025/1/vastaus/", {**ANSWER, "decided_on": "2026-09-14"})
    found = queries.recommendation(2025, 1).answer
    assert found is not None
    assert found.text.fi == "Tavoite asetetaan."
    assert found.decision.body == recommendations.DECISION.body


def test_what_came_of_it_waits_for_the_answer_and_asks_for_its_words() -> None:
    officer = signed_in(aino())
    recommendations.recommended()
    send(officer, "2025/1/seuranta/", {"conclusion": "being_done", "text": "Alkoi"})
    assert queries.recommendation(2025, 1).follow_ups == ()
    recommendations.answered()
    page = send(officer, "2025/1/seuranta/", {"conclusion": "unanswered", "text": " "}, status=422)
    assert "miksi suositusta ei toteuteta" in page


def test_the_list_puts_first_what_waits_for_an_answer() -> None:
    recommendations.recommended(1)
    recommendations.recommended(2)
    recommendations.answered(1)
    page = signed_in(aino()).get(RECOMMENDATIONS).content.decode()
    assert page.index("2025/2") < page.index("2025/1")
    assert "Kirjaa suositus" not in page
