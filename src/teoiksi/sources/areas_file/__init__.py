"""Reads the register of areas: municipalities and regions with their vintages."""

from teoiksi.sources.areas_file.reading import AreaPart, Stretch, read_areas

__all__ = ["AreaPart", "Stretch", "read_areas"]
