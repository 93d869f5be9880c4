"""What every test with a database may need: the site's words in all languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from teoiksi.cli.building.catalogues import compile_catalogues


@pytest.fixture(scope="session", autouse=True)
def _words() -> None:
    compile_catalogues([Path(folder) for folder in settings.LOCALE_PATHS])
