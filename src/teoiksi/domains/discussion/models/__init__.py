"""Feedback of readers, and comments of signed-in people."""

from teoiksi.domains.discussion.models.comments import Comment, Mention
from teoiksi.domains.discussion.models.feedback import Feedback

__all__ = ["Comment", "Feedback", "Mention"]
