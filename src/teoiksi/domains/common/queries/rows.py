"""The rows of history of one model."""

from __future__ import annotations

from typing import Any

from django.db import models
from pghistory.core import event_models


def events_of(model: type[models.Model]) -> models.QuerySet[Any]:
    """Give every row that history keeps of a model: its columns, the number of the row that changed, the context."""
    (event_model,) = event_models(tracks_model=model)
    rows: models.QuerySet[Any] = event_model._default_manager.all()
    return rows
