"""The wheel for everybody, its calendar, the city's own days and the secret calendars."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client
from icalendar import Calendar
from tests.factories.meetings import meeting
from tests.factories.people import aino, citta, signed_in
from tests.factories.programmes import action_part, milestone, town
from tests.factories.rounds import open_round

from teoiksi.domains.annual_wheel import queries, services
from teoiksi.domains.annual_wheel.types import EntryPart, OccasionKind
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import services as programmes
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 24, 12, tzinfo=ZoneInfo("Europe/Helsinki"))
SEMINAR = EntryPart(
    slug="seminaari-2026",
    kind=OccasionKind.OTHER,
    name=LocalizedText("Valtuustoseminaari", "Fullmäktigeseminarium", "Council seminar"),
    starts_on=date(2026, 12, 10),
    ends_on=date(2026, 12, 11),
)
FORM = {
    "name_fi": "Kärkiryhmien päivä",
    "kind": "meeting",
    "starts_on": "5.2.2027",
    "is_yearly": "on",
    "is_public": "on",
}


@pytest.fixture(autouse=True)
def _noon(db: None) -> object:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def events(body: bytes) -> dict[str, dict[str, str]]:
    """The events of a calendar by their summary."""
    found = Calendar.from_ical(body)
    assert found.get("VERSION") == "2.0"
    return {
        str(event["SUMMARY"]): {
            "start": event.decoded("DTSTART").isoformat(),
            "end": event.decoded("DTEND").isoformat(),
            "uid": str(event["UID"]),
            "url": str(event.get("URL", "")),
        }
        for event in found.walk("VEVENT")
    }


def test_the_page_has_the_years_duties_with_their_law_and_the_next_one_first() -> None:
    page = Client().get("/vuosikello/").content.decode()
    assert "<h1>Vuosikello 2026</h1>" in page
    assert page.count('class="wheel-line') == 7
    assert "Kuntalaki 113 § ja 115 §" in page
    following = re.search(r'class="wheel-next">.*?</p>', page, re.DOTALL)
    assert following
    assert "Talousarvio ja taloussuunnitelma" in following[0]


@pytest.mark.parametrize(("asked", "shown"), [("2027", "2027"), ("1999", "2026"), ("ensi", "2026"), ("", "2026")])
def test_a_year_is_chosen_from_those_that_are_near(asked: str, shown: str) -> None:
    assert f"<h1>Vuosikello {shown}</h1>" in Client().get("/vuosikello/", {"vuosi": asked}).content.decode()


def test_the_picture_has_as_many_marks_as_the_list_and_no_words_of_its_own_for_screen_readers() -> None:
    services.put_entry(actor=COMMAND_LINE, part=SEMINAR)
    page = Client().get("/vuosikello/").content.decode()
    picture = re.search(r'<svg class="wheel".*?</svg>', page, re.DOTALL)
    assert picture
    assert 'aria-hidden="true"' in picture[0]
    assert picture[0].count('class="wheel-mark"') == page.count('class="wheel-line') == 8
    assert 'class="wheel-today"' in picture[0]
    assert 'class="wheel-today"' not in Client().get("/vuosikello/?vuosi=2027").content.decode()


def test_the_page_is_in_three_languages() -> None:
    services.put_entry(actor=COMMAND_LINE, part=SEMINAR)
    assert "Fullmäktigeseminarium" in Client().get("/sv/arshjul/").content.decode()
    assert "Council seminar" in Client().get("/en/annual-wheel/").content.decode()


def test_the_calendar_shows_what_is_long_on_its_last_day_and_keeps_ids() -> None:
    services.put_entry(actor=COMMAND_LINE, part=SEMINAR)
    response = Client().get("/vuosikello/kalenteri.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    found = Calendar.from_ical(response.content)
    budget = [each for each in found.walk("VEVENT") if "Talousarvio" in str(each["SUMMARY"])]
    assert {str(each["SUMMARY"]) for each in budget} == {"Viimeistään: Talousarvio ja taloussuunnitelma"}
    assert [each.decoded("DTSTART") for each in budget] == [date(year, 12, 31) for year in range(2025, 2029)]
    seminar = [each for each in found.walk("VEVENT") if str(each["SUMMARY"]) == "Valtuustoseminaari"]
    assert (seminar[0].decoded("DTSTART"), seminar[0].decoded("DTEND")) == (date(2026, 12, 10), date(2026, 12, 12))
    uids = [str(each["UID"]) for each in found.walk("VEVENT")]
    assert len(set(uids)) == len(uids)
    again = Calendar.from_ical(Client().get("/vuosikello/kalenteri.ics").content)
    assert [str(each["UID"]) for each in again.walk("VEVENT")] == uids


def test_the_officer_adds_changes_and_removes_a_day() -> None:
    browser = signed_in(aino())
    added = browser.post("/henkilosto/vuosikello/", FORM, follow=True).content.decode()
    assert "Päivä lisättiin." in added
    part = queries.entry("karkiryhmien-paiva-2027")
    assert (part.starts_on, part.ends_on, part.is_yearly) == (date(2027, 2, 5), date(2027, 2, 5), True)
    address = "/henkilosto/vuosikello/karkiryhmien-paiva-2027/"
    assert 'value="2027-02-05"' in browser.get(address).content.decode()
    browser.post(address, {**FORM, "ends_on": "2027-02-06", "is_public": ""})
    assert queries.entry("karkiryhmien-paiva-2027").ends_on == date(2027, 2, 6)
    assert "Kärkiryhmien päivä" not in Client().get("/vuosikello/?vuosi=2027").content.decode()
    assert "poistettiin" in browser.post(f"{address}poista/", follow=True).content.decode()
    assert queries.entries() == ()


def test_two_days_may_have_one_name() -> None:
    browser = signed_in(aino())
    for _ in range(2):
        browser.post("/henkilosto/vuosikello/", FORM)
    assert [each.slug for each in queries.entries()] == ["karkiryhmien-paiva-2027", "karkiryhmien-paiva-2027-2"]


def test_every_mistake_is_told_at_its_field_and_nothing_is_lost() -> None:
    browser = signed_in(aino())
    response = browser.post("/henkilosto/vuosikello/", {**FORM, "name_fi": "", "starts_on": "31.2.2027"})
    page = response.content.decode()
    assert response.status_code == 422
    assert 'id="error-name_fi"' in page
    assert 'id="error-starts_on"' in page
    assert 'value="31.2.2027"' in page
    response = browser.post("/henkilosto/vuosikello/", {**FORM, "ends_on": "1.2.2027"})
    assert "on ennen ensimmäistä" in response.content.decode()
    assert queries.entries() == ()


def address_of(page: str, ending: str) -> str:
    found = re.search(rf'<code class="address">https?://[^/]+(/[^<]*{ending})</code>', page)
    assert found, page
    return found[1]


def chair() -> PersonCard:
    person = aino()
    programmes.appoint(actor=COMMAND_LINE, person=person.id, strategy="strategia-2025", spearhead="elinymparisto")
    return person


def test_someones_own_calendar_has_what_they_answer_for_and_needs_no_sign_in() -> None:
    mine = action_part("puistot", milestones=(milestone("Suunnitelma valmis", date(2027, 3, 1)),))
    town(mine, action_part("torit"), state=ProgrammeState.IN_FORCE)
    person = chair()
    page = signed_in(person).post("/henkilosto/kalenterit/").content.decode()
    found = events(Client().get(address_of(page, r"/[\w-]+\.ics")).content)
    assert found["Välivaihe: Suunnitelma valmis"]["start"] == "2027-03-01"
    assert "Toimenpide valmis: Toimenpide torit" in found
    assert found["Toimenpide valmis: Toimenpide torit"]["url"].endswith("/toimenpiteet/torit/")
    assert "Viimeistään: Talousarvio ja taloussuunnitelma" in found


def test_a_group_has_a_calendar_of_its_own_for_those_who_are_in_it() -> None:
    town(action_part("puistot"), state=ProgrammeState.IN_FORCE)
    person = chair()
    page = signed_in(person).post("/henkilosto/kalenterit/").content.decode()
    address = address_of(page, r"/elinymparisto\.ics")
    meeting(date(2026, 12, 1), place="Kokoushuone 2")
    found = events(Client().get(address).content)
    assert list(found) == ["Kärkiryhmän kokous: Hyvä elinympäristö", "Toimenpide valmis: Toimenpide puistot"]
    assert found["Kärkiryhmän kokous: Hyvä elinympäristö"]["start"] == "2026-12-01T07:00:00+00:00"
    programmes.dismiss(actor=COMMAND_LINE, person=person.id, strategy="strategia-2025", spearhead="elinymparisto")
    assert Client().get(address).status_code == 404


def test_an_address_is_shown_once_and_a_new_or_closed_one_ends_it() -> None:
    browser = signed_in(aino())
    first = address_of(browser.post("/henkilosto/kalenterit/").content.decode(), r"/[\w-]+\.ics")
    later = browser.get("/henkilosto/kalenterit/").content.decode()
    assert first not in later
    assert "Sinulla on osoitteet käytössä" in later
    second = address_of(browser.post("/henkilosto/kalenterit/").content.decode(), r"/[\w-]+\.ics")
    assert Client().get(first).status_code == 404
    response = Client().get(second)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    browser.post("/henkilosto/kalenterit/sulje/")
    assert Client().get(second).status_code == 404


def test_a_guess_opens_nothing() -> None:
    signed_in(citta()).post("/henkilosto/kalenterit/")
    assert Client().get("/kalenteri/arvaus.ics").status_code == 404


def test_a_follow_up_round_is_on_the_wheel_from_its_opening_to_its_closing() -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    open_round(opens_on=date(2026, 9, 1), closes_on=date(2026, 12, 4), cut_off_on=date(2026, 9, 1))
    page = Client().get("/vuosikello/").content.decode()
    assert "1.9.2026–4.12.2026" in page
    assert "Seurantakierros" in page
