"""What the privacy page promises is kept without anybody giving more feedback."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django import app

from teoiksi.domains.discussion import services
from teoiksi.domains.discussion.models import Feedback
from teoiksi.domains.discussion.types import FeedbackKind
from teoiksi.jobs.feedback import forget_sender_marks
from teoiksi.kernel.actor import READER

pytestmark = pytest.mark.django_db


def test_the_mark_of_a_sender_is_forgotten_after_a_day_and_not_before() -> None:
    for sender in ("192.0.2.1", "192.0.2.2"):
        services.give_feedback(actor=READER, kind=FeedbackKind.GENERAL, message="Hei", sender=sender)
    old, new = Feedback.objects.order_by("pk")
    Feedback.objects.filter(pk=old.pk).update(given_at=timezone.now() - timedelta(hours=25))
    forget_sender_marks(timestamp=0)
    old.refresh_from_db()
    assert not old.sender_mark
    assert Feedback.objects.get(pk=new.pk).sender_mark == new.sender_mark != ""


def test_the_worker_does_it_every_hour() -> None:
    app.perform_import_paths()  # type: ignore[no-untyped-call] # Procrastinate is partly typed
    crons = {task.task.name: task.cron for task in app.periodic_registry.periodic_tasks.values()}
    assert crons["teoiksi.jobs.feedback.forget_sender_marks"] == "7 * * * *"
