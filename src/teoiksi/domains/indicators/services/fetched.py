"""Storing what was fetched; a module of its own, since it needs numpy, which no web process loads."""

from __future__ import annotations

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators.services.fetching import prepare_of_series
from teoiksi.domains.stats.services import storing
from teoiksi.domains.stats.types import LineCounts
from teoiksi.kernel.actor import Actor
from teoiksi.sources.resolving.fetching import Fetched


def store_fetched(*, actor: Actor, run: int, connection: int, fetched: Fetched) -> LineCounts:
    """Store what was fetched for a connection with the line of its run, and format again what lists show of its indicator;
    all in one transaction.

    :raises Connection.DoesNotExist: when there is none.
    """
    with common.change(actor=actor, event="indicators.figures_fetched"):
        counts = storing.store_fetched(actor=actor, run=run, connection=connection, fetched=fetched)
        if counts.new or counts.revised:
            prepare_of_series(actor=actor, connection=connection)
    return counts
