"""One run of fetching: asks every source in turn, stores what comes, and writes the record; used by jobs and commands."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import Error as DatabaseError
from django.db import InterfaceError, OperationalError

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.services import fetched as storing
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats import services as record
from teoiksi.domains.stats.queries import ConnectionCard
from teoiksi.domains.stats.services.limiter import DatabaseLimiter
from teoiksi.domains.stats.services.shelf import DatabaseShelf
from teoiksi.domains.stats.types import RefreshOutcome
from teoiksi.domains.strategy import queries as strategy
from teoiksi.jobs import new_figures
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.network import (
    Client,
    FolderTransport,
    NoShelf,
    RecordingTransport,
    SourceRefused,
    SourceUnavailable,
    Unlimited,
)
from teoiksi.sources.registry import service_for
from teoiksi.sources.resolving.fetching import Fetched, NotFollowed, follow
from teoiksi.sources.services import StatisticsService
from teoiksi.sources.services.known import at_addresses, hosts_of

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom to ask: the services by name, at the addresses of this installation."""

    services: dict[str, StatisticsService]

    def of(self, card: ConnectionCard) -> StatisticsService:
        """Give the service of a connection."""
        return self.services[card.recipe.service]


@contextmanager
def asking(*, folder: Path | None = None, keep_in: Path | None = None) -> Iterator[Asking]:
    """Open the one client of a run. With ``folder`` all answers come from there and nothing is sent; with ``keep_in`` the
    answers are kept in a folder as they come."""
    profiles = at_addresses(settings.STATISTICS_ADDRESSES)
    transport = FolderTransport(folder) if folder else RecordingTransport(keep_in) if keep_in else None
    client = Client(
        hosts_of(profiles),
        Unlimited() if folder else DatabaseLimiter(),
        user_agent=settings.STATISTICS_CALLER,
        transport=transport,
        shelf=NoShelf() if transport else DatabaseShelf(),
    )
    try:
        yield Asking({name: service_for(profile, client) for name, profile in profiles.items()})
    finally:
        client.close()


def go_through(
    *,
    actor: Actor,
    run: int,
    connections: Collection[int],
    asked: Asking,
    tell: Callable[[int], None] = lambda _connection: None,
) -> None:
    """Ask for each of these connections that has no line in the run yet, and close the run.

    Each connection is a transaction of its own, together with its line: a run that was killed is gone on with by calling
    this again. ``tell`` is called with the number of a connection after its line has been written.
    """
    municipality = strategy.municipality_code()
    indicator_of = indicators.connected_indicators()
    left = stats.not_done_in(run) & set(connections)
    for card in stats.connections():
        if card.id in left:
            _one(actor, run, card, asked.of(card), municipality)
            if slug := indicator_of.get(card.series):
                new_figures.figures_changed([slug])
            else:
                new_figures.anything_changed()
            tell(card.id)
    record.close_run(actor=actor, run=run)


def _one(actor: Actor, run: int, card: ConnectionCard, service: StatisticsService, municipality: str) -> None:
    """Nothing is written while the source is asked: only what came, or why nothing did."""
    fetched = _followed(service, card, municipality)
    if isinstance(fetched, Fetched):
        _store(actor, run, card, fetched)
    elif isinstance(fetched, NotFollowed):
        record.record_failure(
            actor=actor,
            run=run,
            connection=card.id,
            outcome=RefreshOutcome.SOURCE_CHANGED,
            asked=fetched.asked,
            changes=fetched.changes,
        )
    else:
        outcome, why = fetched
        record.record_failure(
            actor=actor, run=run, connection=card.id, outcome=outcome, asked=card.recipe.table, why=why
        )


def _store(actor: Actor, run: int, card: ConnectionCard, fetched: Fetched) -> None:
    """Store what came; figures that cannot be stored are a failure of this connection alone, and nothing of them stays."""
    try:
        storing.store_fetched(actor=actor, run=run, connection=card.id, fetched=fetched)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # noqa: BLE001 - as of reading: the others get their figures all the same
        _log.exception("The figures of %s %s could not be stored.", card.recipe.service, card.recipe.table)
        why = f"Lukuja ei voitu tallentaa ({type(error).__name__})"
        record.record_failure(
            actor=actor,
            run=run,
            connection=card.id,
            outcome=RefreshOutcome.UNREADABLE,
            asked=fetched.asked,
            why=why,
        )


def _followed(
    service: StatisticsService, card: ConnectionCard, municipality: str
) -> Fetched | NotFollowed | tuple[RefreshOutcome, str]:
    try:
        return follow(service, card.recipe, municipality=municipality)
    except SourceUnavailable as failure:
        return RefreshOutcome.UNAVAILABLE, failure.why
    except SourceRefused as failure:
        return RefreshOutcome.REFUSED, failure.why
    except BadInput as error:
        return RefreshOutcome.UNREADABLE, "; ".join(problem.what for problem in error.problems)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - one table that no reader foresaw must not keep the others from their figures
        _log.exception("The answer of %s %s could not be taken.", card.recipe.service, card.recipe.table)
        return RefreshOutcome.UNREADABLE, f"Odottamaton vastaus ({type(error).__name__})"
