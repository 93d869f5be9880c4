"""Runs in a process of its own: reads the files of standard input (kind, encoding and path, tabs between) by pyjstat or pyaxis.

Prints for each a line of JSON: its tables, each as names of columns and rows with the value; or why it cannot be read.
"""

from __future__ import annotations

import importlib
import json
import socket
import sys
import warnings
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any


def _no_network(*_arguments: Any, **_others: Any) -> None:
    raise OSError("nothing is asked from anywhere")


def _by_pyjstat(path: Path, _encoding: str) -> list[dict[str, Any]]:
    reader: Any = importlib.import_module("pyjstat.pyjstat")
    text = path.read_text("utf-8")
    if json.loads(text).get("class") == "dataset":
        return [_table(reader.Dataset.read(text).write("dataframe", naming="id"), "value")]
    return [_table(frame, "value") for frame in reader.from_json_stat(json.loads(text), naming="id")]


def _by_pyaxis(path: Path, encoding: str) -> list[dict[str, Any]]:
    reader: Any = importlib.import_module("pyaxis.pyaxis")
    return [_table(reader.parse(uri=str(path), encoding=encoding)["DATA"], "DATA")]


def _table(frame: Any, value: str) -> dict[str, Any]:
    names = [name for name in frame.columns if name != value]
    values = [
        None if missing else each for each, missing in zip(frame[value].tolist(), frame[value].isna(), strict=True)
    ]
    columns = [frame[name].tolist() for name in names]
    return {"ids": names, "rows": [[*map(str, keys), each] for *keys, each in zip(*columns, values, strict=True)]}


def main() -> None:
    """Read and print."""
    socket.socket.connect = _no_network  # type: ignore[method-assign] # pyjstat would fetch addresses
    warnings.simplefilter("ignore")
    readers = {"pyjstat": _by_pyjstat, "pyaxis": _by_pyaxis}
    for line in sys.stdin.read().splitlines():
        kind, encoding, name = line.split("\t")
        try:
            with redirect_stdout(sys.stderr):  # pyaxis talks
                found: dict[str, Any] = {"datasets": readers[kind](Path(name), encoding)}
        except Exception as error:  # noqa: BLE001 # whatever it is, the peer cannot read the file
            found = {"error": f"{type(error).__name__}: {error}"[:200]}
        sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
