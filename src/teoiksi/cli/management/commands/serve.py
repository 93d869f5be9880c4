"""``teoiksi serve``: the web server."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from teoiksi.cli.building.steps import refuse_unbuilt
from teoiksi.cli.installation import need_database
from teoiksi.cli.parent import add_parent_option, heed_parent
from teoiksi.cli.serving import refuse_taken_port, serve_site
from teoiksi.cli.terminal import say


class Command(BaseCommand):
    """Serves the site until it is stopped."""

    help = "Run the web server (TEOIKSI_LISTEN, PORT, TEOIKSI_WEB_PROCESSES, TEOIKSI_WEB_THREADS)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the parent to end with."""
        add_parent_option(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Serve.

        :raises Trouble: when the port is taken, nothing has been built or there is no database.
        """
        heed_parent(options)
        host, port = settings.WEB_HOST, settings.WEB_PORT
        refuse_unbuilt()
        refuse_taken_port(host, port)
        need_database()  # a user of the embedded one for longer than the web processes, so that it is stopped after them
        say(self.stdout, fi=f"Palvelin: http://{host}:{port}/", en=f"Web server: http://{host}:{port}/")
        serve_site(host=host, port=port, processes=settings.WEB_PROCESSES, threads=settings.WEB_THREADS)
