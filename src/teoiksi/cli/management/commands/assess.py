"""``teoiksi assess``: judges progress and control-chart cases of a JSON file, without a database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.assessing import assess_cases
from teoiksi.cli.problems import problem_lines
from teoiksi.kernel.problems import BadInput


class Command(BaseCommand):
    """Prints what each case is as JSON (docs/reference/assess-json.md)."""

    help = "Judge progress and control-chart cases of a JSON file and print the answers as JSON."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the file."""
        parser.add_argument("file", type=Path, help="one case, a list of them, or an object with cases")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print one answer, or a list of them when a list was given.

        :raises CommandError: when the file cannot be read or has mistakes; all of them are listed.
        """
        path: Path = options["file"]
        try:
            answers = assess_cases(path.read_bytes())
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except BadInput as error:
            raise CommandError("\n".join([f"{path}:", *problem_lines(error.problems)])) from error
        self.stdout.write(orjson.dumps(answers, option=orjson.OPT_INDENT_2).decode())
