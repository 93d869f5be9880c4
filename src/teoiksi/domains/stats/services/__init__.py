"""Every writing of figures, of how they arrive, and of the record of it.

What stores fetched figures and takes turns at hosts is imported from its own module (``storing``, ``area_figures``,
``limiter``): it needs numpy and the client of statistics services, which no web process loads.
"""

from teoiksi.domains.stats.services.areas import put_areas, put_map
from teoiksi.domains.stats.services.connections import (
    connect_series,
    connect_structure,
    pause_connection,
    resume_connection,
    verify_connection,
)
from teoiksi.domains.stats.services.figures import (
    TwoFiguresForOnePeriod,
    put_sources,
    store_figures,
    store_figures_of_many,
)
from teoiksi.domains.stats.services.questions import answer_question, put_question
from teoiksi.domains.stats.services.runs import close_run, record_failure, start_run
from teoiksi.domains.stats.services.waiting import NotWaiting, accept_figure, reject_figure

__all__ = [
    "NotWaiting",
    "TwoFiguresForOnePeriod",
    "accept_figure",
    "answer_question",
    "close_run",
    "connect_series",
    "connect_structure",
    "pause_connection",
    "put_areas",
    "put_map",
    "put_question",
    "put_sources",
    "record_failure",
    "reject_figure",
    "resume_connection",
    "start_run",
    "store_figures",
    "store_figures_of_many",
    "verify_connection",
]
