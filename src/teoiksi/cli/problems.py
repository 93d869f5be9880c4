"""How mistakes in a given file are written on a terminal: where, what, how to mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teoiksi.kernel.problems import Place, Problem


def problem_lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Give two lines for each: the place and what is wrong, then how to mend it and the stable code."""
    for problem in problems:
        where = place_in_words(problem.place)
        yield f"  {where}: {problem.what}" if where else f"  {problem.what}"
        yield f"      {problem.mend} [{problem.code}]"


def place_in_words(place: Place) -> str:
    """Write a place in Finnish: ``rivi 7, sarake 3 (arvo)``, or the cell of a workbook, ``Taul1!C7``."""
    if "!" in place.path:
        return place.path
    parts = [f"rivi {place.line}"] if place.line else []
    if place.column:
        parts.append(f"sarake {place.column}")
    if not parts:
        return place.path
    return ", ".join(parts) + (f" ({place.path})" if place.path else "")
