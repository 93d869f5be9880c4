"""What an import of figures would do, shown before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from teoiksi.domains.indicators.types.words import SeriesRole
from teoiksi.domains.stats.types import Figure, NewFigure, StoredFigures
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import Place, Problem


class ImportStep(StrEnum):
    """What storing one figure would do."""

    NEW = "new"
    REVISED = "revised"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class ImportedFigure:
    """One figure of the file, and the one that is known of its period now, if any."""

    new: NewFigure
    old: Figure | None
    step: ImportStep
    place: Place


@dataclass(frozen=True, slots=True)
class ImportedSeries:
    """The figures that go to one series, oldest first; ``series`` is empty when it is made only as they are stored."""

    indicator: str
    name: LocalizedText
    unit: LocalizedText
    decimals: int
    series: str
    role: SeriesRole
    figures: tuple[ImportedFigure, ...]

    @property
    def counts(self) -> StoredFigures:
        """How many figures would be new, revised, unchanged."""
        steps = [figure.step for figure in self.figures]
        return StoredFigures(*(steps.count(step) for step in ImportStep))


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """A whole file before it is stored. With any problem nothing can be stored; a warning only asks to look again."""

    file_name: str
    series: tuple[ImportedSeries, ...]
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @property
    def counts(self) -> StoredFigures:
        """How many figures would be new, revised, unchanged in all."""
        return sum((of_one.counts for of_one in self.series), StoredFigures())
