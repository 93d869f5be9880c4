"""Reading statistics: a table of 310 areas, 40 years and 10 contents as JSON-stat and as px, beside other readers."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, Final

import orjson
from tools.bench.goals import typical

from teoiksi.numerics.control_charts import control_chart
from teoiksi.sources.json_stat import read_json_stat
from teoiksi.sources.px_file import read_px

AREAS, YEARS, CONTENTS = 310, 40, 10
_CELLS: Final = AREAS * YEARS * CONTENTS
_ROUNDS: Final = 5
_SERIES, _MONTHS = 10_000, 36


def readings() -> dict[str, float]:
    """Give CPU in ms for a million cells, of ours and of each peer that is installed, which runs in a process of its own."""
    document, px = made_json_stat(), made_px()
    values = {
        "read.json_stat": _cpu(lambda: read_json_stat(document)),
        "read.px": _cpu(lambda: read_px(px)),
    }
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "table.json").write_bytes(document)
        Path(folder, "table.px").write_bytes(px)
        done = subprocess.run(
            [sys.executable, "-m", "tools.bench.peer_readers", folder], capture_output=True, text=True, check=True
        )
    seconds: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {name: each * 1000 / (_CELLS / 1e6) for name, each in (values | seconds).items()}


def control_charts() -> dict[str, float]:
    """Judge monthly series of three years by their control charts, all different; CPU in seconds."""
    random = Random(5)  # noqa: S311 - the same series on every run
    series = [[random.gauss(100, 10) for _month in range(_MONTHS)] for _each in range(_SERIES)]
    began = time.process_time()
    for values in series:
        control_chart(values, improvement=1, target=90)
    return {"assess.charts": time.process_time() - began}


def made_json_stat() -> bytes:
    """Write the table as PxWeb does: codes with labels, missing figures as null with their sign."""
    names, labels, values = _made()
    document: dict[str, Any] = {
        "version": "2.0",
        "class": "dataset",
        "label": "Taulukko",
        "id": list(names),
        "size": [len(codes) for codes in names.values()],
        "role": {"time": ["timeperiod_y"], "metric": ["contentscode"]},
        "dimension": {
            name: {
                "label": name,
                "category": {
                    "index": {code: place for place, code in enumerate(codes)},
                    "label": dict(zip(codes, labels[name], strict=True)),
                },
            }
            for name, codes in names.items()
        },
        "value": values,
        "status": {str(place): ".." for place, value in enumerate(values) if value is None},
    }
    return orjson.dumps(document)


def made_px() -> bytes:
    """Write the same as a px file in two languages."""
    names, labels, values = _made()
    lines = [
        'CHARSET="ANSI";', 'CODEPAGE="iso-8859-15";', 'LANGUAGE="fi";', "DECIMALS=1;", 'MATRIX="t";', 'SUBJECT-CODE="T";',
        'SUBJECT-AREA="Taulukko";', 'TITLE="Taulukko";', 'CONTENTS="Taulukko";', 'UNITS="lkm";', 'STUB="alue_23_20260101";',
        'HEADING="timeperiod_y","contentscode";', 'CONTVARIABLE="contentscode";',
    ]  # fmt: skip
    for name, codes in names.items():
        lines += [f'VALUES("{name}")={_listed(labels[name])};', f'CODES("{name}")={_listed(codes)};']
    width = YEARS * CONTENTS
    words = ['".."' if value is None else str(value) for value in values]
    rows = [" ".join(words[start : start + width]) for start in range(0, len(words), width)]
    return "\n".join([*lines, "DATA=", *rows, ";"]).encode("iso-8859-15")


def _listed(texts: list[str]) -> str:
    return ",".join(f'"{text}"' for text in texts)


def _made() -> tuple[dict[str, list[str]], dict[str, list[str]], list[float | None]]:
    random = Random(3)  # noqa: S311 - the same table on every run
    names = {
        "alue_23_20260101": [f"KU{number:03}" for number in range(1, AREAS + 1)],
        "timeperiod_y": [str(1986 + number) for number in range(YEARS)],
        "contentscode": [f"sisalto{number}" for number in range(CONTENTS)],
    }
    labels = {name: [f"Nimi {code}" for code in codes] for name, codes in names.items()}
    values = [None if random.random() < 0.02 else round(random.uniform(0, 90_000), 1) for _cell in range(_CELLS)]
    return names, labels, values


def _cpu(work: Callable[[], Any]) -> float:
    rounds = []
    for _round in range(_ROUNDS):
        began = time.process_time()
        work()
        rounds.append(time.process_time() - began)
    return typical(rounds)
