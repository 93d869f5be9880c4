"""A recipe says what to fetch by roles and stems; resolving it against a table of today gives the exact selection."""

from teoiksi.sources.resolving.recipe import AreaChoice, Recipe
from teoiksi.sources.resolving.resolve import Change, ChangeKind, Resolved, resolve

__all__ = ["AreaChoice", "Change", "ChangeKind", "Recipe", "Resolved", "resolve"]
