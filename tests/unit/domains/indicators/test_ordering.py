"""Indicators stand in the order that a person reads their numbers."""

from __future__ import annotations

from teoiksi.domains.indicators.queries.ordering import place


def test_ten_comes_after_two_and_letters_after_numbers() -> None:
    numbers = ["P10", "1.10", "T1", "P2", "", "1.2", "P1", "2.1"]
    assert sorted(numbers, key=lambda number: place(number, "x")) == ["1.2", "1.10", "2.1", "P1", "P2", "P10", "T1", ""]


def test_equal_numbers_stand_by_their_names() -> None:
    assert place("1.1", "alku") < place("1.1", "loppu")
