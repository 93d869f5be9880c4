"""Closing a round freezes everything; afterwards it tells the same, whatever becomes of what it told of."""

from __future__ import annotations

import re
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from threading import Thread

import orjson
import pytest
from django.db import DatabaseError, connection, transaction
from tests.factories.documents import text
from tests.factories.programmes import PROGRAMME
from tests.factories.rounds import ROUND, change_everything, close, followed_town, open_round, today, write, write_all

from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import UnitKind, UnitPart
from teoiksi.domains.reporting import queries, services
from teoiksi.domains.reporting.models import FollowUpRound, FrozenRound, RoundText
from teoiksi.domains.reporting.types import AlreadyClosed, NotYet
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import LANGUAGES

pytestmark = pytest.mark.django_db


def closed_town() -> str:
    followed_town()
    open_round()
    write_all()
    return close()


def test_closing_freezes_figures_assessments_states_and_texts() -> None:
    seal = closed_town()
    report = queries.closed_report(ROUND, "fi")
    (page,) = report.spearheads
    growth, comfort = page.goals
    assert (report.sha256, report.strategy, report.is_example) == (seal, "Mallikunnan strategia", False)
    assert report.situation_on == date(2026, 8, 31)
    assert page.text is not None
    assert page.text.assessment == "Kirjoitus elinymparisto"
    assert growth.text is not None
    assert growth.text.deviation == "Kirjoitus kasvu, mutta hitaasti"
    assert comfort.is_binding
    (line,) = growth.indicators
    assert (line.words["value"], line.words["period"], line.words["target"]) == (
        "1\u00a0041\u00a0henkilöä",
        "2024",
        "1\u00a0080\u00a0henkilöä",
    )
    assert (line.figures[-1].value, line.figures[-1].published_on) == (1041.0, date(2025, 3, 20))
    assert (line.source.publisher, line.source.address) == ("Tilastovirasto", "https://tilasto.example")
    assert [(each.slug, each.state_name, each.delay) for each in growth.actions] == [
        ("puistot", "käynnissä", "välivaihe myöhässä"),
        ("kadut", "ei aloitettu", "valmistuminen myöhässä"),
    ]
    assert growth.actions[0].open_correction is not None
    assert growth.actions[0].unit.name == "Strategiayksikkö"
    assert line.owner is not None
    assert (line.owner.slug, line.owner.is_company) == ("strategia", False)
    assert page.guardrails[0].name == "Määräajat"
    assert [each.slug for each in report.unassessed] == ["asukkaat", "maaraajat"]


def test_what_belongs_to_a_company_is_of_the_city_group() -> None:
    followed_town()
    company = UnitPart("yhtio", text("Yhtiö Oy"), UnitKind.COMPANY)
    people.add_unit(actor=COMMAND_LINE, part=company)
    people.change_unit(actor=COMMAND_LINE, part=UnitPart("strategia", text("Strategiayksikkö"), parent="yhtio"))
    open_round()
    close()
    report = queries.closed_report(ROUND, "fi")
    assert [(each.slug, each.is_company) for each in report.units] == [("strategia", True), ("yhtio", True)]
    assert report.actions[0].unit.is_company


def test_afterwards_it_is_the_same_to_the_byte_whatever_is_changed() -> None:
    closed_town()
    before = [queries.closed_report(ROUND, language) for language in LANGUAGES]
    document = queries.frozen(ROUND).document
    change_everything()
    assert queries.frozen(ROUND).document == document
    assert [queries.closed_report(ROUND, language) for language in LANGUAGES] == before
    assert all(verdict.holds for verdict in queries.verdicts())


def test_the_seal_is_the_hash_of_the_very_document_and_the_document_has_one_form() -> None:
    seal = closed_town()
    found = queries.frozen(ROUND)
    assert sha256(found.document).hexdigest() == found.sha256 == seal
    assert queries.written(orjson.loads(found.document)) == found.document
    assert b"\n" not in found.document
    assert list(found.content) == sorted(found.content)


def test_every_part_of_the_document_stands_in_its_reference() -> None:
    closed_town()
    page = (Path(__file__).parents[4] / "docs/reference/round-json.md").read_text()
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) != []
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == set(queries.frozen(ROUND).content)


def test_no_name_nor_pseudonym_of_a_person_is_frozen() -> None:
    closed_town()
    assert str(COMMAND_LINE.id).encode() not in queries.frozen(ROUND).document


