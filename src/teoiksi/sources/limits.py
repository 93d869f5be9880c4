"""How large a document of a source may be before it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """``bytes`` of the document and ``cells`` of one cube: a few bytes can claim a cube of any size."""

    bytes: int = 200_000_000
    cells: int = 20_000_000


DEFAULT_LIMITS: Final = Limits()
