"""What the demo shows: the strategy files and the files of programmes."""

from __future__ import annotations

import re
from pathlib import Path

from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.domains.strategy import queries

FOLDER = Path(__file__).parent / "demo"
_STRATEGY = re.compile(r"^strategy:\n(?:  .*\n)*?  id: (?P<slug>\S+)$", re.MULTILINE)


def files() -> list[Path]:
    """Give the shipped files, in the order in which they are loaded."""
    return sorted(FOLDER.glob("*.yaml"))


def programme_files() -> list[Path]:
    """Give the shipped files of programmes; they are loaded after the strategies."""
    return sorted((FOLDER / "programmes").glob("*.yaml"))


def programmes_are_missing() -> bool:
    """Tell whether the strategy in force has no programme, not even a draft: what people have written is left alone."""
    strategy = queries.in_force()
    return strategy is not None and not programmes.programmes(strategy, states=tuple(ProgrammeState))


def slug_in(file: Path) -> str:
    """Give the identifier of the strategy in a file; only its beginning is looked at, the file is not checked."""
    match = _STRATEGY.search(file.read_text(encoding="utf-8"))
    return match["slug"] if match else ""


def files_not_loaded() -> list[Path]:
    """Give the files whose strategy is not in the database: what has been loaded, and edited since, is left alone."""
    there = {card.slug for card in queries.versions()}
    return [file for file in files() if slug_in(file) not in there]
