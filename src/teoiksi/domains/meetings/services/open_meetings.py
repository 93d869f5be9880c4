"""A meeting whose minutes have not been closed, locked for writing."""

from __future__ import annotations

from teoiksi.domains.meetings.models import Meeting
from teoiksi.domains.meetings.types import MinutesClosed


def open_meeting(number: int) -> Meeting:
    """Give the row, locked until the transaction ends.

    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed.
    """
    row = Meeting.objects.select_for_update(of=["self"]).get(pk=number)
    if row.closed_at is not None:
        raise MinutesClosed(number)
    return row
