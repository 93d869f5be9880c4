"""Downloads of a closed round: listed on its page, the same for ever, and none before it is closed."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import ProgrammingError
from django.test import Client
from tests.factories import rounds
from tests.factories.documents import text

from teoiksi.domains.programmes.models import Action
from teoiksi.domains.reporting import queries, services
from teoiksi.domains.reporting.models import FollowUpRound, RoundDocument
from teoiksi.domains.strategy.models import Goal
from teoiksi.reports.round_paper.compose import paper_of
from teoiksi.reports.round_paper.excel import as_excel
from teoiksi.reports.round_paper.pdf import as_pdf
from teoiksi.reports.round_paper.word import as_word
from teoiksi.web.rounds.documents import KINDS

pytestmark = pytest.mark.django_db

PAGE = f"/seuranta/{rounds.ROUND}/"
PDF = f"{PAGE}valtuuston-raportti.pdf"
WORD = f"{PAGE}valtuuston-raportti.docx"
EXCEL = f"{PAGE}valtuuston-raportti.xlsx"


@pytest.fixture(autouse=True)
def town() -> None:
    rounds.followed_town()
    rounds.open_round()
    rounds.write_all()


def got(client: Client, path: str) -> bytes:
    response = client.get(path)
    assert response.status_code == 200
    return response.content


def changed_afterwards() -> None:
    """Revise figures and targets, edit texts and names, finish an action and remove another."""
    rounds.change_everything()
    Goal.objects.filter(slug="kasvu").update(name=text("Aivan toinen tavoite"))
    assert not Action.objects.filter(slug="kadut").exists()


def test_nothing_is_there_before_the_round_is_closed(client: Client) -> None:
    assert client.get(PDF).status_code == 404
    assert "valtuuston-raportti" not in got(client, PAGE).decode()
    with pytest.raises(FollowUpRound.DoesNotExist):
        services.keep_document(round_slug=rounds.ROUND, name="council.pdf", language="fi", content=b"")


def test_the_page_of_a_closed_round_leads_to_every_document(client: Client) -> None:
    rounds.close()
    page = got(client, PAGE).decode()
    assert f'href="{PDF}"' in page
    assert page.count(f'href="{PAGE}') >= len(KINDS)
    assert "/uppfoljning/2026-08-31/rapport-till-fullmaktige.pdf" in got(client, "/sv/uppfoljning/2026-08-31/").decode()


def test_a_document_is_sent_as_what_it_is(client: Client) -> None:
    rounds.close()
    response = client.get(PDF)
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == 'inline; filename="2026-08-31-valtuuston-raportti.pdf"'
    assert response.content.startswith(b"%PDF-1.7")
    assert client.get(WORD).headers["Content-Disposition"].startswith("attachment")
    assert not response.cookies


@pytest.mark.slow
def test_documents_stay_the_same_after_figures_are_revised_and_texts_edited(client: Client) -> None:
    rounds.close()
    before = {path: got(client, path) for path in (PDF, WORD, EXCEL)}
    changed_afterwards()
    assert {path: got(client, path) for path in before} == before
    english = got(client, "/en/follow-up/2026-08-31/council-report.pdf")
    assert RoundDocument.objects.count() == 4
    assert english != before[PDF]


@pytest.mark.slow
def test_documents_made_after_the_changes_are_those_that_would_have_been_made_before(client: Client) -> None:
    rounds.close()
    report = queries.closed_report(rounds.ROUND, "fi")
    paper = paper_of(report, "fi")
    before = {PDF: as_pdf(paper), WORD: as_word(paper), EXCEL: as_excel(report, "fi")}
    changed_afterwards()
    assert {path: got(client, path) for path in before} == before
    assert "kadut" in {line.slug for line in report.actions}


def test_the_first_one_made_is_kept_and_nobody_changes_it() -> None:
    rounds.close()
    of: dict[str, Any] = {"round_slug": rounds.ROUND, "name": "council.pdf", "language": "fi"}
    assert services.keep_document(**of, content=b"first") == b"first"
    assert services.keep_document(**of, content=b"second") == b"first"
    with pytest.raises((IntegrityError, ProgrammingError)), transaction.atomic():
        RoundDocument.objects.update(content=b"third")
