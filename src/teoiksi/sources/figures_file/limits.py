"""How large a figure file may be: enough for every table that a city keeps, small enough to read in a web process."""

from typing import Final

from teoiksi.kernel.problems import Place
from teoiksi.sources.figures_file.mistakes import Mistakes

MEGABYTE: Final = 1_000_000
FILE_SIZE: Final = 5 * MEGABYTE
INFLATED_SIZE: Final = 30 * MEGABYTE
ROWS: Final = 20_000
COLUMNS: Final = 400
CELLS: Final = 300_000


def too_large(rows: int, columns: int, cells: int, place: Place, mistakes: Mistakes) -> bool:
    """Tell whether a table has grown past the limits, and note it."""
    for size, limit, code in (
        (rows, ROWS, "too-many-rows"),
        (columns, COLUMNS, "too-many-columns"),
        (cells, CELLS, "too-many-cells"),
    ):
        if size > limit:
            mistakes.add(code, place, limit=limit)
            return True
    return False
