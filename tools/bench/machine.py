"""The machine: what it is, how fast it is by the yardstick, and what its processes have used."""

from __future__ import annotations

import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

_YARDSTICK = "sum(i*i for i in range(10**7))"


def facts() -> dict[str, str | int]:
    """Tell what the figures were measured on; nothing that names the machine."""
    return {
        "cores": os.cpu_count() or 0,
        "processor": _first("/proc/cpuinfo", "model name") or platform.machine(),
        "memory_gb": round(int((_first("/proc/meminfo", "MemTotal") or "0").split()[0]) / 1e6),
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
    }


def yardstick() -> float:
    """Run the yardstick once; gives its seconds of CPU."""
    before = _children()
    subprocess.run([sys.executable, "-c", _YARDSTICK], check=True)
    return _children() - before


def cpu_of(processes: Iterable[int]) -> float:
    """Give the seconds of CPU that these processes, all threads of each, have used since they began (Linux).

    The clock of another process, as clock_getcpuclockid(3) makes its number: exact to the nanosecond, where
    ``/proc/…/stat`` counts in hundredths of a second.

    :raises OSError: when one has ended.
    """
    return sum(time.clock_gettime((~process << 3) | 2) for process in processes)


def family_of(process: int) -> list[int]:
    """Give the process and all that descend from it, parents first."""
    found = [process]
    for one in found:  # grows while it is read
        of_threads = Path(f"/proc/{one}/task").glob("*/children")
        found += [int(child) for listed in of_threads for child in listed.read_text("ascii").split()]
    return found


def memory_of(process: int) -> tuple[float, float]:
    """Give the megabytes (10⁶ bytes) of memory that a process holds: resident (RSS) and its own share of it (PSS)."""
    rows = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    kilobytes = {row.split(":")[0]: int(row.split()[1]) for row in rows if row.endswith(" kB")}
    return kilobytes["Rss"] * 1024 / 1e6, kilobytes["Pss"] * 1024 / 1e6


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _first(file: str, name: str) -> str:
    try:
        lines = Path(file).read_text("utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
