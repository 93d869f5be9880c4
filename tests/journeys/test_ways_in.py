"""A passkey and an app that shows codes in a browser: taking them into use, and signing in with them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from allauth.mfa.totp.internal import auth
from django.core import mail
from playwright.sync_api import CDPSession, expect

from teoiksi.cli.example_people import example_people
from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.kernel.actor import COMMAND_LINE
from tests.factories.people import session_of
from tests.journeys.conftest import Opened
from tests.journeys.signed_in import mailed_code
from tests.journeys.site import IN_A_BROWSER
from tests.journeys.window import Window

pytestmark = [*IN_A_BROWSER, pytest.mark.django_db]

OWN = "/henkilosto/kirjautuminen/"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Someone of their own, whom no other journey needs without a second factor, and their sessions, one for each journey."""

    person: PersonCard
    sessions: list[tuple[str, str]]


@pytest.fixture(scope="module")
def paula(imatra: str) -> Iterator[Visitor]:
    """Someone with a role, kept outside the tests' own transactions, so that the server sees her."""
    example_people()
    person = services.add_user(actor=COMMAND_LINE, email="paula@example.org", name="Paula")
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.AUDITOR)
    yield Visitor(person, [session_of(person) for _journey in range(3)])
    services.remove_user(actor=COMMAND_LINE, person=person.id)


def arrive(window: Window, visitor: Visitor, path: str) -> None:
    """Open a page in which the person has signed in."""
    window.open("/henkilosto/kirjaudu/")
    name, value = visitor.sessions.pop()
    window.context.add_cookies([{"name": name, "value": value, "url": window.base}])
    window.page.goto(window.base + path)


def looked_at(window: Window) -> list[str]:
    """What is wrong on the page, narrow and wide."""
    found: list[str] = []
    for width in (390, 1280):
        window.resize(width)
        found += [f"{window.page.url} {fault}" for fault in (*window.violations(), *window.look().faults)]
    return found


def with_authenticator(window: Window) -> CDPSession:
    """Give the browser a device that keeps passkeys and whose owner touches it at once."""
    devices = window.context.new_cdp_session(window.page)
    devices.send("WebAuthn.enable")
    devices.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return devices


@pytest.mark.parametrize("javascript", [True, False])
def test_one_takes_an_app_into_use_and_is_asked_for_its_code(
    opened: Opened, imatra: str, paula: Visitor, javascript: bool
) -> None:
    window = opened(imatra, javascript=javascript)
    page = window.page
    arrive(window, paula, f"{OWN}sovellus/")
    faults = looked_at(window) if javascript else []
    secret = page.locator("code.secret").inner_text()
    page.get_by_label("Koodi").fill(auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30)))
    window.follow(page.get_by_role("button", name="Ota käyttöön"))
    codes = page.locator(".recovery-codes code").all_inner_texts()
    window.follow(page.get_by_role("button", name="Kirjaudu ulos", exact=True))
    mail.outbox.clear()
    page.get_by_label("Sähköpostiosoite").fill(paula.person.email)
    window.follow(page.get_by_role("button", name="Lähetä koodi"))
    page.get_by_label("Koodi").fill(mailed_code())
    window.follow(page.get_by_role("main").get_by_role("button", name="Kirjaudu", exact=True))
    faults += looked_at(window) if javascript else []
    page.get_by_label("Koodi").fill(codes[0])
    window.follow(page.get_by_role("main").get_by_role("button", name="Kirjaudu", exact=True))
    assert page.url == f"{imatra}/henkilosto/"
    page.goto(f"{imatra}{OWN}sovellus/pois/")
    faults += looked_at(window) if javascript else []
    page.get_by_label("Koodi").fill(codes[1])
    window.follow(page.get_by_role("button", name="Vahvista"))
    faults += looked_at(window) if javascript else []
    window.follow(page.get_by_role("button", name="Poista sovellus käytöstä"))
    assert page.url == f"{imatra}{OWN}"
    assert [*faults, *window.complaints] == []


def test_one_adds_a_passkey_signs_out_and_signs_in_with_it(opened: Opened, imatra: str, paula: Visitor) -> None:
    window = opened(imatra)
    window.base = imatra.replace("127.0.0.1", "localhost")  # a passkey belongs to a name
    page = window.page
    with_authenticator(window)
    arrive(window, paula, OWN)
    faults = looked_at(window)
    window.follow(page.get_by_role("link", name="Lisää pääsyavain"))
    faults += looked_at(window)
    page.get_by_label("Pääsyavaimen nimi").fill("työpuhelin")
    window.follow(page.get_by_role("button", name="Lisää pääsyavain"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Varakoodit")
    faults += looked_at(window)
    window.follow(page.get_by_role("link", name="Jatka"))
    expect(page.get_by_text("työpuhelin").first).to_be_visible()
    window.follow(page.get_by_role("button", name="Kirjaudu ulos", exact=True))
    window.follow(page.get_by_role("button", name="Kirjaudu pääsyavaimella"))
    assert page.url == f"{window.base}/henkilosto/"
    line = people.log_entries(person=paula.person.id, limit=1)[0]
    assert line.detail == "webauthn"
    assert [*faults, *window.complaints] == []
    window.base = imatra
