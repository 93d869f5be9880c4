"""A filled-in form as an item of the draft: what is empty or at its default is left out, as in the file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from copy import deepcopy
from typing import Any, Final

from django.http import QueryDict

from teoiksi.kernel.language import LANGUAGES
from teoiksi.sources.strategy_file.editing import fresh_id
from teoiksi.sources.strategy_file.plain import Plain
from teoiksi.web.editing.fields import BASELINE_FIELDS, ROWS, Field, Shape

_NUMBER: Final = re.compile(r"[-+−]?\d+([.,]\d+)?")
_FINNISH_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_MOST_ROWS: Final = 200


def read_item(fields: Collection[Field], sent: QueryDict, seen: Plain) -> Plain:
    """Give the item that was sent: fields of the form as they were filled in, all else as it was ``seen``."""
    item = deepcopy(seen)
    for field in fields:
        holder, name = _holder(item, field.name)
        value = _value(field, field.name, sent, holder.get(name))
        if value is None:
            holder.pop(name, None)
        else:
            holder[name] = value
    for inside in {field.name.partition(".")[0] for field in fields if "." in field.name}:
        if not item.get(inside, True):
            del item[inside]
    return item


def _holder(item: Plain, name: str) -> tuple[Plain, str]:
    first, dot, last = name.partition(".")
    return (item.setdefault(first, {}), last) if dot else (item, name)


def _value(field: Field, name: str, sent: QueryDict, seen: Any) -> Any:
    match field.shape:
        case Shape.TEXT | Shape.LONG_TEXT:
            return _text(name, sent) or ({} if field.is_needed else None)
        case Shape.TEXTS:
            return [text for at in range(_rows(name, sent)) if (text := _text(f"{name}.{at}", sent))] or None
        case Shape.SEVERAL:
            return _several(sent.getlist(name), seen or []) or None
        case Shape.BASELINE:
            return _part(BASELINE_FIELDS, name, sent)
        case Shape.TARGETS | Shape.SERIES | Shape.REBASES:
            return _repeated(field, name, sent) or None
    return _plain(field, name, sent)


def _repeated(field: Field, name: str, sent: QueryDict) -> list[Plain]:
    """Give the rows of a field that were filled in; a new series gets an id of its name or its role."""
    parts = [_part(ROWS[field.shape], f"{name}.{at}", sent) for at in range(_rows(name, sent))]
    found = [each for each in parts if each]
    if field.shape is not Shape.SERIES:
        return sorted(found, key=lambda each: str(each.get("due") or each.get("day") or "9"))
    taken = {each["id"] for each in found if "id" in each}
    for each in found:
        if "id" not in each:
            each["id"] = fresh_id(each.get("name", {}).get("fi", "") or each.get("role", ""), taken)
            taken.add(each["id"])
    return found


def _plain(field: Field, name: str, sent: QueryDict) -> Any:
    if field.shape is Shape.FLAG:
        ticked = bool(sent.get(name))
        return None if ticked is bool(field.default) else ticked
    words = _words(sent.get(name, ""))
    value: Any = words
    if field.shape is Shape.NUMBER:
        value = _number(words)
    elif field.shape is Shape.DAY and (day := _FINNISH_DAY.fullmatch(words)):
        value = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    elif field.shape is Shape.PAIRS:
        pairs = (each.partition("=") for each in re.split(r"[,;\n]+", words) if each.strip())
        value = {code.strip(): chosen.strip() for code, _is, chosen in pairs} or None
    elif field.shape is Shape.CODES:
        value = [code for code in re.split(r"[\s,;]+", words) if code] or None
    if field.name == "number":
        return words
    if field.is_needed and not words and field.shape in {Shape.DAY, Shape.WORDS}:
        return ""
    return None if value in ("", field.default) else value


def _number(words: str) -> Any:
    """Give the number that is meant, with a comma or a point; what is no number stays as it was written."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", words)
    if not _NUMBER.fullmatch(plain):
        return words
    number = float(plain.replace(",", ".").replace("−", "-"))
    return int(number) if number == int(number) and abs(number) < 1e15 else number


def _part(fields: Iterable[Field], name: str, sent: QueryDict) -> Plain | None:
    if sent.get(f"{name}.gone"):
        return None
    found = {each.name: _value(each, f"{name}.{each.name}", sent, None) for each in fields}
    part = {key: value for key, value in found.items() if value is not None}
    return part if part.keys() - {"origin", "example", "id"} else None


def _text(name: str, sent: QueryDict) -> dict[str, str]:
    found = {language: _words(sent.get(f"{name}.{language}", "")) for language in LANGUAGES}
    return {language: words for language, words in found.items() if words}


def one_line(text: str, longest: int) -> str:
    """Give what was written in a field of one line, without what cannot be stored."""
    return "".join(letter for letter in text if letter.isprintable()).strip()[:longest]


def _words(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _several(chosen: list[str], seen: list[str]) -> list[str]:
    """Keep the order that was there; new ones come last."""
    return [each for each in seen if each in chosen] + [each for each in dict.fromkeys(chosen) if each not in seen]


def _rows(name: str, sent: QueryDict) -> int:
    """Give how many rows of a repeated field were sent."""
    start = f"{name}."
    numbers = [key[len(start) :].partition(".")[0] for key in sent if key.startswith(start)]
    return min(max((int(each) + 1 for each in numbers if each.isdecimal() and len(each) < 4), default=0), _MOST_ROWS)
