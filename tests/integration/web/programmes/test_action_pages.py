"""The list of actions, the page of one, and the programmes, as a reader gets them."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from tests.factories import documents, programmes
from tests.factories.documents import text

from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.types import ActionState, CorrectionPart, ProgrammeState, UpdatePart, YearCost
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page  # what the stubs call the client's answer

pytestmark = pytest.mark.django_db

Queries = Callable[[int], AbstractContextManager[Any]]


@pytest.fixture(autouse=True)
def _today(time_machine: Any) -> None:
    time_machine.move_to("2026-11-24 12:00:00+02:00", tick=False)


def text_of(response: Page) -> str:
    """The page without its tags, white space as single spaces."""
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).replace("\u00a0", " ").split())


def in_force() -> None:
    """A programme in force: parks under way, paths that were to begin in spring, a beach that needs the parks."""
    programmes.town(
        programmes.action_part(
            what=text("Puistot hoidetaan"),
            milestones=(programmes.milestone("Suunnitelma", date(2026, 12, 31)),),
            indicators=("asukkaat",),
            costs=(YearCost(2026, 40_000, own=10_000, eu=5_000), YearCost(2027, 20_000, own=20_000)),
        ),
        programmes.action_part("polut", starts_on=date(2026, 3, 1)),
        programmes.action_part("uimaranta", needs=("puistot",)),
        state=ProgrammeState.IN_FORCE,
    )
    services.tell_situation(
        actor=COMMAND_LINE,
        action="puistot",
        part=UpdatePart(ActionState.UNDER_WAY, "Suunnittelu alkoi", progress=20),
        today=programmes.TODAY,
    )


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/toimenpiteet/", ["3 toimenpidettä, niistä 2 myöhässä", "Toimenpide puistot", "käynnissä", "20 %"]),
        ("/sv/atgarder/", ["3 åtgärder, varav 2 försenade", "Toimenpide puistot (sv)", "pågår", "starten försenad"]),
        ("/en/actions/", ["3 actions, 2 of them late", "Toimenpide puistot (en)", "under way", "start is late"]),
        ("/toimenpiteet/puistot/", ["Puistot hoidetaan", "Suunnittelu alkoi", "Viimeistään 31.12.2026", "Asukkaat"]),
        ("/sv/atgarder/puistot/", ["Puistot hoidetaan (sv)", "Delmål", "Senast 31.12.2026"]),
        ("/en/actions/puistot/", ["Puistot hoidetaan (en)", "progress 20 per cent", "By 31 December 2026"]),
        ("/toimenpiteet/uimaranta/", ["Minkä on valmistuttava ensin Toimenpide puistot käynnissä"]),
        ("/ohjelmat/", ["Elinympäristön toimeenpano-ohjelma", "1 käynnissä", "2 myöhässä"]),
        ("/sv/program/", ["Elinympäristön toimeenpano-ohjelma (sv)", "2 försenade"]),
        ("/en/programmes/", ["Elinympäristön toimeenpano-ohjelma (en)", "2 late"]),
        (f"/ohjelmat/{programmes.PROGRAMME}/", ["Kunnassa on hyvä asua", "kaupunginhallitus", "2026 2027 2028 2029"]),
        (f"/sv/program/{programmes.PROGRAMME}/", ["Kunnassa on hyvä asua (sv)", "i kraft"]),
        (f"/en/programmes/{programmes.PROGRAMME}/", ["in force", "Actions in time"]),
    ],
)
def test_pages_tell_what_is_done_in_three_languages(client: Client, path: str, words: list[str]) -> None:
    in_force()
    shown = text_of(client.get(path))
    assert [each for each in words if each not in shown] == []


def test_costs_are_shown_by_year_with_what_nobody_pays_yet(client: Client) -> None:
    in_force()
    shown = text_of(client.get("/toimenpiteet/puistot/"))
    assert "2026 40 000 10 000 0 5 000 0 25 000" in shown
    assert "Yhteensä 60 000 30 000 0 5 000 0 25 000" in shown


def test_a_delay_is_told_with_its_correction_and_its_day(client: Client) -> None:
    in_force()
    assert "ei ole vielä kerrottu korjaavaa toimenpidettä" in text_of(client.get("/toimenpiteet/polut/"))
    correction = CorrectionPart("Hankitaan toinen urakoitsija", date(2026, 12, 15))
    services.tell_situation(
        actor=COMMAND_LINE,
        action="polut",
        part=UpdatePart(ActionState.NOT_STARTED, correction=correction),
        today=programmes.TODAY,
    )
    shown = text_of(client.get("/toimenpiteet/polut/"))
    assert "Hankitaan toinen urakoitsija Tehdään viimeistään 15.12.2026" in shown


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?tila=under_way", ["puistot"]),
        ("?myohassa=on", ["polut", "uimaranta"]),
        ("?haku=UIMA", ["uimaranta"]),
        ("?karki=elinymparisto&yksikko=strategia", ["puistot", "polut", "uimaranta"]),
        ("?karki=ei-ole", []),
    ],
)
def test_a_choice_leaves_the_actions_that_fit(client: Client, query: str, names: list[str]) -> None:
    in_force()
    page = client.get(f"/toimenpiteet/{query}").content.decode()
    assert re.findall(r'<th scope="row"><a href="/toimenpiteet/([^/]+)/"', page) == names


@pytest.mark.parametrize("state", [ProgrammeState.DRAFT, ProgrammeState.IN_GROUP])
def test_a_draft_is_never_public(client: Client, state: ProgrammeState) -> None:
    programmes.town(programmes.action_part(), state=state)
    assert client.get("/toimenpiteet/puistot/").status_code == 404
    assert client.get(f"/ohjelmat/{programmes.PROGRAMME}/").status_code == 404
    assert "Ei vielä toimenpiteitä" in text_of(client.get("/toimenpiteet/"))
    assert "Ei vielä ohjelmia" in text_of(client.get("/ohjelmat/"))


def test_an_action_of_an_earlier_strategy_still_tells_its_goals_which_have_no_pages_any_more(client: Client) -> None:
    in_force()
    newer = documents.strategy(id="strategia-2029", supersedes="strategia-2025", spearheads=())
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document(strategy=newer))
    for path in ("/toimenpiteet/puistot/", f"/ohjelmat/{programmes.PROGRAMME}/"):
        page = client.get(path).content.decode()
        assert "Väki kasvaa" in page
        assert "/tavoitteet/kasvu/" not in page


def test_the_pages_are_there_before_any_strategy(client: Client) -> None:
    assert "Ei vielä toimenpiteitä" in text_of(client.get("/toimenpiteet/"))
    assert "Ei vielä ohjelmia" in text_of(client.get("/ohjelmat/"))


def test_htmx_gets_the_rows_and_the_number_only(client: Client) -> None:
    in_force()
    part = client.get("/toimenpiteet/?haku=polut", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "1 toimenpide" in part


def test_the_list_needs_at_most_eight_calls_of_the_database(
    client: Client, django_assert_max_num_queries: Queries
) -> None:
    in_force()
    for query in ("", "?haku=hoidetaan&tavoite=kasvu&vuosi=2026"):
        with django_assert_max_num_queries(8):
            client.get(f"/toimenpiteet/{query}")


@pytest.mark.parametrize(
    ("query", "count"),
    [("haku=hoidetaan", 1), ("haku=suunnitelma", 1), ("haku=väki+kasvaa", 3), ("haku=purjehdus", 0)],
)
def test_words_are_looked_for_in_all_that_an_action_says(client: Client, query: str, count: int) -> None:
    in_force()
    found = text_of(client.get(f"/toimenpiteet/?{query}"))
    assert ("Mikään toimenpide ei vastaa valintoja" in found) if not count else (f"{count} toimenpide" in found)


@pytest.mark.parametrize(("query", "kept"), [("tavoite=kasvu", True), ("tavoite=ei-ole", False), ("vuosi=2035", False)])
def test_actions_are_chosen_by_goal_and_by_year(client: Client, query: str, kept: bool) -> None:  # given by name
    in_force()
    assert ("/toimenpiteet/puistot/" in client.get(f"/toimenpiteet/?{query}").content.decode()) is kept


def test_the_timeline_tells_of_milestones_and_needs_in_words_too(client: Client) -> None:
    in_force()
    response = client.get(f"/ohjelmat/{programmes.PROGRAMME}/")
    page = text_of(response)
    assert "Suunnitelma, viimeistään 31.12.2026" in page
    assert "Edellyttää:" in page
    assert response.content.decode().count("timeline-step-open") == 1
    assert "ontto on vielä edessä" in page
