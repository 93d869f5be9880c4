"""Indicator cards without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from teoiksi.domains.indicators.types import (
    BaselineLevel,
    Direction,
    IndicatorCard,
    IndicatorState,
    Origin,
    Rhythm,
    SeriesCard,
    SeriesRole,
    TargetLevel,
)
from teoiksi.domains.stats.types import Figure, FigureStatus, MissingReason
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import Assessment, Outcome
from tests.factories.documents import text


def figure(period: str = "2024", value: float | None = 1041.5, **changes: Any) -> Figure:
    """A final figure; one without value is suppressed."""
    whole = Figure(
        period=Period.parse(period),
        value=value,
        missing=MissingReason.SUPPRESSED if value is None else None,
        status=FigureStatus.FINAL,
        published_on=date(2025, 3, 20),
        retrieved_on=date(2025, 3, 21),
        next_expected_on=date(2026, 3, 20),
        is_example=False,
        note=LocalizedText(),
        recorded_at=datetime(2025, 3, 21, 9, 0, tzinfo=UTC),
    )
    return replace(whole, **changes)


def series(
    *figures: Figure, slug: str = "asukkaat--toteuma", role: SeriesRole = SeriesRole.ACTUAL, **changes: Any
) -> SeriesCard:
    """A series from the source *Tilasto*."""
    whole = SeriesCard(
        slug=slug,
        role=role,
        name=text("Toteuma"),
        source_name=text("Tilasto"),
        source_address="https://tilasto.example/asukkaat",
        licence="CC BY 4.0",
        reference="taulukko 1",
        area_code="999",
        dimensions=(("sukupuoli", "yhteensä"),),
        figures=figures,
    )
    return replace(whole, **changes)


def card(*of_card: SeriesCard, **changes: Any) -> IndicatorCard:
    """An active indicator that is on track."""
    whole = IndicatorCard(
        slug="asukkaat",
        number="1.1",
        name=text("Asukkaat"),
        definition=text("Asukkaita vuoden lopussa"),
        validity=text("Ei kerro, miksi väki muuttaa"),
        unit=text("henkilöä"),
        decimals=0,
        direction=Direction.GROW,
        rhythm=Rhythm.YEAR,
        lag_days=120,
        source_name=text("Oma laskenta"),
        source_publisher=text("Mallikunta"),
        source_address="https://malli.example/lahde",
        licence="CC0",
        reference="rekisteri",
        owner=text("Strategiayksikkö"),
        area=text("Mallikunta"),
        is_guardrail=False,
        origin=Origin.COUNCIL,
        state=IndicatorState.ACTIVE,
        lacks=(),
        baseline=BaselineLevel(Period.year(2020), 1000.0, is_example=False),
        targets=(TargetLevel(date(2028, 12, 31), 1080.0, None, None, is_example=False, origin=Origin.COUNCIL),),
        series=of_card or (series(figure()),),
        assessment=Assessment(
            Outcome.ON_TRACK, None, Period.year(2024), 1041.5, Period.year(2020), 1000.0, 1080.0,
            due_on=date(2028, 12, 31), expected=1040.0, ratio=1.0375,
        ),
        known_on=date(2025, 6, 1),
    )  # fmt: skip
    return replace(whole, **changes)
