"""A round as it tells itself: a closed one from what was frozen and nothing else, an open one as it would be frozen now."""

from __future__ import annotations

from teoiksi.domains.reporting.models import FollowUpRound
from teoiksi.domains.reporting.queries.comparison import compared
from teoiksi.domains.reporting.queries.freezing import content_of_round
from teoiksi.domains.reporting.queries.reading import report_of
from teoiksi.domains.reporting.queries.rounds import frozen
from teoiksi.domains.reporting.types import Comparison, RoundReport
from teoiksi.kernel.language import Language


def closed_report(slug: str, language: Language) -> RoundReport:
    """Give everything that a closed round tells, in a language; one query.

    :raises FrozenRound.DoesNotExist: when there is no closed round of this slug.
    """
    found = frozen(slug)
    return report_of(found.content, language, sha256=found.sha256)


def comparison(report: RoundReport, language: Language) -> Comparison | None:
    """Compare a round with the one before it, or give None when there is none; one query."""
    return compared(report, closed_report(report.previous, language)) if report.previous else None


def draft_report(slug: str, language: Language) -> RoundReport:
    """Give what a round would tell if it were closed now; some forty queries.

    :raises FollowUpRound.DoesNotExist: when there is no such round.
    """
    row = FollowUpRound.objects.select_related("strategy", "previous__frozen").get(slug=slug)
    return report_of(content_of_round(row), language)
