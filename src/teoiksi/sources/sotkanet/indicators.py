"""What Sotkanet says of an indicator: its names, years, genders and texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from typing import Any, Final

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import Texts, texts
from teoiksi.sources.json_stat.moments import NotAMoment, read_moment

_TAG: Final = re.compile(r"<[^>]*>")
_LANGUAGES: Final = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class Indicator:
    """``years`` are first and last; ``unit`` is the code of its value type (``PER1000``); texts are without HTML."""

    number: int
    title: Texts
    organisation: Texts
    genders: tuple[str, ...]
    years: tuple[int, int] | None = None
    updated: datetime | None = None
    decimals: int | None = None
    unit: str = ""
    description: Texts = field(default_factory=texts)
    limits: Texts = field(default_factory=texts)


def read_indicator(content: bytes) -> Indicator:
    """Read the answer of ``/indicators/{id}``.

    :raises BadInput: when it is no such answer.
    """
    try:
        return _indicator(orjson.loads(content))
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput([_problem("not-indicator", "Vastaus ei ole Sotkanetin mittari")]) from error


def read_indicators(content: bytes) -> Sequence[Indicator]:
    """Read the answer of ``/indicators``: all of them, without years and texts.

    :raises BadInput: when it is no such answer.
    """
    try:
        return [_indicator(each) for each in orjson.loads(content)]
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput([_problem("not-indicators", "Vastaus ei ole Sotkanetin mittariluettelo")]) from error


def _indicator(found: Any) -> Indicator:
    years = found.get("range")
    kind = found.get("primaryValueType") or {}
    decimals = found.get("decimals")
    return Indicator(
        int(found["id"]),
        _texts(found["title"]),
        _texts((found.get("organization") or {}).get("title") or {}),
        tuple(found["classifications"]["sex"]["values"]),
        (int(years["start"]), int(years["end"])) if years else None,
        _moment(found.get("data-updated")),
        decimals if isinstance(decimals, int) else None,
        str(kind.get("code") or ""),
        _texts(found.get("description") or {}),
        _texts(found.get("limits") or {}),
    )


def _texts(found: Any) -> Texts:
    return texts({language: _plain(str(found[language])) for language in _LANGUAGES if found.get(language)})


def _plain(text: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", text)).split())


def _moment(text: object) -> datetime | None:
    try:
        return read_moment(str(text or ""))
    except NotAMoment:
        return None


def _problem(code: str, what: str) -> Problem:
    return Problem(code, what, "Tarkista mittarin numero Sotkanetista")
