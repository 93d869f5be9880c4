"""Every reading of drafts of changes that the outside needs."""

from teoiksi.domains.drafts.queries.drafts import (
    base_of,
    differences,
    differences_between,
    document_at,
    draft,
    drafts,
    is_before_council,
    is_behind,
    needs_no_decision,
    newest,
    strategy_now,
    versions,
)
from teoiksi.domains.drafts.queries.translations import translations

__all__ = [
    "base_of",
    "differences",
    "differences_between",
    "document_at",
    "draft",
    "drafts",
    "is_before_council",
    "is_behind",
    "needs_no_decision",
    "newest",
    "strategy_now",
    "translations",
    "versions",
]
