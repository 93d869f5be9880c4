"""A session exists on the pages of staff alone: readers get no cookie, and no cache keeps what a person has seen."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone
from tests.factories import documents
from tests.factories.cached_site import getter, site
from tests.factories.people import aino, signed_in

from teoiksi.domains.strategy import services
from teoiksi.jobs.sessions import sweep_sessions
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.web.shared.staff import PREFIXES

pytestmark = pytest.mark.django_db

PUBLIC = ["/", "/sv/", "/mittarit/", "/tavoitteet/", "/tietosuoja/", "/haku/"]


@pytest.fixture
def _strategy() -> None:
    services.load_strategy(actor=COMMAND_LINE, document=documents.document(), reason="päätös")


def kept_by(pages: Any) -> list[str]:
    """The paths of the pages that are kept."""
    return [key.path for room in pages.store._rooms for key in room.pages]  # noqa: SLF001 - nothing else tells


@pytest.mark.usefixtures("_strategy")
@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_is_the_same_for_someone_who_has_signed_in_and_sets_no_cookie(path: str) -> None:
    reader, person = Client(), signed_in(aino())
    for_reader, for_person = reader.get(path), person.get(path)
    assert for_reader.content == for_person.content
    assert not for_reader.cookies
    assert not for_person.cookies
    assert "Cookie" not in for_reader.headers.get("Vary", "")
    assert "Aino" not in for_person.content.decode()


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_page_of_staff_is_kept_nowhere(prefix: str) -> None:
    response = signed_in(aino()).get(prefix)
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    assert "private" in response.headers["Cache-Control"]


@pytest.mark.usefixtures("_strategy")
@pytest.mark.django_db(transaction=True)
def test_the_page_cache_neither_keeps_nor_gives_anything_to_someone_who_has_signed_in() -> None:
    pages = site()
    pages.listener = _Silent()
    pages.store.open(float("inf"))
    get = getter(pages)
    cookie = f"{settings.SESSION_COOKIE_NAME}={signed_in(aino()).cookies[settings.SESSION_COOKIE_NAME].value}"
    desk = get("/henkilosto/", HTTP_COOKIE=cookie)
    assert desk.status == "200 OK"
    assert b"Aino" in desk.body
    assert get("/karjet/", HTTP_COOKIE=cookie).status == "200 OK"
    assert kept_by(pages) == []
    for _again in range(2):
        assert get("/henkilosto/").status.startswith("302")
        assert get("/henkilosto/kirjaudu/").status == "200 OK"
    assert kept_by(pages) == []
    public = get("/karjet/")
    assert kept_by(pages) == ["/karjet/"]
    assert "Set-Cookie" not in public.headers
    assert "ETag" not in get("/karjet/", HTTP_COOKIE=cookie).headers


def test_every_address_of_staff_is_where_the_session_is() -> None:
    names = ["account_login", "account_confirm_login_code", "account_logout", "staff:desk"]
    assert [name for name in names if not reverse(name).startswith(PREFIXES)] == []


def test_a_session_that_has_ended_is_swept_away_at_night() -> None:
    signed_in(aino())
    assert Session.objects.count() == 1
    sweep_sessions(timestamp=0)
    assert Session.objects.count() == 1
    Session.objects.update(expire_date=timezone.now())
    sweep_sessions(timestamp=0)
    assert not Session.objects.exists()


@pytest.mark.parametrize("is_secure", [True, False])
def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(is_secure: bool) -> None:
    with override_settings(SESSION_COOKIE_SECURE=is_secure):
        response = Client().post("/henkilosto/kirjaudu/", {"email": "olga@example.org"})
    cookie = response.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert bool(cookie["secure"]) is is_secure
    assert settings.PUBLIC_ADDRESS.startswith("https://") is settings.SESSION_COOKIE_SECURE


class _Silent:
    def ensure_running(self) -> None:
        """Hear nothing."""

    def stop(self) -> None:
        """Have nothing to stop."""
