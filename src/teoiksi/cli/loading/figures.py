"""New and revised figures by their series: periods that follow each other are told as one stretch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from teoiksi.cli.loading.shortening import shortened
from teoiksi.cli.loading.values import level
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.compare import Change, Difference

NEW: Final = LocalizedText(fi="uusia", en="new")
REVISED: Final = LocalizedText(fi="korjataan", en="revised")
_ONLY_AROUND: Final = LocalizedText(fi="vain päivät, tila tai huomautus", en="only days, status or note")


def figure_lines(differences: Sequence[Difference], language: Language) -> Iterator[str]:
    """Give for each series how many figures are new and from when, and each revised figure from what to what."""
    by_series: dict[str, list[Difference]] = {}
    for one in differences:
        by_series.setdefault(one.id.rpartition("/")[0], []).append(one)
    for series, of_one in by_series.items():
        added = [one.after.period for one in of_one if one.change is Change.ADDED]
        new = f": {NEW.in_language(language)} {len(added)} ({stretch(added, language)})" if added else ""
        yield f"  {shortened(of_one[0].name.in_language(language))} ({series}){new}"
        for one in of_one:
            if one.change is Change.CHANGED:
                yield f"           {REVISED.in_language(language)} {_revised(one, language)}"


def stretch(periods: Sequence[Period], language: Language) -> str:
    """Write the first and the last of these periods: ``1990–2021``."""
    first, last = (writing.period(period, language) for period in (min(periods), max(periods)))
    return first if first == last else f"{first}–{last}"


def _revised(one: Difference, language: Language) -> str:
    period = writing.period(one.after.period, language)
    before, after = level(one.before, language), level(one.after, language)
    if before == after:
        return f"{period}: {after} ({_ONLY_AROUND.in_language(language)})"
    return f"{period}: {before} → {after}"
