"""The demo's meetings: one past with its decisions, one to come, a comment; a second time adds nothing."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.programmes import GROUP, TODAY, action_part, town

from teoiksi.cli.example_meetings import add_example_meetings
from teoiksi.domains.discussion.models import Comment
from teoiksi.domains.meetings import queries
from teoiksi.domains.programmes.types import ProgrammeState

pytestmark = pytest.mark.django_db

STRATEGY, _, SPEARHEAD = GROUP.partition("/")


def test_a_past_and_a_coming_meeting_are_added_once() -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    for _time in range(2):
        add_example_meetings(today=TODAY)
    past, coming = queries.meetings(STRATEGY, SPEARHEAD)
    assert (past.held_on, coming.held_on) == (date(2026, 10, 20), date(2026, 12, 8))
    assert len(queries.meeting(past.number).decisions) == 2
    assert Comment.objects.count() == 2


def test_without_a_strategy_nothing_is_added() -> None:
    add_example_meetings(today=TODAY)
    assert queries.next_meetings(today=date(2000, 1, 1)) == ()
