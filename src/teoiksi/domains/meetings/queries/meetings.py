"""Meetings and their decisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from uuid import UUID

from django.db.models import Q, QuerySet

from teoiksi.domains.meetings.models import DecisionCarriedOut, Meeting, MeetingDecision
from teoiksi.domains.meetings.queries.freezing import thawed_agenda
from teoiksi.domains.meetings.types import AgendaSection, AttendantCard, MeetingCard, MeetingDecisionCard
from teoiksi.domains.programmes.types import group_key
from teoiksi.kernel.language import as_language


def meetings(strategy: str, spearhead: str) -> tuple[MeetingCard, ...]:
    """Give the meetings of a group, cancelled ones too, earliest first, without attendants, decisions and agenda; one query."""
    rows = _rows().filter(spearhead__strategy__slug=strategy, spearhead__slug=spearhead)
    return tuple(_card(row) for row in rows)


def last_and_next(strategy: str, spearhead: str, *, today: date) -> tuple[MeetingCard | None, MeetingCard | None]:
    """Give the meeting of a group that was last and the one that comes next, None where there is none; one query.

    One of today comes next until its minutes have been closed; cancelled ones are left out.
    """
    held: list[MeetingCard] = []
    coming: list[MeetingCard] = []
    for each in meetings(strategy, spearhead):
        if each.cancelled_at is not None:
            continue
        is_over = each.held_on < today or (each.held_on == today and each.closed_at is not None)
        (held if is_over else coming).append(each)
    return (held[-1] if held else None), (coming[0] if coming else None)


def next_meetings(*, today: date) -> tuple[MeetingCard, ...]:
    """Give the meetings of all groups from this day on, earliest first, without cancelled ones; one query."""
    return tuple(_card(row) for row in _rows().filter(held_on__gte=today, cancelled_at=None))


def chaired(person: UUID, *, today: date) -> tuple[MeetingCard, ...]:
    """Give the meetings to come that someone is to chair and whose minutes are open, earliest first; one query."""
    rows = _rows().filter(chair__pseudonym=person, held_on__gte=today, cancelled_at=None, closed_at=None)
    return tuple(_card(row) for row in rows)


def meeting(number: int) -> MeetingCard:
    """Give one meeting with those who were there and its decisions; its agenda only when the minutes have been closed.

    Five queries.

    :raises Meeting.DoesNotExist: when there is none.
    """
    row = _rows().get(pk=number)
    return _card(
        row,
        attendants=tuple(AttendantCard(each.person_id, each.guest) for each in row.attendants.all()),
        decisions=_decisions(MeetingDecision.objects.filter(meeting=row)),
        agenda=thawed_agenda(row.frozen) if row.frozen is not None else (),
    )


def group_of(number: int) -> str:
    """Give the key by which roles of a meeting's group are held; one query.

    :raises Meeting.DoesNotExist: when there is none.
    """
    row = _rows().get(pk=number)
    return group_key(row.spearhead.strategy.slug, row.spearhead.slug)


def open_decisions(strategy: str, spearhead: str, *, other_than: int | None = None) -> tuple[MeetingDecisionCard, ...]:
    """Give the decisions of a group that have not been carried out, the oldest first, of all meetings but one; two queries."""
    rows = MeetingDecision.objects.filter(
        meeting__spearhead__strategy__slug=strategy, meeting__spearhead__slug=spearhead
    ).exclude(meeting=other_than)
    return tuple(each for each in _decisions(rows) if each.done_on is None)


def decisions_of(person: UUID) -> tuple[MeetingDecisionCard, ...]:
    """Give the decisions that someone is to carry out and has not, of all groups, the oldest first; two queries."""
    return tuple(each for each in decisions_to_carry_out() if each.responsible == person)


def decisions_to_carry_out() -> tuple[MeetingDecisionCard, ...]:
    """Give the decisions that anyone is to carry out and has not, of all groups, the oldest first; two queries."""
    waiting = Q(corrects=None, carried_out=None) | Q(corrects__isnull=False, corrects__carried_out=None)
    found = _decisions(MeetingDecision.objects.filter(waiting))
    return tuple(each for each in found if each.responsible is not None)


def decision(number: int) -> MeetingDecisionCard:
    """Give one decision as it stands, by the id of its first note; three queries.

    :raises MeetingDecision.DoesNotExist: when there is none.
    """
    first = MeetingDecision.objects.get(pk=number, corrects=None)
    (card,) = _decisions(MeetingDecision.objects.filter(meeting=first.meeting_id, number=first.number))
    return card


def _rows() -> QuerySet[Meeting]:
    return Meeting.objects.select_related("spearhead__strategy")


def _card(
    row: Meeting,
    *,
    attendants: tuple[AttendantCard, ...] = (),
    decisions: tuple[MeetingDecisionCard, ...] = (),
    agenda: tuple[AgendaSection, ...] = (),
) -> MeetingCard:
    return MeetingCard(
        number=row.pk,
        strategy_slug=row.spearhead.strategy.slug,
        spearhead_slug=row.spearhead.slug,
        spearhead_name=row.spearhead.name,
        held_on=row.held_on,
        starts_at=row.starts_at,
        place=row.place,
        chair=row.chair_id,
        language=as_language(row.language),
        closed_at=row.closed_at,
        cancelled_at=row.cancelled_at,
        version=row.version,
        attendants=attendants,
        decisions=decisions,
        agenda=agenda,
    )


def _decisions(rows: QuerySet[MeetingDecision]) -> tuple[MeetingDecisionCard, ...]:
    chains: defaultdict[int, list[MeetingDecision]] = defaultdict(list)
    for row in rows.select_related("meeting__spearhead__strategy").order_by(
        "meeting__held_on", "meeting_id", "number", "pk"
    ):
        chains[row.corrects_id or row.pk].append(row)
    done = {each.decision_id: each for each in DecisionCarriedOut.objects.filter(decision__in=list(chains))}
    return tuple(_decision(chain, done.get(first)) for first, chain in chains.items())


def _decision(chain: list[MeetingDecision], done: DecisionCarriedOut | None) -> MeetingDecisionCard:
    first, newest = chain[0], chain[-1]
    of = first.meeting.spearhead
    return MeetingDecisionCard(
        id=first.pk,
        number=first.number,
        meeting=first.meeting_id,
        held_on=first.meeting.held_on,
        text=newest.text,
        responsible=newest.responsible,
        due_on=newest.due_on,
        author=newest.author,
        recorded_at=first.recorded_at,
        earlier=_texts(chain),
        done_on=done.done_on if done else None,
        done_note=done.note if done else "",
        group=group_key(of.strategy.slug, of.slug),
    )


def _texts(chain: Sequence[MeetingDecision]) -> tuple[str, ...]:
    """Give the texts before the newest, without those that only went to someone else to do."""
    return tuple(row.text for row, later in pairwise(chain) if row.text != later.text)
