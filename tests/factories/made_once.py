"""What is made once for all workers of the tests and copied by each: told apart by the code it was made with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from teoiksi.config.data_folder import data_folder
from teoiksi.kernel.locks import exclusive

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = data_folder() / "tests"
_FOLDERS: Final = ("src", "tests/factories")
_FILES: Final = ("requirements.lock", "package-lock.json", "tests/journeys/conftest.py")
_MADE_BY_BUILDING: Final = {".pyc", ".mo"}


@cache
def key() -> str:
    """Give a short name of the code as it is now: whatever changes in it, what was made before is made anew."""
    digest = hashlib.sha256()
    files = (each for folder in _FOLDERS for each in (ROOT / folder).rglob("*"))
    for path in sorted((*files, *(ROOT / name for name in _FILES))):
        if path.is_file() and path.suffix not in _MADE_BY_BUILDING:
            digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def one_at_a_time(what: str) -> Iterator[None]:
    """Let one worker make it while the others wait."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with exclusive(FOLDER / f"{what}.lock"):
        yield
