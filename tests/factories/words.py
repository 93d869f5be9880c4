"""The words of the site as the message catalogues now have them, whatever was read before."""

from __future__ import annotations

import gettext
from pathlib import Path

from django.conf import settings
from django.test.signals import setting_changed

from teoiksi.cli.building.catalogues import compile_catalogues


def fresh_words() -> None:
    """Compile the catalogues, and have Python and Django forget those that they have already read."""
    compile_catalogues([Path(folder) for folder in settings.LOCALE_PATHS])
    gettext._translations.clear()  # type: ignore[attr-defined] # noqa: SLF001 - it knows no other way to forget
    setting_changed.send(sender=None, setting="LOCALE_PATHS", value=settings.LOCALE_PATHS, enter=True)
