"""What has been published of an item: the public history, beside its form."""

from __future__ import annotations

from typing import Any

from teoiksi.domains.strategy import queries
from teoiksi.web.shared.history import in_words, of_one_goal
from teoiksi.web.shared.language import reader_language

_MOST = 5


def published_changes(strategy: str, kind: str, slug: str) -> list[dict[str, Any]]:
    """Give the newest published changes of a goal or an indicator; those of other kinds stand on the page of all changes."""
    if kind == "goal":
        return of_one_goal(queries.changes_of_goal(strategy, slug, limit=_MOST), reader_language())
    if kind == "indicator":
        return in_words(queries.changes_of_indicator(slug, limit=_MOST), reader_language())
    return []
