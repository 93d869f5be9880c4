"""``teoiksi worker``: does the jobs."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from teoiksi.cli.installation import need_database
from teoiksi.cli.parent import add_parent_option, heed_parent
from teoiksi.cli.terminal import say
from teoiksi.cli.working import work_until_stopped


class Command(BaseCommand):
    """Does jobs until it is stopped."""

    help = "Run the worker, which does the jobs of the queue."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the parent to end with."""
        add_parent_option(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Work.

        :raises Trouble: when there is no database to begin with.
        """
        heed_parent(options)
        need_database()
        if not options["parent"]:  # the demo, which started it, has the last word
            say(self.stdout, fi="Työjono käy.", en="The worker is running.")
        work_until_stopped()
