"""Recommendations of the audit committee with their goals, answers and follow-ups."""

from __future__ import annotations

from django.db.models import Max, QuerySet

from teoiksi.domains.decisions.models import AuditRecommendation, RecommendationFollowUp, RecommendationGoal
from teoiksi.domains.decisions.types import (
    AnswerCard,
    Conclusion,
    FollowUpCard,
    RecommendationCard,
    RecommendedGoal,
)
from teoiksi.domains.strategy import queries as strategies


def recommendations() -> tuple[RecommendationCard, ...]:
    """Give all recommendations, those of the newest report first, in the order of a report; five queries."""
    return _cards(AuditRecommendation.objects.all())


def recommendation(year: int, number: int) -> RecommendationCard:
    """Give one recommendation; five queries.

    :raises AuditRecommendation.DoesNotExist: when there is none.
    """
    found = _cards(AuditRecommendation.objects.filter(year=year, number=number))
    if not found:
        raise AuditRecommendation.DoesNotExist(f"{year}/{number}")
    return found[0]


def recommendations_of_goal(strategy: str, goal: str) -> tuple[RecommendationCard, ...]:
    """Give the recommendations that concern a goal of a strategy (slugs); one query when there are none, else five."""
    links = RecommendationGoal.objects.filter(goal__spearhead__strategy__slug=strategy, goal__slug=goal)
    return _cards(AuditRecommendation.objects.filter(pk__in=links.values("recommendation_id")))


def next_number(year: int) -> int:
    """Give the first free number after those of a year's report."""
    newest = AuditRecommendation.objects.filter(year=year).aggregate(newest=Max("number"))["newest"]
    return (newest or 0) + 1


def _cards(rows: QuerySet[AuditRecommendation]) -> tuple[RecommendationCard, ...]:
    found = list(rows.select_related("answer"))
    if not found:
        return ()
    goals = _goals(found)
    follow_ups = _follow_ups(found)
    return tuple(_card(row, goals.get(row.pk, ()), follow_ups.get(row.pk, ())) for row in found)


def _goals(rows: list[AuditRecommendation]) -> dict[int, tuple[RecommendedGoal, ...]]:
    in_force = strategies.in_force()
    found: dict[int, tuple[RecommendedGoal, ...]] = {}
    links = RecommendationGoal.objects.filter(recommendation__in=rows).order_by("position")
    for pk, strategy, slug, name in links.values_list(
        "recommendation_id", "goal__spearhead__strategy__slug", "goal__slug", "goal__name"
    ):
        found[pk] = (*found.get(pk, ()), RecommendedGoal(strategy, slug, name, strategy == in_force))
    return found


def _follow_ups(rows: list[AuditRecommendation]) -> dict[int, tuple[FollowUpCard, ...]]:
    found: dict[int, tuple[FollowUpCard, ...]] = {}
    for row in RecommendationFollowUp.objects.filter(recommendation__in=rows):
        card = FollowUpCard(Conclusion(row.conclusion), row.text, row.language, row.recorded_at)
        found[row.recommendation_id] = (*found.get(row.recommendation_id, ()), card)
    return found


def _card(
    row: AuditRecommendation, goals: tuple[RecommendedGoal, ...], follow_ups: tuple[FollowUpCard, ...]
) -> RecommendationCard:
    answer = getattr(row, "answer", None)
    return RecommendationCard(
        year=row.year,
        number=row.number,
        text=row.text,
        place=row.place,
        report_address=row.report_address,
        is_example=row.is_example,
        goals=goals,
        answer=AnswerCard(answer.text, answer.decision) if answer else None,
        follow_ups=follow_ups,
    )
