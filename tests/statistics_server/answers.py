"""The forms of an answer: status, headers and body, and what they carry."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import orjson


@dataclass(frozen=True)
class Asked:
    """A call as it came: the path without the query, the query as pairs in their order, headers in small letters."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: dict[str, str]
    body: bytes = b""

    def first(self, name: str, default: str = "") -> str:
        """Give the first value of a parameter."""
        return next((value for key, value in self.query if key.lower() == name.lower()), default)

    def all(self, name: str) -> list[str]:
        """Give every value of a parameter."""
        return [value for key, value in self.query if key.lower() == name.lower()]


@dataclass(frozen=True)
class Reply:
    """What is sent back."""

    status: int
    body: bytes
    kind: str = "application/json; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


def as_json(found: Any, status: int = 200, **headers: str) -> Reply:
    """Reply with a document."""
    return Reply(status, orjson.dumps(found), headers={name.replace("_", "-"): text for name, text in headers.items()})


def as_text(text: str, status: int) -> Reply:
    """Reply with a bare text, as IIS does."""
    return Reply(status, text.encode(), "text/html; charset=utf-8")
