"""``teoiksi schema``: gives the JSON Schema of the strategy or the programme file, for editors that check while one writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from teoiksi.cli.results import give_result
from teoiksi.sources.strategy_file.schema import PROGRAMMES, STRATEGY, schema_text


class Command(BaseCommand):
    """Prints the schema, or writes it to a file."""

    help = "Give the JSON Schema of the strategy file, or of the programme file (docs/reference)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the kind and the file."""
        parser.add_argument("--programmes", action="store_true", help="the schema of the programme file")
        parser.add_argument("--output", type=Path, metavar="FILE", help="write here instead of the terminal")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Give the schema."""
        kind = PROGRAMMES if options["programmes"] else STRATEGY
        give_result(schema_text(kind), file=options["output"], out=self.stdout, notices=self.stderr)
