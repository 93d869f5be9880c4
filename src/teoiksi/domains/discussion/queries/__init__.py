"""Reading feedback and comments."""

from teoiksi.domains.discussion.queries.comments import comment, comments, counts, recent_mentions
from teoiksi.domains.discussion.queries.feedback import feedback, is_given, plain_receipt, received

__all__ = [
    "comment",
    "comments",
    "counts",
    "feedback",
    "is_given",
    "plain_receipt",
    "received",
    "recent_mentions",
]
