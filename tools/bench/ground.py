"""The ground that the bench stands on: a data folder, a database and static files of its own, gone when it ends."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OURS = ("TEOIKSI_", "DATABASE_")


@contextmanager
def own_ground() -> Iterator[None]:
    """Let Django begin in a fresh data folder with the embedded server, whatever the environment says of other data."""
    for name in list(os.environ):
        if name.startswith(_OURS):
            del os.environ[name]
    folder = Path(tempfile.mkdtemp(prefix="teoiksi-bench-"))
    folder.chmod(0o755)  # when root runs this, the server's account must be able to go in
    os.environ |= {"TEOIKSI_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "teoiksi.config.settings"}
    try:
        _begin()
        yield
    finally:
        _end(folder)


def _begin() -> None:
    import django  # noqa: PLC0415 - reads the environment that was just made
    from django.core.management import call_command  # noqa: PLC0415 - as above

    django.setup()
    call_command("build", stdout=io.StringIO())
    call_command("migrate", verbosity=0)


def _end(folder: Path) -> None:
    from django.db import connections  # noqa: PLC0415 - as above

    from teoiksi.config.embedded import use  # noqa: PLC0415 - as above

    connections.close_all()
    use.leave(folder)
    for place in ((folder / "postgres").resolve(), folder):
        shutil.rmtree(place, ignore_errors=True)
