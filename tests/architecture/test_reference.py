"""The references of settings and commands say what there is, no more and no less."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

from teoiksi.config import env, env_file

REFERENCE = Path(__file__).parents[2] / "docs/reference"
COMMANDS = (REFERENCE / "commands.md").read_text()


def written_settings() -> dict[str, tuple[str, str]]:
    """What the page says of each setting: its value without it, and what it does."""
    rows = re.findall(r"^\| `(\w+)` \| (\S+) \| (.+) \|$", (REFERENCE / "settings.md").read_text(), re.MULTILINE)
    return {name: (default.strip("`–"), purpose) for name, default, purpose in rows}


def test_every_setting_is_written_with_its_default_and_its_purpose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEOIKSI_ENV_FILE", "")
    env_file.read_env_file()
    there = {setting.name: (setting.default, setting.purpose) for setting in env.SETTINGS.values()}
    assert written_settings() == there


def options_of(application: str, name: str) -> set[str]:
    """The long options of a command."""
    parser = load_command_class(application, name).create_parser("teoiksi", name)
    return {each for each in parser._option_string_actions if each.startswith("--")}  # noqa: SLF001 - told nowhere else


def our_commands() -> dict[str, set[str]]:
    """Each command of the product with the options that are its own."""
    djangos_own = options_of("django.core", "check") | options_of("django.core", "migrate")
    names = [name for name, application in get_commands().items() if application == "teoiksi.cli"]
    return {name: options_of("teoiksi.cli", name) - djangos_own for name in names}


def test_every_command_is_in_the_table() -> None:
    rows = re.findall(r"^\| `teoiksi (\w+)` \|", COMMANDS, re.MULTILINE)
    assert sorted(rows) == sorted([*our_commands(), "version"])


def test_every_option_is_told_with_its_command() -> None:
    lacking = {
        name: [option for option in sorted(options) if f"`{option}" not in told(name)]
        for name, options in our_commands().items()
    }
    shared = {"serve": ["--parent"], "worker": ["--parent"]}  # told once, with the demo
    assert {name: options for name, options in lacking.items() if options != shared.get(name, [])} == {}


def told(name: str) -> str:
    """The paragraph that begins with this command."""
    match = re.search(rf"^\*\*`teoiksi {name}\b.*?(?=^\n|^\*\*)", COMMANDS + "\n", re.MULTILINE | re.DOTALL)
    return match[0] if match else ""
