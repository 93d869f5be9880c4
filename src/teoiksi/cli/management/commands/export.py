"""``teoiksi export``: writes a strategy as the file that ``teoiksi load`` reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.results import give_result
from teoiksi.cli.terminal import terminal_language
from teoiksi.domains.strategy import queries
from teoiksi.domains.strategy.types import STATE_NAMES
from teoiksi.sources.strategy_file.write import write_strategy


class Command(BaseCommand):
    """Prints the file of the strategy in force or of a named one, or writes it."""

    help = "Write a strategy as a strategy file; without a name the one in force."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the strategy and the file."""
        parser.add_argument("strategy", nargs="?", help="id of the strategy")
        parser.add_argument("--output", type=Path, metavar="FILE", help="write here instead of the terminal")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write the file.

        :raises CommandError: when there is no such strategy, or the file cannot be written.
        """
        slug = options["strategy"] or queries.in_force()
        try:
            document = queries.document_of(slug or "")
        except ObjectDoesNotExist as error:
            raise CommandError(_unknown(slug or "")) from error
        give_result(write_strategy(document), file=options["output"], out=self.stdout, notices=self.stderr)


def _unknown(slug: str) -> str:
    language = terminal_language()
    there = [
        f"  {known}  {name.in_language(language)} ({STATE_NAMES[state].in_language(language)})"
        for known, name, state in queries.every_strategy()
    ]
    if language == "fi":
        what = f"Strategiaa ”{slug}” ei ole." if slug else "Mikään strategia ei ole voimassa eikä lausunnoilla."
        mend = "Anna jonkin näistä tunnus:" if there else "Yhtään strategiaa ei ole ladattu. Lataa ensin: teoiksi load"
    else:
        what = f"There is no strategy {slug}." if slug else "No strategy is in force or out for hearing."
        mend = "Give the id of one of these:" if there else "No strategy has been loaded. Load one first: teoiksi load"
    return "\n".join([f"{what} {mend}", *there])
