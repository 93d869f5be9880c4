"""Residents comment on a draft and hear what became of it; the officer runs the hearing from its desk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests.factories import documents
from tests.factories.drafts import changed_draft
from tests.factories.people import aino, signed_in

from teoiksi.domains.drafts import queries as drafts
from teoiksi.domains.drafts.types import DraftState
from teoiksi.domains.participation import queries, services
from teoiksi.domains.participation.types import Council
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

pytestmark = pytest.mark.django_db
PLACE = "place=goal/kasvu/name"


@pytest.fixture(autouse=True)
def _during() -> object:
    with time_machine.travel("2026-11-20 12:00 +0200", tick=True) as traveller:
        yield traveller


@pytest.fixture(autouse=True)
def _finnish() -> Iterator[None]:
    """Addresses are in Finnish, before and after."""
    translation.activate("fi")
    yield
    translation.activate("fi")


@pytest.fixture
def officer() -> PersonCard:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    return aino()


@pytest.fixture
def desk(officer: PersonCard) -> Client:
    return signed_in(officer)


@pytest.fixture
def draft(officer: PersonCard) -> UUID:
    return changed_draft(actor=officer.actor)


@pytest.fixture
def hearing(officer: PersonCard, draft: UUID) -> UUID:
    return services.open_hearing(
        actor=officer.actor,
        draft=draft,
        opens_on=date(2026, 11, 2),
        closes_on=date(2026, 11, 30),
        introduction=LocalizedText("Mitä mieltä olet?", "Vad tycker du?", "What do you think?"),
    )


def send(hearing: UUID, **fields: str) -> str:
    """Comment on the name of the goal and give the receipt."""
    answer = Client().post(f"{reverse('hearing:comment', args=[hearing])}?{PLACE}", fields)
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"].rstrip("/").rpartition("/")[2]


def desk_address(name: str, draft: UUID, *rest: str) -> str:
    return reverse(f"hearing:{name}", args=[draft, *rest])


def test_a_draft_is_put_out_and_everybody_sees_what_would_change(desk: Client, draft: UUID) -> None:
    sent = {
        "opens_on": "2026-11-20",
        "closes_on": "30.11.2026",
        "title_fi": "Syksyn korjaukset",
        "introduction_fi": "Mitä mieltä olet?",
    }
    assert desk.post(desk_address("manage-open", draft), {**sent, "closes_on": "1.1.2026"}).status_code == 422
    assert desk.post(desk_address("manage-open", draft), sent).status_code == 302
    card = queries.hearing_of_draft(draft)
    assert card is not None
    listed = Client().get("/kuuleminen/").content.decode()
    assert f"/kuuleminen/{card.key}/" in listed
    page = Client().get(f"/kuuleminen/{card.key}/").content.decode()
    assert "yhä" in page
    assert "Kommentoi tätä kohtaa" in page
    assert "Mitä mieltä olet?" in page


def test_a_resident_comments_on_a_passage_without_an_account(hearing: UUID, desk: Client, draft: UUID) -> None:
    form = Client().get(f"/kuuleminen/{hearing}/kommentoi/?{PLACE}").content.decode()
    assert "Väki kasvaa yhä" in form
    receipt = send(hearing, message="Hyvä tavoite <b>", name="Asukas")
    assert receipt in Client().get(f"/kuuleminen/kommentti/{receipt}/").content.decode()
    assert "Hyvä tavoite" not in Client().get(f"/kuuleminen/{hearing}/").content.decode()
    desk.post(desk_address("manage-comment", draft, receipt), {"do": "show"})
    assert "Hyvä tavoite &lt;b&gt;" in Client().get(f"/kuuleminen/{hearing}/").content.decode()
    desk.post(desk_address("manage-comment", draft, receipt), {"became": "taken", "answer": "Kiitos, muutimme."})
    for path in (f"/kuuleminen/{hearing}/", f"/kuuleminen/kommentti/{receipt}/"):
        page = Client().get(path).content.decode()
        assert "Kiitos, muutimme." in page
        assert "tettiin mukaan" in page


def test_a_form_that_is_filled_in_wrong_keeps_the_words(hearing: UUID) -> None:
    address = f"/kuuleminen/{hearing}/kommentoi/?{PLACE}"
    empty = Client().post(address, {"message": ""})
    assert empty.status_code == 422
    assert 'href="#id_message"' in empty.content.decode()
    robot = Client().post(address, {"message": "Säästyvät sanat", "website": "http://x"})
    assert robot.status_code == 422
    assert "Säästyvät sanat" in robot.content.decode()


def test_an_ended_hearing_takes_no_comments_but_stays_to_be_read(hearing: UUID) -> None:
    with time_machine.travel("2026-12-01 12:00 +0200"):
        page = Client().get(f"/kuuleminen/{hearing}/").content.decode()
        assert "Kommentoi tätä kohtaa" not in page
        answer = Client().post(f"/kuuleminen/{hearing}/kommentoi/", {"message": "Myöhässä"})
        assert answer.status_code == 409
        assert "Myöhässä" in answer.content.decode()


def test_a_hearing_that_has_not_begun_is_not_found(officer: PersonCard, draft: UUID) -> None:
    key = services.open_hearing(
        actor=officer.actor,
        draft=draft,
        opens_on=date(2026, 12, 1),
        closes_on=date(2026, 12, 31),
        introduction=LocalizedText("Tulossa"),
    )
    assert Client().get(f"/kuuleminen/{key}/").status_code == 404
    assert Client().get(f"/kuuleminen/{key}/kommentoi/").status_code == 404


def test_publishing_waits_for_the_hearing_and_then_shows_what_changed(
    officer: PersonCard, desk: Client, draft: UUID, hearing: UUID
) -> None:
    receipt = send(hearing, message="Muuttakaa sana")
    step = reverse("editing:step", args=[draft])
    item = reverse("editing:item", args=[draft, "goal", "kasvu"])
    names = {"name.fi": "Väki kasvaa hitaasti", "name.sv": "Väki kasvaa (sv)", "name.en": "Väki kasvaa (en)"}
    answer = desk.post(
        item, {"fields": "1", "opened": "2", "indicators": "asukkaat", "matters": "environment", **names}
    )
    assert answer.status_code == 302
    desk.post(step, {"to": "send"})
    decision = {"to": "approve", "body_fi": "Valtuusto", "decided_on": "2026-12-14", "reason": "Päätös"}
    refused = desk.post(step, decision)
    assert refused.status_code == 422
    assert "kuuleminen on kesken" in refused.content.decode()
    desk.post(desk_address("manage-comment", draft, receipt), {"do": "show"})
    desk.post(desk_address("manage-comment", draft, receipt), {"became": "taken", "answer": "Muutettiin."})
    for council in Council:
        desk.post(desk_address("manage-council", draft, council.value), {"statement": "Kannatamme."})
    desk.post(desk_address("manage-summary", draft), {"summary_fi": "Yksi kommentti."})
    with time_machine.travel("2026-12-15 12:00 +0200"):
        assert signed_in(officer).post(step, decision).status_code == 302
        assert drafts.draft(draft).state is DraftState.PUBLISHED
        page = Client().get(f"/kuuleminen/{hearing}/").content.decode()
    for words in ("Mikä muuttui kuulemisen jälkeen", "hitaasti", "Yksi kommentti.", "Kannatamme.", "Muutettiin."):
        assert words in page, words


def test_pages_of_hearings_answer_in_three_languages(hearing: UUID, desk: Client, draft: UUID) -> None:
    for prefix, words in (
        ("/kuuleminen/", "Mitä mieltä"),
        ("/sv/horande/", "Vad tycker"),
        ("/en/hearing/", "What do you"),
    ):
        assert Client().get(prefix).status_code == 200
        page = Client().get(f"{prefix}{hearing}/").content.decode()
        assert words in page
        assert set(re.findall(r'hreflang="(\w+)"', page)) >= {"fi", "sv", "en"}
    for address in (f"/henkilosto/strategia/{draft}/kuuleminen/", f"/en/staff/strategy/{draft}/hearing/"):
        assert desk.get(address).status_code == 200
