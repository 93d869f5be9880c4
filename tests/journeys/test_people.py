"""The officer and people, in a browser: a member is invited by e-mail and comes in; a person leaves and hands over."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Browser, expect

from teoiksi.domains.people import queries
from teoiksi.domains.people.models import Invitation
from teoiksi.domains.people.types import Role, spearhead_scope
from teoiksi.domains.programmes.models import Action
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.jobs.leaving import belongings
from tests.factories.people import aino, bengt, doris, session_of
from tests.factories.programmes import GROUP, action_part
from tests.factories.programmes import town as load_town
from tests.journeys.conftest import Sites
from tests.journeys.keyboard import choose, press, reach, write
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db(transaction=True)]

PEOPLE = "/henkilosto/ihmiset/"
DESK = "/henkilosto/ryhma/strategia-2025/elinymparisto/"
GONE = "Se on jo käytetty tai peruttu, tai sen aika on kulunut umpeen."
Come = Callable[..., Window]
CHAIR = "Kärkiryhmän puheenjohtaja (Hyvä elinympäristö)"
_SESSIONS: dict[str, tuple[str, str]] = {}
"""The cookies of the sessions of the officer and of who leaves, in the town that is loaded."""


def _load() -> None:
    leaver = doris(GROUP)
    load_town(
        replace(action_part(), owner=leaver.id),
        replace(action_part("polut"), owner=leaver.id),
        state=ProgrammeState.IN_FORCE,
    )
    bengt("kadut")
    _SESSIONS.update(officer=session_of(aino()), leaver=session_of(leaver))


@pytest.fixture
def come(browser: Browser, sites: Sites) -> Iterator[Come]:
    """Open windows on a town that is loaded anew: ``come("officer", PEOPLE, javascript=False)``; nobody for a stranger."""
    mail.outbox.clear()
    base = sites.address_of(partial(_load))
    windows: list[Window] = []

    def open_window(who: str, path: str, *, javascript: bool = True, width: int = 390) -> Window:
        window = Window(browser, base, javascript=javascript, width=width)
        windows.append(window)
        if who:
            name, value = _SESSIONS[who]
            window.context.add_cookies([{"name": name, "value": value, "url": base}])
        window.bear(200, 410)
        window.page.goto(base + path)
        return window

    yield open_window
    for window in windows:
        window.close()


def _look_at(window: Window, faults: list[str]) -> None:
    """Look at the page on a desk and on a phone, if scripts can look."""
    for width in (1280, 390) if window.javascript else ():
        window.resize(width)
        faults += [*window.violations(), *window.look().faults]


def _link(letters: int = 1) -> str:
    """Give the path of the link in the newest letter, once so many have come."""
    until = time.monotonic() + 10
    while len(mail.outbox) < letters and time.monotonic() < until:
        time.sleep(0.01)
    assert len(mail.outbox) == letters
    found = re.search(r"http://[^/\s]+(/\S+)", str(mail.outbox[-1].body))
    assert found is not None
    return found[1]


def _invite(officer: Window, faults: list[str]) -> None:
    page = officer.page
    _look_at(officer, faults)
    officer.follow(page.get_by_role("link", name="Kutsu ihminen"))
    _look_at(officer, faults)
    page.get_by_label("Nimi", exact=True).fill("Uuno")
    page.get_by_label("Sähköpostiosoite").fill("uuno@example.org")
    page.get_by_label("Rooli", exact=True).select_option(f"group-member|spearhead|{GROUP}")
    officer.follow(page.get_by_role("button", name="Lähetä kutsu"))
    expect(page.get_by_text("Kutsu lähetettiin osoitteeseen uuno@example.org.")).to_be_visible()
    _look_at(officer, faults)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_member_is_invited_and_comes_to_the_desk_of_the_group(come: Come, javascript: bool) -> None:
    faults: list[str] = []
    officer = come("officer", PEOPLE, javascript=javascript)
    _invite(officer, faults)
    link = _link()
    member = come("", link, javascript=javascript)
    expect(member.page.get_by_role("heading", level=1)).to_have_text("Tervetuloa, Uuno")
    _look_at(member, faults)
    member.follow(member.page.get_by_role("button", name="Tule sisään"))
    _look_at(member, faults)
    assert member.page.url == member.base + DESK
    expect(member.page.get_by_text("Toimenpide puistot").first).to_be_visible()
    officer.page.goto(officer.base + PEOPLE)
    expect(officer.page.get_by_role("link", name="Uuno")).to_be_visible()
    expect(officer.page.get_by_role("button", name="Peru kutsu")).to_have_count(0)
    used = come("", link, javascript=javascript)
    expect(used.page.get_by_text(GONE)).to_be_visible()
    _look_at(used, faults)
    assert [*faults, *officer.complaints, *member.complaints, *used.complaints] == []


def test_an_invitation_with_mistakes_shows_where_to_mend_it(come: Come) -> None:
    faults: list[str] = []
    officer = come("officer", f"{PEOPLE}kutsu/")
    officer.bear(422)
    officer.follow(officer.page.get_by_role("button", name="Lähetä kutsu"))
    expect(officer.page.locator("#errors")).to_contain_text("Valitse rooli.")
    _look_at(officer, faults)
    assert [*faults, *officer.complaints, *mail.outbox] == []


def test_a_member_is_invited_and_comes_in_by_keyboard(come: Come) -> None:
    officer = come("officer", PEOPLE, width=1280)
    page = officer.page
    press(officer, page.get_by_role("link", name="Kutsu ihminen"))
    write(page, page.get_by_label("Nimi", exact=True), "Uuno")
    write(page, page.get_by_label("Sähköpostiosoite"), "uuno@example.org")
    choose(page, page.get_by_label("Rooli", exact=True), f"group-member|spearhead|{GROUP}")
    press(officer, page.get_by_role("button", name="Lähetä kutsu"))
    expect(page.get_by_text("Kutsu lähetettiin osoitteeseen uuno@example.org.")).to_be_visible()
    member = come("", _link(), width=1280)
    press(member, member.page.get_by_role("button", name="Tule sisään"))
    assert member.page.url == member.base + DESK
    person = queries.person_of_address("uuno@example.org")
    assert [(held.role, held.scope) for held in person.roles] == [(Role.GROUP_MEMBER, spearhead_scope(GROUP))]
    assert [*officer.complaints, *member.complaints] == []


@pytest.mark.parametrize("javascript", [True, False])
def test_a_link_that_was_replaced_taken_back_or_has_expired_says_so(come: Come, javascript: bool) -> None:
    faults: list[str] = []
    officer = come("officer", PEOPLE, javascript=javascript)
    _invite(officer, faults)
    first = _link()
    officer.follow(officer.page.get_by_role("button", name="Lähetä uudelleen"))
    second = _link(letters=2)
    guest = come("", second, javascript=javascript)
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Tervetuloa, Uuno")
    Invitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    guest.bear(410)
    guest.follow(guest.page.get_by_role("button", name="Tule sisään"))
    expect(guest.page.get_by_text(GONE)).to_be_visible()
    officer.page.reload()
    expect(officer.page.get_by_text("Vanhentunut")).to_be_visible()
    _look_at(officer, faults)
    officer.follow(officer.page.get_by_role("button", name="Lähetä uudelleen"))
    third = _link(letters=3)
    officer.follow(officer.page.get_by_role("button", name="Peru kutsu"))
    expect(officer.page.get_by_text("Kutsu peruttiin.")).to_be_visible()
    for link in (first, second, third):
        guest.page.goto(guest.base + link)
        expect(guest.page.get_by_text(GONE)).to_be_visible()
    assert [*faults, *officer.complaints, *guest.complaints] == []


@pytest.mark.parametrize("javascript", [True, False])
def test_a_person_leaves_and_everything_goes_to_whom_it_was_given(come: Come, javascript: bool) -> None:
    faults: list[str] = []
    leaver = come("leaver", DESK, javascript=javascript)
    expect(leaver.page.get_by_text("Toimenpide puistot").first).to_be_visible()
    officer = come("officer", PEOPLE, javascript=javascript)
    page, person = officer.page, queries.person_of_address("doris@example.org")
    officer.follow(page.get_by_role("link", name="Doris"))
    _look_at(officer, faults)
    officer.follow(page.get_by_role("link", name="Doris lähtee"))
    _look_at(officer, faults)
    officer.bear(422)
    officer.follow(page.get_by_role("button", name="Siirrä ja sulje tunnus"))
    expect(page.locator("#errors")).to_contain_text("Valitse, kenelle tämä siirtyy")
    _look_at(officer, faults)
    expect(page.get_by_label("Toimenpide polut")).to_have_value("")
    page.get_by_label("Toimenpide puistot").select_option(label="Bengt")
    page.get_by_label(CHAIR, exact=True).select_option(label="Bengt")
    page.get_by_label("Syy (vapaaehtoinen)").fill("eläke")
    officer.follow(page.get_by_role("button", name="Siirrä ja sulje tunnus"))
    expect(page.get_by_text("Doris on lähtenyt. Kaikki siirrettiin muille.")).to_be_visible()
    expect(page.get_by_role("link", name="Doris")).to_have_count(0)
    _look_at(officer, faults)
    _all_is_handed_over(person.id)
    _cannot_come_in(leaver)
    assert [*faults, *officer.complaints, *leaver.complaints] == []


def test_a_person_leaves_by_keyboard(come: Come) -> None:
    officer = come("officer", PEOPLE, width=1280)
    page, person = officer.page, queries.person_of_address("doris@example.org")
    press(officer, page.get_by_role("link", name="Doris"))
    press(officer, page.get_by_role("link", name="Doris lähtee"))
    write(page, page.get_by_label("Toimenpide puistot"), "Ben")
    write(page, page.get_by_label(CHAIR, exact=True), "Ben")
    reach(page, page.get_by_label("Syy (vapaaehtoinen)"))
    press(officer, page.get_by_role("button", name="Siirrä ja sulje tunnus"))
    expect(page.get_by_text("Doris on lähtenyt. Kaikki siirrettiin muille.")).to_be_visible()
    _all_is_handed_over(person.id)
    assert officer.complaints == []


def _all_is_handed_over(left: UUID) -> None:
    heir = queries.person_of_address("bengt@example.org")
    owners = dict(Action.objects.values_list("slug", "owner__pseudonym"))
    assert owners == {"puistot": heir.id, "polut": None}
    assert {each.name.fi for each in belongings(heir.id)} >= {"Toimenpide puistot", "kärkiryhmän puheenjohtaja"}
    assert left not in {each.id for each in queries.people()}
    assert queries.holders(Role.GROUP_CHAIR, spearhead_scope(GROUP)) == {heir.id}


def _cannot_come_in(leaver: Window) -> None:
    """The session that was open is closed, and no code is sent to the address."""
    page = leaver.page
    page.goto(leaver.base + DESK)
    assert page.url.startswith(f"{leaver.base}/henkilosto/kirjaudu/")
    before = len(mail.outbox)
    page.get_by_label("Sähköpostiosoite").fill("doris@example.org")
    leaver.follow(page.get_by_role("button", name="Lähetä koodi"))
    expect(page.get_by_label("Koodi")).to_be_visible()
    codes = [letter for letter in mail.outbox[before:] if re.search(r"\d{4}-\d{4}", str(letter.body))]
    assert codes == []
