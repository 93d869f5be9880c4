"""Where a command's result goes: to the terminal, or into a file that is either the old or the new one, never half."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, OutputWrapper

from teoiksi.cli.terminal import say


def give_result(text: str, *, file: Path | None, out: OutputWrapper, notices: OutputWrapper) -> None:
    """Write the result as UTF-8 to the file, or to the terminal when none is named.

    :raises CommandError: when the file cannot be written; one that was there is then as it was.
    """
    if file is None:
        _print(text, out)
        return
    try:
        _replace(file.resolve(), text.encode())
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
    say(notices, fi=f"Kirjoitettu: {file}", en=f"Written: {file}")


def _print(text: str, out: Any) -> None:
    """Write past the encoding of the terminal, which may lack letters: the result is often directed to a file."""
    buffer = getattr(out, "buffer", None)
    if buffer is None:
        out.write(text, ending="")
    else:
        out.flush()
        buffer.write(text.encode())
        buffer.flush()


def _replace(file: Path, content: bytes) -> None:
    if file.exists() and not file.is_file():
        file.write_bytes(content)  # a pipe or a device holds nothing that could be lost
        return
    number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
        beside.chmod(_mode_of(file))
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mode_of(file: Path) -> int:
    """The rights of the file that is there, or those that a new file gets."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
