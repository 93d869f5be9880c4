"""Writing down recommendations of the audit committee, the board's answers, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator

from teoiksi.domains.common import services as common
from teoiksi.domains.decisions.models import (
    TOLD,
    AuditRecommendation,
    RecommendationAnswer,
    RecommendationFollowUp,
    RecommendationGoal,
)
from teoiksi.domains.decisions.types import (
    AlreadyAnswered,
    AnswerPart,
    Conclusion,
    NotAnsweredYet,
    RecommendationPart,
)
from teoiksi.domains.strategy.models import Goal
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.problems import BadInput, Place, Problem

_FIRST_YEAR, _LAST_YEAR = 1990, 2100


def recommend(*, actor: Actor, part: RecommendationPart, is_new: bool = False) -> None:
    """Write down a recommendation, or mend one that has not been answered yet; with ``is_new`` there must be none yet.

    :raises BadInput: when the text is empty, the year or the number is out of bounds, a goal does not exist, or a new one
        has the number of another.
    :raises AlreadyAnswered: when the board has answered it and something in it would change.
    """
    with common.change(actor=actor, event="decisions.recommended"):
        row = AuditRecommendation.objects.select_for_update().filter(year=part.year, number=part.number).first()
        goals = _goals(part)
        if problems := [*_problems(part, goals), *_taken(part, is_taken=is_new and row is not None)]:
            raise BadInput(problems)
        fields = {
            "text": part.text,
            "place": part.place.strip(),
            "report_address": part.report_address.strip(),
            "is_example": part.is_example,
        }
        row = AuditRecommendation.objects.create(year=part.year, number=part.number) if row is None else row
        is_answered = RecommendationAnswer.objects.filter(recommendation=row).exists()
        differing = [name for name, value in fields.items() if getattr(row, name) != value]
        if is_answered and (differing or _linked(row) != list(part.goals)):
            raise AlreadyAnswered(str(row))
        if differing:
            for name in differing:
                setattr(row, name, fields[name])
            row.save(update_fields=differing)
        common.bring(
            RecommendationGoal.objects.filter(recommendation=row),
            key="goal_id",
            wanted={goals[key]: {"position": position} for position, key in enumerate(part.goals)},
            fixed={"recommendation": row},
        )


def answer_recommendation(*, actor: Actor, year: int, number: int, part: AnswerPart, reason: str = "") -> None:
    """Write down what the board answered, or mend it; history keeps what stood there before.

    :raises AuditRecommendation.DoesNotExist: when there is no such recommendation.
    :raises BadInput: when the answer is empty, or the body or the day of the decision is missing.
    """
    if problems := list(_answer_problems(part)):
        raise BadInput(problems)
    with common.change(actor=actor, event="decisions.recommendation_answered", reason=reason):
        row = AuditRecommendation.objects.select_for_update().get(year=year, number=number)
        answer = RecommendationAnswer.objects.filter(recommendation=row).first()
        answer = RecommendationAnswer(recommendation=row) if answer is None else answer
        if answer.pk is None or (answer.text, answer.decision) != (part.text, part.decision):
            answer.text, answer.decision = part.text, part.decision
            answer.save()


def follow_recommendation(
    *,
    actor: Actor,
    year: int,
    number: int,
    conclusion: Conclusion,
    text: str,
    language: Language = DEFAULT_LANGUAGE,
) -> None:
    """Tell how a recommendation is being carried out; a row that never changes. ``language`` is that of the text.

    :raises AuditRecommendation.DoesNotExist: when there is no such recommendation.
    :raises NotAnsweredYet: when the board has not answered it.
    :raises BadInput: when nothing is told, or no reason is given why it will not be done.
    """
    if problems := list(_follow_up_problems(conclusion, text)):
        raise BadInput(problems)
    with common.change(actor=actor, event="decisions.recommendation_followed"):
        row = AuditRecommendation.objects.select_for_update().get(year=year, number=number)
        if not RecommendationAnswer.objects.filter(recommendation=row).exists():
            raise NotAnsweredYet(str(row))
        RecommendationFollowUp.objects.create(
            recommendation=row, conclusion=conclusion, text=text.strip(), language=language, author=actor.id
        )


def _goals(part: RecommendationPart) -> dict[tuple[str, str], int]:
    rows = Goal.objects.filter(
        spearhead__strategy__slug__in={strategy for strategy, _goal in part.goals},
        slug__in={goal for _strategy, goal in part.goals},
    )
    return {(strategy, goal): pk for strategy, goal, pk in rows.values_list("spearhead__strategy__slug", "slug", "pk")}


def _linked(row: AuditRecommendation) -> list[tuple[str, str]]:
    return list(row.goal_links.values_list("goal__spearhead__strategy__slug", "goal__slug"))


def _problems(part: RecommendationPart, goals: dict[tuple[str, str], int]) -> Iterator[Problem]:
    if not part.text.fi.strip():
        yield Problem("empty", "Suosituksen teksti puuttuu.", "Kirjoita suositus.", Place(path="text"))
    if not _FIRST_YEAR <= part.year <= _LAST_YEAR:
        what = f"Vuosi {part.year} ei kelpaa."
        yield Problem("bad_year", what, "Kirjoita vuosi, jota arviointikertomus koskee.", Place(path="year"))
    if not 1 <= part.number <= 999:
        what = f"Suosituksen numero {part.number} ei kelpaa."
        yield Problem("bad_number", what, "Kirjoita numero väliltä 1–999.", Place(path="number"))
    for at, key in enumerate(part.goals):
        if key not in goals:
            what = f"Tavoitetta ”{key[1]}” ei ole strategiassa ”{key[0]}”."
            yield Problem("unknown_goal", what, "Valitse tavoite luettelosta.", Place(path=f"goals[{at}]"))


def _taken(part: RecommendationPart, *, is_taken: bool) -> Iterator[Problem]:
    if is_taken:
        what = f"Vuoden {part.year} arviointikertomuksella on jo suositus numero {part.number}."
        yield Problem("number_taken", what, "Valitse vapaa numero, tai muokkaa sitä.", Place(path="number"))


def _answer_problems(part: AnswerPart) -> Iterator[Problem]:
    if not part.text.fi.strip():
        yield Problem("empty", "Vastaus puuttuu.", "Kirjoita, mitä hallitus vastasi.", Place(path="text"))
    if not part.decision.body.fi.strip():
        what = "Päättänyt toimielin puuttuu."
        yield Problem("no_body", what, "Kirjoita toimielin, esimerkiksi kaupunginhallitus.", Place(path="body"))
    if part.decision.decided_on is None:
        yield Problem("no_day", "Päätöksen päivä puuttuu.", "Kirjoita päivä.", Place(path="decided_on"))


def _follow_up_problems(conclusion: Conclusion, text: str) -> Iterator[Problem]:
    if conclusion not in TOLD:
        yield Problem("not_told", "Tilanne puuttuu.", "Valitse, miten toteutus on edennyt.", Place(path="conclusion"))
    if not text.strip() and conclusion is Conclusion.WILL_NOT_BE_DONE:
        mend = "Kirjoita, miksi suositusta ei toteuteta."
        yield Problem("no_reason", "Perustelu puuttuu.", mend, Place(path="text"))
    elif not text.strip():
        yield Problem("empty", "Selostus puuttuu.", "Kirjoita, mitä on tehty ja mitä seuraa.", Place(path="text"))
