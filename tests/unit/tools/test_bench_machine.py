"""What the bench reads of the machine: CPU clocks of other processes, families of processes, memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest
from tools.bench import machine

pytestmark = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="Linux only")


def test_the_clock_of_a_process_is_the_one_it_reads_itself() -> None:
    before = time.process_time()
    found = machine.cpu_of([os.getpid()])
    assert before <= found <= time.process_time()


def test_a_family_has_the_process_and_its_children_whichever_thread_began_them() -> None:
    families: list[list[int]] = []

    def begin_and_look() -> None:
        with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
            families.append([child.pid, *machine.family_of(os.getpid())])
            child.communicate(b"\n")

    thread = Thread(target=begin_and_look)
    thread.start()
    thread.join()
    (child, first, *others) = families[0]
    assert first == os.getpid()
    assert child in others


def test_memory_is_told_in_megabytes_and_the_own_share_is_the_smaller() -> None:
    resident, own_share = machine.memory_of(os.getpid())
    assert 10 < own_share <= resident < 2000


def test_the_facts_name_no_machine() -> None:
    found = machine.facts()
    assert set(found) == {"cores", "processor", "memory_gb", "system", "python"}
    assert os.uname().nodename not in str(found.values())
