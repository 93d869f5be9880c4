"""What every test of a page needs: static files that need no build."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _plain(plain_static_files: None) -> None:
    """Pages are looked at as they are written, whether or not the site has been built."""
