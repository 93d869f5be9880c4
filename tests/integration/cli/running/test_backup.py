"""A backup made with PostgreSQL's own programs comes back whole, in another installation with other passwords."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.factories.installation import IMATRA, Installation, until

from teoiksi.config.embedded.binaries import PACKAGE

pytestmark = [pytest.mark.slow]


def program(name: str) -> str:
    """Give the newest program of this name in the wheel."""
    spec = find_spec(PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    return str(sorted(Path(spec.origin).parent.glob(f"pginstall*/bin/{name}"))[-1])


def run_as_owner(installation: Installation, name: str, *arguments: str) -> None:
    """Run a program of PostgreSQL against an installation, as the role that owns the tables."""
    password = (installation.data / "postgres-owner-password").read_text(encoding="ascii")
    place = ["-h", str(installation.data / "postgres/sockets"), "-U", "teoiksi_owner", "-d", "teoiksi"]
    environment = os.environ | {"PGPASSWORD": password}
    result = subprocess.run([program(name), *place, *arguments], env=environment, capture_output=True, check=False)
    assert result.returncode == 0, result.stderr


@pytest.fixture
def running() -> Iterator[list[Installation]]:
    """Two installations, whose databases are kept running by processes that do nothing."""
    both = [Installation.with_imatra(), Installation.migrated()]
    for each in both:
        each.start(
            "shell", "-v0", "-c", "import time; from django.db import connection as c; c.connect(); time.sleep(99)"
        )
        until(each.has_database)
    yield both
    for each in both:
        each.remove()


def test_a_backup_comes_back_whole_and_migrate_gives_the_rights_anew(running: list[Installation]) -> None:
    first, second = running
    dump = str(first.folder / "backup")
    run_as_owner(first, "pg_dump", "-Fc", "-f", dump)
    run_as_owner(
        second, "pg_restore", "--clean", "--if-exists", "--no-owner", "--no-privileges", "--exit-on-error", dump
    )
    assert "The site's role lacks rights to tables" in second.run("check").stderr
    second.done("migrate")
    assert second.fingerprint() == first.fingerprint()
    assert "migrate" not in second.run("check").stderr
    assert "Nothing changed" in second.done("load", str(IMATRA))
