"""Running a round in the browser: opening, writing, two writers, review, approval, what is missing, closing."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from tests.factories import people
from tests.factories.programmes import GROUP
from tests.factories.rounds import GOALS, ROUND, SPEARHEAD, close, followed_town, open_round, today, write, write_all

from teoiksi.domains.people import queries as people_queries
from teoiksi.domains.people import services as people_services
from teoiksi.domains.people.types import PersonCard, Role, spearhead_scope
from teoiksi.domains.reporting import queries
from teoiksi.domains.reporting.types import TextState
from teoiksi.kernel.actor import COMMAND_LINE

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page  # what the stubs call the client's answer

pytestmark = pytest.mark.django_db

ROUNDS = "/henkilosto/kierrokset/"
DESK = f"{ROUNDS}{ROUND}/"
TEXTS = f"{DESK}karki/{SPEARHEAD}/"


@pytest.fixture
def officer() -> Client:
    return people.signed_in(people.aino())


def in_group(role: Role) -> PersonCard:
    person = people_services.add_user(actor=COMMAND_LINE, email=f"{role}@example.org", name=role)
    people_services.give_role(actor=COMMAND_LINE, person=person.id, role=role, scope=spearhead_scope(GROUP))
    return people_queries.person(person.id)


def text_of(response: Page, status: int = 200) -> str:
    """The page without its tags, white space as single spaces."""
    assert response.status_code == status
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).replace("\u00a0", " ").split())


def filled_in(**changes: Any) -> dict[str, Any]:
    day = today().isoformat()
    return {"kind": "august", "year": "2026", "cut_off_on": day, "closes_on": day, "asked": [SPEARHEAD], **changes}


def sent(do: str, *, goal: str = "kasvu", words: str = "Eteni", opened: int = 0) -> dict[str, str]:
    return {
        "do": do,
        "goal": goal,
        "assessment": words,
        "deviation": "Lumi",
        "correction": "Lapio",
        "opened": str(opened),
    }


def test_the_officer_opens_a_round_and_sees_who_has_answered(officer: Client) -> None:
    followed_town()
    assert "Yhtään kierrosta ei ole vielä avattu" in text_of(officer.get(ROUNDS))
    assert 'value="elinymparisto" checked' in officer.get(f"{ROUNDS}avaa/").content.decode()
    answer = officer.post(f"{ROUNDS}avaa/", filled_in(), follow=True)
    assert "Kierros avattiin. Ryhmät voivat nyt kirjoittaa." in text_of(answer)
    assert "Elinympäristö 0/3 0/3 0/3 1/2" in text_of(answer)
    told = text_of(answer)
    assert "Mitä kierros vielä odottaa" in told
    assert "Toimenpide kadut: ei tilannepäivitystä kierroksen aikana" in told
    assert "Toimenpide puistot: ei tilannepäivitystä" not in told
    assert "Seurantakierros 31.8.2026" in text_of(officer.get(ROUNDS))
    assert queries.round_in_brief(ROUND).asked == (SPEARHEAD,)


def test_every_mistake_in_the_form_of_a_round_is_told_beside_its_field(officer: Client) -> None:
    followed_town()
    empty = text_of(officer.post(f"{ROUNDS}avaa/", {"kind": "august", "year": "27"}), 422)
    assert "Kirjoita vuosi neljällä numerolla" in empty
    assert "Kirjoita päivä, esimerkiksi 31.3.2027." in empty
    assert "Valitse vähintään yksi ryhmä" in empty
    open_round()
    wrong = filled_in(cut_off_on="2026-08-01", closes_on="2026-08-02")
    told = text_of(officer.post(f"{ROUNDS}avaa/", wrong), 422)
    for words in ("Tämä kierros on jo avattu.", "Päivä on ennen tilannepäivää.", "Ryhmille ei jää aikaa vastata."):
        assert words in told


def test_without_a_strategy_in_force_there_is_nothing_to_open(officer: Client) -> None:
    assert officer.get(f"{ROUNDS}avaa/").status_code == 404


def test_a_member_writes_with_the_figures_beside_and_the_chair_approves() -> None:
    followed_town()
    open_round()
    member, chair = people.signed_in(in_group(Role.GROUP_MEMBER)), people.signed_in(in_group(Role.GROUP_CHAIR))
    page = text_of(member.get(TEXTS))
    for words in ("Väki kasvaa kirjoittamatta", "Asukkaat", "Toimenpide puistot käynnissä", "Kirjoitat suomeksi."):
        assert words in page
    assert "Teksti tallennettiin luonnoksena." in text_of(member.post(TEXTS, sent("save"), follow=True))
    assert "merkittiin tarkistetuksi" in text_of(member.post(TEXTS, sent("review", opened=1), follow=True))
    assert member.post(TEXTS, sent("approve", opened=2)).status_code == 403
    assert "Teksti hyväksyttiin." in text_of(chair.post(TEXTS, sent("approve", opened=2), follow=True))
    (card,) = queries.texts(ROUND)
    assert (card.state, card.part.assessment.fi, card.part.correction.fi) == (TextState.APPROVED, "Eteni", "Lapio")
    assert "Teksti hyväksyttiin" not in text_of(member.get(TEXTS))
    assert "Tekstiä voi taas muokata." in text_of(member.post(TEXTS, sent("return"), follow=True))


def test_the_desk_tells_who_took_each_text_on_and_when_someone_did_it_all_alone(officer: Client) -> None:
    followed_town()
    open_round()
    chair = people.signed_in(in_group(Role.GROUP_CHAIR))
    chair.post(TEXTS, sent("review"))
    officer.post(TEXTS, sent("approve", opened=2))
    assert f"Kirjoittanut viimeksi {Role.GROUP_CHAIR}" in text_of(chair.get(TEXTS))
    alone = "Sama henkilö kirjoitti, tarkisti ja hyväksyi."
    assert alone not in text_of(chair.get(DESK))
    # Mended by the approver, the words are their own, and nobody else has read them.
    officer.post(TEXTS, {"do": "return", "goal": "kasvu"})
    officer.post(TEXTS, sent("approve", words="Omat sanat", opened=4))
    assert alone in text_of(officer.get(TEXTS))
    close()
    told = text_of(officer.get(DESK))
    assert "Elinympäristö: Väki kasvaa" in told
    assert alone in told
    (steps,) = queries.text_steps(ROUND)
    assert steps.is_own


def test_what_the_approver_mends_is_approved_as_mended(officer: Client) -> None:
    followed_town()
    open_round()
    officer.post(TEXTS, sent("review"))
    officer.post(TEXTS, sent("approve", words="Eteni hyvin", opened=2))
    (card,) = queries.texts(ROUND)
    assert (card.state, card.part.assessment.fi) == (TextState.APPROVED, "Eteni hyvin")


def test_each_language_is_written_on_its_own_page(officer: Client) -> None:
    followed_town()
    open_round()
    officer.post(TEXTS, sent("save"))
    swedish = f"/sv/personal/rundor/{ROUND}/spets/{SPEARHEAD}/"
    assert "Du skriver på svenska." in text_of(officer.get(swedish))
    officer.post(swedish, sent("save", words="Framåt", opened=1))
    (card,) = queries.texts(ROUND)
    assert (card.part.assessment.fi, card.part.assessment.sv) == ("Eteni", "Framåt")


def test_the_second_of_two_writers_sees_both_texts_and_may_then_save_theirs(officer: Client) -> None:
    followed_town()
    open_round()
    write("kasvu", "Toisen sanat", approve=False)
    answer = officer.post(TEXTS, sent("save", words="Omat sanat"))
    told = text_of(answer, 422)
    assert "Sillä välin kirjoitettu: Toisen sanat" in told
    assert "Omat sanat" in told
    assert 'name="opened" value="1"' in answer.content.decode()
    officer.post(TEXTS, sent("save", words="Omat sanat", opened=1))
    assert queries.texts(ROUND)[0].part.assessment.fi == "Omat sanat"


def test_an_empty_text_is_not_kept(officer: Client) -> None:
    followed_town()
    open_round()
    assert "Kirjoita, miten on edetty." in text_of(officer.post(TEXTS, sent("save", words=" ")), 422)
    assert officer.post(TEXTS, sent("save", goal="ei-ole")).status_code == 404
    assert queries.texts(ROUND) == ()


def test_a_step_that_someone_else_has_taken_is_told(officer: Client) -> None:
    followed_town()
    open_round()
    write("kasvu", approve=False)
    told = text_of(officer.post(TEXTS, sent("return"), follow=True))
    assert "Joku on sillä välin käsitellyt tekstiä. Katso se uudelleen." in told


def test_what_was_said_in_the_previous_round_stands_beside(officer: Client) -> None:
    followed_town()
    open_round()
    write_all()
    close()
    open_round(slug="2026-12-31", previous=ROUND, situation_on=today())
    page = text_of(officer.get(f"{ROUNDS}2026-12-31/karki/{SPEARHEAD}/"))
    assert "Edellisessä kierroksessa Kirjoitus kasvu" in page


def test_closing_tells_first_what_would_be_missing_and_wants_a_tick(officer: Client) -> None:
    followed_town()
    open_round()
    page = text_of(officer.get(f"{DESK}sulje/"))
    assert "Kierroksesta puuttuisi 5 asiaa." in page
    assert "Väki kasvaa: arvio on kirjoittamatta" in page
    assert "Merkitse rasti ruutuun" in text_of(officer.post(f"{DESK}sulje/"), 422)
    assert not queries.round_in_brief(ROUND).is_closed
    closed = text_of(officer.post(f"{DESK}sulje/", {"sure": "on"}, follow=True))
    assert "Kierros suljettiin, ja kaikki voivat lukea sen." in closed
    assert queries.round_in_brief(ROUND).sha256 in closed


def test_whoever_closes_second_is_told(officer: Client) -> None:
    followed_town()
    open_round()
    close()
    assert "Kierros on jo suljettu." in text_of(officer.post(f"{DESK}sulje/", {"sure": "on"}, follow=True))


def test_a_round_is_not_closed_before_its_cut_off_day(officer: Client) -> None:
    followed_town()
    open_round(cut_off_on=today() + timedelta(days=2))
    page = officer.get(f"{DESK}sulje/")
    assert "Kierroksen voi sulkea aikaisintaan" in text_of(page)
    assert 'name="sure"' not in page.content.decode()
    assert "kun kaikki siihen kuuluva on ehtinyt tulla" in text_of(
        officer.post(f"{DESK}sulje/", {"sure": "on"}, follow=True)
    )


def test_nothing_is_written_in_a_closed_round(officer: Client) -> None:
    followed_town()
    open_round()
    close()
    assert "siihen ei voi enää kirjoittaa" in text_of(officer.get(TEXTS, follow=True))
    assert "siihen ei voi enää kirjoittaa" in text_of(officer.post(TEXTS, sent("save"), follow=True))


def test_the_auditor_reads_drafts_and_writes_nothing() -> None:
    followed_town()
    open_round()
    write("kasvu", "Luonnoksen sanat", approve=False)
    person = people_services.add_user(actor=COMMAND_LINE, email="tarkastaja@example.org", name="Tarkastaja")
    people_services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.AUDITOR)
    auditor = people.signed_in(people_queries.person(person.id))
    page = auditor.get(TEXTS)
    assert "Luonnoksen sanat" in text_of(page)
    assert "<textarea" not in page.content.decode()
    assert auditor.post(TEXTS, sent("save")).status_code == 403


def test_a_spearhead_that_is_not_there_has_no_page(officer: Client) -> None:
    followed_town()
    open_round()
    assert officer.get(f"{DESK}karki/ei-ole/").status_code == 404
    assert len(GOALS) + 1 == queries.answers(ROUND, "fi")[0].wanted
