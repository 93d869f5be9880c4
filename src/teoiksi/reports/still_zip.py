"""Office files without a clock in them: the same contents give the same bytes."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
_PROPERTIES: Final = "docProps/core.xml"
_MOMENT: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def still(content: bytes, *, day: str) -> bytes:
    """Write an Office file anew with no times in its archive, and ``day`` (ISO) as when it was made and changed."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(written, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == _PROPERTIES:
                part = _MOMENT.sub(rb"\g<1>" + f"{day}T00:00:00Z".encode() + rb"\g<3>", part)
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type = ZIP_DEFLATED
            after.writestr(entry, part)
    return written.getvalue()
