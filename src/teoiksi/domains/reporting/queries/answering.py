"""How far an open round has come: who has answered, and what it would lack if it were closed now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from teoiksi.domains.programmes.types import ENDED
from teoiksi.domains.reporting.queries.reports import draft_report
from teoiksi.domains.reporting.queries.rounds import round_in_brief, texts
from teoiksi.domains.reporting.types import (
    ActionLine,
    Answer,
    GoalSection,
    GroupText,
    Lacking,
    Missing,
    RoundInBrief,
    RoundReport,
    RoundTextCard,
    SpearheadPage,
    TextState,
)
from teoiksi.kernel.language import Language

_ENDED = frozenset(state.value for state in ENDED)


def answers(slug: str, language: Language, *, draft: RoundReport | None = None) -> tuple[Answer, ...]:
    """Give how far each group that must answer has come; some forty queries, or two when the ``draft`` of the report has been
    read already.

    One text of the spearhead and one of each goal are waited for.

    :raises FollowUpRound.DoesNotExist: when there is no such round.
    """
    brief, report, spoken = round_in_brief(slug), draft or draft_report(slug, language), texts(slug)
    return tuple(_answer(each, report, brief, spoken) for each in report.spearheads if each.is_asked)


def _answer(page: SpearheadPage, report: RoundReport, brief: RoundInBrief, spoken: Iterable[RoundTextCard]) -> Answer:
    states = Counter(each.state for each in spoken if each.spearhead == page.slug)
    actions = [each for each in report.actions if each.spearhead == page.slug and _is_followed(each)]
    return Answer(
        spearhead_slug=page.slug,
        spearhead_position=page.position,
        spearhead_name=page.short_name,
        wanted=1 + len(page.goals),
        written=states.total(),
        reviewed=states[TextState.REVIEWED] + states[TextState.APPROVED],
        approved=states[TextState.APPROVED],
        actions=len(actions),
        told=sum(_is_told(each, brief) for each in actions),
    )


def missing(slug: str, language: Language) -> tuple[Missing, ...]:
    """Give what the round would lack if it were closed now, by spearheads in their order; some forty queries.

    :raises FollowUpRound.DoesNotExist: when there is no such round.
    """
    brief, report = round_in_brief(slug), draft_report(slug, language)
    spoken = {(each.spearhead, each.goal): each for each in texts(slug)}
    return tuple(
        lacking
        for page in report.spearheads
        if page.is_asked
        for lacking in (*_of_page(page, spoken), *_of_actions(page, report, brief))
    )


def _of_page(page: SpearheadPage, spoken: dict[tuple[str, str], RoundTextCard]) -> Iterator[Missing]:
    of = Missing(page.slug, page.short_name, "", page.name, Lacking.TEXT)
    yield from _of_text(of, page.text, spoken.get((page.slug, "")))
    for goal in page.goals:
        of = replace(of, goal_slug=goal.slug, about=goal.name)
        yield from _of_text(of, goal.text, spoken.get((page.slug, goal.slug)))
        yield from _of_deviation(of, goal)


def _of_text(of: Missing, approved: GroupText | None, spoken: RoundTextCard | None) -> Iterator[Missing]:
    if approved is None:
        yield replace(of, what=Lacking.TEXT if spoken is None else Lacking.APPROVAL)


def _of_deviation(of: Missing, goal: GoalSection) -> Iterator[Missing]:
    """Of a goal that has strayed, an approved text says why and what is done about it."""
    if goal.text is None or not goal.has_strayed:
        return
    if not goal.text.deviation:
        yield replace(of, what=Lacking.DEVIATION)
    if not goal.text.correction:
        yield replace(of, what=Lacking.CORRECTION)


def _of_actions(page: SpearheadPage, report: RoundReport, brief: RoundInBrief) -> Iterator[Missing]:
    for each in report.actions:
        if each.spearhead != page.slug or not _is_followed(each):
            continue
        of = Missing(page.slug, page.short_name, "", each.name, Lacking.ACTION_UPDATE)
        if each.late_since and each.open_correction is None:
            yield replace(of, what=Lacking.ACTION_CORRECTION)
        if not _is_told(each, brief):
            yield of


def is_untold(action: ActionLine, brief: RoundInBrief) -> bool:
    """Tell whether an action that has not ended has no update since the round was opened."""
    return _is_followed(action) and not _is_told(action, brief)


def _is_followed(action: ActionLine) -> bool:
    return action.state not in _ENDED


def _is_told(action: ActionLine, brief: RoundInBrief) -> bool:
    return action.told_on is not None and action.told_on >= brief.opens_on
