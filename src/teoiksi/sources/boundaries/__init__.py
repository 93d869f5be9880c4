"""Reads boundaries of municipalities (GeoJSON, TopoJSON) and makes them a light map."""

from teoiksi.sources.boundaries.drawing import DrawnArea, MapDrawing, draw_map
from teoiksi.sources.boundaries.reading import Boundaries, Ring, read_boundaries

__all__ = ["Boundaries", "DrawnArea", "MapDrawing", "Ring", "draw_map", "read_boundaries"]
