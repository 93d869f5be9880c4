"""Every kind of mistake in a figure file is told with its code, its place and how to mend it."""

from __future__ import annotations

import pytest
from tests.factories.bad_figure_files import BAD_FILES, LONG, BadFile, as_parameters

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.figures_file.mistakes import ALL_MISTAKES
from teoiksi.sources.figures_file.reading import read_figures


@pytest.mark.parametrize("bad", as_parameters(BAD_FILES))
def test_a_bad_file_is_refused_with_its_one_mistake_at_its_place(bad: BadFile) -> None:
    with pytest.raises(BadInput) as refusal:
        read_figures(bad.make(), name="luvut")
    problems = refusal.value.problems
    assert [(problem.code, problem.place) for problem in problems] == [(bad.code, bad.place)]
    assert all(problem.what and problem.mend for problem in problems)
    assert not any(mark in problem.what + problem.mend for problem in problems for mark in "{}")


def test_every_mistake_that_can_be_told_has_its_bad_file() -> None:
    assert {bad.code for bad in BAD_FILES} == set(ALL_MISTAKES)
    assert len(ALL_MISTAKES) >= 35


def test_all_mistakes_of_a_file_are_told_at_once_in_the_order_of_the_file() -> None:
    rows = ["asukkaat;13/2024;noin 5;;;eilen;;;;", ";2024;5;;;;;;;", "asukkaat;2023;;;;;;;;"]
    with pytest.raises(BadInput) as refusal:
        read_figures((LONG + "\n".join(rows)).encode(), name="luvut.csv")
    assert [(problem.code, problem.place.line) for problem in refusal.value.problems] == [
        ("date-unreadable", 2),
        ("period-impossible", 2),
        ("value-approximate", 2),
        ("indicator-missing", 3),
        ("missing-without-reason", 4),
    ]


def test_an_unknown_heading_comes_with_the_one_that_was_meant() -> None:
    with pytest.raises(BadInput) as refusal:
        read_figures(b"mittari;jakso;arvo;julkaitsu\na;2025;5;1.1.2026", name="luvut.csv")
    assert refusal.value.problems[0].mend.startswith("Tarkoititko otsikkoa ”julkaistu”?")
