"""A meeting whose minutes have not been closed and that has not been cancelled, locked for writing."""

from __future__ import annotations

from teoiksi.domains.meetings.models import Meeting
from teoiksi.domains.meetings.types import MeetingCancelled, MinutesClosed


def open_meeting(number: int) -> Meeting:
    """Give the row, locked until the transaction ends.

    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed, and as MeetingCancelled when it has been cancelled.
    """
    row = Meeting.objects.select_for_update(of=["self"]).get(pk=number)
    if row.closed_at is not None:
        raise MinutesClosed(number)
    if row.cancelled_at is not None:
        raise MeetingCancelled(number)
    return row
