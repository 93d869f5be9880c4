"""What of approved programmes was changed afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teoiksi.domains.common.types import ChangeSet
from teoiksi.domains.decisions import queries
from teoiksi.domains.decisions.types import PlanChanges
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.audit.finding import Cell, Finding, Row, choice
from teoiksi.web.shared.history import rows_of
from teoiksi.web.shared.history.telling import actor


def finding(strategy: str, language: Language) -> Finding:
    """Give the table of a strategy."""
    found = queries.plan_changes(strategy)
    return Finding(
        key="plans",
        title=_("Changes after approval"),
        lead=_("What in the plan of a programme was changed after it had been approved. How actions go is not here."),
        columns=(_("Programme"), _("What changed"), _("Before"), _("After"), _("When, who and why")),
        rows=tuple(row for plan in found for one in plan.changes for row in _rows(plan, one, language)),
        empty=_("The plan of no approved programme has been changed."),
        choices=(choice("ohjelma", _("Programme"), ((p.programme, p.name.in_language(language)) for p in found)),),
    )


def _rows(plan: PlanChanges, one: ChangeSet, language: Language) -> Iterator[Row]:
    day = writing.day(timezone.localdate(one.happened_at), language)
    told = ". ".join(part for part in (actor(one.actor_kind), one.reason) if part)
    approved = writing.day(timezone.localdate(plan.approved_at), language)
    for what, before, after in rows_of(one.items, language):
        yield Row(
            cells=(
                Cell(
                    plan.name.in_language(language),
                    reverse("programmes:programme", args=[plan.programme]),
                    _("approved %(day)s") % {"day": approved},
                ),
                Cell(what),
                Cell(before or "–"),
                Cell(after or "–"),
                Cell(day, note=told),
            ),
            keys={"ohjelma": plan.programme},
        )
