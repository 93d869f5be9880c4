"""Looking at what a draft would make of the strategy, without publishing anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from teoiksi.domains.drafts import queries
from teoiksi.domains.strategy import services as strategy
from teoiksi.domains.strategy.types import StrategyState
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.plain import from_plain


@contextmanager
def as_if_published(*, actor: Actor, draft: UUID) -> Iterator[None]:
    """Let everything that is read inside be as it would be after publishing; at the end all of it is undone.

    Nobody else sees anything of it, and nobody is told. A strategy that no one may read yet is as if out for hearing.

    :raises Draft.DoesNotExist: when there is no such draft.
    :raises BadInput: as of loading a strategy file.
    """
    document = from_plain(queries.newest(draft)[1])
    if document.strategy.state == StrategyState.DRAFT:
        document = replace(document, strategy=replace(document.strategy, state=StrategyState.HEARING.value))
    with transaction.atomic():
        strategy.load_strategy(actor=actor, document=document)
        yield
        transaction.set_rollback(True)
