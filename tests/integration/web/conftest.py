"""What every test of a page needs: the site's words in all languages, and static files that need no build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as installed

from teoiksi.cli.building.catalogues import compile_catalogues


@pytest.fixture(scope="session", autouse=True)
def _words() -> None:
    compile_catalogues([Path(folder) for folder in installed.LOCALE_PATHS])


@pytest.fixture(autouse=True)
def _plain_static_files(settings: Any, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
