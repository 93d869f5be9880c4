"""``teoiksi round``: a round from opening to the check of its seal, and what is said when it cannot be done."""

from __future__ import annotations

import io
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from tests.factories.rounds import ROUND, followed_town, open_round, today, write_all

from teoiksi.domains.reporting import queries
from teoiksi.kernel.trouble import Trouble

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_finnish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")


def said(*words: str) -> str:
    out = io.StringIO()
    call_command("round", *words, stdout=out, stderr=io.StringIO())
    return out.getvalue()


def days(cut_off: int = 0) -> list[str]:
    return ["--cut-off", str(today() + timedelta(days=cut_off)), "--closes", str(today() + timedelta(days=30))]


def test_a_round_is_opened_followed_closed_written_out_and_verified(tmp_path: Path) -> None:
    followed_town()
    assert "Avattu 2026-08-31: Seurantakierros 31.8.2026" in said("open", "--kind", "august", "--year", "2026", *days())
    assert "Elinympäristö: kirjoitettu ja hyväksytty 0/3, 0/3, toimenpiteistä kerrottu 1/2" in said("show", ROUND)
    write_all()
    closing = said("close", ROUND)
    assert "Toimenpide kadut: myöhässä ilman korjaavaa toimenpidettä" in closing
    seal = queries.round_in_brief(ROUND).sha256
    assert f"SHA-256: {seal}" in closing
    said("export", ROUND, "--output", str(tmp_path / "kierros.json"))
    assert sha256((tmp_path / "kierros.json").read_bytes()).hexdigest() == seal
    assert said("export", ROUND) == queries.frozen(ROUND).document.decode()
    assert said("verify") == f"{ROUND}  {seal}  ok\n"
    assert f"{ROUND}  Seurantakierros 31.8.2026  suljettu  {seal}" in said("list")


def test_the_next_round_is_compared_with_the_newest_closed_one() -> None:
    followed_town()
    open_round()
    said("close", ROUND)
    said("open", "--kind", "year_end", "--year", "2026", "--spearhead", "elinymparisto", *days(60))
    brief = queries.round_in_brief("2026-12-31")
    assert (brief.previous, brief.asked) == (ROUND, ("elinymparisto",))


def test_it_is_told_why_a_round_cannot_be_opened_or_closed() -> None:
    with pytest.raises(Trouble, match="Voimassa olevaa strategiaa ei ole"):
        said("open", "--kind", "august", "--year", "2026", *days())
    followed_town()
    with pytest.raises(Trouble, match="Anna --kind"):
        said("open", "--year", "2026")
    open_round(cut_off_on=today() + timedelta(days=3))
    with pytest.raises(CommandError, match="on jo avattu"):
        said("open", "--kind", "august", "--year", "2026", *days())
    with pytest.raises(Trouble, match="tiedot katkaistaan vasta"):
        said("close", ROUND)
    with pytest.raises(Trouble, match="Kierrosta ei ole tai sitä ei ole suljettu: muu"):
        said("verify", "muu")
    with pytest.raises(Trouble, match="Kierrosta ei ole"):
        said("close", "muu")


def test_a_closed_round_is_not_closed_again() -> None:
    followed_town()
    open_round()
    said("close", ROUND)
    with pytest.raises(Trouble, match="on jo suljettu"):
        said("close", ROUND)


@pytest.mark.django_db(transaction=True)
def test_a_seal_that_does_not_hold_is_told() -> None:
    followed_town()
    open_round()
    said("close", ROUND)
    with connection.as_owner(), connection.cursor() as cursor:  # type: ignore[attr-defined] # our own backend
        cursor.execute("ALTER TABLE reporting_frozenround DISABLE TRIGGER USER")
        cursor.execute("UPDATE reporting_frozenround SET content = content || ' '")
        cursor.execute("ALTER TABLE reporting_frozenround ENABLE TRIGGER USER")
    with pytest.raises(Trouble, match="ei ole enää se"):
        said("verify")
