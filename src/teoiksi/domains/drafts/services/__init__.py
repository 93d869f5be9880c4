"""Writing drafts of changes, and publishing them."""

from teoiksi.domains.drafts.services.beginning import begin_strategy
from teoiksi.domains.drafts.services.opening import open_draft
from teoiksi.domains.drafts.services.publishing import bring_up_to_date, publish_approved, publish_correction, take_step
from teoiksi.domains.drafts.services.trying import as_if_published
from teoiksi.domains.drafts.services.writing import (
    add_item,
    add_source,
    move_item,
    put_item,
    put_translations,
    remove_item,
)

__all__ = [
    "add_item",
    "add_source",
    "as_if_published",
    "begin_strategy",
    "bring_up_to_date",
    "move_item",
    "open_draft",
    "publish_approved",
    "publish_correction",
    "put_item",
    "put_translations",
    "remove_item",
    "take_step",
]
