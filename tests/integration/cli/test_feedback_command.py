"""Feedback is read and answered at the terminal."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from teoiksi.domains.discussion import queries, services
from teoiksi.domains.discussion.types import FeedbackKind
from teoiksi.kernel.actor import READER

pytestmark = pytest.mark.django_db


def test_feedback_is_listed_and_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    receipt = services.give_feedback(
        actor=READER, kind=FeedbackKind.ACCESSIBILITY, message="Kontrasti on heikko.", email="aino@example.org"
    ).receipt
    out = StringIO()
    call_command("feedback", stdout=out)
    assert receipt in out.getvalue()
    assert "Kontrasti on heikko." in out.getvalue()
    call_command("feedback", "--answer", receipt, "Korjattu.", stdout=out)
    assert "aino@example.org. Osoite on nyt poistettu." in out.getvalue()
    assert queries.feedback(receipt).answer == "Korjattu."


def test_a_wrong_code_or_a_second_answer_is_refused() -> None:
    receipt = services.give_feedback(actor=READER, kind=FeedbackKind.GENERAL, message="Hei").receipt
    with pytest.raises(CommandError, match="ei ole"):
        call_command("feedback", "--answer", "EIOLE", "Kiitos.")
    call_command("feedback", "--answer", receipt, "Kiitos.", stdout=StringIO())
    with pytest.raises(CommandError, match="jo vastattu"):
        call_command("feedback", "--answer", receipt, "Kiitos taas.")
    with pytest.raises(CommandError, match="tyhjä"):
        call_command("feedback", "--answer", receipt, " ")
