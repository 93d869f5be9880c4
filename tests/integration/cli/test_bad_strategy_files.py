"""A bad strategy file gets its message from the real command, and the database stays as it was, in every table."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from tests.factories.bad_strategy_files import CASES, spoiled
from tests.factories.database import fingerprint
from tests.factories.strategy_file import GOOD

from teoiksi.domains.indicators import services as indicators
from teoiksi.domains.strategy import services
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.figures_file.reading import examine_figures
from teoiksi.sources.strategy_file.read import read_strategy

pytestmark = pytest.mark.django_db

KINDS = {case[0]: case for case in CASES}
"""One case of every kind of mistake that the file alone shows; the reader's own tests have all of them."""

WHOLE_FILES = {
    "empty_file": b"",
    "not_utf_8": GOOD.encode("cp1252"),
    "utf_16": GOOD.encode("utf-16"),
    "office_file": b"PK\x03\x04 workbook",
    "too_big": b"a" * 5_000_001,
}

AGAINST_THE_DATABASE: list[tuple[str, ...]] = [
    ("state_backwards", "state: approved", "state: ¤hearing"),
    ("state_backwards", "state: approved", "state: ¤draft"),
    ("another_in_force", "id: esimerkki", "id: toinen", "state: ¤approved"),
    ("unknown_predecessor", "state: approved", "state: approved\n  supersedes: ¤ei-ole"),
    ("supersedes_in_circle", "state: approved", "state: approved\n  supersedes: ¤uudempi"),
    ("another_municipality", "'153'", "¤'405'"),
    ("other_periods", "- {period: 2030, value: 1075", "¤- {period: 2030Q1, value: 1075"),
    (
        "forecast_turned",
        "role: forecast\n        source: tilastokeskus\n        figures:\n"
        "          - {period: 2030, value: 1075, published: 2024-09-01}",
        "role: ¤breakdown\n        source: tilastokeskus",
    ),
    (
        "figures_would_hide",
        "low: 95, high: 100}\n",
        "low: 95, high: 100}\n    series:\n      - id: ¤laskettu\n        role: actual\n",
    ),
]
"""Files that are right in themselves and wrong against what is known; written as the cases of the reader are."""


@pytest.fixture(autouse=True)
def _loaded(time_machine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The good file and a later draft that would supersede it, with figures of a table."""
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    time_machine.move_to("2026-02-01 12:00:00+02:00", tick=False)
    document = read_strategy(GOOD.encode())
    services.load_strategy(actor=COMMAND_LINE, document=document)
    later = replace(document.strategy, id="uudempi", state="draft", supersedes="esimerkki")
    services.load_strategy(actor=COMMAND_LINE, document=replace(document, strategy=later))
    table = examine_figures(b"mittari;jakso;arvo\nmaaraajat;2024;96\n", name="luvut.csv")
    indicators.import_figures(actor=COMMAND_LINE, examined=table)


def refusal(file: Path, content: bytes, *options: str) -> list[str]:
    file.write_bytes(content)
    before = fingerprint()
    with pytest.raises(CommandError) as refused:
        call_command("load", str(file), *options, stdout=io.StringIO())
    assert fingerprint() == before
    return str(refused.value).splitlines()


@pytest.mark.parametrize(
    ("code", "options"), [*((code, ()) for code in KINDS), ("tab", ("--dry-run",)), ("figure_twice", ("--dry-run",))]
)
def test_a_mistake_of_the_file_is_told_at_its_place_and_nothing_is_stored(
    code: str, options: tuple[str, ...], tmp_path: Path
) -> None:
    text, (line, column) = spoiled(KINDS[code])
    heading, *told = refusal(tmp_path / "strategia.yaml", text.encode(), *options)
    assert heading.startswith("strategia.yaml: virheitä ")
    assert heading.endswith("Mitään ei tallennettu.")
    at = next(number for number, mend in enumerate(told) if mend.endswith(f"[{code}]"))
    assert told[at - 1].startswith(f"  rivi {line}, sarake {column}")
    assert len(told[at].removesuffix(f"[{code}]").strip()) > 10


@pytest.mark.parametrize("code", WHOLE_FILES)
def test_what_is_no_strategy_file_is_told_and_nothing_is_stored(code: str, tmp_path: Path) -> None:
    told = refusal(tmp_path / "strategia.yaml", WHOLE_FILES[code])
    assert told[0] == "strategia.yaml: virheitä 1. Mitään ei tallennettu."
    assert told[-1].endswith(f"[{code}]")


@pytest.mark.parametrize("options", [(), ("--dry-run",)], ids=["load", "dry run"])
@pytest.mark.parametrize("case", AGAINST_THE_DATABASE, ids=lambda case: case[0])
def test_a_mistake_that_only_the_database_shows_has_its_line_and_column_too(
    case: tuple[str, ...], options: tuple[str, ...], tmp_path: Path
) -> None:
    text, (line, column) = spoiled(case)
    heading, what, mend = refusal(tmp_path / "strategia.yaml", text.encode(), *options)
    assert heading == "strategia.yaml: virheitä 1. Mitään ei tallennettu."
    assert what.startswith(f"  rivi {line}, sarake {column} (")
    assert what.endswith(".")
    assert mend.endswith(f"[{case[0]}]")


def test_conflicts_with_the_database_come_in_one_list_in_the_order_of_lines(tmp_path: Path) -> None:
    text = GOOD.replace("'153'", "'405'").replace("state: approved", "state: draft\n  supersedes: ei-ole")
    told = refusal(tmp_path / "strategia.yaml", text.encode())
    codes = [line.rpartition("[")[2].rstrip("]") for line in told if line.endswith("]")]
    assert codes == ["another_municipality", "state_backwards", "unknown_predecessor"]


def test_there_are_more_than_twenty_five_kinds_of_mistakes() -> None:
    assert len({*KINDS, *WHOLE_FILES, *(case[0] for case in AGAINST_THE_DATABASE)}) >= 60


def test_the_fingerprint_looks_at_figures_history_and_jobs() -> None:
    tables = set(fingerprint())
    assert {"stats_observation", "strategy_goalevent", "indicators_targetevent", "procrastinate_jobs"} <= tables
    assert {"search_entry", "pghistory_context", "stats_recording", "indicators_preparedcard"} & tables


def test_the_good_file_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "strategia.yaml"
    file.write_text(GOOD)
    out = io.StringIO()
    call_command("load", str(file), stdout=out)
    assert out.getvalue().startswith("Ei muutoksia")
