"""The one way out: a document as a strategy file, always in the same form, so that equal strategies are equal files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, Final

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import FORMAT, StrategyDocument
from teoiksi.sources.strategy_file.order import in_order
from teoiksi.sources.strategy_file.write_text import LONGEST_LINE, block_text, flow_text, line_text

_HEADER: Final = (
    "# Strategiatiedosto. Muoto on kuvattu ohjeessa docs/reference/strategy-file.md,",
    "# ja sen JSON Schema -kaavan antaa komento: teoiksi schema",
)
_STEP: Final = "  "


def write_strategy(document: StrategyDocument) -> str:
    """Write a document as a strategy file; ``read_strategy`` gives the same document back.

    Keys come in the order of the fields, what is at its default is left out, and parts whose order carries no meaning
    come in their one order.
    """
    lines = [*_HEADER, f"format: {FORMAT}"]
    for line in field_lines(in_order(document), ""):
        lines += [line] if line.startswith(" ") or not line else ["", line]
    return "\n".join(lines) + "\n"


def field_lines(part: Any, indent: str) -> Iterable[str]:
    """Write the fields of a part of a document, each on its lines; those at their defaults are left out."""
    for field in fields(part):
        value = getattr(part, field.name)
        if value != field.default:
            yield from _field(f"{indent}{field.name}:", value, indent + _STEP)


def _field(start: str, value: Any, indent: str) -> Iterable[str]:
    match value:
        case str():
            return block_text(start, value, indent)
        case LocalizedText():
            return _text(start, value, indent)
        case (str(), *_):
            return _ids(start, value, indent)
        case ((str(), str()), *_):
            return [f"{start} {_flow_mapping(value)}"]
        case tuple() if not _is_numbers(value):
            return [start, *(line for item in value for line in _item(item, indent))]
    return [f"{start} {_flow(value)}"] if _is_short(value) else [start, *field_lines(value, indent)]


def _is_numbers(value: tuple[Any, ...]) -> bool:
    return bool(value) and isinstance(value[0], int)


def _is_short(value: Any) -> bool:
    return getattr(value, "ON_ONE_LINE", False) or not is_dataclass(value) or isinstance(value, Period)


def _item(value: Any, indent: str) -> Iterable[str]:
    if _is_short(value):
        return [f"{indent}- {_flow(value)}"]
    inner = indent + _STEP
    is_text = isinstance(value, LocalizedText)
    first, *others = _text("", value, inner) if is_text else field_lines(value, inner)
    return [f"{indent}- {first.strip()}", *others] if first else [f"{indent}- {others[0].lstrip()}", *others[1:]]


def _text(start: str, text: LocalizedText, indent: str) -> list[str]:
    """Write the languages on one line when they fit there, else each on a line of its own."""
    line = f"{start} {_flow(text)}"
    if len(line) <= LONGEST_LINE and "\\n" not in line:
        return [line]
    languages = text.as_mapping().items()
    return [
        start,
        *(line for code, words in languages for line in block_text(f"{indent}{code}:", words, indent + _STEP)),
    ]


def _ids(start: str, ids: Sequence[str], indent: str) -> Iterable[str]:
    line = f"{start} [{', '.join(flow_text(name) for name in ids)}]"
    if len(line) <= LONGEST_LINE:
        return [line]
    return [start, *(f"{indent}- {line_text(name)}" for name in ids)]


def _flow(value: Any) -> str:
    match value:
        case tuple():
            return f"[{', '.join(_flow(each) for each in value)}]"
        case str():
            return flow_text(value)
        case int() | float():
            return _number(value)
        case Period() | date():
            return str(value)
        case LocalizedText():
            return _flow_mapping(value.as_mapping().items())
    given = ((field.name, getattr(value, field.name), field.default) for field in fields(value))
    return _flow_mapping((name, found) for name, found, default in given if found != default)


def _flow_mapping(pairs: Iterable[tuple[str, Any]]) -> str:
    return f"{{{', '.join(f'{flow_text(key)}: {_flow(value)}' for key, value in pairs)}}}"


def _number(value: float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
