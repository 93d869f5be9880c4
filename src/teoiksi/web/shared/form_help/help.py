"""What the help beside a form is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class FormHelp:
    """Two to five sentences under a title; ``section`` of the ``guide`` of a role tells more."""

    title: _StrPromise
    sentences: tuple[_StrPromise, ...]
    guide: str
    section: str
