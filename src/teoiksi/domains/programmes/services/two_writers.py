"""Two people who write the same thing at the same time: neither's words are lost, and both are told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from teoiksi.domains.programmes.models import Action, Programme
from teoiksi.domains.programmes.types import EditedMeanwhile


def same_plan_as_opened(row: Programme | Action, wanted: Mapping[str, Any], opened: int | None) -> None:
    """Let a saving go on when the row (locked by the caller) is as its writer saw it, or none was seen.

    :raises EditedMeanwhile: with what is there now of the columns that would be written over.
    """
    if opened is None or row.version == opened:
        return
    raise EditedMeanwhile({name: now for name, value in wanted.items() if (now := getattr(row, name)) != value})
