"""``teoiksi areas``: brings the register of municipalities and regions to what a file says."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.problems import problem_lines
from teoiksi.cli.terminal import say
from teoiksi.domains.stats import services
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.areas_file import read_areas

SHIPPED: Final = Path(__file__).parents[2] / "areas/finland.csv"


class Command(BaseCommand):
    """Loads the shipped register, or a file of the same form: all of it or nothing."""

    help = "Load municipalities and regions with their changes."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the file."""
        parser.add_argument("file", nargs="?", type=Path, default=SHIPPED, help="CSV file; the shipped one if left out")
        parser.add_argument("--reason", default="", help="why; kept in the history")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Load the register.

        :raises CommandError: when the file cannot be read or is wrong; nothing is stored then.
        """
        file: Path = options["file"]
        try:
            parts = read_areas(file.read_bytes())
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except BadInput as error:
            raise CommandError("\n".join([f"{file}:", *problem_lines(error.problems)])) from error
        changed = services.put_areas(actor=COMMAND_LINE, parts=parts, reason=options["reason"])
        say(
            self.stdout,
            fi=f"Alueita {len(parts)}, lisättiin tai muutettiin {changed}.",
            en=f"{len(parts)} areas, {changed} added or changed.",
        )
