"""Two hundred people who tell of their actions at the same time, each in a browser: does anyone meet an error?"""

from __future__ import annotations

import http.client
import re
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from threading import Barrier
from typing import Final
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.urls import reverse
from django.utils import translation
from tools.bench.actions import going_on
from tools.bench.goals import typical
from tools.bench.site import Site

from teoiksi.domains.people import services as people
from teoiksi.domains.programmes import services
from teoiksi.kernel.actor import COMMAND_LINE

PEOPLE: Final = 200
_PATIENCE: Final = 120.0  # seconds
_TOKEN: Final = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Visitor:
    """Someone who has signed in, and the action that they answer for."""

    cookie: str
    action: str


def visitors() -> list[Visitor]:
    """Add the people, give each an action to answer for, and let them sign in."""
    engine = import_module(settings.SESSION_ENGINE)
    found = []
    for number, action in enumerate(going_on()[:PEOPLE]):
        card = people.add_user(actor=COMMAND_LINE, email=f"{number}@mittala.example", name=f"Mittalainen {number}")
        services.give_owner(actor=COMMAND_LINE, action=action, to=card.id)
        user = get_user_model().objects.get(pseudonym=card.id)
        session = engine.SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        found.append(Visitor(f"{settings.SESSION_COOKIE_NAME}={session.session_key}", action))
    return found


def telling_together(site: Site) -> dict[str, float]:
    """Let everyone open their form, and when all have it, send it at once; errors are answers that do not lead on."""
    who, start = visitors(), Barrier(PEOPLE)
    with translation.override("fi"):
        path = reverse("my_part:my-part")
    with ThreadPoolExecutor(PEOPLE) as everybody:
        told = list(everybody.map(lambda visitor: _tell(site, path, visitor, start), who))
    waits = [seconds for status, seconds in told if status == 302]
    return {
        "together.errors": float(PEOPLE - len(waits)),
        "together": typical(waits or [_PATIENCE]),
        "together.last": max(waits, default=_PATIENCE),
    }


def _tell(site: Site, path: str, visitor: Visitor, start: Barrier) -> tuple[int, float]:
    """Open the form and send it; gives the status of the answer, 0 for none, and the seconds until it came."""
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=_PATIENCE)
    try:
        connection.request("GET", path, headers={"cookie": visitor.cookie})
        page = connection.getresponse()
        html, cookies = page.read().decode(), page.headers.get_all("set-cookie") or []
        token = _TOKEN.search(html)
        form = {**_form(html, visitor.action), "csrfmiddlewaretoken": token[1] if token else ""}
        cookie = "; ".join([visitor.cookie, *(each.split(";")[0] for each in cookies)])
        start.wait(_PATIENCE)
        began = time.monotonic()
        headers = {"cookie": cookie, "content-type": "application/x-www-form-urlencoded"}
        connection.request("POST", path, urlencode(form), headers)
        answer = connection.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return 0, _PATIENCE
    else:
        return answer.status, time.monotonic() - began
    finally:
        connection.close()


def _form(html: str, action: str) -> Mapping[str, str]:
    """Fill in the form of the action as a browser would: what it began with, and a sentence and a correction."""
    seen = re.search(rf'name="{action}-seen" value="(\d+)"', html)
    return {
        "action": action,
        f"{action}-seen": seen[1] if seen else "0",
        f"{action}-was_state": "not_started",
        f"{action}-state": "under_way",
        f"{action}-was_progress": "",
        f"{action}-progress": "40",
        f"{action}-sentence": "Kaikki kertovat yhtä aikaa.",
        f"{action}-measure": "Tehdään loppuun.",
        f"{action}-due_on": "2029-01-31",
    }
