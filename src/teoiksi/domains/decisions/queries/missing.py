"""Actions of which something should have been told: late ones without a correction, and those without an update."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from teoiksi.domains.decisions.types import MissingWord, WhyMissing
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import AskedAction, WhyAsked


def missing_words(*, today: date, rhythm: timedelta) -> tuple[MissingWord, ...]:
    """Give what is missing of the actions of programmes in force, in the order of actions; eleven queries.

    An action is given once for a delay that nobody mends and once for an update that has not come in one ``rhythm``.
    """
    due = programmes.due_actions(today=today, rhythm=rhythm)
    late = [each.brief.slug for each in due if each.brief.late_since and each.correction is None]
    corrected = programmes.actions_with_open_corrections(late)
    return tuple(found for each in due for found in _of_one(each, corrected))


def _of_one(each: AskedAction, corrected: set[str]) -> Iterator[MissingWord]:
    for reason in each.reasons:
        if reason.why is WhyAsked.LATE and each.correction is None:
            why = WhyMissing.CORRECTION_LATE if each.brief.slug in corrected else WhyMissing.NO_CORRECTION
            yield MissingWord(each.brief, why, reason.day)
        if reason.why is WhyAsked.NOT_TOLD:
            yield MissingWord(each.brief, WhyMissing.NO_UPDATE, reason.day)
