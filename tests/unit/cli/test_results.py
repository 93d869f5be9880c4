"""A result is written whole or not at all."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import OutputWrapper

from teoiksi.cli.results import give_result


def give(text: str, file: Path | None) -> str:
    out = io.StringIO()
    give_result(text, file=file, out=OutputWrapper(out), notices=OutputWrapper(io.StringIO()))
    return out.getvalue()


def test_without_a_file_the_result_is_printed_as_it_is() -> None:
    assert give("yksi\n", None) == "yksi\n"


def test_the_result_is_utf_8_whatever_the_terminal_knows() -> None:
    raw = io.BytesIO()
    terminal = io.TextIOWrapper(raw, encoding="latin-1")
    give_result("Mittari → ”ääkköset”", file=None, out=OutputWrapper(terminal), notices=OutputWrapper(io.StringIO()))
    assert raw.getvalue().decode() == "Mittari → ”ääkköset”"


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "strategia.yaml"
    file.write_text("vanha")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(CommandError, match="No space left"):
        give("uusi", file)
    assert file.read_text() == "vanha"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_keeps_its_rights_and_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "strategia.yaml", tmp_path / "linkki.yaml"
    file.write_text("vanha")
    file.chmod(0o640)
    link.symlink_to(file)
    give("uusi", link)
    assert link.is_symlink()
    assert file.read_text() == "uusi"
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="puuttuu"):
        give("uusi", tmp_path / "puuttuu" / "strategia.yaml")


def test_a_pipe_gets_the_result_too(tmp_path: Path) -> None:
    give("uusi", Path("/dev/null"))
    assert Path("/dev/null").is_char_device()


def test_the_schema_is_given_as_it_is_published(tmp_path: Path) -> None:
    file = tmp_path / "schema.json"
    call_command("schema", "--output", str(file), stderr=io.StringIO())
    assert json.loads(file.read_text())["$id"] == "urn:teoiksi:strategy:1"
