"""What the guide shows on the terminal is what the commands really say."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db

DOCS = Path(__file__).parents[3] / "docs"
SHOWN = re.findall(r"```text\n(.*?)```", (DOCS / "guides/load-your-own-strategy.md").read_text(), re.DOTALL)
(EXAMPLE,) = re.findall(r"```yaml\n(.*?)```", (DOCS / "reference/strategy-file.md").read_text(), re.DOTALL)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    return tmp_path / "strategia-2026.yaml"


def test_the_mistakes(file: Path) -> None:
    file.write_text(EXAMPLE.replace("state: hearing", "state: aproved").replace("due: 2029-12-31", "due: 31.12.2029"))
    with pytest.raises(CommandError) as refusal:
        call_command("load", str(file))
    assert str(refusal.value).splitlines() == SHOWN[0].splitlines()


def test_the_changes(file: Path) -> None:
    out = io.StringIO()
    file.write_text(EXAMPLE)
    call_command("load", str(file), stdout=io.StringIO())
    more = "{period: 2024, value: 1010}\n          - {period: 2025, value: 1020}"
    file.write_text(
        EXAMPLE.replace("{period: 2024, missing: unknown}", more).replace("Hyvä kunta kaikille", "Hyvä kunta")
    )
    call_command("load", str(file), "--dry-run", stdout=out)
    assert out.getvalue().replace("\u00a0", " ").splitlines() == SHOWN[1].splitlines()


def test_the_example_comes_back_as_it_stands_there(file: Path) -> None:
    out = io.StringIO()
    file.write_text(EXAMPLE)
    call_command("load", str(file), stdout=io.StringIO())
    call_command("export", stdout=out)
    assert out.getvalue().partition("format:")[2] == EXAMPLE.partition("format:")[2]
