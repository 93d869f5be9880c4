"""Importing a figure file: all of it or nothing."""

from __future__ import annotations

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.services.figures import actual_series
from teoiksi.domains.indicators.services.prepared import refresh_prepared_cards
from teoiksi.domains.indicators.types import ImportPreview
from teoiksi.domains.stats import queries as stats_queries
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.types import StoredFigures
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.figures_file.document import ExaminedFile

_EVENT = "indicators.figures_imported"


def import_figures(*, actor: Actor, examined: ExaminedFile, reason: str = "") -> StoredFigures:
    """Store every figure of a file in one transaction and format again what lists show of their indicators.

    Gives how many figures were new, revised and already known. Checked as ``queries.import_preview`` does, again and inside
    the transaction: what was shown before may have changed since.

    :raises BadInput: with every problem of the file; nothing is stored then.
    """
    with common.change(actor=actor, event=_EVENT, reason=reason):
        preview = queries.import_preview(examined)
        if preview.problems:
            raise BadInput(preview.problems)
        ids = _series_ids(preview)
        stored = stats.store_figures_of_many(
            actor=actor,
            figures={
                ids[of_one.indicator, of_one.series]: [figure.new for figure in of_one.figures]
                for of_one in preview.series
            },
            event=_EVENT,
            reason=reason,
        )
        changed = {
            of_one.indicator for of_one in preview.series if stored[ids[of_one.indicator, of_one.series]].changed
        }
        refresh_prepared_cards(actor=actor, slugs=sorted(changed))
    return sum(stored.values(), StoredFigures())


def _series_ids(preview: ImportPreview) -> dict[tuple[str, str], int]:
    """The id of each series by indicator and slug; an indicator without actual series gets one."""
    known = stats_queries.series_by_slug(of_one.series for of_one in preview.series if of_one.series)
    fresh = actual_series([of_one.indicator for of_one in preview.series if not of_one.series])
    return {
        (of_one.indicator, of_one.series): (known[of_one.series] if of_one.series else fresh[of_one.indicator]).pk
        for of_one in preview.series
    }
