"""Answers of services in the database: one for each address, bounded, and swept when nobody asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from teoiksi.domains.stats.models import KeptAnswer
from teoiksi.domains.stats.services import shelf
from teoiksi.domains.stats.services.shelf import KEPT, DatabaseShelf
from teoiksi.sources.network import Answer, Condition

pytestmark = pytest.mark.django_db

MOMENT = datetime(2026, 11, 24, 8, tzinfo=UTC)
ANSWER = Answer("https://a.example/t", b"{}", "application/json", MOMENT, Condition('"1"', "yesterday"))


def test_an_answer_comes_back_as_it_was_kept_and_a_newer_one_takes_its_place() -> None:
    DatabaseShelf().keep(ANSWER)
    assert DatabaseShelf().find(ANSWER.address) == ANSWER
    newer = replace(ANSWER, body=b"[1]", condition=Condition('"2"'))
    DatabaseShelf().keep(newer)
    assert DatabaseShelf().find(ANSWER.address) == newer
    assert DatabaseShelf().find("https://a.example/u") is None


def test_an_answer_that_grew_too_large_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    DatabaseShelf().keep(ANSWER)
    monkeypatch.setattr(shelf, "LONGEST", 1)
    DatabaseShelf().keep(ANSWER)
    assert KeptAnswer.objects.count() == 0


def test_what_nobody_asks_for_is_swept() -> None:
    DatabaseShelf().keep(ANSWER)
    KeptAnswer.objects.update(asked_at=timezone.now() - KEPT - timedelta(days=1))
    DatabaseShelf().keep(replace(ANSWER, address="https://a.example/u"))
    assert KeptAnswer.objects.get().address == "https://a.example/u"


def test_what_cannot_be_unpacked_is_as_if_it_were_not_there() -> None:
    DatabaseShelf().keep(ANSWER)
    KeptAnswer.objects.update(body=b"broken")
    assert DatabaseShelf().find(ANSWER.address) is None
    assert KeptAnswer.objects.count() == 0
