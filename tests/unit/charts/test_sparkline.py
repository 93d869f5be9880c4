"""The small trend line of lists."""

from __future__ import annotations

from teoiksi.charts.sparkline import HEIGHT, sparkline


def test_the_line_goes_from_the_lowest_to_the_highest() -> None:
    line = sparkline([10, 20, 15])
    assert line is not None
    assert line.path == "M3 25L46 3L89 14"
    assert (line.end_x, line.end_y, line.target_y) == ("89", "14", None)
    assert line.view_box == "0 0 96 28"


def test_a_gap_begins_a_new_stroke() -> None:
    line = sparkline([1, 2, None, 3, 4])
    assert line is not None
    assert line.path.count("M") == 2


def test_the_target_shares_the_scale_of_the_figures() -> None:
    line = sparkline([10, 20], target=30)
    assert line is not None
    assert (line.target_y, line.end_y) == ("3", "14")


def test_figures_that_do_not_change_are_a_level_line_in_the_middle() -> None:
    line = sparkline([5, 5, 5])
    assert line is not None
    assert line.path == f"M3 {HEIGHT // 2}L46 {HEIGHT // 2}L89 {HEIGHT // 2}"


def test_one_figure_is_no_trend() -> None:
    assert sparkline([1]) is None
    assert sparkline([1, None]) is None
    assert sparkline([]) is None


def test_a_gap_at_the_end_leaves_the_dot_on_the_last_figure() -> None:
    line = sparkline([1, 2, None])
    assert line is not None
    assert line.end_x == "46"
