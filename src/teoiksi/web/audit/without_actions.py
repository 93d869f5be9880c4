"""Goals for which nothing public is done."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import ProgrammeCard
from teoiksi.domains.strategy.types import GoalInBrief
from teoiksi.kernel.language import Language
from teoiksi.web.audit.finding import Cell, Finding, Row, choice, only


def finding(strategy: str, language: Language) -> Finding:
    """Give the table of a strategy."""
    found = queries.goals_without_actions(strategy)
    programmes = {each.spearhead_slug: each for each in reversed(queries.programmes(strategy))} if found else {}
    return Finding(
        key="without_actions",
        title=_("Goals without an action"),
        lead=_("Goals for which no action of an approved programme does anything; cancelled actions are not counted."),
        columns=(_("Goal"), _("Spearhead"), _("Programme")),
        rows=tuple(_row(each, programmes.get(each.spearhead_slug), language) for each in found),
        empty=_("Every goal has an action."),
        choices=(
            choice(
                "karki",
                _("Spearhead"),
                ((each.spearhead_slug, each.spearhead_name.in_language(language)) for each in found),
            ),
            only("sitova", _("Binding"), _("Only binding goals")),
        ),
    )


def _row(goal: GoalInBrief, programme: ProgrammeCard | None, language: Language) -> Row:
    return Row(
        cells=(
            Cell(
                goal.name.in_language(language),
                reverse("strategy:goal", args=[goal.slug]),
                _("binding") if goal.is_binding else "",
            ),
            Cell(goal.spearhead_name.in_language(language)),
            Cell(programme.name.in_language(language), reverse("programmes:programme", args=[programme.slug]))
            if programme
            else Cell(_("no approved programme")),
        ),
        keys={"karki": goal.spearhead_slug, "sitova": "on" if goal.is_binding else ""},
    )
