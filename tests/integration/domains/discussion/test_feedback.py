"""Feedback is kept, limited, and answered once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from teoiksi.domains.discussion import queries, services
from teoiksi.domains.discussion.models import Feedback
from teoiksi.domains.discussion.types import AlreadyAnswered, FeedbackCard, FeedbackKind, FeedbackState, TooMuchFeedback
from teoiksi.kernel.actor import COMMAND_LINE, READER
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def give(message: str = "Kiitos", sender: str = "192.0.2.1", email: str = "") -> FeedbackCard:
    return services.give_feedback(
        actor=READER, kind=FeedbackKind.GENERAL, message=message, page="/karjet/", email=email, sender=sender
    )


@time_machine.travel(NOON, tick=False)
def test_feedback_gets_a_receipt_and_a_day_by_which_it_is_answered() -> None:
    card = give(" Kuva puuttuu. ")
    assert len(card.receipt) == 10
    assert (card.state, card.given_on, card.answer_due_on) == (
        FeedbackState.RECEIVED,
        date(2026, 3, 2),
        date(2026, 3, 16),
    )
    waiting = queries.received()
    assert [(each.message, each.page) for each in waiting] == [("Kuva puuttuu.", "/karjet/")]


def test_a_receipt_is_found_however_it_is_typed() -> None:
    receipt = give().receipt
    assert queries.feedback(f" {receipt[:4].lower()}-{receipt[4:]} ").receipt == receipt


def test_an_answer_is_shown_once_and_the_address_is_erased() -> None:
    card = give(email="aino@example.org")
    assert services.answer_feedback(actor=COMMAND_LINE, receipt=card.receipt, answer="Korjattu.") == "aino@example.org"
    answered = queries.feedback(card.receipt)
    assert (answered.state, answered.answer) == (FeedbackState.ANSWERED, "Korjattu.")
    assert Feedback.objects.get().email == ""
    assert queries.received() == ()
    with pytest.raises(AlreadyAnswered):
        services.answer_feedback(actor=COMMAND_LINE, receipt=card.receipt, answer="Toinen.")


@pytest.mark.parametrize("message", ["", " \n ", "x" * 5001])
def test_an_empty_or_endless_message_is_refused(message: str) -> None:
    with pytest.raises(BadInput):
        give(message)
    assert not Feedback.objects.exists()


def test_the_same_sender_is_stopped_for_an_hour_and_others_are_not() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        for _ in range(services.SAME_SENDER_PER_HOUR):
            give()
        with pytest.raises(TooMuchFeedback):
            give()
        give(sender="192.0.2.2")
        clock.shift(timedelta(minutes=61))
        give()


def test_a_flood_from_everywhere_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teoiksi.domains.discussion.services.feedback.EVERYBODY_PER_HOUR", 2)
    give(sender="192.0.2.1")
    give(sender="192.0.2.2")
    with pytest.raises(TooMuchFeedback):
        give(sender="192.0.2.3")


def test_the_mark_of_the_sender_is_no_address_and_lasts_a_day() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        give()
        assert "192.0.2.1" not in Feedback.objects.get().sender_mark
        clock.shift(timedelta(hours=25))
        services.forget_sender_marks(actor=COMMAND_LINE)
        assert Feedback.objects.get().sender_mark == ""
