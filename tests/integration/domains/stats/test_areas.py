"""The register of areas with its vintages, and figures of all areas of a table: stored once, revised beside."""

from __future__ import annotations

from datetime import UTC, date, datetime

import numpy as np
import pytest
import time_machine
from django.db import DatabaseError, transaction
from tests.factories.database import fingerprint

from teoiksi.cli.management.commands.areas import SHIPPED
from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.models import AreaFigure, Series
from teoiksi.domains.stats.services.area_figures import AreasGiven, store_area_figures
from teoiksi.domains.stats.types import AreaKind, MissingReason, StoredFigures
from teoiksi.kernel.actor import COMMAND_LINE, WORKER
from teoiksi.kernel.period import Period
from teoiksi.sources.areas_file import read_areas
from teoiksi.sources.cube import CellState
from teoiksi.sources.resolving.lines import Lines, TakenFigure

pytestmark = pytest.mark.django_db


class TestRegister:
    def test_the_shipped_register_is_loaded_once_and_a_second_time_writes_nothing(self) -> None:
        parts = read_areas(SHIPPED.read_bytes())
        assert services.put_areas(actor=COMMAND_LINE, parts=parts) == 340
        before = fingerprint()
        assert services.put_areas(actor=COMMAND_LINE, parts=parts) == 0
        assert fingerprint() == before

    def test_regions_are_those_of_the_day_and_a_merged_municipality_tells_its_successor(self) -> None:
        services.put_areas(actor=COMMAND_LINE, parts=read_areas(SHIPPED.read_bytes()))
        then, now = queries.areas(on=date(2020, 6, 1)), queries.areas(on=date(2026, 1, 1))
        assert (then["KU142"].region, now["KU142"].region) == ("MK08", "MK07")
        assert then["KU588"].exists_on(date(2024, 12, 31))
        assert not now["KU588"].exists_on(date(2025, 1, 1))
        assert (now["KU588"].merged_into, now["KU588"].region) == ("KU507", "MK10")
        there = [
            area for area in queries.areas(kinds=[AreaKind.MUNICIPALITY]).values() if area.exists_on(date(2026, 1, 1))
        ]
        assert len(there) == 308


@pytest.fixture
def series() -> Series:
    return Series.objects.create(slug="vakiluku--actual")


def given(**areas: dict[int, float | None]) -> AreasGiven:
    lines = {
        code: tuple(
            TakenFigure(Period.year(year), value, CellState.SUPPRESSED if value is None else CellState.PRESENT)
            for year, value in line.items()
        )
        for code, line in areas.items()
    }
    return AreasGiven(Lines.of(lines), {code: {"fi": code.lower()} for code in lines}, retrieved_on=date(2026, 4, 1))


def store(series: Series, what: AreasGiven) -> StoredFigures:
    return store_area_figures(actor=WORKER, series=series, given=what)


class TestFigures:
    def test_values_and_reasons_come_back_as_they_were_given(self, series: Series) -> None:
        assert store(series, given(KU405={2024: 72_000.5, 2025: None}, MK09={2025: 1.0})) == StoredFigures(new=3)
        table = queries.area_table(series.pk)
        assert table.figures["KU405"][Period.year(2024)].value == 72_000.5
        assert table.figures["KU405"][Period.year(2025)].missing is MissingReason.SUPPRESSED
        assert list(table.figures) == ["KU405", "MK09"]
        assert table.retrieved_on == date(2026, 4, 1)

    def test_the_same_again_writes_nothing_and_a_revision_is_a_new_row(self, series: Series) -> None:
        store(series, given(KU405={2024: 1.0, 2025: None}, SSS={2025: 9.0}))
        before = fingerprint()
        assert store(series, given(KU405={2024: 1.0, 2025: None})) == StoredFigures(unchanged=2)
        assert fingerprint() == before
        assert store(series, given(KU405={2024: 2.0, 2025: 3.0, 2026: 4.0})) == StoredFigures(new=1, revised=2)
        assert AreaFigure.objects.count() == 6
        line = queries.area_table(series.pk).figures["KU405"]
        assert [figure.value for figure in line.values()] == [2.0, 3.0, 4.0]

    def test_what_was_known_on_a_day_stays_known(self, series: Series) -> None:
        with time_machine.travel(datetime(2026, 5, 1, tzinfo=UTC)):
            assert queries.area_table(series.pk, known_on=date(2026, 5, 1)).figures == {}
        store(series, given(KU405={2024: 1.0}))
        assert queries.area_table(series.pk, known_on=date(2020, 1, 1)).figures == {}
        assert len(queries.area_table(series.pk, known_on=date(2100, 1, 1)).figures) == 1

    def test_an_example_that_turns_real_is_written(self, series: Series) -> None:
        example = given(KU405={2025: 1.0})
        store_area_figures(actor=WORKER, series=series, given=AreasGiven(example.lines, example.names, is_example=True))
        assert queries.area_table(series.pk).is_example
        assert store(series, example) == StoredFigures(revised=1)
        assert not queries.area_table(series.pk).is_example

    def test_rows_cannot_be_changed_or_removed(self, series: Series) -> None:
        store(series, given(KU405={2024: 1.0}))
        with pytest.raises(DatabaseError), transaction.atomic():
            AreaFigure.objects.update(value=2.0)
        with pytest.raises(DatabaseError), transaction.atomic():
            AreaFigure.objects.all().delete()

    def test_an_infinite_value_is_refused_by_the_database(self, series: Series) -> None:
        with pytest.raises(DatabaseError), transaction.atomic():
            store(series, given(KU405={2024: float("inf")}))

    def test_months_and_quarters_keep_their_kind(self, series: Series) -> None:
        periods = (Period.month(2025, 1), Period.quarter(2025, 1))
        shape = (1, 2)
        lines = Lines(("KU405",), periods, np.ones(shape), np.zeros(shape, dtype=np.uint8), np.array([[False, True]]))
        store(series, AreasGiven(lines, {}))
        line = queries.area_table(series.pk).figures["KU405"]
        assert {period.code: figure.is_preliminary for period, figure in line.items()} == {
            "2025-01": False,
            "2025Q1": True,
        }
