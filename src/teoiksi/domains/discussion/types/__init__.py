"""Words, cards and errors of feedback and of comments."""

from teoiksi.domains.discussion.types.comments import (
    LONGEST_COMMENT,
    CommentAct,
    CommentCard,
    Commented,
    CommentedKind,
    NotOnesOwn,
    Withdrawn,
)
from teoiksi.domains.discussion.types.feedback import (
    DAYS_TO_ANSWER,
    KIND_NAMES,
    LONGEST_MESSAGE,
    STATE_NAMES,
    AlreadyAnswered,
    FeedbackCard,
    FeedbackKind,
    FeedbackState,
    ReceivedFeedback,
    TooMuchFeedback,
)

__all__ = [
    "DAYS_TO_ANSWER",
    "KIND_NAMES",
    "LONGEST_COMMENT",
    "LONGEST_MESSAGE",
    "STATE_NAMES",
    "AlreadyAnswered",
    "CommentAct",
    "CommentCard",
    "Commented",
    "CommentedKind",
    "FeedbackCard",
    "FeedbackKind",
    "FeedbackState",
    "NotOnesOwn",
    "ReceivedFeedback",
    "TooMuchFeedback",
    "Withdrawn",
]
