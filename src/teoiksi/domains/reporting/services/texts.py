"""What groups write in a round: saved by version, reviewed, approved."""

from __future__ import annotations

from dataclasses import fields

from django.db import transaction

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes.types import EditedMeanwhile
from teoiksi.domains.reporting import queries
from teoiksi.domains.reporting.models import FollowUpRound, RoundText
from teoiksi.domains.reporting.policies import NEXT_TEXT_STATES
from teoiksi.domains.reporting.types import AlreadyClosed, RoundState, RoundTextPart, TextState, WrongTextStep
from teoiksi.domains.strategy.models import Goal, Spearhead
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput, Place, Problem


def write_round_text(
    *, actor: Actor, round_slug: str, spearhead: str, goal: str = "", part: RoundTextPart, opened: int | None = None
) -> int:
    """Save what a group says of its spearhead, or of one goal of it; gives the version now. A changed text is a draft.

    ``opened`` is the version that the writer saw, 0 for a text that was not there; None writes over whatever is there.

    :raises FollowUpRound.DoesNotExist: when there is no such round; likewise for the spearhead and the goal.
    :raises AlreadyClosed: when the round has been closed.
    :raises EditedMeanwhile: when someone else has saved since.
    :raises BadInput: when the assessment is empty.
    """
    with common.change(actor=actor, event="reporting.text_written"):
        row = _open(round_slug)
        if not part.assessment:
            raise BadInput([_EMPTY])
        key = _key(row, spearhead, goal)
        values = {each.name: getattr(part, each.name) for each in fields(part)}
        text = RoundText.objects.filter(**key).first()
        if text is None:
            return RoundText.objects.create(**key, **values).version
        differing = {name: now for name, value in values.items() if (now := getattr(text, name)) != value}
        if differing and opened is not None and opened != text.version:
            raise EditedMeanwhile(differing)
        if differing:
            for name in differing:
                setattr(text, name, values[name])
            text.state = TextState.DRAFT
            text.version += 1
            text.save()
        return text.version


def review_round_text(*, actor: Actor, round_slug: str, spearhead: str, goal: str = "") -> None:
    """Mark a draft as reviewed; raises as ``approve_round_text`` does."""
    with common.change(actor=actor, event="reporting.text_reviewed"):
        _step((round_slug, spearhead, goal), TextState.REVIEWED)


def approve_round_text(*, actor: Actor, round_slug: str, spearhead: str, goal: str = "") -> None:
    """Approve a reviewed text: as the round is closed, this is what it tells.

    Somebody may approve words that they alone have written and reviewed; history tells it by an event of its own.

    :raises RoundText.DoesNotExist: when there is no such text.
    :raises AlreadyClosed: when the round has been closed.
    :raises WrongTextStep: when it has not been reviewed, or is approved already.
    """
    of = (round_slug, spearhead, goal)
    with transaction.atomic():
        _open(round_slug)
        if _is_own(actor, of):
            with common.change(actor=actor, event="reporting.own_text_approved"):
                _step(of, TextState.APPROVED)
        else:
            with common.change(actor=actor, event="reporting.text_approved"):
                _step(of, TextState.APPROVED)


def return_round_text(*, actor: Actor, round_slug: str, spearhead: str, goal: str = "") -> None:
    """Give a text back to be written; raises as ``approve_round_text`` does."""
    with common.change(actor=actor, event="reporting.text_returned"):
        _step((round_slug, spearhead, goal), TextState.DRAFT)


_EMPTY = Problem("no_assessment", "Arvio on tyhjä.", "Kirjoita, miten tavoite on edennyt.", Place(path="assessment"))


def _is_own(actor: Actor, of: tuple[str, str, str]) -> bool:
    round_slug, spearhead, goal = of
    steps = queries.text_steps(round_slug, spearhead=spearhead, goal=goal)
    return actor.kind == "person" and any(each.is_only_of(actor.id) for each in steps)


def _step(of: tuple[str, str, str], to: TextState) -> None:
    round_slug, spearhead, goal = of
    text = RoundText.objects.select_for_update().get(**_key(_open(round_slug), spearhead, goal))
    if to not in NEXT_TEXT_STATES[TextState(text.state)]:
        raise WrongTextStep(f"{text.state} → {to}")
    text.state = to
    text.version += 1
    text.save()


def _open(slug: str) -> FollowUpRound:
    """Lock an open round: two writers wait for each other here, and closing waits for both."""
    row = FollowUpRound.objects.select_for_update().get(slug=slug)
    if row.state == RoundState.CLOSED:
        raise AlreadyClosed(slug)
    return row


def _key(row: FollowUpRound, spearhead: str, goal: str) -> dict[str, FollowUpRound | Spearhead | Goal | None]:
    found = Spearhead.objects.get(strategy=row.strategy_id, slug=spearhead)
    return {"round": row, "spearhead": found, "goal": Goal.objects.get(spearhead=found, slug=goal) if goal else None}
