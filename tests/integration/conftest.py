"""What every test with a database may need: the site's words in all languages, and static files that need no build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.factories.words import fresh_words


@pytest.fixture(scope="session", autouse=True)
def _words() -> None:
    fresh_words()


@pytest.fixture(scope="session")
def _no_static_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("static")


@pytest.fixture
def plain_static_files(settings: Any, _no_static_files: Path) -> None:
    """Every browser of a test begins by looking through the folder: an empty one costs nothing."""
    settings.STATIC_ROOT = _no_static_files
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
