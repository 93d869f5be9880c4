"""What holds in a web process and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

_ASK = (
    "{before}from django import setup; setup(); from django.db import connection\n"
    "with connection.cursor() as cursor:\n"
    "    cursor.execute('SHOW statement_timeout'); print(cursor.fetchone()[0])"
)


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize(("before", "limit"), [("import teoiksi.config.wsgi; ", "15s"), ("", "0")])
def test_only_the_queries_of_pages_are_ended_after_fifteen_seconds(before: str, limit: str) -> None:
    to = connection.get_connection_params()
    address = (
        f"postgres://{to['user']}:{quote(to['password'])}@{quote(to['host'], safe='')}:{to['port']}/{to['dbname']}"
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "DATABASE_"))}
    environment = {**kept, "DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "teoiksi.config.settings"}
    command = [sys.executable, "-c", _ASK.format(before=before)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert done.stdout.strip() == limit, done.stderr
