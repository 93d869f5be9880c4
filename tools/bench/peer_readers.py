"""Runs in a process of its own: other readers on the same two files; prints CPU seconds by name, if installed."""

from __future__ import annotations

import importlib
import json
import sys
import time
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any


def _pyjstat(folder: Path) -> Callable[[], Any]:
    reader: Any = importlib.import_module("pyjstat.pyjstat")
    text = (folder / "table.json").read_text("utf-8")
    return lambda: reader.Dataset.read(text).write("dataframe", naming="id")


def _pxwebpy(folder: Path) -> Callable[[], Any]:
    reader: Any = importlib.import_module("pxweb._internal.functions")  # it has no public one
    text = (folder / "table.json").read_text("utf-8")
    return lambda: reader.unpack_table_data(json.loads(text))


def _pyaxis(folder: Path) -> Callable[[], Any]:
    reader: Any = importlib.import_module("pyaxis.pyaxis")
    return lambda: reader.parse(uri=str(folder / "table.px"), encoding="iso-8859-15")


_PEERS = {"peer.json_stat.pyjstat": _pyjstat, "peer.json_stat.pxwebpy": _pxwebpy, "peer.px.pyaxis": _pyaxis}


def main(folder: Path) -> None:
    """Read once to warm up what is loaded late, then measure once more."""
    warnings.simplefilter("ignore")
    found: dict[str, float] = {}
    with redirect_stdout(sys.stderr):
        for name, prepared in _PEERS.items():
            try:
                work = prepared(folder)
            except ImportError:
                continue
            found[name] = min(_cpu(work), _cpu(work))
    sys.stdout.write(json.dumps(found) + "\n")


def _cpu(work: Callable[[], Any]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main(Path(sys.argv[1]))
