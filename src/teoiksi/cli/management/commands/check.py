"""``teoiksi check``: Django's checks, and whether this installation may be opened to others."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import check

from teoiksi.cli.installation import problems
from teoiksi.cli.terminal import say


class Command(check.Command):
    """Checks the code, and then the installation: static files, database, migrations, the two roles."""

    help = "Check that the code and this installation are in order; says how to mend what is not."

    def handle(self, *app_labels: Any, **options: Any) -> None:
        """Check.

        :raises CommandError: when something has to be mended.
        """
        super().handle(*app_labels, **options)
        if app_labels or options["tags"] or options["list_tags"]:
            return
        found = problems()
        for trouble in found:
            say(self.stderr, fi=trouble.fi, en=trouble.en)
        if found:
            raise CommandError(f"{len(found)} ✗")
        say(self.stdout, fi="Asennus on kunnossa.", en="The installation is in order.")
