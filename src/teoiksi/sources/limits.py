"""How large a document of a source may be before it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """``bytes`` of the document, ``cells`` of all its cubes together, ``dimensions`` of one cube.

    A few bytes can claim a cube of any size, and an array of numpy has at most 64 dimensions.
    """

    bytes: int = 200_000_000
    cells: int = 20_000_000
    dimensions: int = 32


DEFAULT_LIMITS: Final = Limits()
