"""One file given to the readers: what came of it, and what it took."""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.any_file import read_any
from teoiksi.sources.cube import NotACube
from teoiksi.sources.cube.summary import summary
from teoiksi.sources.limits import Limits

LIMITS = Limits(cells=2_000_000)
"""Smaller than the product's, so that what a file may claim by right does not hide what grows without right."""


@dataclass(frozen=True, slots=True)
class Trial:
    """``wrong`` is empty when all is well; seconds of CPU, and megabytes by which the most memory ever held grew."""

    wrong: str
    seconds: float
    grown: float
    is_read: bool


def try_file(content: bytes) -> Trial:
    """Read a file whatever it is: a refusal in words is as good as a cube."""
    before, began = _most_memory(), time.process_time()
    wrong, is_read = "", False
    try:
        for cube in read_any(content, limits=LIMITS):
            summary(cube)
            is_read = True
    except BadInput as refused:
        if not refused.problems or not all(each.what and each.mend for each in refused.problems):
            wrong = "refused without words"
    except NotACube as error:
        wrong = f"NotACube: {error}"
    except Exception as error:  # noqa: BLE001 # this is what is looked for
        wrong = f"{type(error).__name__}: {error}"[:300]
    return Trial(wrong, time.process_time() - began, _most_memory() - before, is_read)


def _most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
