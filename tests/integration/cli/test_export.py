"""``teoiksi export``: the same file that a load reads, whole or not at all."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from tests.factories import documents

from teoiksi.domains.strategy import services
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.strategy_file.write import write_strategy

pytestmark = pytest.mark.django_db


def load(**changes: str) -> None:
    document = documents.document(strategy=documents.strategy(**changes))
    services.load_strategy(actor=COMMAND_LINE, document=document)


def export(*arguments: str) -> str:
    out = io.StringIO()
    call_command("export", *arguments, stdout=out, stderr=io.StringIO())
    return out.getvalue()


def test_without_a_name_it_is_the_strategy_in_force() -> None:
    load(state="superseded")
    load(id="uusi", supersedes="strategia-2025")
    assert export() == write_strategy(
        documents.document(strategy=documents.strategy(id="uusi", supersedes="strategia-2025"))
    )


def test_any_strategy_is_had_by_its_id_a_draft_too() -> None:
    load(state="draft")
    assert "state: draft" in export("strategia-2025")


def test_it_is_written_into_a_file_that_a_load_reads_without_a_change(tmp_path: Path) -> None:
    load()
    file, out = tmp_path / "strategia.yaml", io.StringIO()
    file.write_text("vanha")
    assert export("--output", str(file)) == ""
    call_command("load", str(file), stdout=out)
    assert out.getvalue().startswith(("Ei muutoksia", "Nothing changed"))


def test_an_unknown_strategy_leaves_the_file_alone_and_lists_those_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    load(state="draft")
    file = tmp_path / "strategia.yaml"
    file.write_text("vanha")
    with pytest.raises(CommandError) as refusal:
        export("strategia-2052", "--output", str(file))
    assert str(refusal.value).splitlines() == [
        "Strategiaa ”strategia-2052” ei ole. Anna jonkin näistä tunnus:",
        "  strategia-2025  Mallikunnan strategia (luonnos)",
    ]
    assert file.read_text() == "vanha"


@pytest.mark.parametrize(
    ("terminal", "words"),
    [("fi_FI.UTF-8", "Yhtään strategiaa ei ole ladattu"), ("C", "No strategy has been loaded")],
)
def test_before_any_strategy_it_says_what_to_do(terminal: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", terminal)
    with pytest.raises(CommandError, match=words):
        export()
