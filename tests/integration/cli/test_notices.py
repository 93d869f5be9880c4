"""``teoiksi notices`` tells what waits, sends the letters once, and lists what became of them."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from tests.factories import documents

from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import Role, unit_scope
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("notices", *arguments, stdout=out)
    return out.getvalue()


def test_what_waits_is_listed_sent_once_and_kept(time_machine: Any) -> None:
    time_machine.move_to(datetime(2026, 5, 2, 9, tzinfo=UTC), tick=False)
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    owner = people.add_user(actor=COMMAND_LINE, email="aino@example.org", name="Aino")
    people.give_role(actor=COMMAND_LINE, person=owner.id, role=Role.INDICATOR_OWNER, scope=unit_scope("strategia"))
    listed = run()
    assert "The figure is late: Asukkaat (en)  (strategia)" in listed
    assert "Waiting: 1\nLetters in the morning: 1\n" in listed
    assert not mail.outbox
    assert run("--send").endswith("Letters sent: 1\n")
    assert run("--send").endswith("Letters sent: 0\n")
    assert [letter.to for letter in mail.outbox] == [["aino@example.org"]]
    assert run("--letters") == "2026-05-02  aino@example.org  sent  Luku on myöhässä: Asukkaat\n"
