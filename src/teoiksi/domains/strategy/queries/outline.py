"""A strategy in outline: what its picture and the frame of every page need, with few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from teoiksi.domains.strategy.models import GoalIndicator, Guardrail, Municipality, Spearhead, Strategy, Term
from teoiksi.domains.strategy.types import PUBLIC_STATES, SpearheadCard, StrategyCard, StrategyState, ValueCard
from teoiksi.kernel.localized_text import LocalizedText


def in_force() -> str | None:
    """Give the slug of the strategy in force, else of the newest one out for hearing, else none."""
    slugs = dict(
        Strategy.objects.filter(state__in=[StrategyState.HEARING, StrategyState.APPROVED])
        .order_by("pk")
        .values_list("state", "slug")
    )
    return slugs.get(StrategyState.APPROVED) or slugs.get(StrategyState.HEARING)


def approved() -> str | None:
    """Give the slug of the strategy that is in force by the council's decision, or none; one query."""
    return Strategy.objects.filter(state=StrategyState.APPROVED).values_list("slug", flat=True).first()


def outline(slug: str) -> StrategyCard:
    """Give the strategy with its values and spearheads, the spearheads without goals; five queries.

    :raises Strategy.DoesNotExist: when there is no public strategy with this slug.
    """
    row = public_strategy(slug)
    return strategy_card(row, spearheads=spearhead_cards(row.spearheads.all()))


def terms(*, ending_after: date) -> dict[str, LocalizedText]:
    """Give the names of the council terms that end after a day, by id, earliest first; one query."""
    rows = Term.objects.filter(ends_on__gt=ending_after).order_by("starts_on")
    return dict(rows.values_list("slug", "name"))


def versions() -> tuple[StrategyCard, ...]:
    """Give all public strategies, newest first, without values and spearheads; one query."""
    rows = _public().order_by("-starts_on", "-pk")
    cards = tuple(strategy_card(row, spearheads=(), with_values=False) for row in rows)
    return tuple(sorted(cards, key=lambda card: card.state == StrategyState.SUPERSEDED))


def public_strategy(slug: str) -> Strategy:
    """Give the row of a public strategy.

    :raises Strategy.DoesNotExist: when there is none with this slug.
    """
    return _public().get(slug=slug)


def _public() -> QuerySet[Strategy]:
    return Strategy.objects.filter(state__in=PUBLIC_STATES).select_related("municipality", "term", "supersedes")


def strategy_card(row: Strategy, *, spearheads: tuple[SpearheadCard, ...], with_values: bool = True) -> StrategyCard:
    """Make the card of a strategy's own columns; the values cost one query."""
    values = row.values.all() if with_values else ()
    return StrategyCard(
        slug=row.slug,
        name=row.name,
        state=StrategyState(row.state),
        municipality=row.municipality.name,
        municipality_code=row.municipality.code,
        website=row.municipality.website,
        term=row.term.name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        supersedes=row.supersedes.slug if row.supersedes else "",
        decision=row.decision,
        vision=row.vision,
        motto=row.motto,
        introduction=row.introduction,
        follow_up=row.follow_up,
        participation=row.participation,
        easy=row.easy,
        values=tuple(ValueCard(value.slug, value.name, value.description) for value in values),
        spearheads=spearheads,
    )


def spearhead_cards(rows: Iterable[Spearhead]) -> tuple[SpearheadCard, ...]:
    """Make the cards of spearheads without goals, with the slugs of their indicators and guardrails; two queries."""
    spearheads = list(rows)
    indicators = _slugs(
        GoalIndicator.objects.filter(goal__spearhead__in=spearheads)
        .order_by("goal__position", "position")
        .values_list("goal__spearhead_id", "indicator__slug")
    )
    guardrails = _slugs(
        Guardrail.objects.filter(spearhead__in=spearheads)
        .order_by("position")
        .values_list("spearhead_id", "indicator__slug")
    )
    return tuple(spearhead_card(row, indicators[row.pk], guardrails[row.pk]) for row in spearheads)


def spearhead_card(row: Spearhead, indicators: dict[str, None], guardrails: dict[str, None]) -> SpearheadCard:
    """Make the card of one spearhead without goals."""
    return SpearheadCard(
        slug=row.slug,
        position=row.position,
        name=row.name,
        short_name=row.short_name,
        summary=row.summary,
        contents=tuple(LocalizedText.from_mapping(text) for text in row.contents),
        reason=row.reason,
        easy=row.easy,
        indicators=tuple(indicators),
        guardrails=tuple(guardrails),
    )


def _slugs(pairs: Iterable[tuple[int, str]]) -> defaultdict[int, dict[str, None]]:
    found: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for spearhead_id, slug in pairs:
        found[spearhead_id][slug] = None
    return found


def municipality_code() -> str:
    """Give the code of the municipality whose installation this is (``153``), or an empty text; one query."""
    return Municipality.objects.values_list("code", flat=True).first() or ""


def peer_codes() -> tuple[str, ...]:
    """Give the codes of the municipalities that this one compares itself with, in order; one query."""
    return tuple(Municipality.objects.values_list("peers", flat=True).first() or ())


def municipality_name() -> LocalizedText:
    """Give the name of the municipality whose installation this is, or an empty text when none is loaded; one query."""
    return Municipality.objects.values_list("name", flat=True).first() or LocalizedText()
