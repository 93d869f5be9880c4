"""Reading whole strategy files: what comes out, which liberties are taken, and that every mistake is in one list."""

from datetime import date

import pytest
from tests.factories.strategy_file import GOOD

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.strategy_file.document import DecisionPart, FigurePart, TargetPart
from teoiksi.sources.strategy_file.read import read_strategy


def codes_of(content: bytes) -> list[str]:
    with pytest.raises(BadInput) as caught:
        read_strategy(content)
    return [problem.code for problem in caught.value.problems]


def test_a_good_file_becomes_a_document() -> None:
    document = read_strategy(GOOD.encode())
    assert document.municipality.code == "153"
    assert document.municipality.name == LocalizedText("Esimerkkilä", "Exempelby")
    assert document.strategy.decision == DecisionPart(
        decided_on=date(2025, 12, 15), section="§ 45", address="https://www.esimerkkila.fi/paatos"
    )
    goal = document.strategy.spearheads[0].goals[0]
    assert (goal.binding, goal.matters, goal.indicators) == (True, ("environment", "wellbeing"), ("asukasluku",))
    indicator = document.indicators[0]
    assert indicator.targets[1] == TargetPart(date(2029, 12, 31), 1100.5)
    assert indicator.series[0].dimensions == (("ika", "kaikki"),)
    assert indicator.series[0].figures[2] == FigurePart(Period.year(2025), missing="not_published")


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    assert read_strategy(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()) == read_strategy(GOOD.encode())


def test_what_looks_like_a_number_is_a_text_where_a_text_belongs() -> None:
    document = read_strategy(GOOD.replace("'153'", "091").replace("'1.1'", "1.10").replace("Koska", "2026").encode())
    assert document.municipality.code == "091"
    assert document.indicators[0].number == "1.10"
    assert document.strategy.texts[0].body.fi == "2026"


def test_no_is_a_word_and_not_false() -> None:
    assert read_strategy(GOOD.replace("{fi: Koska}", "{fi: no, en: on}").encode()).strategy.texts[
        0
    ].body == LocalizedText("no", "", "on")


def test_dates_and_periods_may_stand_in_quotes() -> None:
    assert read_strategy(GOOD.replace("2025-12-15", "'2025-12-15'").replace("period: 2023", "period: '2023'").encode())


def test_only_a_superseded_strategy_may_lack_its_vision_and_motto() -> None:
    bare = GOOD.replace("  vision: {fi: Hyvä kaupunki elää}\n  motto: {fi: Yhdessä}\n", "")
    earlier = read_strategy(bare.replace("state: approved", "state: superseded").encode()).strategy
    assert (earlier.vision, earlier.motto) == (LocalizedText(), LocalizedText())
    for state in ("draft", "hearing", "approved"):
        assert codes_of(bare.replace("state: approved", f"state: {state}").encode()) == ["missing_key", "missing_key"]


def test_a_block_text_keeps_its_paragraphs_and_loses_its_last_line_break() -> None:
    text = GOOD.replace("{fi: Koska}", "\n        fi: |\n          Yksi.\n\n          Kaksi.\n\n")
    assert read_strategy(text.encode()).strategy.texts[0].body.fi == "Yksi.\n\nKaksi."


def test_parts_whose_order_means_nothing_come_in_one_order() -> None:
    lines = GOOD.splitlines()
    first, second = (number for number, line in enumerate(lines) if "- {due: 20" in line and "value" in line)
    lines[first], lines[second] = lines[second], lines[first]
    assert read_strategy("\n".join(lines).encode()) == read_strategy(GOOD.encode())


def test_every_mistake_is_in_one_list_in_the_order_of_lines() -> None:
    text = (
        GOOD.replace("state: approved", "state: ok")
        .replace("end: 2029-05-31", "end: 2020-05-31")
        .replace("licence:", "license:")
        .replace("value: 1000}", "value: 1 000.5}")
        .replace("[asukasluku]", "[asukas]")
        .replace("missing: not_published", "value: .nan")
    )
    assert codes_of(text.encode()) == [
        "end_before_start",
        "unknown_choice",
        "unknown_indicator",
        "unknown_key",
        "bad_number",
        "not_finite",
    ]


def test_a_windows_1252_file_is_told_with_the_letter_and_its_place() -> None:
    with pytest.raises(BadInput) as caught:
        read_strategy(GOOD.encode("cp1252"))
    (problem,) = caught.value.problems
    assert problem.code == "not_utf_8"
    assert "ä" in problem.what
    assert (problem.place.line, problem.place.column) == (4, 24)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"# vain huomautus\n", "empty_file"),
        (b"~\n", "empty_file"),
        (GOOD.encode("utf-16"), "utf_16"),
        (b"PK\x03\x04 workbook", "office_file"),
        (b"a" * 5_000_001, "too_big"),
        (b"strategia", "not_fields"),
        (b"- format: teoiksi-strategy/1", "not_fields"),
        (b"format:teoiksi-strategy/1", "not_fields"),
    ],
)
def test_what_is_no_strategy_file_at_all_is_told_in_one_message(content: bytes, code: str) -> None:
    assert codes_of(content) == [code]


def test_aliases_are_never_expanded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{number}: &b{number} [*a, *a]\n" for number in range(2000))
    assert set(codes_of(bomb.encode())) == {"yaml_reference", "unknown_key", "missing_key"}


def test_deep_nesting_stops_the_reading() -> None:
    assert codes_of(b"format: " + b"[" * 100_000) == ["too_deep"]


@pytest.mark.slow
def test_five_hundred_goals_and_two_hundred_indicators_are_read() -> None:
    document = read_strategy(big_file())
    assert len(document.strategy.spearheads[0].goals) == 500
    assert sum(len(series.figures) for part in document.indicators for series in part.series) == 2004


def big_file() -> bytes:
    goal = GOOD[GOOD.index("        - id: asukkaat") : GOOD.index("      guardrails")]
    text = f":\n            fi: >-\n              {'sana ' * 60}\n"
    goals = "".join(
        goal.replace("id: asukkaat", f"id: tavoite-{number}") + f"          description{text}          reason{text}"
        for number in range(500)
    )
    series = "      - id: sarja\n        role: actual\n        figures:\n" + "".join(
        f"          - {{period: {year}, value: 990.5, published: {year + 1}-03-20, retrieved: {year + 1}-04-01}}\n"
        for year in range(2014, 2024)
    )
    fields = "    number: '2'\n    name: {fi: Mittari}\n    direction: fall\n    series:\n"
    indicators = "".join(f"  - id: mittari-{number}\n{fields}{series}" for number in range(200))
    return (GOOD.replace(goal, goals) + indicators).encode()
