"""Every reading of hearings that the outside needs."""

from teoiksi.domains.participation.queries.comments import comment, comments, plain_receipt
from teoiksi.domains.participation.queries.hearings import (
    hearing,
    hearing_of_draft,
    hearings,
    hearings_of_draft,
    obstacles,
    waiting_comments,
)
from teoiksi.domains.participation.queries.passages import passages

__all__ = [
    "comment",
    "comments",
    "hearing",
    "hearing_of_draft",
    "hearings",
    "hearings_of_draft",
    "obstacles",
    "passages",
    "plain_receipt",
    "waiting_comments",
]
