"""What a guide is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Section:
    """A few sentences under a heading; ``page`` is the name of the route that they are about, ``link`` the words to it.

    ``key`` is its id on the page: the help beside a form leads to it.
    """

    key: str
    heading: _StrPromise
    sentences: tuple[_StrPromise, ...]
    page: str = ""
    link: _StrPromise | str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide of one role: one page."""

    title: _StrPromise
    lead: _StrPromise
    sections: tuple[Section, ...]
