"""Looks at the work of groups: decisions of meetings whose day is near or has passed, and what waits for a chair."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from textwrap import shorten
from typing import Final

from teoiksi.domains.meetings import policies
from teoiksi.domains.meetings import queries as meetings
from teoiksi.domains.meetings.types import MeetingDecisionCard
from teoiksi.domains.notices.types import FoundMatter, MatterKind
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import AwaitedStep
from teoiksi.jobs.notices.wording import in_all, reversed_in
from teoiksi.kernel import writing
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText

BEFORE: Final = timedelta(days=7)
"""How long before its day the one who carries out a decision is reminded for the first time."""

_LONGEST: Final = 120
"""So many characters of a decision are enough to know it by."""

_DECIDED: Final = LocalizedText(
    "Kokous {held}, § {number}. Määräpäivä {day}.",
    "Mötet {held}, § {number}. Ska vara klart {day}.",
    "Meeting of {held}, § {number}. To be done by {day}.",
)
_WAITS: Final = {
    (False, False): LocalizedText(
        "Ohjelma odottaa päätöstä.", "Programmet väntar på beslut.", "The programme waits for a decision."
    ),
    (False, True): LocalizedText(
        "Hyväksytty ohjelma odottaa käyttöönottoa.",
        "Det godkända programmet väntar på att tas i bruk.",
        "The approved programme waits to be taken into force.",
    ),
    (True, False): LocalizedText(
        "Muutosehdotus {day} odottaa päätöstä.",
        "Ändringsförslaget {day} väntar på beslut.",
        "The change proposed on {day} waits for a decision.",
    ),
    (True, True): LocalizedText(
        "Hyväksytty muutos ({day}) odottaa viemistä suunnitelmaan.",
        "Den godkända ändringen ({day}) väntar på att föras in i planen.",
        "The approved change ({day}) waits to be taken into the plan.",
    ),
}
"""By whether it is a change, and whether it has been approved."""


def decisions_due(today: date) -> Iterator[FoundMatter]:
    """Give the decisions of meetings that are not carried out, from a week before their day on, each for the one who does it;
    the queries do not grow with them."""
    due = [each for each in meetings.decisions_to_carry_out() if each.due_on and each.due_on - BEFORE <= today]
    cards = {each.id: each for each in people.people()} if due else {}
    for each in due:
        yield FoundMatter(
            MatterKind.DECISION_DUE,
            str(each.id),
            LocalizedText(shorten(each.text, _LONGEST, placeholder=" …")),
            _decided(each),
            _of_decision(each, cards.get(each.responsible) if each.responsible else None),
            person=each.responsible,
            group=each.group,
            due_on=each.due_on,
        )


def plans_awaited(today: date) -> Iterator[FoundMatter]:
    """Give the programmes and proposed changes that wait for the chair of their group; two queries."""
    for each in programmes.awaited_steps(today=today):
        way = "begin" if each.is_approved else "decide"
        yield FoundMatter(
            MatterKind.PLAN_AWAITED,
            f"{each.programme}/{each.number or ''}/{way}",
            each.name,
            _waits(each),
            _of_step(each),
            group=each.group,
        )


def _decided(each: MeetingDecisionCard) -> LocalizedText:
    def written(language: Language) -> str:
        return _DECIDED.in_language(language).format(
            held=writing.day(each.held_on, language),
            number=each.number,
            day=writing.day(each.due_on, language) if each.due_on else "",
        )

    return in_all(written)


def _of_decision(each: MeetingDecisionCard, responsible: PersonCard | None) -> LocalizedText:
    """The page of the meeting; of who may not open it, My part, which tells of the decision too."""
    if responsible is not None and not policies.may_see_meetings(responsible, group=each.group):
        return in_all(lambda language: f"{reversed_in(language, 'my_part:my-part')}#waiting")
    return in_all(lambda language: f"{reversed_in(language, 'meetings:meeting', str(each.meeting))}#decisions")


def _waits(each: AwaitedStep) -> LocalizedText:
    sentence = _WAITS[each.number is not None, each.is_approved]
    days = {code: writing.day(each.since, code) if each.since else "" for code in LANGUAGES}
    return in_all(lambda language: sentence.in_language(language).format(day=days[language]))


def _of_step(each: AwaitedStep) -> LocalizedText:
    of_group = (each.strategy_slug, each.spearhead_slug)
    if each.number is None:
        return in_all(lambda language: reversed_in(language, "group_desk:desk", *of_group))
    number = str(each.number)
    return in_all(lambda language: reversed_in(language, "group_desk:change", *of_group, number))
