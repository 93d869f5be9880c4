"""The version is said in one place, CHANGELOG.md."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from teoiksi.config import main, version

CHANGELOG = Path(__file__).parents[3] / "CHANGELOG.md"


def test_the_newest_heading_of_the_changelog_is_the_version() -> None:
    assert version.newest_in("# Changes\n\n## 1.2.3 – not released yet\n\n## 1.2.2 – 2027-01-31\n") == "1.2.3"
    assert f"## {version.VERSION} –" in CHANGELOG.read_text()


def test_a_changelog_without_versions_is_refused() -> None:
    with pytest.raises(ValueError, match="names no version"):
        version.newest_in("# Changes\n\n## Coming\n")


@pytest.mark.parametrize("argument", ["version", "--version"])
def test_the_command_says_the_version(
    argument: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["teoiksi", argument])
    main.main()
    assert capsys.readouterr().out == f"{version.VERSION}\n"
