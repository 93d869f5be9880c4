"""Reading a number as people write it: 24 686, 17,9 %, −5, 1.234,5."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Final

from teoiksi.sources.figures_file.mistakes import Mistake

LONGEST: Final = 60  # no number or period is longer; patterns are not tried on whole novels
_MINUSES: Final = str.maketrans("−–—‐‑﹣－", "-------")  # every dash that word processors put in place of minus
_SPACED: Final = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?")
_BOTH_MARKS: Final = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+,|(?:,[0-9]{3})+\.)[0-9]+")
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,})")
_ONE_MARK: Final = re.compile(r"([0-9]+)([.,])([0-9]+)")
_SCIENTIFIC: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+")
_MONTH: Final = r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)[a-z]*"
_DATE: Final = re.compile(
    r"[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{2}|[0-9]{4})?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}"
    rf"|(?:[0-9]{{1,2}}\.? ?)?{_MONTH}\.? ?(?:[0-9]{{2}}|[0-9]{{4}})?"
)
_NOT_FINITE: Final = re.compile(r"[+-]?(?:inf|infinity|nan|∞|ääretön)", re.IGNORECASE)
_APPROXIMATE: Final = re.compile(
    r"(?:n\.|noin|yli|alle|ca\.?|cirka|about|[<>≤≥~≈]).*[0-9].*|[0-9 ]+(?:-|\.\.)[0-9 ]+", re.IGNORECASE
)
_MARKED: Final = re.compile(r"[+-]?[0-9][0-9 .,]*[a-z]?[*†‡¹²³)]+")
_WITH_UNIT: Final = re.compile(r"[+-]?[0-9][0-9 .,]*[^0-9 .,].*|[€$£] ?[+-]?[0-9].*")


def read_number(text: str, decimal: str = "") -> tuple[float, bool]:
    """Read a tidied text; gives the number and whether a per cent sign stood after it (``17,9 %`` is 17.9, not 0.179).

    ``decimal`` is the mark that the file is known to use for decimals, or empty: it decides what ``1,234`` is.

    :raises Mistake: with the code of what is wrong.
    """
    plain = text.translate(_MINUSES)
    is_percent = plain.endswith("%")
    plain = plain.removesuffix("%").rstrip()
    sign, unsigned = _split_sign(plain)
    number = float(_plain_digits(unsigned, text, decimal))
    if not math.isfinite(number):
        raise Mistake("value-not-finite", text=text)
    return (-number if sign == "-" else number), is_percent


def decimal_mark(texts: Iterable[str], usual: str = "") -> str:
    """Tell which mark these texts use for decimals: the one that is seen in use, else the usual one of the file's
    separator. Gives an empty string when both are in use, or when nothing tells."""
    seen = {mark for text in texts if (mark := _certain_mark(text.translate(_MINUSES).rstrip("% ").lstrip("+- ")))}
    if not seen:
        return usual
    return seen.pop() if len(seen) == 1 else ""


def _split_sign(text: str) -> tuple[str, str]:
    if text[:1] in {"+", "-"}:
        return text[0], text[1:].lstrip()
    return "", text


def _plain_digits(text: str, shown: str, decimal: str) -> str:
    if text.isascii() and text.isdigit():
        return text
    if _SPACED.fullmatch(text):
        return text.replace(" ", "").replace(",", ".")
    if _BOTH_MARKS.fullmatch(text):
        return _without_thousands(text, _certain_mark(text))
    if _GROUPED.fullmatch(text):
        return text.replace(".", "").replace(",", "")
    if found := _ONE_MARK.fullmatch(text):
        return _one_mark(found, shown, decimal)
    raise _why_not(text, shown)


def _one_mark(found: re.Match[str], shown: str, decimal: str) -> str:
    whole, mark, rest = found.groups()
    if not _could_be_thousands(whole, rest) or mark == decimal:
        return f"{whole}.{rest}"
    if not decimal:
        raise Mistake("value-ambiguous", text=shown, mark=mark)
    return whole + rest


def _could_be_thousands(whole: str, rest: str) -> bool:
    return len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0")


def _without_thousands(text: str, decimal: str) -> str:
    return text.replace("." if decimal == "," else ",", "").replace(",", ".")


def _certain_mark(text: str) -> str:
    if _BOTH_MARKS.fullmatch(text):
        return max(".,", key=text.rfind)
    if _SPACED.fullmatch(text):
        return next((mark for mark in ".," if mark in text), "")
    found = _ONE_MARK.fullmatch(text)
    return found[2] if found and not _could_be_thousands(found[1], found[3]) else ""


def _why_not(text: str, shown: str) -> Mistake:
    if len(text) > LONGEST:
        return Mistake("value-unreadable", text=shown)
    for pattern, code in (
        (_NOT_FINITE, "value-not-finite"),
        (_SCIENTIFIC, "value-scientific"),
        (_DATE, "value-is-date"),
        (_APPROXIMATE, "value-approximate"),
        (_MARKED, "value-with-mark"),
    ):
        if pattern.fullmatch(text.lower()):
            return Mistake(code, text=shown)
    if re.fullmatch(r"[0-9 .,]+", text) and re.search(r"[0-9] [0-9]", text):
        return Mistake("value-spaces", text=shown)
    return Mistake("value-with-unit" if _WITH_UNIT.fullmatch(text) else "value-unreadable", text=shown)
