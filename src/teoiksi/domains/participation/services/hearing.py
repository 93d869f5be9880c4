"""Putting a draft out for hearing, the rounds of councils, and the summary."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.drafts import queries as drafts
from teoiksi.domains.drafts.models import Draft
from teoiksi.domains.drafts.types import DraftClosed, DraftState, NothingToPublish
from teoiksi.domains.participation.models import CouncilRound, Hearing
from teoiksi.domains.participation.types import CouncilCard, HearingExists
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput, Place, Problem

_NO_TITLE: Final = LocalizedText()


def open_hearing(
    *,
    actor: Actor,
    draft: UUID,
    opens_on: date,
    closes_on: date,
    introduction: LocalizedText,
    title: LocalizedText = _NO_TITLE,
    is_example: bool = False,
) -> UUID:
    """Put the newest version of a draft out for comments from one day to another, both included; gives the key.

    What was put out before stays as it was, with its comments. Without a ``title`` the hearing is called as the draft is.

    :raises Draft.DoesNotExist: when there is no such draft.
    :raises DraftClosed: when it is not being written.
    :raises HearingExists: when an earlier hearing of it has not ended before the first day.
    :raises NothingToPublish: when it does not differ from the strategy.
    :raises BadInput: when the days are in the wrong order or the introduction is missing.
    """
    if problems := _problems(opens_on, closes_on, introduction):
        raise BadInput(problems)
    with common.change(actor=actor, event="participation.hearing_opened"):
        row = Draft.objects.select_for_update().get(key=draft)
        if row.state != DraftState.WRITING:
            raise DraftClosed(row.state)
        if Hearing.objects.filter(draft=row, closes_on__gte=opens_on).exists():
            raise HearingExists
        if not drafts.is_before_council(draft) and not drafts.differences(draft):
            raise NothingToPublish
        return Hearing.objects.create(
            draft=row,
            version=drafts.newest(draft)[0],
            title=title or LocalizedText(row.title),
            opens_on=opens_on,
            closes_on=closes_on,
            introduction=introduction,
            is_example=is_example,
        ).key


def note_council(*, actor: Actor, hearing: UUID, part: CouncilCard) -> None:
    """Write what a council said and was answered, or why it was not heard; history keeps what was there before.

    :raises Hearing.DoesNotExist: when there is no such hearing.
    :raises BadInput: when both a statement and a reason for none are told.
    """
    if part.statement and part.why_not:
        what = "Toimielimeltä on sekä lausunto että syy, miksi sitä ei kuultu."
        raise BadInput([Problem("statement_and_reason", what, "Jätä niistä toinen.", Place(path="why_not"))])
    fields = {name: getattr(part, name) for name in ("asked_on", "stated_on", "statement", "why_not", "answer")}
    with common.change(actor=actor, event="participation.council_noted"):
        row = Hearing.objects.select_for_update().get(key=hearing)
        common.bring(
            CouncilRound.objects.filter(hearing=row),
            key="council",
            wanted={part.council.value: fields},
            fixed={"hearing": row},
            keep_others=True,
        )


def sum_up(*, actor: Actor, hearing: UUID, summary: LocalizedText) -> None:
    """Write the summary of a hearing.

    :raises Hearing.DoesNotExist: when there is no such hearing.
    """
    with common.change(actor=actor, event="participation.hearing_summed_up"):
        row = Hearing.objects.select_for_update().get(key=hearing)
        row.summary = summary
        row.save(update_fields=["summary"])


def _problems(opens_on: date, closes_on: date, introduction: LocalizedText) -> list[Problem]:
    found = []
    if closes_on < opens_on:
        what = f"Kuuleminen päättyy {closes_on:%-d.%-m.%Y}, ennen kuin se alkaa."
        found.append(Problem("closes_before_opens", what, "Korjaa jompikumpi päivä.", Place(path="closes_on")))
    if not introduction.fi:
        what = "Kuulemisen esittely puuttuu suomeksi."
        found.append(Problem("finnish_missing", what, "Kerro, mistä kysytään ja miksi.", Place(path="introduction")))
    return found
