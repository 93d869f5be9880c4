"""Every reading of figures, of how they arrive, and of the record of it."""

from teoiksi.domains.stats.queries.areas import area_table, areas, has_map, newest_map
from teoiksi.domains.stats.queries.connections import (
    ConnectionCard,
    WaitingCard,
    connection_of_series,
    connections,
    fetched_series,
    recipe_of,
    waiting_figures,
)
from teoiksi.domains.stats.queries.figures import (
    end_of_day,
    figures_as_known,
    period_kinds,
    series_by_slug,
    versions_of_figures,
)
from teoiksi.domains.stats.queries.making import how_made, making_sentence, reference_of
from teoiksi.domains.stats.queries.questions import language_of_question, question
from teoiksi.domains.stats.queries.run_list import RunSummary, run_count, run_summaries
from teoiksi.domains.stats.queries.runs import (
    change_sentence,
    columns_of,
    counts_of,
    due,
    interrupted_run,
    line_sentence,
    not_done_in,
    run,
    runs,
)
from teoiksi.domains.stats.queries.source_changes import told_changes
from teoiksi.domains.stats.queries.states import ConnectionState, connection_states, failure_sentences

__all__ = [
    "ConnectionCard",
    "ConnectionState",
    "RunSummary",
    "WaitingCard",
    "area_table",
    "areas",
    "change_sentence",
    "columns_of",
    "connection_of_series",
    "connection_states",
    "connections",
    "counts_of",
    "due",
    "end_of_day",
    "failure_sentences",
    "fetched_series",
    "figures_as_known",
    "has_map",
    "how_made",
    "interrupted_run",
    "language_of_question",
    "line_sentence",
    "making_sentence",
    "newest_map",
    "not_done_in",
    "period_kinds",
    "question",
    "recipe_of",
    "reference_of",
    "run",
    "run_count",
    "run_summaries",
    "runs",
    "series_by_slug",
    "told_changes",
    "versions_of_figures",
    "waiting_figures",
]
