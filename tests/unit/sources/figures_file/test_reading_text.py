"""What a CSV file may look like, and what its signs mean."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.sources.figures_file.document import FigureRow
from teoiksi.sources.figures_file.reading import read_figures


def rows(text: str, **defaults: Any) -> list[FigureRow]:
    return list(read_figures(text.encode(), name="luvut.csv", **defaults).rows)


def test_a_row_says_everything_that_is_kept_of_a_figure() -> None:
    text = (
        "huomautus (sv);esimerkki;seuraava;haettu;julkaistu;tila;arvo;jakso;sarja;mittari;huomautus;lähde\n"
        "flyttad;kyllä;1.4.2026;2.4.2025;1.4.2025;ennakko;17,9;2024;ennuste;asukkaat;siirretty;Tilastokeskus\n"
    )
    assert rows(text) == [
        FigureRow(
            indicator="asukkaat",
            series="ennuste",
            period=Period.year(2024),
            value=17.9,
            status="preliminary",
            published=date(2025, 4, 1),
            retrieved=date(2025, 4, 2),
            next_expected=date(2026, 4, 1),
            example=True,
            note=LocalizedText("siirretty", "flyttad"),
        )
    ]


def test_a_figure_tells_where_it_stood() -> None:
    (row,) = rows("mittari;jakso;arvo\n\n\nasukkaat;2024;5\n")
    assert (row.place.line, row.place.column, row.place.path) == (4, 3, "arvo")


@pytest.mark.parametrize("sign", [".", "..", "...", "…"])
def test_the_signs_of_statistics_finland_tell_why_a_figure_is_missing(sign: str) -> None:
    meaning = {".": "not_applicable", "..": "unknown"}.get(sign, "suppressed")
    assert [(row.value, row.missing) for row in rows(f"mittari;jakso;arvo\na;2024;{sign}\n")] == [(None, meaning)]


@pytest.mark.parametrize("sign", ["", "-", "..", "N/A"])
def test_a_reason_beside_the_sign_is_the_one_that_counts(sign: str) -> None:
    text = f"mittari;jakso;arvo;puuttumisen syy\na;2024;{sign};ei kerätty\n"
    assert [(row.value, row.missing) for row in rows(text)] == [(None, "not_collected")]


def test_a_reason_may_stand_in_place_of_the_value() -> None:
    assert [row.missing for row in rows("mittari;jakso;arvo\na;2024;salattu\nb;2024;not_published\n")] == [
        "suppressed",
        "not_published",
    ]


def test_a_wide_table_has_a_figure_wherever_a_cell_is_filled() -> None:
    text = "Vuosittain\n\nmittari;nimi;2022;2023;Q1/2024;huomautus;;;\nasukkaat;Asukkaat;1 050;;..;arvio;;;\ntyö;;;;7\n"
    found = [(row.indicator, row.period.code, row.value, row.missing, row.note.fi) for row in rows(text)]
    assert found == [
        ("asukkaat", "2022", 1050.0, "", "arvio"),
        ("asukkaat", "2024Q1", None, "unknown", "arvio"),
        ("työ", "2024Q1", 7.0, "", ""),
    ]


def test_blank_lines_and_trailing_separators_say_nothing() -> None:
    assert len(rows("\n\nmittari;jakso;arvo;;;\n;;;;;\na;2024;5;;;\n\n ; ;\u00a0;;;\na;2025;6\n\n")) == 2


def test_an_apostrophe_that_marks_text_is_no_part_of_it() -> None:
    assert rows("mittari;jakso;arvo;huomautus\n'a;'2024;'-5;'=HYPERLINK(1)\n") == [
        FigureRow("a", Period.year(2024), -5.0, note=LocalizedText("=HYPERLINK(1)"))
    ]


def test_the_line_that_names_the_separator_is_obeyed() -> None:
    assert [row.value for row in rows("sep=,\r\nmittari,jakso,arvo\r\na,2024,5\r\n")] == [5.0]
    assert rows("sep=;\nmittari;jakso;arvo\na;2024;5\n")[0].place.line == 3


def test_an_indicator_named_beside_the_file_is_that_of_every_row() -> None:
    assert [row.indicator for row in rows("vuosi;arvo\n2024;5\n2025;6\n", default_indicator="asukkaat")] == [
        "asukkaat"
    ] * 2
    assert [row.value for row in rows("2024;2025\n5;6\n", default_indicator="asukkaat")] == [5.0, 6.0]


def test_days_named_beside_the_file_hold_where_the_file_says_nothing() -> None:
    text = "mittari;jakso;arvo;julkaistu\na;2024;5;\na;2025;6;3.2.2026\n"
    found = rows(text, default_published=date(2026, 1, 1), default_retrieved=date(2026, 5, 5))
    assert [(row.published, row.retrieved) for row in found] == [
        (date(2026, 1, 1), date(2026, 5, 5)),
        (date(2026, 2, 3), date(2026, 5, 5)),
    ]


def test_a_column_for_own_notes_is_left_alone() -> None:
    assert len(rows("mittari;jakso;arvo;#tarkastaja\na;2024;5;Maija\n")) == 1


def test_a_quoted_text_may_go_on_over_lines_and_the_rows_after_it_keep_their_numbers() -> None:
    found = rows('mittari;jakso;arvo;huomautus\na;2024;5;"rivi\njatkuu"\na;2025;6;\n')
    assert found[0].note.fi == "rivi jatkuu"
    assert [row.place.line for row in found] == [2, 4]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_character_set_is_found_out(encoding: str) -> None:
    text = "mätare;period;värde;anmärkning\nväkiluku;2024;5;Å och €\n"
    (row,) = read_figures(text.encode(encoding), name="luvut.csv").rows
    assert (row.indicator, row.note.sv) == ("väkiluku", "Å och €")
