"""Which period a code of the time dimension means, and whether the source calls it preliminary."""

from __future__ import annotations

from teoiksi.kernel.period import FIRST_YEAR, LAST_YEAR, NotAPeriod, Period
from teoiksi.sources.cube.dimension import Dimension


def period_of(time: Dimension, code: str) -> tuple[Period, bool] | None:
    """Read ``2024``, ``2024*``, ``2024H1``, ``2024Q1``, ``2024M03`` (and what ``times`` says instead of the code).

    Gives the period and whether an asterisk on the code or on any of its labels marks it as preliminary; None where it is no
    year, half-year, quarter, month or day (thirds, school years, text).
    """
    position = time.positions[code]
    said = time.times[position] if time.times else code
    try:
        period = Period.parse(said.rstrip("*").strip())
    except NotAPeriod:
        return None
    if not FIRST_YEAR <= period.start.year <= LAST_YEAR:
        return None
    labels = (names[position] for names in time.labels.values())
    return period, any(text.rstrip().endswith("*") for text in (code, said, *labels))
