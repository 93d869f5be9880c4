"""Writing strategy files: whatever a document holds comes back, and the same document is always the same file."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies
from tests.factories.any_document import documents
from tests.factories.strategy_file import GOOD

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.strategy_file.document import StrategyDocument
from teoiksi.sources.strategy_file.read import read_strategy
from teoiksi.sources.strategy_file.write import write_strategy

DEMO = Path(__file__).parents[4] / "src" / "teoiksi" / "cli" / "demo"


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_every_document_comes_back_and_its_file_is_always_the_same(document: StrategyDocument) -> None:
    written = write_strategy(document)
    assert read_strategy(written.encode()) == document
    assert write_strategy(read_strategy(written.encode())) == written


@pytest.mark.parametrize("path", sorted(DEMO.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_files_that_ship_come_back(path: Path) -> None:
    document = read_strategy(path.read_bytes())
    assert read_strategy(write_strategy(document).encode()) == document


def test_the_form_of_a_file() -> None:
    written = write_strategy(read_strategy(GOOD.encode()))
    assert written.startswith("# Strategiatiedosto.")
    assert "\nformat: teoiksi-strategy/1\n\nmunicipality:\n  code: '153'\n" in written
    assert "      - {period: 2024, value: 1000, status: preliminary}\n" in written
    assert "          matters: [environment, wellbeing]\n" in written
    assert "origin" not in written


def test_one_long_paragraph_is_folded() -> None:
    long = "Koski kuuluu kaikille, jotka asuvat tai käyvät täällä. " * 5
    written = write_strategy(read_strategy(GOOD.replace("{fi: Koska}", f"{{fi: '{long}'}}").encode()))
    assert "fi: >-\n" in written
    assert max(len(line) for line in written.splitlines()) <= 120


def test_paragraphs_stand_on_lines_of_their_own() -> None:
    text = GOOD.replace("{fi: Koska}", '{fi: "Yksi.\\n\\nKaksi."}')
    assert "fi: |-\n          Yksi.\n\n          Kaksi.\n" in write_strategy(read_strategy(text.encode()))


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(strategies.data())
def test_a_spoiled_file_is_read_or_told_about_but_never_breaks_the_reader(data: strategies.DataObject) -> None:
    lines = GOOD.splitlines()
    for _ in range(data.draw(strategies.integers(1, 4))):
        at = data.draw(strategies.integers(0, len(lines) - 1))
        start = data.draw(strategies.integers(0, len(lines[at])))
        end = data.draw(strategies.integers(start, len(lines[at])))
        new = data.draw(
            strategies.sampled_from([*" :-[]{},'\"#&*!|>%@~\t", "", "fi:", "null", "1e9", "\n", "? ", "a: b"])
        )
        lines[at] = lines[at][:start] + new + lines[at][end:]
    with suppress(BadInput):
        assert read_strategy("\n".join(lines).encode()).municipality
