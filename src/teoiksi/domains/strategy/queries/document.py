"""A strategy as a strategy file says it: what ``load`` reads and ``export`` writes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from teoiksi.domains.common.types import Decision
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.people.models import Unit
from teoiksi.domains.stats.models import Source
from teoiksi.domains.strategy.models import Guardrail, Municipality, Spearhead, Strategy, Term
from teoiksi.domains.strategy.queries.goals import goals
from teoiksi.domains.strategy.types import GoalCard, StrategyState
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.document import (
    CoveragePart,
    DecisionPart,
    GoalPart,
    Known,
    MunicipalityPart,
    SourcePart,
    SpearheadPart,
    StrategyDocument,
    StrategyPart,
    TermPart,
    TextPart,
    UnitPart,
    ValuePart,
)
from teoiksi.sources.strategy_file.order import in_order
from teoiksi.sources.strategy_file.plain import Plain, part_in_plain


def document_of(slug: str) -> StrategyDocument:
    """Give the whole strategy file of any strategy, a draft too, its parts in their one order.

    Holds the units and sources that its indicators refer to.

    :raises Strategy.DoesNotExist: when there is none with this slug.
    """
    row = Strategy.objects.select_related("municipality", "term", "supersedes").get(slug=slug)
    parts = indicators.indicator_parts(list(row.indicator_links.values_list("indicator__slug", flat=True)))
    return in_order(
        StrategyDocument(
            municipality=_municipality(row.municipality),
            term=_term(row.term),
            strategy=_strategy(row),
            units=_units({part.owner for part in parts}),
            sources=_sources({part.source for part in parts} | {one.source for part in parts for one in part.series}),
            indicators=parts,
        )
    )


def known_of(document: StrategyDocument) -> Known:
    """Give what is already there of the parts that the document may share with other strategies."""
    municipality = Municipality.objects.filter(code=document.municipality.code).first()
    term = Term.objects.filter(slug=document.term.id).first()
    return Known(
        municipality=_municipality(municipality) if municipality else None,
        term=_term(term) if term else None,
        units=_units({unit.id for unit in document.units}),
        sources=_sources({source.id for source in document.sources}),
        indicators=indicators.known_parts([part.id for part in document.indicators]),
    )


def shared_parts() -> tuple[tuple[UnitPart, ...], tuple[SourcePart, ...]]:
    """Give all units and sources that are known, by id: what an indicator may refer to."""
    units = tuple(UnitPart(row.slug, row.name) for row in Unit.objects.order_by("slug"))
    rows = Source.objects.order_by("slug")
    return units, tuple(SourcePart(row.slug, row.name, row.publisher, row.address, row.licence) for row in rows)


def municipality_part() -> Plain | None:
    """Give the municipality in the words of the file, or none when nothing has been loaded; one query."""
    row = Municipality.objects.first()
    return part_in_plain(_municipality(row)) if row else None


def term_parts() -> tuple[Plain, ...]:
    """Give all council terms in the words of the file, newest first; one query."""
    return tuple(part_in_plain(_term(row)) for row in Term.objects.order_by("-starts_on"))


def every_strategy() -> tuple[tuple[str, LocalizedText, StrategyState], ...]:
    """Give slug, name and state of all strategies, drafts too, newest first."""
    rows = Strategy.objects.order_by("-pk").values_list("slug", "name", "state")
    return tuple((slug, name, StrategyState(state)) for slug, name, state in rows)


def _municipality(row: Municipality) -> MunicipalityPart:
    return MunicipalityPart(
        code=row.code, name=row.name, region=row.region, website=row.website, peers=tuple(row.peers)
    )


def _term(row: Term) -> TermPart:
    return TermPart(id=row.slug, name=row.name, start=row.starts_on, end=row.ends_on)


def _units(slugs: Collection[str]) -> tuple[UnitPart, ...]:
    return tuple(UnitPart(row.slug, row.name) for row in Unit.objects.filter(slug__in=slugs))


def _sources(slugs: Collection[str]) -> tuple[SourcePart, ...]:
    rows = Source.objects.filter(slug__in=slugs)
    return tuple(SourcePart(row.slug, row.name, row.publisher, row.address, row.licence) for row in rows)


def _strategy(row: Strategy) -> StrategyPart:
    return StrategyPart(
        id=row.slug,
        name=row.name,
        term=row.term.slug,
        state=row.state,
        vision=row.vision,
        motto=row.motto,
        start=row.starts_on,
        end=row.ends_on,
        decision=_decision(row.decision),
        supersedes=row.supersedes.slug if row.supersedes else "",
        introduction=row.introduction,
        follow_up=row.follow_up,
        participation=row.participation,
        easy=row.easy,
        texts=tuple(TextPart(text.slug, text.kind, text.title, text.body) for text in row.texts.all()),
        coverage=tuple(CoveragePart(part.matter, part.text) for part in row.coverage.order_by("position")),
        values=tuple(ValuePart(value.slug, value.name, value.description) for value in row.values.all()),
        spearheads=_spearheads(row),
        context=tuple(row.context_links.values_list("indicator__slug", flat=True)),
    )


def _spearheads(row: Strategy) -> tuple[SpearheadPart, ...]:
    of_all = goals(row.slug)
    return tuple(
        _spearhead(spearhead, [goal for goal in of_all if goal.spearhead_slug == spearhead.slug])
        for spearhead in row.spearheads.all()
    )


def _spearhead(row: Spearhead, of_it: Sequence[GoalCard]) -> SpearheadPart:
    guardrails = Guardrail.objects.filter(spearhead=row).order_by("position")
    return SpearheadPart(
        id=row.slug,
        name=row.name,
        short_name=row.short_name,
        summary=row.summary,
        contents=tuple(LocalizedText.from_mapping(text) for text in row.contents),
        reason=row.reason,
        easy=row.easy,
        goals=tuple(_goal(goal) for goal in of_it),
        guardrails=tuple(guardrails.values_list("indicator__slug", flat=True)),
    )


def _goal(card: GoalCard) -> GoalPart:
    return GoalPart(
        id=card.slug,
        name=card.name,
        description=card.description,
        reason=card.reason,
        origin=card.origin.value,
        binding=card.is_binding,
        matters=tuple(matter.value for matter in card.matters),
        indicators=card.indicators,
        decision=_decision(card.decision),
    )


def _decision(found: Decision) -> DecisionPart | None:
    if not found:
        return None
    return DecisionPart(found.body, found.decided_on, found.section, found.case_number, found.address)
