"""How the commands speak: one line of progress at a time, in the language of the terminal."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Protocol

from teoiksi.kernel.language import Language


class Output(Protocol):
    """Where lines go: a command's ``stdout`` or ``stderr``."""

    def write(self, msg: str) -> object:
        """Write one line."""

    def flush(self) -> object:
        """Show it at once."""


def terminal_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Finnish when the terminal is set to Finnish, else English."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((value for name in names if (value := environment.get(name))), "")
    return "fi" if chosen.startswith("fi") else "en"


def say(out: Output, *, fi: str, en: str) -> None:
    """Write one line in the language of the terminal, at once."""
    out.write(fi if terminal_language() == "fi" else en)
    out.flush()
