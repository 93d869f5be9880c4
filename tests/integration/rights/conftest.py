"""The small town that the matrix is asked of."""

from __future__ import annotations

import pytest
from tests.integration.rights.cast import Town


@pytest.fixture
def town(db: None) -> Town:
    """Everyone, in the small town."""
    return Town()
