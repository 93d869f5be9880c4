"""``teoiksi serve``: the web server."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from teoiksi.cli.serving import port_from_environment, refuse_taken_port, serve_site


class Command(BaseCommand):
    """Serves the site until it is stopped."""

    help = "Run the web server."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the address and the port."""
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
        parser.add_argument("--port", type=int, default=port_from_environment(), help="port to listen on")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Serve.

        :raises Trouble: when the port is taken.
        """
        refuse_taken_port(options["host"], options["port"])
        serve_site(options["host"], options["port"])
