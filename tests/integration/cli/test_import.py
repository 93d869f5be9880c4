"""``teoiksi import``: shows, stores, refuses; a refused file leaves the database as it was."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from tests.factories import documents
from tests.factories.bad_figure_files import BAD_FILES, BadFile, as_parameters
from tests.factories.bad_figures import BAD_ROWS, HEADER
from tests.factories.database import fingerprint

from teoiksi.cli.problems import place_in_words
from teoiksi.domains.indicators import queries
from teoiksi.domains.stats.models import Recording
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.figures_file.reading import read_figures

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _loaded(time_machine: Any) -> None:
    time_machine.move_to("2026-02-01 12:00:00+02:00", tick=False)
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "luvut.csv"
    path.write_text(
        "mittari;jakso;arvo;julkaistu\nasukkaat;2025;1 050;\nasukkaat;2024;1043,5;20.3.2025\nasukkaat;2023;1030;\n"
    )
    return path


def run(*arguments: object, **options: Any) -> str:
    out = io.StringIO()
    call_command("import", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def test_a_preview_shows_a_table_and_writes_nothing(file: Path) -> None:
    before = fingerprint()
    assert run(file, "--preview").splitlines() == [
        "asukkaat · Asukkaat (henkilöä)",
        "  2024  1\u00a0041 → 1\u00a0043,5  korjataan",
        "  2025  1\u00a0050            uusi",
        "  ennallaan: 1",
        "",
        "Esikatselu: uusia 1, korjattuja 1, ennallaan 1. Mitään ei tallennettu.",
    ]
    assert fingerprint() == before


def test_without_preview_the_figures_are_stored_with_their_reason(file: Path) -> None:
    assert run(file, "--reason", "Tilastokeskuksen julkistus").endswith(
        "Tallennettu: uusia 1, korjattuja 1, ennallaan 1.\n"
    )
    card = queries.card("asukkaat")
    assert card.latest is not None
    assert (card.latest.value, str(card.latest.retrieved_on)) == (1050.0, "2026-02-01")
    assert Recording.objects.latest("pk").reason == "Tilastokeskuksen julkistus"


def test_the_same_file_again_changes_nothing(file: Path) -> None:
    run(file)
    before = fingerprint()
    assert run(file).endswith("Tallennettu: uusia 0, korjattuja 0, ennallaan 3.\n")
    assert fingerprint() == before


def test_rows_without_indicator_take_the_one_that_is_named(tmp_path: Path) -> None:
    path = tmp_path / "luvut.csv"
    path.write_text("vuosi;arvo\n2025;95\n")
    run(path, "--indicator", "maaraajat")
    latest = queries.card("maaraajat").latest
    assert latest is not None
    assert latest.value == 95.0


def test_a_warning_is_shown_with_its_place_and_does_not_stop(tmp_path: Path) -> None:
    path = tmp_path / "luvut.csv"
    path.write_text("mittari;jakso;arvo\nasukkaat;2025;1050000\n")
    shown = run(path)
    assert "Tarkista vielä:\n  rivi 2, sarake 3 (arvo): Luku 1\u00a0050\u00a0000 on yli kymmenkertainen" in shown
    assert shown.endswith("Tallennettu: uusia 1, korjattuja 0, ennallaan 0.\n")


@pytest.mark.parametrize("bad", as_parameters(BAD_FILES))
def test_a_bad_file_gets_its_message_and_the_database_stays_as_it_was(bad: BadFile, tmp_path: Path) -> None:
    path = tmp_path / "luvut"
    path.write_bytes(bad.make())
    before = fingerprint()
    with pytest.raises(CommandError) as refusal:
        run(path)
    heading, *told = str(refusal.value).splitlines()
    assert heading.endswith("Mitään ei tallennettu.")
    at = next(number for number, line in enumerate(told) if line.endswith(f"[{bad.code}]"))
    assert told[at - 1].startswith(f"  {place_in_words(bad.place)}")
    assert len(told[at].removesuffix(f"[{bad.code}]").strip()) > 10
    assert fingerprint() == before


@pytest.mark.parametrize(("row", "code"), BAD_ROWS)
def test_a_figure_that_only_the_database_refuses_leaves_it_as_it_was(row: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "luvut.csv"
    path.write_text(f"{HEADER}asukkaat;;2024;1042;;;;\n{row}\nmaaraajat;;2025;95;;;;\n")
    before = fingerprint()
    with pytest.raises(CommandError, match=rf"rivi 3.*\n.*\[{code}\]"):
        run(path)
    assert fingerprint() == before


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "luvut.csv"
    path.write_text("mittari;jakso;arvo\nasukkaat;2025;noin 5\noutolintu;2025;5\nasukkaat;2027;5\n")
    with pytest.raises(CommandError) as refusal:
        run(path)
    assert str(refusal.value).splitlines()[:2] == [
        "luvut.csv: virheitä 3. Mitään ei tallennettu.",
        "  rivi 2, sarake 3 (arvo): Arvo ”noin 5” ei ole tarkka luku.",
    ]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="ei voi lukea"):
        run(tmp_path / "puuttuu.csv")


def test_without_a_file_the_command_says_what_it_wants() -> None:
    with pytest.raises(CommandError, match="Anna tiedosto"):
        run()


@pytest.mark.parametrize("name", ["pohja.csv", "pohja.xlsx"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_template_has_the_indicators_and_is_never_written_over_a_file(
    name: str, language: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    assert run("--template", path, "--language", language) == f"{path}: 3 mittaria.\n"
    with pytest.raises(ValueError, match="1 problem"):
        read_figures(path.read_bytes(), name=name)  # nothing filled in yet
    with pytest.raises(CommandError, match="on jo olemassa"):
        run("--template", path)


def test_a_template_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"csv tai \.xlsx"):
        run("--template", tmp_path / "pohja.pdf")
