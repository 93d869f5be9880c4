"""Telling how actions go: the same form on everybody's own page and on the desk of a group."""

from teoiksi.web.shared.telling.forms import UpdateForm
from teoiksi.web.shared.telling.items import Item, items_of, rhythm, why_asked

__all__ = ["Item", "UpdateForm", "items_of", "rhythm", "why_asked"]
