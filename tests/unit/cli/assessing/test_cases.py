"""Cases given as JSON are judged as the pure functions judge them, and every mistake is told with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from tests.factories.real_files import real_files

from teoiksi.cli.assessing import assess_cases
from teoiksi.kernel.problems import BadInput

PROGRESS = {
    "points": [[2015, 100], [2022, 125]],
    "target": 200,
    "direction": "positive",
    "base_year": 2015,
    "target_year": 2030,
}
SERIES = {
    "values": [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 9],
    "dates": [f"2025-{month:02d}-01" for month in range(1, 13)] + ["2026-01-01"],
    "improvement_direction": "increase",
    "target": -5,
}  # fmt: skip


def judged(case: Any) -> Any:
    return assess_cases(orjson.dumps(case))


def mistakes(case: Any) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as refused:
        judged(case)
    assert all(each.what and "{" not in each.what + each.mend for each in refused.value.problems)
    return [(each.place.path, each.code) for each in refused.value.problems]


def test_progress_is_judged_by_every_method() -> None:
    found = judged(PROGRESS)
    assert found["kind"] == "progress"
    result = found["result"]
    assert result["teoiksi"]["outcome"] == "behind"
    assert result["statcan"]["status"] == "moderate_progress"
    assert result["linear"]["ratio"] == pytest.approx(0.535714, abs=1e-6)
    assert result["escap_current_status_index"] == {"current_status_index": 2.5}
    assert result["un_progress_chart_2023"]["category"] == "fair progress, acceleration needed"


def test_a_target_is_not_needed() -> None:
    found = judged(PROGRESS | {"target": None, "target_year": None})["result"]
    assert (found["linear"], found["escap_current_status_index"]) == (None, None)
    assert found["teoiksi"] == {"outcome": "not_assessed", "expected": None, "ratio": None, "reason": "no_target"}


def test_a_series_is_judged_by_its_control_chart() -> None:
    result = judged(SERIES)["result"]
    assert result["groups"][0]["n"] == 13
    assert (result["special_cause_type"][-1], result["variation_icon"]) == ("Above UCL", "special_cause_improvement")
    assert result["assurance"] == "consistent_pass"


def test_settings_change_the_rules() -> None:
    rising = SERIES | {"values": [5, 6, 1, 2, 3, 4, 5, 6, 3, 2, 4, 3, 4]}
    assert "6 Point Trend (Increasing)" in judged(rising | {"settings": {"trend": 6}})["result"]["special_cause_type"]
    assert "6 Point Trend (Increasing)" not in judged(rising)["result"]["special_cause_type"]


def test_a_rebased_series_has_two_baselines() -> None:
    result = judged(SERIES | {"rebase_dates": ["2025-06-15"]})["result"]
    assert [group["n"] for group in result["groups"]] == [6, 7]


def test_one_case_gives_one_answer_and_a_list_a_list_in_its_order() -> None:
    both = [{"id": "a", "input": PROGRESS, "expected": 1}, {"id": 2, "input": SERIES}]
    assert [(each["id"], each["kind"]) for each in judged(both)] == [("a", "progress"), (2, "series")]
    assert judged({"meta": {}, "cases": both}) == judged(both)
    assert judged([]) == []
    assert "id" not in judged(PROGRESS)


def test_every_mistake_is_told_at_once_with_its_place() -> None:
    wrong = PROGRESS | {"direction": "up", "points": [[2015, 1], ["x", 2], [2015, 3], [2016, "4"]], "limit": "x"}
    assert mistakes({"cases": [{"input": wrong}, {"input": {"values": [1, None]}}, 5]}) == [
        ("cases[0].input.points[1]", "FIELD_WRONG"),
        ("cases[0].input.points[2]", "YEAR_TWICE"),
        ("cases[0].input.points[3]", "FIELD_WRONG"),
        ("cases[0].input.direction", "FIELD_WRONG"),
        ("cases[0].input.limit", "FIELD_WRONG"),
        ("cases[1].input.values[1]", "FIELD_WRONG"),
        ("cases[1].input.improvement_direction", "FIELD_MISSING"),
        ("cases[2]", "NOT_A_CASE"),
    ]


@pytest.mark.parametrize(
    ("case", "place", "code"),
    [
        (5, "", "NOT_A_CASE"),
        ({"id": "x"}, "", "NOT_A_CASE"),
        ({"input": []}, "input", "FIELD_WRONG"),
        (PROGRESS | {"base_year": 2023}, "points", "NO_BASE"),
        (PROGRESS | {"target_year": None}, "target_year", "FIELD_MISSING"),
        (PROGRESS | {"base_year": True}, "base_year", "FIELD_WRONG"),
        (PROGRESS | {"points": []}, "points", "FIELD_MISSING"),
        (PROGRESS | {"points": [[2015, 1e-300], [2016, 1e300]]}, "", "CANNOT_BE_COUNTED"),
        (SERIES | {"values": []}, "values", "FIELD_WRONG"),
        (SERIES | {"dates": ["2025-01-01"]}, "dates", "LENGTHS_DIFFER"),
        (SERIES | {"dates": [*SERIES["dates"][::-1]]}, "dates", "DAYS_OUT_OF_ORDER"),  # type: ignore[index] # a list
        (SERIES | {"dates": ["x"]}, "dates", "FIELD_WRONG"),
        (SERIES | {"dates": None, "rebase_dates": ["2025-06-01"]}, "dates", "FIELD_MISSING"),
        (SERIES | {"rebase_dates": ["2027-01-01"]}, "rebase_dates", "REBASE_OUTSIDE"),
        (SERIES | {"settings": {"run": 1}}, "settings.run", "FIELD_WRONG"),
        (SERIES | {"screen_outliers": "yes"}, "screen_outliers", "FIELD_WRONG"),
        ({"rule": "none", "input": {}}, "rule", "FIELD_WRONG"),
        ({"rule": "powerbi_outside_limits", "input": {"val": [1], "ll99": [], "ul99": [1]}}, "input.ll99", "LENGTHS_DIFFER"),
        ({"rule": "assurance_uses_last_rebase_group", "input": {"groups": []}}, "input.groups", "FIELD_MISSING"),
        ({"chart_type": "p", "numerators": [1], "denominators": [0]}, "", "CANNOT_BE_COUNTED"),
        ({"chart_type": "xbar", "numerators": [1], "denominators": [2]}, "xbar_sds", "FIELD_MISSING"),
    ],
)  # fmt: skip
def test_what_cannot_be_judged_is_refused_in_words(case: Any, place: str, code: str) -> None:
    assert (place, code) in mistakes(case)


def test_what_is_no_json_is_refused_with_its_line() -> None:
    with pytest.raises(BadInput) as refused:
        assess_cases(b'{\n"points": [1,\n}')
    assert (refused.value.problems[0].code, refused.value.problems[0].place.line) == ("NOT_JSON", 3)


@pytest.mark.data
@pytest.mark.parametrize("file", real_files("spc/*.json", "progress/*.json"))
def test_the_files_of_other_implementations_are_answered_as_they_answer(file: Path) -> None:
    cases = orjson.loads(file.read_bytes())["cases"]
    answers = assess_cases(file.read_bytes())
    assert isinstance(answers, list)
    for case, answer in zip(cases, answers, strict=True):
        assert answer["id"] == case["id"]
        if "chart_type" in case:
            expected: Any = {name: case[name] for name in ("ul99", "ul95", "ll95", "ll99")}
            near = 0.51 * 10 ** -case["decimals_checked"]
        else:
            expected, near = case["expected"], 1e-9
        _agree(answer["result"], expected, near, case["id"])


def _agree(found: Any, expected: Any, near: float, where: str) -> None:
    """Compare what the others tell; we may tell more."""
    if isinstance(expected, dict):
        for name, value in expected.items():
            if name != "special_cause_type_mdc2023":  # another setting
                _agree(found[name], value, near, f"{where}.{name}")
    elif isinstance(expected, list):
        for place, (one, other) in enumerate(zip(found, expected, strict=False)):
            _agree(one, other, near, f"{where}[{place}]")
    elif isinstance(expected, float):
        assert found == pytest.approx(expected, abs=near), where
    else:
        assert found == expected or found == pytest.approx(expected, abs=near), where
