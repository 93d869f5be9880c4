"""Actions in Excel on the site: fetch, look, save; each mistake with its cell."""

from __future__ import annotations

import base64
import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.factories.people import aino, signed_in
from tests.factories.programmes import DECISION, PROGRAMME, action_part, town

from teoiksi.domains.people.models import LogEntry
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def officer() -> Client:
    """The officer's browser, in a town whose programme is a draft with one action."""
    town(action_part())
    return signed_in(aino())


def fetched(client: Client) -> openpyxl.Workbook:
    response = client.post(reverse("action_workbook:export"), {"programme": PROGRAMME})
    assert "attachment" in response.headers["Content-Disposition"]
    return openpyxl.load_workbook(io.BytesIO(response.content))


def sent(client: Client, book: openpyxl.Workbook) -> tuple[int, str]:
    written = io.BytesIO()
    book.save(written)
    file = SimpleUploadedFile("toimenpiteet.xlsx", written.getvalue())
    response = client.post(reverse("action_workbook:preview"), {"programme": PROGRAMME, "file": file})
    return response.status_code, response.content.decode()


def hidden(page: str) -> dict[str, str]:
    names = ("programme", "name", "mark", "content")
    return {name: page.partition(f'name="{name}" value="')[2].partition('"')[0] for name in names}


def test_a_file_is_fetched_looked_at_and_saved(officer: Client) -> None:
    book = fetched(officer)
    book["Toimenpiteet"]["D2"] = "Parkerna"
    status, page = sent(officer, book)
    assert status == 200
    assert "Toimenpide puistot (sv)" in page
    assert "Parkerna" in page
    assert queries.part_of_action("puistot")[0].name.sv == "Toimenpide puistot (sv)"
    saved = officer.post(reverse("action_workbook:save"), hidden(page) | {"reason": "kieli"}, follow=True)
    assert "1 toimenpide tallennettiin." in saved.content.decode()
    assert queries.part_of_action("puistot")[0].name.sv == "Parkerna"


def test_that_a_file_was_fetched_is_a_line_of_the_log(officer: Client) -> None:
    fetched(officer)
    assert LogEntry.objects.filter(kind="exported", detail="actions").count() == 1


def test_mistakes_are_shown_with_their_cells_and_cannot_be_saved(officer: Client) -> None:
    book = fetched(officer)
    book["Toimenpiteet"]["F2"] = "vappuna"
    status, page = sent(officer, book)
    assert status == 422
    assert "Toimenpiteet!F2" in page
    assert 'name="content"' not in page


def test_what_someone_else_saved_meanwhile_is_looked_at_first(officer: Client) -> None:
    book = fetched(officer)
    book["Toimenpiteet"]["D2"] = "Parkerna"
    _status, page = sent(officer, book)
    part = action_part(why=LocalizedText(fi="Viihtyisyys"))
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=part)
    response = officer.post(reverse("action_workbook:save"), hidden(page))
    assert response.status_code == 422
    assert "muutettu esikatselun jälkeen" in response.content.decode()
    assert queries.part_of_action("puistot")[0].name.sv != "Parkerna"


def test_in_an_approved_programme_changes_are_proposed_for_one_reason(officer: Client) -> None:
    book = fetched(officer)
    for step in (ProgrammeState.IN_GROUP, ProgrammeState.APPROVED):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=step, decision=DECISION)
    book["Toimenpiteet"]["D2"] = "Parkerna"
    status, page = sent(officer, book)
    assert (status, "tästä tulee muutosehdotus" in page) == (200, True)
    again = officer.post(reverse("action_workbook:save"), hidden(page) | {"reason": ""})
    assert (again.status_code, "Kerro, miksi suunnitelmaa" in again.content.decode()) == (422, True)
    known = hidden(again.content.decode()) | {"reason": "Kieli kuntoon"}
    saved = officer.post(reverse("action_workbook:save"), known, follow=True)
    assert "1 muutos ehdotettiin." in saved.content.decode()
    assert [each.why for each in queries.proposed_changes(PROGRAMME)] == ["Kieli kuntoon"]
    assert queries.part_of_action("puistot")[0].name.sv != "Parkerna"


def test_a_file_that_changes_nothing_says_so(officer: Client) -> None:
    status, page = sent(officer, fetched(officer))
    assert status == 200
    assert "Tiedosto ei muuta mitään" in page
    assert 'name="content"' not in page


def test_no_file_is_asked_for_again(officer: Client) -> None:
    response = officer.post(reverse("action_workbook:preview"), {"programme": PROGRAMME})
    assert response.status_code == 422
    assert "Valitse Excel-tiedosto." in response.content.decode()


def test_what_is_no_workbook_is_said(officer: Client) -> None:
    file = SimpleUploadedFile("kuva.png", b"\x89PNG")
    response = officer.post(reverse("action_workbook:preview"), {"programme": PROGRAMME, "file": file})
    assert response.status_code == 422
    assert "ei ole taulukko" in response.content.decode()


def test_a_form_whose_file_has_been_lost_leads_back(officer: Client) -> None:
    content = base64.b64encode(b"x").decode() + "*"
    response = officer.post(
        reverse("action_workbook:save"), {"programme": PROGRAMME, "mark": "x", "content": content}, follow=True
    )
    assert "Tiedosto ei tullut mukana." in response.content.decode()


def test_another_programme_is_not_found(officer: Client) -> None:
    assert officer.post(reverse("action_workbook:export"), {"programme": "ei-ole"}).status_code == 404
