"""Compiles the message catalogues: every ``django.po`` gets its ``django.mo`` beside it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from teoiksi.kernel.trouble import Trouble

_A_DAY: Final = datetime(2026, 1, 1, tzinfo=UTC)


def compile_catalogues(folders: Iterable[Path]) -> int:
    """Compile the catalogues of these ``locale`` folders that have changed and give how many were compiled.

    :raises Trouble: when a catalogue cannot be read.
    """
    return sum(_compiled(po) for folder in folders for po in sorted(folder.glob("*/LC_MESSAGES/django.po")))


def _compiled(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    if mo.is_file() and mo.stat().st_mtime_ns >= po.stat().st_mtime_ns:
        return False
    content = _content(po)
    if mo.is_file() and mo.read_bytes() == content:
        return False  # in an installed package times mean nothing, and its folder may not be written
    # Written beside and put in place at once: others may be reading, or compiling the same.
    with NamedTemporaryFile(dir=mo.parent, suffix=".mo", delete=False) as target:
        target.write(content)
    Path(target.name).chmod(0o644)
    Path(target.name).replace(mo)
    return True


def _content(po: Path) -> bytes:
    try:
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parent.parent.name, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        raise Trouble(
            fi=f"Käännöstiedostoa {po} ei voi lukea: {error}. Korjaa tiedosto.",
            en=f"The message catalogue {po} cannot be read: {error}. Mend the file.",
        ) from error
    catalogue.creation_date = (
        _A_DAY  # Babel would write the moment, and the same texts would give other bytes each time
    )
    content = BytesIO()
    write_mo(content, catalogue)
    return content.getvalue()
