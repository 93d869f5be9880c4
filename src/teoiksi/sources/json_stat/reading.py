"""From the bytes of a JSON-stat document to its cubes, or to every mistake in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import orjson

from teoiksi.kernel.problems import BadInput, Place, Problem
from teoiksi.sources.cube import Cube
from teoiksi.sources.json_stat.dataset import read_dataset
from teoiksi.sources.json_stat.responses import find_datasets
from teoiksi.sources.json_stat.rules import RULES
from teoiksi.sources.json_stat.telling import Telling
from teoiksi.sources.limits import DEFAULT_LIMITS, Limits


@dataclass(frozen=True, slots=True)
class Examined:
    """The cubes that could be read, and all that was found; ``problems`` has warnings and notices too."""

    cubes: tuple[Cube, ...]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps the document from being taken."""
        return tuple(each for each in self.problems if RULES.is_error(each))


def read_json_stat(content: bytes, *, language: str = "und", limits: Limits = DEFAULT_LIMITS) -> tuple[Cube, ...]:
    """Read every dataset of a document, in its order. Addresses in the document are never fetched.

    ``language`` is what the document's texts are in, which the format does not tell.

    :raises BadInput: with every mistake, by the rule codes of the official validator (json-stat.org).
    """
    found = examine(content, language=language, limits=limits)
    if found.errors:
        raise BadInput(found.errors)
    return found.cubes


def examine(content: bytes, *, language: str = "und", limits: Limits = DEFAULT_LIMITS) -> Examined:
    """Read what can be read and list everything that was found, warnings too."""
    telling = Telling(language)
    if len(content) > limits.bytes:
        telling.tell("BUDGET_EXCEEDED", size=len(content), limit=limits.bytes)
        return Examined((), tuple(telling.problems))
    try:
        document = orjson.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        place = Place(error.lineno, error.colno)
        return Examined((), (RULES.problem("PARSE_ERROR", place, error=error.msg),))
    cubes: list[Cube] = []
    left = limits
    for here, dataset in find_datasets(document, telling):
        cube = read_dataset(dataset, here, left)
        if cube is not None:
            cubes.append(cube)
            left = replace(left, cells=left.cells - cube.values.size)
    return Examined(tuple(cubes), tuple(telling.problems))
