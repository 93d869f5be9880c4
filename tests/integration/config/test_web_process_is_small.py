"""A web process with all its pages loads nothing that only the worker needs."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_ASK = (
    "from django import setup; setup(); import sys; import teoiksi.config.urls; "
    "heavy = {'numpy', 'httpx', 'scipy', 'statsmodels', 'pandas', 'simplemma', 'typst', 'vl_convert'}; "
    "print(sorted(heavy & set(sys.modules)))"
)


@pytest.mark.slow
def test_a_web_process_loads_neither_arithmetic_nor_the_client_of_statistics_services() -> None:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "teoiksi.config.settings"}
    done = subprocess.run([sys.executable, "-c", _ASK], capture_output=True, text=True, env=environment, check=False)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
