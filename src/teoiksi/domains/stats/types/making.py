"""How a figure is counted from what its source gives, in words."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class MakingStep(StrEnum):
    """What is said of how a figure is made: the whole sentence, and each step of counting."""

    WHOLE = "whole"
    MINUS = "minus"
    PER = "per"
    RUNNING_SUM = "running_sum"
    SCALE = "scale"


MAKING_WORDS: Final[dict[MakingStep, LocalizedText]] = {
    MakingStep.WHOLE: LocalizedText(
        "Luku lasketaan lähteen taulukosta {table}: {steps}.",
        "Talet räknas ut av källans tabell {table}: {steps}.",
        "The figure is counted from the source's table {table}: {steps}.",
    ),
    MakingStep.MINUS: LocalizedText("{first} miinus {second}", "{first} minus {second}", "{first} minus {second}"),
    MakingStep.PER: LocalizedText(
        "{first} jaettuna tiedolla {second}", "{first} dividerat med {second}", "{first} divided by {second}"
    ),
    MakingStep.RUNNING_SUM: LocalizedText(
        "{count} peräkkäisen jakson summa",
        "summan av {count} perioder i följd",
        "sum of {count} consecutive periods",
    ),
    MakingStep.SCALE: LocalizedText("kerrottuna luvulla {scale}", "multiplicerat med {scale}", "multiplied by {scale}"),
}
"""In braces: the table, the steps with commas between, what is chosen from the table (in the source's own codes and labels),
a count of periods, and a factor."""
