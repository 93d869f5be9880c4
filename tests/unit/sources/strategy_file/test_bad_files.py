"""Every kind of mistake in a strategy file: its code, its line and column, and a Finnish sentence of how to mend it."""

import pytest
from tests.factories.bad_strategy_files import CASES, spoiled

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.strategy_file.read import read_strategy

NOT_A_FORECAST = ("unknown_choice", "two_actual_series")


def problems_of(content: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(BadInput) as caught:
        read_strategy(content.encode() if isinstance(content, str) else content)
    return caught.value.problems


def assert_reads_well(problem: Problem) -> None:
    assert problem.what[0].isupper() or problem.what[0] == "”"
    assert problem.what.endswith(".")
    assert len(problem.mend) > 10
    assert not {"None", "Traceback", "expected", "found"} & set(f"{problem.what} {problem.mend}".split())


@pytest.mark.parametrize("case", CASES, ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)])
def test_a_mistake_is_told_with_its_place_and_how_to_mend_it(case: tuple[str, ...]) -> None:
    code = case[0]
    text, place = spoiled(case)
    problem = next(found for found in problems_of(text) if found.code == code)
    assert (problem.place.line, problem.place.column) == place
    assert_reads_well(problem)


@pytest.mark.parametrize("case", CASES, ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)])
def test_one_mistake_gives_one_message(case: tuple[str, ...]) -> None:
    code = case[0]
    codes = [problem.code for problem in problems_of(spoiled(case)[0])]
    follows_from_it = {"unknown_key": {"missing_key"}, **{key: {"published_too_early"} for key in NOT_A_FORECAST}}
    assert set(codes) - follows_from_it.get(code, set()) == {code}