def test_what_is_frozen_can_be_neither_changed_nor_removed() -> None:
    closed_town()
    for change in (lambda: FrozenRound.objects.update(content="{}"), lambda: FrozenRound.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_texts_that_were_not_approved_are_not_told() -> None:
    followed_town()
    open_round()
    write("kasvu", approve=False)
    close()
    assert queries.closed_report(ROUND, "fi").spearheads[0].goals[0].text is None


def test_what_came_after_the_cut_off_day_is_not_in_it() -> None:
    followed_town()
    yesterday = today() - timedelta(days=1)
    open_round(cut_off_on=yesterday, opens_on=yesterday)
    close()
    report = queries.closed_report(ROUND, "fi")
    assert report.indicators["asukkaat"].reason == "no_figure"
    assert [(each.state, each.sentence) for each in report.actions] == [("not_started", "")] * 2


def test_a_round_is_not_closed_before_its_cut_off_day_nor_twice() -> None:
    followed_town()
    open_round(cut_off_on=today() + timedelta(days=1))
    with pytest.raises(NotYet) as caught:
        close()
    assert caught.value.cut_off_on == today() + timedelta(days=1)
    services.close_round(actor=COMMAND_LINE, round_slug=ROUND, today=today() + timedelta(days=1))
    with pytest.raises(AlreadyClosed):
        close()
    with pytest.raises(FollowUpRound.DoesNotExist):
        close("muu")


def test_a_round_names_the_seal_of_the_one_before_and_is_compared_with_it() -> None:
    seal = closed_town()
    change_everything()
    open_round(slug="2026-12-31", previous=ROUND, situation_on=today())
    close("2026-12-31")
    report = queries.closed_report("2026-12-31", "fi")
    assert queries.frozen("2026-12-31").content["round"]["previous"] == {"slug": ROUND, "sha256": seal}
    found = queries.comparison(report, "fi")
    assert found is not None
    assert [(each.before.words["value"], each.now.words["value"]) for each in found.indicators] == [
        ("1\u00a0041\u00a0henkilöä", "5\u00a0henkilöä")
    ]
    assert [each.now.slug for each in found.lowered] == ["asukkaat"]
    assert [(each.before.state, each.now.state) for each in found.actions] == [("under_way", "completed")]
    assert ([each.slug for each in found.added], [each.slug for each in found.removed]) == ([], ["kadut"])
    assert not found.is_same
    assert all(verdict.is_chained for verdict in queries.verdicts(("2026-12-31",)))
    assert queries.comparison(found.previous, "fi") is None


@pytest.mark.django_db(transaction=True)
def test_a_document_that_was_exchanged_is_found_out() -> None:
    closed_town()
    with connection.as_owner(), connection.cursor() as cursor:  # type: ignore[attr-defined] # our own backend
        cursor.execute("ALTER TABLE reporting_frozenround DISABLE TRIGGER USER")
        cursor.execute("UPDATE reporting_frozenround SET content = replace(content, '1041', '1042')")
        cursor.execute("ALTER TABLE reporting_frozenround ENABLE TRIGGER USER")
    (verdict,) = queries.verdicts()
    assert (verdict.is_canonical, verdict.is_chained, verdict.holds) == (True, True, False)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_close_at_once_one_wins_and_the_other_is_told() -> None:
    followed_town()
    open_round()
    told: list[str] = []

    def run() -> None:
        try:
            close()
            told.append("closed")
        except AlreadyClosed:
            told.append("was closed")
        finally:
            connection.close()

    closers = [Thread(target=run) for _each in range(3)]
    for each in closers:
        each.start()
    for each in closers:
        each.join()
    assert sorted(told) == ["closed", "was closed", "was closed"]
    assert FrozenRound.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_text_that_is_being_saved_is_waited_for_and_then_told() -> None:
    followed_town()
    open_round()
    write_all()
    seals: list[str] = []

    def run() -> None:
        try:
            seals.append(close())
        finally:
            connection.close()

    closer = Thread(target=run)
    with transaction.atomic():
        write("kasvu", "Viime hetkellä")
        closer.start()
        closer.join(0.3)
        assert closer.is_alive()
    closer.join()
    text_of_goal = queries.closed_report(ROUND, "fi").spearheads[0].goals[0].text
    assert text_of_goal is not None
    assert text_of_goal.assessment == "Viime hetkellä"
    assert RoundText.objects.count() == 3


def test_closing_makes_as_many_queries_whatever_there_is_to_freeze(django_assert_max_num_queries: object) -> None:
    followed_town()
    open_round()
    with django_assert_max_num_queries(60):  # type: ignore[operator] # a fixture of pytest-django
        close()
    assert PROGRAMME in [each["slug"] for each in queries.frozen(ROUND).content["programmes"]]
