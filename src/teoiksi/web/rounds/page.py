"""The pages of a closed round: it in brief, what has moved since the round before, and each spearhead in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from teoiksi.domains.reporting import queries
from teoiksi.domains.reporting.types import GoalSection, IndicatorLine, RoundReport, SpearheadPage
from teoiksi.kernel.language import Language
from teoiksi.web.rounds import documents


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A row of the table of goals: an indicator of the goal, or None for a goal without; the goal itself on its first row."""

    goal: GoalSection
    indicator: IndicatorLine | None
    span: int


@dataclass(frozen=True, slots=True)
class ShownSpearhead:
    """A spearhead with its rows in the table of goals, its outcomes as a bar wants them, and how many actions it has."""

    page: SpearheadPage
    rows: tuple[GoalRow, ...]
    actions: int = 0
    late: int = 0

    @property
    def shares(self) -> tuple[tuple[str, int], ...]:
        """How many indicators there are of each outcome, for the bar."""
        return tuple((code, number) for code, _word, number in self.page.counts)


def page(report: RoundReport, language: Language) -> dict[str, Any]:
    """Give everything that the page shows; one query when there is a round before this one."""
    comparison = queries.comparison(report, language)
    spearheads = [_shown(each, report) for each in report.spearheads]
    return {
        "report": report,
        "comparison": comparison,
        "spearheads": spearheads,
        "figures": {
            "indicators": len(report.indicators),
            "actions": len(report.actions),
            "late": sum(each.late_since is not None for each in report.actions),
        },
        "contents": _contents(report, has_comparison=comparison is not None),
        "documents": documents.files(report.slug, language),
        "files": [(reverse("rounds:json", args=[report.slug]), gettext("The frozen document"), "JSON")],
    }


def spearhead(report: RoundReport, slug: str) -> dict[str, Any] | None:
    """Give everything that the page of one spearhead shows, or None when the round has no such spearhead."""
    found = next((each for each in report.spearheads if each.slug == slug), None)
    if found is None:
        return None
    placed = {action.slug for goal in found.goals for action in goal.actions}
    return {
        "report": report,
        "each": ShownSpearhead(found, ()),
        "others": [each for each in report.actions if each.spearhead == slug and each.slug not in placed],
    }


def _shown(page: SpearheadPage, report: RoundReport) -> ShownSpearhead:
    actions = [each for each in report.actions if each.spearhead == page.slug]
    late = sum(each.late_since is not None for each in actions)
    return ShownSpearhead(page, tuple(_rows(page)), len(actions), late)


def _rows(page: SpearheadPage) -> list[GoalRow]:
    return [
        GoalRow(goal, line, max(len(goal.indicators), 1) if at == 0 else 0)
        for goal in page.goals
        for at, line in enumerate(goal.indicators or (None,))
    ]


def _contents(report: RoundReport, *, has_comparison: bool) -> list[tuple[str, str]]:
    entries = []
    if has_comparison:
        entries.append(("moved", gettext("What has moved since the previous round")))
    entries.append(("goals", gettext("Spearheads and their goals")))
    if report.unassessed:
        entries.append(("unassessed", gettext("What could not be assessed")))
    entries.append(("documents", gettext("As a document")))
    return [*entries, ("seal", gettext("How to check that nothing has been changed"))]
