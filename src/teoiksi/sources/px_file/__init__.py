"""Reader of PC-Axis files (PX file format 2013, Statistics Finland's profile 2024) to cubes."""

from teoiksi.sources.px_file.reading import examine, read_px

__all__ = ["examine", "read_px"]
