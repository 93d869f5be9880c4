"""What has changed in one indicator, in the reader's words: definition, levels, and figures that were revised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from django.utils import timezone
from django.utils.translation import gettext as _

from teoiksi.domains.common.types import ChangeKind, ChangeSet
from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.domains.stats.types import STATUS_NAMES, Figure, FigureStatus
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period
from teoiksi.web.indicators.tables import figure_value
from teoiksi.web.shared.history import Change, Words, rows_of


def changes(
    card: IndicatorCard, sets: Iterable[ChangeSet], versions: Iterable[Figure], language: Language
) -> list[Change]:
    """Give what the component ``change_list`` shows, newest first: changes of the indicator and of its figures."""
    told = (_change(one, language) for one in sets)
    kept = (change for change in told if change is not None)
    return sorted([*kept, *_revisions(card, versions, language)], key=lambda change: change["at"], reverse=True)


def _change(one: ChangeSet, language: Language) -> Change | None:
    """Give a change in words, or none when nothing of it is told; of a new indicator only that it is new."""
    is_new = any(item.model == "indicator" and item.kind is ChangeKind.ADDED for item in one.items)
    rows = [] if is_new else rows_of(one.items, language, with_names=False)
    if not rows and not is_new:
        return None
    return {
        "at": one.happened_at,
        "what": _("The indicator was added") if is_new else _("The indicator changed"),
        "who": "",
        "why": one.reason,
        "fields": rows,
    }


def _revisions(card: IndicatorCard, versions: Iterable[Figure], language: Language) -> Iterable[Change]:
    """Give the days on which figures that were known already got a new version."""
    of_period: defaultdict[Period, list[Figure]] = defaultdict(list)
    for figure in versions:
        of_period[figure.period].append(figure)
    days: defaultdict[date, list[tuple[Figure, Figure]]] = defaultdict(list)
    for known in of_period.values():
        for after, before in pairwise(known):
            days[timezone.localtime(after.recorded_at).date()].append((before, after))
    for pairs in days.values():
        pairs.sort(key=lambda pair: pair[0].period, reverse=True)
        told = [row for pair in pairs if (row := _revision(card, *pair, language))[1] != row[2]]
        if told:
            yield {
                "at": pairs[0][1].recorded_at,
                "what": _("Figures were revised"),
                "who": "",
                "why": "",
                "fields": told,
            }


def _revision(card: IndicatorCard, before: Figure, after: Figure, language: Language) -> Words:
    period = writing.period(after.period, language)
    return period, _version(card, before, language), _version(card, after, language)


def _version(card: IndicatorCard, figure: Figure, language: Language) -> str:
    value = figure_value(card, figure, language)
    if figure.status is FigureStatus.PRELIMINARY:
        return f"{value} ({STATUS_NAMES[figure.status].in_language(language)})"
    return value
