"""A group that has not answered in an open round is found from a week before its last day, until the round is closed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.factories import documents, rounds

from teoiksi.domains.notices.types import FoundMatter
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs.notices.round_answers import round_answers
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _round() -> None:
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    rounds.open_round(closes_on=rounds.today() + timedelta(days=10))


def found(days: int) -> list[FoundMatter]:
    return list(round_answers(rounds.today() + timedelta(days=days)))


def test_it_is_found_a_week_before_the_last_day_and_not_earlier() -> None:
    assert found(2) == []
    (matter,) = found(3)
    assert (matter.group, matter.due_on) == ("strategia-2025/elinymparisto", rounds.today() + timedelta(days=10))
    assert matter.detail.fi.endswith("Teksteistä on hyväksytty 0/3.")
    assert matter.address.sv == "/sv/personal/rundor/2026-08-31/spets/elinymparisto/"


def test_a_text_that_has_not_been_approved_is_no_answer() -> None:
    rounds.write()
    rounds.write("kasvu")
    rounds.write("viihtyvyys", approve=False)
    (matter,) = found(11)
    assert "Vastausaika päättyi" in matter.detail.fi
    assert matter.detail.en.endswith("2 of 3 texts have been approved.")


def test_who_has_answered_is_not_asked() -> None:
    rounds.write_all()
    assert found(11) == []


def test_a_closed_round_asks_nobody() -> None:
    rounds.close()
    assert found(11) == []
