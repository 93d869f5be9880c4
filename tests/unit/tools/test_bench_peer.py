"""The bench compares with a peer, which must go on loading as the product's settings change."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.slow
def test_the_peer_of_the_bench_loads_with_the_settings_of_today() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from tools.bench.peer_wsgi import application; print(type(application).__name__)"],
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "teoiksi.config.settings"},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (told.stdout.strip(), told.stderr) == ("WSGIHandler", "")
