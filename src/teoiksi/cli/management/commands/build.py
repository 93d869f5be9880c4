"""``teoiksi build``: makes what is never committed."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from teoiksi.cli.building.steps import PACKAGES, build, is_built
from teoiksi.cli.terminal import say


class Command(BaseCommand):
    """Compiles the catalogues, copies the packages for the browser, collects the static files."""

    help = "Compile the message catalogues, copy the packages for the browser and collect the static files."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the folder of npm packages, and whether all is made again."""
        parser.add_argument("--packages", type=Path, default=PACKAGES, help="folder of npm packages")
        parser.add_argument("--again", action="store_true", help="build even though nothing has changed")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Build, unless nothing has changed since the last time."""
        if is_built() and not options["again"]:
            say(self.stdout, fi="Sivuston tiedostot ovat ajan tasalla.", en="The site's files are up to date.")
            return
        build(packages=options["packages"], out=self.stdout)
