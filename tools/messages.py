"""Message catalogues: ``extract`` brings them up to date, ``check`` fails when a translation is missing.

usage: python tools/messages.py extract|check
"""

from __future__ import annotations

import sys

from teoiksi.web.shared import messages


def extract() -> int:
    """Write all catalogues anew and list what is to be translated."""
    for area in messages.AREAS:
        for language in messages.TRANSLATED:
            messages.bring_up_to_date(area, language)
    return check()


def check() -> int:
    """List the messages without a translation and give how many there are."""
    missing = [entry for area in messages.AREAS for entry in messages.untranslated(area)]
    for entry in missing:
        print(f"{entry.area} {entry.language}: {entry.message}")
    return len(missing)


if __name__ == "__main__":
    sys.exit(bool({"extract": extract, "check": check}[sys.argv[1]]()))
