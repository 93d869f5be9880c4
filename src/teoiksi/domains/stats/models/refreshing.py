"""What each run of fetching did, append-only; and the turns of hosts, which all processes share."""

from __future__ import annotations

from enum import StrEnum

from django.db import models

from teoiksi.domains.common.models import AppendOnly, RecordedAtField
from teoiksi.domains.stats.models.connections import Connection
from teoiksi.domains.stats.types import RefreshOutcome, RunKind


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


class RefreshRun(models.Model):
    """A run that was begun. It has a closing when it came to its end; one that was killed has none."""

    recorded_at = RecordedAtField()
    actor_id = models.UUIDField()
    actor_kind = models.CharField(max_length=20)
    kind = models.CharField(max_length=10, choices=_choices(RunKind))
    asked_for = models.CharField(max_length=300, blank=True)

    class Meta:
        triggers = [AppendOnly()]

    def __str__(self) -> str:
        return f"{self.kind} {self.recorded_at:%Y-%m-%d %H:%M}"


class RefreshClosing(models.Model):
    """The end of a run."""

    run = models.OneToOneField(RefreshRun, on_delete=models.PROTECT, related_name="closing")
    recorded_at = RecordedAtField()

    class Meta:
        triggers = [AppendOnly()]

    def __str__(self) -> str:
        return str(self.run_id)


class RefreshLine(models.Model):
    """What one run did with one connection, written in the same transaction as the figures themselves.

    ``got`` counts the cells of the answer; new, revised, unchanged and waiting are the own area's figures, and the compared
    ones those of all other areas.
    """

    run = models.ForeignKey(RefreshRun, on_delete=models.PROTECT, related_name="lines")
    connection = models.ForeignKey(Connection, on_delete=models.PROTECT, related_name="lines")
    recorded_at = RecordedAtField()
    outcome = models.CharField(max_length=20, choices=_choices(RefreshOutcome))
    asked = models.TextField(blank=True)
    why = models.TextField(blank=True)
    got = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    revised = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    waiting = models.PositiveIntegerField(default=0)
    compared_new = models.PositiveIntegerField(default=0)
    compared_revised = models.PositiveIntegerField(default=0)
    changes = models.JSONField(default=list, blank=True)
    area_dimension = models.CharField(max_length=80, blank=True)
    table_updated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        triggers = [AppendOnly()]
        constraints = [models.UniqueConstraint(fields=["run", "connection"], name="one_line_for_a_connection_in_a_run")]
        indexes = [models.Index("connection", models.F("recorded_at").desc(), name="refresh_line_newest")]

    def __str__(self) -> str:
        return f"{self.run_id} {self.connection_id} {self.outcome}"


class HostCall(models.Model):
    """A call to a host, whatever its answer; calls older than an hour are swept away."""

    host = models.CharField(max_length=260)
    called_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["host", "called_at"], name="host_call_window")]

    def __str__(self) -> str:
        return f"{self.host} {self.called_at}"


class HostHold(models.Model):
    """Until when a host has asked to be left alone."""

    host = models.CharField(max_length=260, primary_key=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.host} {self.until}"


class KeptAnswer(models.Model):
    """An answer of a service that told how to ask whether it has changed; swept when nobody has asked for a season."""

    address_hash = models.CharField(max_length=64, primary_key=True)
    address = models.TextField()
    etag = models.TextField(blank=True)
    last_modified = models.TextField(blank=True)
    content_type = models.TextField(blank=True)
    body = models.BinaryField()
    fetched_at = models.DateTimeField()
    asked_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.address
