"""A document in plain values: it comes back whole, and its mistakes are those of the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.factories.any_document import documents
from tests.factories.strategy_file import GOOD

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.strategy_file.document import StrategyDocument
from teoiksi.sources.strategy_file.plain import from_plain, to_plain, without_figures
from teoiksi.sources.strategy_file.read import read_strategy

DEMO = Path(__file__).parents[4] / "src" / "teoiksi" / "cli" / "demo"


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_every_document_comes_back_from_json(document: StrategyDocument) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(document)))) == document


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(DEMO.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_files_that_ship_come_back(path: Path) -> None:
    document = without_figures(read_strategy(path.read_bytes()))
    assert from_plain(to_plain(document)) == document
    assert not any(series.figures for part in document.indicators for series in part.series)


def test_a_mistake_is_told_with_its_path_and_without_a_line() -> None:
    plain = to_plain(read_strategy(GOOD.encode()))
    del plain["strategy"]["spearheads"][0]["name"]["fi"]
    plain["strategy"]["vision"] = {"fi": ""}
    with pytest.raises(BadInput) as caught:
        from_plain(plain)
    assert {(one.code, one.place.path) for one in caught.value.problems} == {
        ("finnish_missing", "strategy.spearheads[1].name"),
        ("empty_text", "strategy.vision.fi"),
    }
    assert all(one.place.line is None for one in caught.value.problems)


def test_plain_values_are_written_in_the_words_of_the_file() -> None:
    plain = to_plain(read_strategy(GOOD.encode()))
    assert plain["format"] == "teoiksi-strategy/1"
    assert plain["municipality"]["code"] == "153"
    assert "origin" not in plain["strategy"]["spearheads"][0]["goals"][0]
