"""Reader of JSON-stat 1.x and 2.0 (json-stat.org/full): datasets, bundles and collections to cubes."""

from teoiksi.sources.json_stat.reading import Examined, examine, read_json_stat

__all__ = ["Examined", "examine", "read_json_stat"]
