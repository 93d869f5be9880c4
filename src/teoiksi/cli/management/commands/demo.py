"""``teoiksi demo``: the whole product with Imatra in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from teoiksi.cli.processes import Processes
from teoiksi.cli.serving import port_from_environment, refuse_taken_port
from teoiksi.cli.terminal import say
from teoiksi.domains.strategy import queries

_FILES = Path(__file__).resolve().parents[2] / "demo"


class Command(BaseCommand):
    """Builds, migrates, loads Imatra, and runs web server and worker until it is stopped."""

    help = "Show the product with Imatra in it."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run the demo; a second run keeps the data.

        :raises Trouble: when the port is taken or the database cannot be started.
        """
        port = port_from_environment()
        refuse_taken_port("127.0.0.1", port)
        call_command("build", stdout=self.stdout)
        say(self.stdout, fi="Käynnistetään tietokanta …", en="Starting the database …")
        call_command("migrate", verbosity=0)
        if queries.in_force() is None:
            self._load()
        with Processes() as processes:
            processes.start("serve", "--port", str(port))
            processes.start("worker")
            processes.wait_for_port(port)
            say(
                self.stdout,
                fi=f"Valmis: http://127.0.0.1:{port}/ (lopeta: Ctrl-C)",
                en=f"Ready: http://127.0.0.1:{port}/ (stop: Ctrl-C)",
            )
            processes.wait()

    def _load(self) -> None:
        for file in sorted(_FILES.glob("*.yaml")):
            call_command("load", str(file), stdout=self.stdout)
