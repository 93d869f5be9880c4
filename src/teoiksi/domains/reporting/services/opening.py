"""Opening a round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from teoiksi.domains.common import services as common
from teoiksi.domains.reporting.models import FollowUpRound, RoundAsked
from teoiksi.domains.reporting.types import RoundPart, RoundState
from teoiksi.domains.strategy.models import Spearhead, Strategy
from teoiksi.domains.strategy.types import PUBLIC_STATES
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput, Place, Problem


def open_round(*, actor: Actor, part: RoundPart) -> None:
    """Open a round, in which groups then write.

    :raises BadInput: when the slug is taken, there is no such public strategy, the previous round is not there or not
        closed, or the days are not in their order.
    """
    with common.change(actor=actor, event="reporting.round_opened"):
        strategy = Strategy.objects.filter(slug=part.strategy, state__in=PUBLIC_STATES).first()
        previous = FollowUpRound.objects.filter(slug=part.previous, state=RoundState.CLOSED).first()
        spearheads = {row.slug: row for row in strategy.spearheads.all()} if strategy else {}
        problems = [*_problems(part, strategy, previous), *_day_problems(part), *_asked_problems(part, spearheads)]
        if problems or strategy is None:
            raise BadInput(problems)
        row = FollowUpRound.objects.create(
            slug=part.slug,
            strategy=strategy,
            kind=part.kind,
            name=part.name,
            situation_on=part.situation_on,
            cut_off_on=part.cut_off_on,
            opens_on=part.opens_on,
            closes_on=part.closes_on,
            previous=previous,
            is_example=part.is_example,
        )
        asked = [spearheads[slug] for slug in part.asked or spearheads]
        RoundAsked.objects.bulk_create(RoundAsked(round=row, spearhead=each) for each in asked)


def _problems(part: RoundPart, strategy: Strategy | None, previous: FollowUpRound | None) -> Iterator[Problem]:
    if FollowUpRound.objects.filter(slug=part.slug).exists():
        what = f"Seurantakierros ”{part.slug}” on jo avattu."
        yield Problem("slug_taken", what, "Valitse toinen tunnus.", Place(path="slug"))
    if strategy is None:
        what = f"Julkista strategiaa ”{part.strategy}” ei ole."
        yield Problem("unknown_strategy", what, "Tarkista strategian tunnus.", Place(path="strategy"))
    if part.previous and previous is None:
        what = f"Suljettua seurantakierrosta ”{part.previous}” ei ole."
        mend = "Sulje edellinen kierros ensin, tai tarkista sen tunnus."
        yield Problem("unknown_previous", what, mend, Place(path="previous"))


def _day_problems(part: RoundPart) -> Iterator[Problem]:
    if part.closes_on < part.opens_on:
        what = f"Vastausaika päättyy {part.closes_on:%-d.%-m.%Y}, ennen kuin se alkaa."
        yield Problem("closes_before_opening", what, "Korjaa jompikumpi päivä.", Place(path="closes_on"))
    if part.cut_off_on < part.situation_on:
        what = f"Tiedot katkaistaan {part.cut_off_on:%-d.%-m.%Y}, ennen tilannepäivää {part.situation_on:%-d.%-m.%Y}."
        yield Problem("cut_off_before_situation", what, "Valitse myöhempi päivä.", Place(path="cut_off_on"))


def _asked_problems(part: RoundPart, spearheads: Mapping[str, Spearhead]) -> Iterator[Problem]:
    for slug in part.asked:
        if spearheads and slug not in spearheads:
            what = f"Strategiassa ei ole kärkeä ”{slug}”."
            yield Problem("unknown_spearhead", what, "Tarkista kärjen tunnus.", Place(path="asked"))
