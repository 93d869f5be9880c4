"""Comments: rows that never change. A correction or a withdrawal is a row of its own, on the first one."""

from __future__ import annotations

from django.db import models

from teoiksi.domains.common.models import Announce, AppendOnly, RecordedAtField
from teoiksi.domains.discussion.types import CommentAct, CommentedKind
from teoiksi.kernel.language import LANGUAGES


class Comment(models.Model):
    """Something said of an item, by its kind and key; ``author`` is a pseudonym."""

    kind = models.CharField(max_length=20, choices=[(each.value, each.value) for each in CommentedKind])
    key = models.CharField(max_length=80)
    act = models.CharField(max_length=10, choices=[(each.value, each.value) for each in CommentAct])
    on = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="later")
    text = models.TextField(blank=True)
    language = models.CharField(max_length=2, choices=[(each, each) for each in LANGUAGES], default="fi")
    author = models.UUIDField()
    recorded_at = RecordedAtField()

    class Meta:
        ordering = ["id"]
        triggers = [AppendOnly(), Announce()]
        indexes = [models.Index(fields=["kind", "key"], name="comments_of_an_item")]
        constraints = [
            models.CheckConstraint(
                name="comment_says_or_is_on_one",
                condition=models.Q(act="said", on=None) | (~models.Q(act="said") & models.Q(on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Mention(models.Model):
    """Someone whom a comment names: they are told of it. ``person`` is a pseudonym."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="mentions")
    person = models.UUIDField()

    class Meta:
        ordering = ["id"]
        triggers = [AppendOnly()]
        constraints = [models.UniqueConstraint(fields=["comment", "person"], name="someone_is_mentioned_once")]

    def __str__(self) -> str:
        return f"{self.comment_id} {self.person}"
