"""A recipe says what to fetch by roles and stems; resolving it against a table of today gives the exact selection."""

from teoiksi.sources.resolving.fetching import Fetched, NotFollowed, follow
from teoiksi.sources.resolving.figures import Taken, TakenFigure, take_figures
from teoiksi.sources.resolving.recipe import AreaChoice, Recipe
from teoiksi.sources.resolving.resolve import Change, ChangeKind, Resolved, resolve

__all__ = [
    "AreaChoice",
    "Change",
    "ChangeKind",
    "Fetched",
    "NotFollowed",
    "Recipe",
    "Resolved",
    "Taken",
    "TakenFigure",
    "follow",
    "resolve",
    "take_figures",
]
