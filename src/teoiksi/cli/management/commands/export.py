"""``teoiksi export``: writes a strategy, or its programmes, as the file that ``teoiksi load`` reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.results import give_result
from teoiksi.cli.terminal import terminal_language
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.strategy import queries
from teoiksi.domains.strategy.types import STATE_NAMES
from teoiksi.sources.programme_file.document import ProgrammesDocument
from teoiksi.sources.programme_file.write import write_programmes
from teoiksi.sources.strategy_file.write import write_strategy


class Command(BaseCommand):
    """Prints the file of the strategy in force or of a named one, or writes it."""

    help = (
        "Write a strategy as a strategy file, or its programmes as a programme file; without a name the one in force."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the strategy, the file, and whether its programmes are written."""
        parser.add_argument("strategy", nargs="?", help="id of the strategy")
        parser.add_argument("--programmes", action="store_true", help="write its implementation programmes")
        parser.add_argument("--term", default="", help="of which council term; without it the newest")
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
        written = write_strategy(document)
        if options["programmes"]:
            written = write_programmes(_programmes(document.strategy.id, options["term"]))
        give_result(written, file=options["output"], out=self.stdout, notices=self.stderr)


def _programmes(strategy: str, term: str) -> ProgrammesDocument:
    terms = programmes.terms_of(strategy)
    if term in terms or (terms and not term):
        return programmes.document_of(strategy, term=term or terms[0])
    is_finnish = terminal_language() == "fi"
    if not terms:
        none = (
            f"Strategialla {strategy} ei ole ohjelmia." if is_finnish else f"The strategy {strategy} has no programmes."
        )
        raise CommandError(none)
    what = f"Valtuustokaudelle {term} ei ole ohjelmia. Kaudet:" if is_finnish else f"No programmes for {term}. Terms:"
    raise CommandError(" ".join([what, *terms]))


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
