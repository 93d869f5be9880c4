"""The one form that every reader of statistics gives: an immutable cube of figures."""

from teoiksi.sources.cube.cube import Cube, NotACube
from teoiksi.sources.cube.dimension import Dimension, Texts, Unit, texts
from teoiksi.sources.cube.missing import MISSING_CODES, CellState
from teoiksi.sources.cube.roles import Role

__all__ = ["MISSING_CODES", "CellState", "Cube", "Dimension", "NotACube", "Role", "Texts", "Unit", "texts"]
