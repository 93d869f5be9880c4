"""``teoiksi worker``: does the jobs."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from teoiksi.cli.terminal import say
from teoiksi.cli.working import work_until_stopped


class Command(BaseCommand):
    """Does jobs until it is stopped."""

    help = "Run the worker, which does the jobs of the queue."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Work.

        :raises Trouble: when there is no database to begin with.
        """
        say(self.stdout, fi="Työjono käy.", en="The worker is running.")
        work_until_stopped()
