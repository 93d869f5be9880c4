"""Prints what the intervals held, and the factors that make them hold what they should.

usage: TEOIKSI_TEST_DATA=FOLDER python -m tools.backtest [SERIES]

Takes the demo's series and, under TEOIKSI_TEST_DATA, every table of statistics and every control-chart series, at most SERIES
(24) of each file, and families of made-up series. The factors are chosen on the tables of one half; the other half and all
made-up series only tell how well that went.
"""

from __future__ import annotations

import os
import sys
from typing import Final

from tools.backtest.held import SHOWN, calibrated, halves, misses, rising, row
from tools.backtest.series import real_series
from tools.backtest.synthetic import made_up

from teoiksi.numerics.outlooks import OUTLOOK_LEVEL, WIDE_LEVEL

TOGETHER: Final = ("crime", "imatra_age")
_TAILS: Final = (3, 4, 5, 6, 8, 10)


def main(most: int) -> None:
    """Print the tables that docs/reference/outlook.md shows."""
    real = misses(real_series(os.environ.get("TEOIKSI_TEST_DATA", ""), most))
    synthetic = misses(made_up())
    half = halves({miss.name for miss in real}, TOGETHER)
    chosen, kept = ([miss for miss in real if half[miss.name] == which] for which in (0, 1))
    steps = " | ".join(f"{level:.0%}, step {step}" for level in (OUTLOOK_LEVEL, WIDE_LEVEL) for step in SHOWN)
    print(f"| series from | series | moments | {steps} |")
    print(f"| --- |{' ---: |' * (2 + 2 * len(SHOWN))}")
    for title, found in (("held out", kept), ("made up", synthetic), ("calibrated on", chosen)):
        for name in sorted({miss.name for miss in found}):
            print(row(f"{title}: {name}", [miss for miss in found if miss.name == name]))
        if found:
            print(row(f"**all {title}**", found))
    if not (chosen and kept):
        return
    others = rising(calibrated(kept))
    print(row("**halves exchanged**", chosen, others))
    print("factors by the calibration half:", rising(calibrated(chosen)))
    print("factors by the other half:", others)
    for freedom in _TAILS:
        narrow, wide = (calibrated(chosen, level, freedom)[:5] for level in (OUTLOOK_LEVEL, WIDE_LEVEL))
        apart = sum(abs(two / one - 1) for one, two in zip(narrow, wide, strict=True)) / len(narrow)
        print(f"{freedom} degrees of freedom: the factors for both intervals differ by {apart:.1%}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 24)
