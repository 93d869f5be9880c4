"""What every test with a database may need: the site's words in all languages."""

from __future__ import annotations

import pytest
from tests.factories.words import fresh_words


@pytest.fixture(scope="session", autouse=True)
def _words() -> None:
    fresh_words()
