"""``teoiksi load``: brings a strategy to what its file says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from teoiksi.cli.terminal import say
from teoiksi.domains.indicators.services import IncompleteIndicator
from teoiksi.domains.strategy import services
from teoiksi.jobs import charts, search
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.strategy_file.read import read_strategy


class Command(BaseCommand):
    """Reads the file, checks it as a whole, and loads it in one transaction."""

    help = "Load a strategy file; a mistake anywhere in it changes nothing."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the file and the reason."""
        parser.add_argument("file", type=Path, help="strategy file (YAML)")
        parser.add_argument("--reason", default="", help="why it is loaded; kept in history")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Load the file.

        :raises CommandError: when it cannot be read or has mistakes; all of them are listed.
        """
        path: Path = options["file"]
        try:
            document = read_strategy(path.read_bytes())
            with transaction.atomic():  # what the search finds changes with the strategy, or not at all
                result = services.load_strategy(actor=COMMAND_LINE, document=document, reason=options["reason"])
                if result.changed:
                    search.texts_changed()
                    charts.any_figures_changed()
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except BadInput as error:
            raise CommandError("\n".join(_line(path, problem) for problem in error.problems)) from error
        except IncompleteIndicator as error:
            raise CommandError(f"{path}: {error}") from error
        name = document.strategy.name.fi
        if result.changed:
            say(self.stdout, fi=f"Ladattu: {name}", en=f"Loaded: {name}")
        else:
            say(self.stdout, fi=f"Ei muutoksia: {name}", en=f"Nothing changed: {name}")


def _line(path: Path, problem: Problem) -> str:
    place = ":".join(str(part) for part in (problem.place.line, problem.place.column) if part)
    return f"{path}:{place}: {problem.what}. → {problem.mend}"
