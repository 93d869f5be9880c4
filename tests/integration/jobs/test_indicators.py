"""What lists show follows the calendar."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from tests.factories import documents

from teoiksi.domains.indicators import queries
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs import indicators
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db


def test_a_figure_becomes_late_by_the_calendar_alone() -> None:
    with time_machine.travel(date(2025, 6, 1)):
        load_strategy(actor=COMMAND_LINE, document=documents.document())
        before = queries.prepared_cards("fi")["asukkaat"]
    with time_machine.travel(date(2028, 6, 1)):
        indicators.refresh_prepared_cards(timestamp=0)
        after = queries.prepared_cards("fi")["asukkaat"]
    assert before["reason"] == ""
    assert after["reason"] == "late"
