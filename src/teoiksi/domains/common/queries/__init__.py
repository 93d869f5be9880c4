"""Reading history, and which charts are drawn."""

from teoiksi.domains.common.queries.changes import change_sets, within
from teoiksi.domains.common.queries.drawn import drawn_charts
from teoiksi.domains.common.queries.rows import events_of

__all__ = ["change_sets", "drawn_charts", "events_of", "within"]
