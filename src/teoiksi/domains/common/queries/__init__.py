"""Reading history, and which charts are drawn."""

from teoiksi.domains.common.queries.changes import change_sets, within
from teoiksi.domains.common.queries.drawn import drawn_charts

__all__ = ["change_sets", "drawn_charts", "within"]
