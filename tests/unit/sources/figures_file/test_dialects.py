"""The same figures come out of a file however it was written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import figure_dialects
from tests.factories.figure_dialects import FIELDS, Dialect

from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period, PeriodKind
from teoiksi.sources.figures_file.document import FigureRow
from teoiksi.sources.figures_file.headings import Field
from teoiksi.sources.figures_file.reading import read_figures
from teoiksi.sources.figures_file.words import MISSING_REASONS

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
PERIODS = st.builds(Period.starting, DAYS, st.sampled_from(PeriodKind))
SLUGS = st.sampled_from(["asukkaat", "lainakanta-2", "työttömyys"])
NOTES = st.text(st.sampled_from("aäöåé ,;\"'€x5\n—"), max_size=12).map(lambda text: " ".join(text.split()).lstrip("' "))
VALUES = st.decimals(-10_000_000, 10_000_000, places=2).map(float) | st.integers(-999, 10_000_000).map(float)


@st.composite
def rows(draw: st.DrawFn) -> FigureRow:
    published = draw(st.none() | DAYS)
    after = st.none() | st.dates(published, date(2061, 1, 1)) if published else st.none() | DAYS
    following = draw(after)
    missing = draw(st.sampled_from(["", "", *MISSING_REASONS]))
    return FigureRow(
        indicator=draw(SLUGS),
        series=draw(st.sampled_from(["", "ennuste"])),
        period=draw(PERIODS),
        value=None if missing else draw(VALUES),
        missing=missing,
        status=draw(st.sampled_from(["", "final", "preliminary"])),
        published=published,
        retrieved=draw(after),
        next_expected=None if following == published else following,
        example=draw(st.none() | st.booleans()),
        note=LocalizedText(draw(NOTES), draw(NOTES), draw(NOTES)),
    )


TABLES = st.lists(rows(), min_size=1, max_size=5, unique_by=lambda row: (row.indicator, row.series, row.period))


@st.composite
def dialects(draw: st.DrawFn) -> Dialect:
    decimal = draw(st.sampled_from(",."))
    thousands = draw(st.sampled_from(["", " ", "\u00a0", "\u202f", "." if decimal == "," else ","]))
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
    if encoding == "cp1252" and thousands == "\u202f":
        thousands = "\u00a0"
    return Dialect(
        separator=draw(st.sampled_from(";\t,")),
        decimal=decimal,
        thousands=thousands,
        encoding=encoding,
        language=draw(st.sampled_from(["fi", "sv", "en"])),
        periods=draw(st.sampled_from(["code", "slashes"])),
        iso_dates=draw(st.booleans()),
        newline=draw(st.sampled_from(["\r\n", "\n", "\r"])),
        minus=draw(st.sampled_from(["-", "–"] if encoding == "cp1252" else ["-", "–", "−"])),
        per_cent=draw(st.booleans()),
        titles=draw(st.booleans()),
    )


def _is_clear(table: list[FigureRow], dialect: Dialect) -> bool:
    """With a mark between thousands, 1.234 alone is refused: that it means 1234 shows only from other figures."""
    fits = (dialect.separator, dialect.decimal) in {(";", ","), (",", ".")}
    return (
        dialect.thousands not in {".", ","} or fits or all(row.value is None or abs(row.value) < 1000 for row in table)
    )


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(table=TABLES, dialect=dialects(), order=st.permutations(FIELDS))
def test_a_long_table_in_any_dialect_gives_the_same_rows_back(
    table: list[FigureRow], dialect: Dialect, order: list[Field]
) -> None:
    if _is_clear(table, dialect):
        written = figure_dialects.long_text(table, dialect, order)
        assert list(read_figures(written, name="luvut.csv").rows) == table


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(table=TABLES, dialect=dialects())
def test_a_wide_table_in_any_dialect_gives_the_same_figures_back(table: list[FigureRow], dialect: Dialect) -> None:
    plain = [FigureRow(row.indicator, row.period, row.value, row.missing) for row in table if not row.series]
    if plain and _is_clear(table, dialect):
        written = figure_dialects.wide_text(plain, dialect)
        assert set(read_figures(written, name="luvut.csv").rows) == set(plain)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(table=TABLES, as_text=st.booleans())
def test_a_workbook_with_values_or_with_texts_gives_the_same_rows_back(table: list[FigureRow], as_text: bool) -> None:
    assert list(read_figures(figure_dialects.excel(table, as_text=as_text), name="luvut.xlsx").rows) == table


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("kind", list(PeriodKind))
def test_periods_are_read_as_the_pages_write_them(language: Language, kind: PeriodKind) -> None:
    if (language, kind) == ("en", PeriodKind.DAY):
        return
    for month in range(1, 13):
        row = FigureRow("asukkaat", Period.starting(date(2025, month, 3), kind), 1.0)
        written = figure_dialects.long_text([row], Dialect(language=language, periods="words"))
        assert read_figures(written, name="luvut.csv").rows == (row,)
