"""``teoiksi build``: makes what is never committed."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from teoiksi.cli.building.steps import PACKAGES, build


class Command(BaseCommand):
    """Compiles the catalogues, copies the packages for the browser, collects the static files."""

    help = "Compile the message catalogues, copy the packages for the browser and collect the static files."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the folder of npm packages."""
        parser.add_argument("--packages", type=Path, default=PACKAGES, help="folder of npm packages")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Build."""
        build(packages=options["packages"], out=self.stdout)
