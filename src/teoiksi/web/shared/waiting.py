"""What waits for someone besides their own actions, as links to where it is done: for My part and for the own desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from teoiksi.domains.decisions import policies as audit
from teoiksi.domains.decisions import queries as decisions
from teoiksi.domains.decisions.types import Conclusion, RecommendationCard
from teoiksi.domains.drafts import policies as drafts
from teoiksi.domains.indicators import policies as figures
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.meetings import policies as meeting_policies
from teoiksi.domains.meetings import queries as meetings
from teoiksi.domains.participation import queries as participation
from teoiksi.domains.people import policies as people
from teoiksi.domains.people import queries as everybody
from teoiksi.domains.people.types import PersonCard, Role, spearhead_scope
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.policies import is_in_group
from teoiksi.domains.programmes.types import AwaitedStep, group_key
from teoiksi.domains.reporting import policies as rounds
from teoiksi.domains.reporting import queries as reporting
from teoiksi.domains.reporting.types import RoundState, Unanswered
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText

SOON: Final = timedelta(days=7)
"""How long before the last day of a round its officer is told which groups have not answered."""

TOLD_WITHIN: Final = timedelta(days=182)
"""Within this is told what becomes of a recommendation that the board has answered and that is not at its end."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing: ``what`` is to be done about ``name``, and where: the address is empty where the person may not go.

    ``day`` is that by which it should be done; ``since`` when it came, of what has no such day.
    """

    what: str
    name: LocalizedText
    address: str
    day: date | None = None
    is_late: bool = False
    since: date | None = None


def waiting_for(person: PersonCard, *, today: date) -> list[Waiting]:
    """Give what waits for someone today, or for whom they stand in, and what they may do: late first, then by day.

    At most twenty queries, whatever waits; of the actions that they answer for My part tells by itself.
    """
    found = [
        *_decisions(person, today),
        *_steps(person, today),
        *_texts(person, today),
        *_rounds(person, today),
        *_figures(person),
        *_recommendations(person, today),
        *_comments(person, today),
    ]
    return sorted(found, key=lambda each: (not each.is_late, each.day is None, each.day or each.since or today))


def _decisions(person: PersonCard, today: date) -> Iterator[Waiting]:
    for each in meetings.decisions_to_carry_out():
        if each.responsible in person.acts_for:
            may_see = meeting_policies.may_see_meetings(person, group=each.group)
            yield Waiting(
                gettext("Carry out what the meeting decided"),
                LocalizedText(each.text),
                reverse("meetings:meeting", args=[each.meeting]) + "#decisions" if may_see else "",
                each.due_on,
                is_late=each.due_on is not None and each.due_on < today,
            )


def _steps(person: PersonCard, today: date) -> Iterator[Waiting]:
    """Of the officer is asked only what no chair can do, though they may do the rest too."""
    if not any(held.role in {Role.GROUP_CHAIR, Role.STRATEGY_OFFICER} for held in person.held):
        return
    steps = programmes.awaited_steps(today=today)
    chaired = _chaired() if steps and people.holds(person, Role.STRATEGY_OFFICER) else None
    for each in steps:
        is_chair = people.holds(person, Role.GROUP_CHAIR, spearhead_scope(each.group))
        if is_chair or (chaired is not None and each.group not in chaired):
            yield Waiting(_what_step(each), each.name, _of_step(each), since=each.since)


def _chaired() -> set[str]:
    roles = (held for each in everybody.people() for held in each.held)
    return {held.scope.key for held in roles if held.role is Role.GROUP_CHAIR}


def _what_step(each: AwaitedStep) -> str:
    if each.number is None:
        return gettext("Take the programme into force") if each.is_approved else gettext("Decide on the programme")
    if each.is_approved:
        return gettext("Take the approved change into the plan")
    return gettext("Decide on the proposed change")


def _of_step(each: AwaitedStep) -> str:
    of_group = [each.strategy_slug, each.spearhead_slug]
    if each.number is None:
        return reverse("group_desk:desk", args=of_group)
    return reverse("group_desk:change", args=[*of_group, each.number])


def _texts(person: PersonCard, today: date) -> Iterator[Waiting]:
    for each in reporting.unanswered() if _is_in_any_group(person) else ():
        group = group_key(each.strategy_slug, each.spearhead_slug)
        if is_in_group(person, group):
            address = reverse("round_desk:texts", args=[each.round_slug, each.spearhead_slug])
            for what in _what_texts(each, may_approve=rounds.may_approve_round_text(person, group=group)):
                yield Waiting(what, _of_round(each), address, each.closes_on, is_late=each.closes_on < today)


def _is_in_any_group(person: PersonCard) -> bool:
    return any(held.role in {Role.GROUP_CHAIR, Role.GROUP_MEMBER} for held in person.held)


def _what_texts(each: Unanswered, *, may_approve: bool) -> Iterator[str]:
    if each.unwritten:
        said = ngettext("Write %(count)d text of the round", "Write %(count)d texts of the round", each.unwritten)
        yield said % {"count": each.unwritten}
    if each.drafts:
        said = ngettext("Review %(count)d text of the round", "Review %(count)d texts of the round", each.drafts)
        yield said % {"count": each.drafts}
    if each.reviewed and may_approve:
        said = ngettext("Approve %(count)d text of the round", "Approve %(count)d texts of the round", each.reviewed)
        yield said % {"count": each.reviewed}


def _of_round(each: Unanswered) -> LocalizedText:
    names = {code: (each.round_name.in_language(code), each.spearhead_name.in_language(code)) for code in LANGUAGES}
    return LocalizedText(**{code: f"{of_round}: {of_group}" for code, (of_round, of_group) in names.items()})


def _rounds(person: PersonCard, today: date) -> Iterator[Waiting]:
    if not rounds.may_run_rounds(person):
        return
    unanswered = [each.round_slug for each in reporting.unanswered()]
    for each in reporting.rounds():
        count = unanswered.count(each.slug)
        must_wait = today + SOON < each.closes_on if count else today < each.cut_off_on
        if each.state is not RoundState.OPEN or must_wait:
            continue
        said = ngettext("Ask %(count)d group for its answer", "Ask %(count)d groups for their answers", count)
        what = said % {"count": count} if count else gettext("Close the round: every group has answered")
        address = reverse("round_desk:answers", args=[each.slug])
        yield Waiting(what, each.name, address, each.closes_on, is_late=each.closes_on < today)


def _figures(person: PersonCard) -> Iterator[Waiting]:
    if not any(held.role in {Role.INDICATOR_OWNER, Role.STRATEGY_OFFICER} for held in person.held):
        return
    for each in indicators.waiting_for_word():
        if figures.may_decide_figure(person, owner=each.owner):
            address = f"{reverse('staff:waiting')}#figure-{each.figure.id}"
            yield Waiting(gettext("Accept or reject the figure"), each.name, address, since=each.since)


def _recommendations(person: PersonCard, today: date) -> Iterator[Waiting]:
    if not audit.may_answer(person):
        return
    for each in decisions.recommendations():
        number = [each.year, each.number]
        if each.conclusion is Conclusion.UNANSWERED:
            what = gettext("Write down the board's answer to the recommendation")
            yield Waiting(what, each.text, reverse("audit:answer", args=number))
        elif _is_untold(each, today):
            what = gettext("Tell what has become of the recommendation")
            yield Waiting(what, each.text, reverse("audit:follow", args=number))


def _is_untold(each: RecommendationCard, today: date) -> bool:
    if each.conclusion in {Conclusion.CARRIED_OUT, Conclusion.WILL_NOT_BE_DONE}:
        return False
    return not each.follow_ups or timezone.localdate(each.follow_ups[0].recorded_at) + TOLD_WITHIN < today


def _comments(person: PersonCard, today: date) -> Iterator[Waiting]:
    for each in participation.waiting_comments() if drafts.may_edit_strategy(person) else ():
        said = ngettext(
            "Answer %(count)d comment of the hearing", "Answer %(count)d comments of the hearing", each.count
        )
        yield Waiting(
            said % {"count": each.count},
            each.title,
            reverse("hearing:manage", args=[each.draft]),
            each.closes_on,
            is_late=each.closes_on < today,
        )
