"""The image that stands beside a link to an indicator."""

from __future__ import annotations

import struct
from datetime import UTC, date, datetime
from typing import Any

import pytest

from teoiksi.domains.indicators.types import Direction, IndicatorCard, IndicatorState, Origin, SeriesCard, SeriesRole
from teoiksi.domains.stats.types import Figure, FigureStatus
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import Assessment, NotAssessed, Outcome
from teoiksi.reports.indicator_preview import as_preview, preview_of

NOTHING = LocalizedText()


def series(*values: float | None, example: bool = False) -> SeriesCard:
    figures = tuple(
        Figure(
            Period.year(2020 + place), value, None, FigureStatus.FINAL, None, None, None, example, NOTHING,
            datetime(2025, 1, 1, tzinfo=UTC),
        )
        for place, value in enumerate(values)
    )  # fmt: skip
    return SeriesCard("asukkaat", SeriesRole.ACTUAL, NOTHING, NOTHING, "", "", "", "", (), figures)


def card(*values: float | None, assessment: Assessment, example: bool = False) -> IndicatorCard:
    names = ("definition", "validity", "source_name", "source_publisher", "owner", "area")
    empty: dict[str, Any] = dict.fromkeys(names, NOTHING)
    return IndicatorCard(
        slug="asukkaat",
        number="5.1",
        name=LocalizedText("Keskustan asukkaat"),
        unit=LocalizedText("asukasta"),
        decimals=0,
        direction=Direction.GROW,
        rhythm=None,
        lag_days=None,
        source_address="",
        licence="",
        reference="",
        is_guardrail=False,
        origin=Origin.PROPOSAL,
        state=IndicatorState.ACTIVE,
        lacks=(),
        baseline=None,
        targets=(),
        series=(series(*values, example=example),) if values else (),
        assessment=assessment,
        known_on=date(2025, 6, 1),
        **empty,
    )


def test_the_preview_says_name_figure_period_and_state() -> None:
    shown = preview_of(
        card(9700, 9604, None, assessment=Assessment(Outcome.MOVING_AWAY)),
        language="fi",
        municipality="Koskela",
        spearhead=(5, "Elävä keskusta"),
    )
    assert (shown.name, shown.value, shown.period) == ("Keskustan asukkaat", "9\u00a0604\u00a0asukasta", "2021")
    assert (shown.outcome, shown.state, shown.overline) == ("moving-away", "Loittonee", "Elävä keskusta")
    assert shown.example == ""


def test_a_missing_figure_is_said_and_not_hidden() -> None:
    shown = preview_of(
        card(assessment=Assessment(Outcome.NOT_ASSESSED, NotAssessed.NO_FIGURE)), language="fi", municipality="Koskela"
    )
    assert (shown.value, shown.has_value, shown.trend, shown.state) == (
        "Ei vielä lukua",
        False,
        None,
        "Ei voitu arvioida",
    )


def test_an_example_is_marked_and_a_background_figure_has_no_mark_of_outcome() -> None:
    context = Assessment(Outcome.NOT_ASSESSED, NotAssessed.CONTEXT)
    shown = preview_of(card(1, 2, assessment=context, example=True), language="fi", municipality="Koskela")
    assert (shown.example, shown.outcome, shown.state) == ("Esimerkkilukuja", "", "Taustatieto")


@pytest.mark.slow
@pytest.mark.parametrize("values", [(), (1,), (9700, 9604)])
def test_the_image_has_the_size_that_social_media_want(values: tuple[float, ...]) -> None:
    found = card(*values, assessment=Assessment(Outcome.ON_TRACK), example=True)
    made = as_preview(preview_of(found, language="fi", municipality="Koskela"))
    assert struct.unpack(">II", made[16:24]) == (1200, 630)
