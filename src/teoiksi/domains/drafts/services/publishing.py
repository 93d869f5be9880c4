"""What becomes of a draft: sent for a decision, published by the one service of strategies, or given up."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.common.types import Decision
from teoiksi.domains.drafts import queries
from teoiksi.domains.drafts.models import Draft
from teoiksi.domains.drafts.services.versions import What, keep, locked
from teoiksi.domains.drafts.types import (
    NEXT_STATES,
    DecisionMissing,
    DraftState,
    Edit,
    NeedsDecision,
    NothingToPublish,
    ReasonMissing,
    StrategyChanged,
    WrongStep,
)
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy import services as strategy
from teoiksi.domains.strategy.types import BEFORE_COUNCIL, StrategyState
from teoiksi.kernel import writing
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.document import DecisionPart, StrategyDocument
from teoiksi.sources.strategy_file.merge import Clash, merge
from teoiksi.sources.strategy_file.plain import from_plain, to_plain


def take_step(*, actor: Actor, draft: UUID, to: DraftState, reason: str = "") -> None:
    """Send a draft for a decision, take it back to be written, or give it up; the last needs a reason.

    :raises Draft.DoesNotExist: when there is none.
    :raises WrongStep: when it does not go there from where it is; publishing has ways of its own.
    :raises ReasonMissing: when it would be given up without a reason.
    :raises NothingToPublish: when it would be sent and does not differ from the strategy.
    """
    with common.change(actor=actor, event="drafts.step_taken", reason=reason):
        row = _held(draft)
        if to is DraftState.PUBLISHED or to not in NEXT_STATES[DraftState(row.state)]:
            raise WrongStep(f"{row.state} → {to}")
        if to is DraftState.DROPPED and not reason.strip():
            raise ReasonMissing
        if to is DraftState.SENT and _changes_nothing(row):
            raise NothingToPublish
        row.state, row.reason = to, reason.strip()
        row.save(update_fields=["state", "reason"])


def bring_up_to_date(*, actor: Actor, draft: UUID) -> tuple[Clash, ...]:
    """Take into a draft what has changed in the strategy itself since; gives the places that both changed.

    In those the draft's own words stay, and its differences show what they would replace.

    :raises Draft.DoesNotExist: when there is none.
    :raises DraftClosed: when it is not being written.
    :raises BadInput: when the two together make mistakes, such as a goal of a spearhead that is gone.
    """
    with common.change(actor=actor, event="drafts.edited"):
        row = locked(draft)
        number, newest = queries.newest(draft)
        base, now = queries.base_of(draft), queries.strategy_now(row.strategy.slug)
        if base == now:
            return ()
        merged = merge(base, newest, now)
        keep(actor, row, number + 1, now, What(Edit.FOLLOWED), is_base=True)
        keep(actor, row, number + 2, to_plain(from_plain(merged.value)), What(Edit.FOLLOWED))
        return merged.clashes


def publish_correction(*, actor: Actor, draft: UUID, reason: str) -> strategy.LoadResult:
    """Publish a draft without a decision: only words were mended, or the strategy has not been decided on yet.

    :raises Draft.DoesNotExist: when there is none.
    :raises ReasonMissing: when no reason was given.
    :raises NeedsDecision: when more was changed than ``queries.needs_no_decision`` lets pass.
    :raises StrategyChanged: when the strategy has changed since; take that in first.
    :raises NothingToPublish: when nothing differs.
    :raises WrongStep: when the draft has been published or given up.
    :raises BadInput: as of loading a strategy file.
    """
    if not reason.strip():
        raise ReasonMissing
    with common.change(actor=actor, event="drafts.correction_published", reason=reason.strip()):
        row = _ready(draft)
        if not queries.differences(draft):
            raise NothingToPublish
        if not queries.needs_no_decision(draft):
            raise NeedsDecision
        return _publish(actor, row, from_plain(queries.newest(draft)[1]), reason.strip())


def publish_approved(*, actor: Actor, draft: UUID, decision: Decision, reason: str) -> strategy.LoadResult:
    """Publish a draft that has been decided on; a strategy that was not in force yet comes into force by it.

    :raises Draft.DoesNotExist: when there is none.
    :raises DecisionMissing: when the body or the day of the decision is not told.
    :raises ReasonMissing: when no reason was given.
    :raises StrategyChanged: when the strategy has changed since; take that in first.
    :raises NothingToPublish: when nothing differs.
    :raises WrongStep: when the draft was not sent for a decision.
    :raises BadInput: as of loading a strategy file.
    """
    if not (decision.body and decision.decided_on):
        raise DecisionMissing
    if not reason.strip():
        raise ReasonMissing
    why = _with_reasons(draft, f"{reason.strip()} ({decision_in_words(decision)})")
    with common.change(actor=actor, event="drafts.approved", reason=why):
        row = _ready(draft)
        if row.state != DraftState.SENT:
            raise WrongStep(row.state)
        row.decision = decision
        document = from_plain(queries.newest(draft)[1])
        if row.strategy.state in BEFORE_COUNCIL:
            document = _in_force(document, decision)
        return _publish(actor, row, document, reason.strip())


def _with_reasons(draft: UUID, reason: str) -> str:
    """Add why levels and definitions were changed, as their writers said it."""
    own = {each.slug: each for each in reversed(queries.versions(draft)) if each.kind == "indicator" and each.reason}
    return " · ".join([reason, *(f"{each.name.fi or each.slug}: {each.reason}" for each in own.values())])


def decision_in_words(decision: Decision) -> str:
    """Write a decision in Finnish, as history keeps it: ``Kaupunginvaltuusto 15.12.2025 § 101``."""
    day = writing.day(decision.decided_on, "fi") if decision.decided_on else ""
    return " ".join(filter(None, (decision.body.in_language("fi"), day, decision.section)))


def _in_force(document: StrategyDocument, decision: Decision) -> StrategyDocument:
    """Give a strategy as it comes into force by a decision; it takes the place of the one that is in force then."""
    supersedes = strategies.approved() or document.strategy.supersedes
    part = DecisionPart(decision.body, decision.decided_on, decision.section, decision.case_number, decision.address)
    return replace(
        document,
        strategy=replace(document.strategy, state=StrategyState.APPROVED.value, decision=part, supersedes=supersedes),
    )


def _publish(actor: Actor, row: Draft, document: StrategyDocument, reason: str) -> strategy.LoadResult:
    result = strategy.load_strategy(actor=actor, document=document, reason=reason)
    row.state, row.reason, row.published_at = DraftState.PUBLISHED, reason, timezone.now()
    row.save()
    return result


def _ready(draft: UUID) -> Draft:
    """Give the row of a draft that may be published: it would change something in a strategy that has not moved."""
    row = _held(draft)
    if DraftState.PUBLISHED not in NEXT_STATES[DraftState(row.state)]:
        raise WrongStep(row.state)
    if queries.is_behind(draft):
        raise StrategyChanged
    if _changes_nothing(row):
        raise NothingToPublish
    return row


def _changes_nothing(row: Draft) -> bool:
    """The council decides on a strategy that is not in force yet, whether or not a word of it has changed since."""
    return row.strategy.state not in BEFORE_COUNCIL and not queries.differences(row.key)


def _held(draft: UUID) -> Draft:
    return Draft.objects.select_for_update(of=("self",)).select_related("strategy").get(key=draft)
