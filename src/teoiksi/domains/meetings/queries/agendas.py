"""The agenda of a meeting, gathered from what is known now, in the order that the chair has given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.utils import timezone

from teoiksi.domains.discussion import queries as discussion
from teoiksi.domains.discussion.types import Commented, CommentedKind
from teoiksi.domains.meetings.models import AgendaEntry, Meeting
from teoiksi.domains.meetings.queries import gathering
from teoiksi.domains.meetings.queries.meetings import meeting, open_decisions
from teoiksi.domains.meetings.queries.outcomes import changed_outcomes
from teoiksi.domains.meetings.types import AgendaRow, AgendaSection, MeetingCard, SectionKind
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import FOLLOWED_STATES, ActionInBrief, ProgrammeCard
from teoiksi.kernel.localized_text import LocalizedText

FIRST_LOOKS_BACK: Final = timedelta(days=90)
"""How far back the first meeting of a group looks for what has changed."""


def agenda(number: int, *, today: date, rhythm: timedelta) -> tuple[AgendaSection, ...]:
    """Give the sections of a meeting's agenda in their order, empty ones too; frozen ones as they were.

    ``today`` decides what is late; ``rhythm`` is how often is told of actions whose programme has no rhythm of its own. The
    number of queries grows with the number of the group's programmes, not of their actions.

    :raises Meeting.DoesNotExist: when there is none.
    """
    card = meeting(number)
    if card.closed_at is not None:
        return tuple(card.agenda)
    around = _around(card, today, rhythm)
    entries = list(AgendaEntry.objects.filter(meeting=number))
    placed = {SectionKind(each.section): each for each in entries if not each.is_added}
    order = sorted(SectionKind, key=lambda kind: placed[kind].position if kind in placed else len(SectionKind))
    own = tuple(AgendaRow(str(each.pk), LocalizedText(each.text)) for each in entries if each.is_added)
    return tuple(
        AgendaSection(
            kind,
            own if kind is SectionKind.OWN else _GATHERED[kind](around),
            placed[kind].text if kind in placed else "",
        )
        for kind in order
    )


def looks_back_to(card: MeetingCard) -> date:
    """Give the day from which on changes are told: that of the group's meeting before, or a quarter of a year back."""
    before = Meeting.objects.filter(
        cancelled_at=None,
        spearhead__strategy__slug=card.strategy_slug,
        spearhead__slug=card.spearhead_slug,
        held_on__lt=card.held_on,
    ).order_by("-held_on")
    last = before.values_list("held_on", flat=True).first()
    return last or card.held_on - FIRST_LOOKS_BACK


@dataclass(frozen=True, slots=True)
class _Around:
    card: MeetingCard
    written: tuple[ProgrammeCard, ...]
    actions: tuple[ActionInBrief, ...]
    since: date
    today: date
    rhythm: timedelta

    @property
    def followed(self) -> tuple[ActionInBrief, ...]:
        """Give the actions of programmes of which it is told how they go."""
        slugs = {each.slug for each in self.written if each.state in FOLLOWED_STATES}
        return tuple(each for each in self.actions if each.programme_slug in slugs)


def _around(card: MeetingCard, today: date, rhythm: timedelta) -> _Around:
    of_all = programmes.programmes(card.strategy_slug, states=ALL_STATES)
    written = tuple(each for each in of_all if each.spearhead_slug == card.spearhead_slug)
    actions = tuple(
        each
        for of in written
        for each in programmes.actions_in_brief(card.strategy_slug, today=today, states=ALL_STATES, programme=of.slug)
    )
    return _Around(card, written, actions, looks_back_to(card), today, rhythm)


def _decisions(around: _Around) -> tuple[AgendaRow, ...]:
    return gathering.waiting_decisions(around.written)


def _agreed(around: _Around) -> tuple[AgendaRow, ...]:
    card = around.card
    return tuple(map(gathering.agreed, open_decisions(card.strategy_slug, card.spearhead_slug, other_than=card.number)))


def _late(around: _Around) -> tuple[AgendaRow, ...]:
    corrections = [each for of in around.written for each in programmes.open_corrections(of.slug)]
    return gathering.late_actions(around.followed, corrections)


def _due(around: _Around) -> tuple[AgendaRow, ...]:
    slugs = {each.slug for each in around.followed}
    asked = programmes.due_actions(today=around.today, rhythm=around.rhythm)
    return tuple(gathering.update_due(each) for each in asked if each.brief.slug in slugs)


def _outcomes(around: _Around) -> tuple[AgendaRow, ...]:
    return changed_outcomes(around.card.strategy_slug, around.card.spearhead_slug, since=around.since)


def _changes(around: _Around) -> tuple[AgendaRow, ...]:
    moment = timezone.make_aware(datetime.combine(around.since, time.max))
    told = [each for of in around.written for each in programmes.told_since(of.slug, since=moment)]
    changes = [
        each
        for of in around.written
        for each in programmes.changes_of_programme(of.slug, first=around.since + timedelta(days=1))
    ]
    return (*map(gathering.told, told), *gathering.changed_plans(changes))


def _comments(around: _Around) -> tuple[AgendaRow, ...]:
    names = {Commented(CommentedKind.ACTION, each.slug): each.name for each in around.actions}
    names |= {Commented(CommentedKind.PROGRAMME, each.slug): each.name for each in around.written}
    moment = timezone.make_aware(datetime.combine(around.since, time.max))
    found = discussion.comments(list(names), since=moment)
    return tuple(gathering.comment(each, names[each.on]) for each in found if not each.is_withdrawn)


_GATHERED: Final[dict[SectionKind, Callable[[_Around], tuple[AgendaRow, ...]]]] = {
    SectionKind.OPEN_DECISIONS: _decisions,
    SectionKind.AGREED_EARLIER: _agreed,
    SectionKind.LATE_ACTIONS: _late,
    SectionKind.UPDATES_DUE: _due,
    SectionKind.OUTCOMES: _outcomes,
    SectionKind.CHANGES: _changes,
    SectionKind.COMMENTS: _comments,
}
