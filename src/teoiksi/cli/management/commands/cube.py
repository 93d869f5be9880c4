"""``teoiksi cube``: reads a file of statistics and tells what is in it, without a database."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.problems import problem_lines
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.any_file import read_any
from teoiksi.sources.cube import Cube
from teoiksi.sources.cube.summary import summary
from teoiksi.sources.cube.tidy import tidy_rows


class Command(BaseCommand):
    """Prints dimensions, shape, missing cells, sum and range as JSON, or every cell as CSV (docs/reference/cube-json.md)."""

    help = "Read a file of statistics (PC-Axis, JSON-stat, Sotkanet, CSV, Excel) and tell what is in it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the file and the form."""
        parser.add_argument("file", type=Path, help="the file, or a recorded answer of a service")
        parser.add_argument("--csv", action="store_true", help="print every cell as tidy rows instead")
        parser.add_argument("--language", default="und", help="what the file's texts are in, where it does not say")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print the cube, or a list of cubes when the file has several.

        :raises CommandError: when the file cannot be read or has mistakes; all of them are listed.
        """
        path: Path = options["file"]
        try:
            cubes = read_any(path.read_bytes(), language=options["language"])
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except BadInput as error:
            raise CommandError("\n".join([f"{path}:", *problem_lines(error.problems)])) from error
        if options["csv"]:
            for cube in cubes:
                _write_rows(cube)
            return
        told = [summary(cube) for cube in cubes]
        self.stdout.write(orjson.dumps(told[0] if len(told) == 1 else told, option=orjson.OPT_INDENT_2).decode())


def _write_rows(cube: Cube) -> None:
    """Write codes as they are: the rows are for programs, and an apostrophe before ``-4`` would make it another code."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([*(dimension.id for dimension in cube.dimensions), "value", "missing", "mark"])
    writer.writerows((*codes, value, missing, mark) for codes, value, missing, mark in tidy_rows(cube))
