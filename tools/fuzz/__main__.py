"""``make fuzz``: spoils files for as long as is asked, and keeps the first one that a reader cannot bear."""

from __future__ import annotations

import argparse
import faulthandler
import sys
import time
from itertools import chain
from pathlib import Path
from random import Random
from typing import Final

from tools.fuzz.hostile_json import hostile_json
from tools.fuzz.hostile_px import hostile_px
from tools.fuzz.hostile_tables import hostile_tables
from tools.fuzz.spoiling import spoilt
from tools.fuzz.trying import Trial, try_file

KEPT: Final = Path("build") / "fuzz"
_SECONDS, _MEGABYTES = 3.0, 300.0
_HANGS = 60


def main() -> int:
    """Try hostile files, then spoilt ones; gives 1 when a reader crashed, hung or ate memory.

    A file that hangs for good ends the run with the place in the code where it hangs; the file is kept as well.
    """
    asked = argparse.ArgumentParser(prog="make fuzz")
    asked.add_argument("folder", type=Path, help="files to spoil, sub-folders too")
    asked.add_argument("--minutes", type=float, default=10)
    asked.add_argument("--seed", type=int, default=int(time.time()))
    options = asked.parse_args()
    random, until = Random(options.seed), time.monotonic() + options.minutes * 60  # noqa: S311 # repeatable
    originals = [path for path in sorted(options.folder.rglob("*")) if path.is_file()]
    failures = sum(not _stands(name, content) for name, content in chain(*(make(100_000) for make in _HOSTILE)))
    tried = read = 0
    while time.monotonic() < until and originals:
        original = random.choice(originals)
        content = spoilt(original.read_bytes(), random)
        trial = _tried(content)
        tried, read = tried + 1, read + trial.is_read
        failures += not _told(f"{original.name} (seed {options.seed}, file {tried})", content, trial)
    print(f"{tried} spoilt files, {read} of them read, {failures} wrong; seed {options.seed}")
    return int(failures > 0)


_HOSTILE: Final = (hostile_json, hostile_tables, hostile_px)


def _stands(name: str, content: bytes) -> bool:
    return _told(name, content, _tried(content))


def _tried(content: bytes) -> Trial:
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / "being-read").write_bytes(content)
    faulthandler.dump_traceback_later(_HANGS, exit=True)
    try:
        return try_file(content)
    finally:
        faulthandler.cancel_dump_traceback_later()


def _told(name: str, content: bytes, trial: Trial) -> bool:
    slow = f"{trial.seconds:.1f} s" if trial.seconds > _SECONDS else ""
    large = f"{trial.grown:.0f} MB more" if trial.grown > _MEGABYTES else ""
    wrong = trial.wrong or slow or large
    if wrong:
        kept = KEPT / f"{abs(hash(content)):x}"
        kept.write_bytes(content)
        print(f"{name}: {wrong}; kept as {kept}")
    return not wrong


if __name__ == "__main__":
    sys.exit(main())
