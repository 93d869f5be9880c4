"""What social media show beside a link to a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preview:
    """Words in the reader's language; ``image`` is the path of a PNG of 1200 × 630 pixels and ``alternative`` says the same.

    An empty ``description`` stands for that of the whole site.
    """

    title: str
    description: str
    image: str
    alternative: str
