"""The auditor's tables: what they say, how they are narrowed, and the same as a file."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from django.test import Client
from tests.factories import documents, programmes
from tests.factories.people import signed_in, tarja

from teoiksi.domains.people.models import LogEntry
from teoiksi.domains.programmes.models import Action
from teoiksi.domains.programmes.types import ActionState, ProgrammeState
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.strategy_file.document import TargetPart

pytestmark = pytest.mark.django_db

VIEW = "/henkilosto/tarkastus/"
UNASSESSED = f"{VIEW}ei-arvioitu/"


@pytest.fixture
def auditor() -> Client:
    programmes.town(programmes.action_part(), state=ProgrammeState.IN_FORCE)
    return signed_in(tarja())


def shown(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def rows(page: str) -> int:
    return page.count('<tr><th scope="row">')


def test_the_overview_leads_to_every_finding_with_its_number(auditor: Client) -> None:
    page = shown(auditor, VIEW)
    for path in (
        "ei-arvioitu/",
        "tasot-ja-maaritelmat/",
        "muutokset-hyvaksymisen-jalkeen/",
        "kertomatta/",
        "ilman-toimenpidetta/",
    ):
        assert f'href="{VIEW}{path}"' in page
        shown(auditor, f"{VIEW}{path}")
    assert "Tarkastajan näkymä" in page


def test_a_goal_that_only_a_cancelled_action_serves_is_without_an_action(auditor: Client) -> None:
    path = f"{VIEW}ilman-toimenpidetta/"
    before = shown(auditor, path)
    Action.objects.update(state=ActionState.CANCELLED)
    after = shown(auditor, path)
    assert rows(after) == rows(before) + 1
    assert "/tavoitteet/kasvu/" in after
    sent = auditor.post(f"{VIEW}csv/", {"finding": "without_actions"}).content.decode()
    assert sent.count("\r\n") == rows(after) + 1


def test_what_could_not_be_assessed_says_why_and_since_when(auditor: Client) -> None:
    page = shown(auditor, UNASSESSED)
    assert rows(page) == 2
    assert "Tavoitteella ei ole mittaria" in page
    assert "Uusi luku on myöhässä" in page
    assert "Strategiayksikkö" in page
    assert "Målet har ingen mätare" in shown(auditor, "/sv/personal/revision/inte-bedomt/")


def test_rows_are_chosen_by_reason_and_by_what_is_binding(auditor: Client) -> None:
    assert rows(shown(auditor, f"{UNASSESSED}?syy=no_indicator")) == 1
    binding = shown(auditor, f"{UNASSESSED}?sitova=on")
    assert rows(binding) == 1
    assert "Täällä viihdytään" in binding
    assert "Mikään rivi ei vastaa valintoja" in shown(auditor, f"{UNASSESSED}?sitova=on&syy=late")
    assert rows(shown(auditor, f"{UNASSESSED}?syy=ei-ole")) == 2


def test_the_file_has_the_rows_that_were_chosen_and_leaves_a_line_in_the_log(auditor: Client) -> None:
    response = auditor.post(f"{VIEW}csv/", {"finding": "unassessed", "sitova": "on"})
    assert response.status_code == 200
    found = list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))
    assert [row[0] for row in found] == [
        "Tavoite",
        "Täällä viihdytään; Elinympäristö, sitova, mitään siitä ei voitu arvioida",
    ]
    assert LogEntry.objects.filter(kind="exported", detail="audit").count() == 1


def test_a_text_that_looks_like_a_formula_is_kept_a_text_in_the_file() -> None:
    whole = documents.document()
    (spearhead,) = whole.strategy.spearheads
    goals = (replace(spearhead.goals[0], name=documents.text("=1+1"), indicators=()), *spearhead.goals[1:])
    plan = documents.strategy(spearheads=(replace(spearhead, goals=goals),))
    strategy.load_strategy(actor=COMMAND_LINE, document=replace(whole, strategy=plan))
    response = signed_in(tarja()).post(f"{VIEW}csv/", {"finding": "unassessed"})
    assert "'=1+1" in response.content.decode()


def test_a_lowered_target_is_shown_as_known_then_and_now(auditor: Client) -> None:
    whole = documents.document()
    lowered = documents.indicator(targets=(TargetPart(date(2028, 12, 31), 1050.0),))
    changed = replace(whole, indicators=(lowered, *whole.indicators[1:]))
    strategy.load_strategy(actor=COMMAND_LINE, document=changed, reason="Valtuusto tarkisti tavoitetta")
    page = shown(auditor, f"{VIEW}tasot-ja-maaritelmat/?helpompi=on")
    words = ("1\u00a0080", "1\u00a0050", "Vaaditaan vähemmän kuin ennen", "Valtuusto tarkisti tavoitetta")
    assert [word for word in words if word not in page] == []


def test_a_changed_definition_is_shown_in_the_words_of_then_and_now(auditor: Client) -> None:
    whole = documents.document()
    changed = documents.indicator(definition=documents.text("Asukkaita kesällä"), direction="fall")
    strategy.load_strategy(actor=COMMAND_LINE, document=replace(whole, indicators=(changed, *whole.indicators[1:])))
    page = shown(auditor, f"{VIEW}tasot-ja-maaritelmat/?mika=definition")
    words = ("määritelmä: Asukkaita vuoden lopussa", "määritelmä: Asukkaita kesällä", "suunta: halutaan pienenevän")
    assert [word for word in words if word not in page] == []


def test_actions_that_nobody_has_told_of_are_listed(auditor: Client) -> None:
    page = shown(auditor, f"{VIEW}kertomatta/?mika=no_correction")
    assert rows(page) == 1
    assert "Toimenpide puistot" in page


def test_nothing_changed_after_approval_is_said_in_words(auditor: Client) -> None:
    page = shown(auditor, f"{VIEW}muutokset-hyvaksymisen-jalkeen/")
    assert "Yhdenkään hyväksytyn ohjelman suunnitelmaa ei ole muutettu" in page
    Action.objects.filter(slug="puistot").update(ends_on=date(2028, 6, 30))
    shown(auditor, f"{VIEW}muutokset-hyvaksymisen-jalkeen/")


def test_a_goal_that_no_longer_binds_is_shown_with_the_reason_and_taken_out_as_a_file(auditor: Client) -> None:
    path = f"{VIEW}strategian-muutokset/"
    assert "Strategiaa ei ole muutettu sen voimaantulon jälkeen" in shown(auditor, path)
    whole = documents.document()
    (spearhead,) = whole.strategy.spearheads
    goals = (replace(spearhead.goals[0], indicators=()), replace(spearhead.goals[1], binding=False))
    plan = documents.strategy(spearheads=(replace(spearhead, goals=goals),))
    strategy.load_strategy(actor=COMMAND_LINE, document=replace(whole, strategy=plan), reason="Valtuusto tarkisti")
    assert rows(shown(auditor, path)) == 2
    page = shown(auditor, f"{path}?sitovuus=on")
    words = ("Täällä viihdytään", "Tavoite: sitova", "Ei enää sitova", "Valtuusto tarkisti")
    assert [word for word in words if word not in page] == []
    sent = auditor.post(f"{VIEW}csv/", {"finding": "goals", "sitovuus": "on"}).content.decode()
    assert sent.count("\r\n") == rows(page) + 1 == 2
