"""``teoiksi demo``: the whole product with Imatra in it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from teoiksi.cli.building.steps import build_what_changed
from teoiksi.cli.demonstration import files_not_loaded, programme_files, programmes_are_missing
from teoiksi.cli.example_days import put_example_days
from teoiksi.cli.example_drafts import add_example_draft
from teoiksi.cli.example_meetings import add_example_meetings
from teoiksi.cli.example_people import example_people
from teoiksi.cli.example_recommendations import put_example_recommendations
from teoiksi.cli.example_rounds import add_example_rounds
from teoiksi.cli.parent import add_parent_option, heed_parent
from teoiksi.cli.processes import Processes
from teoiksi.cli.serving import refuse_taken_port
from teoiksi.cli.terminal import say


class Command(BaseCommand):
    """Builds, migrates, loads Imatra, and runs web server and worker until it is stopped."""

    help = "Show the product with Imatra in it (PORT, TEOIKSI_DATA)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the parent to end with."""
        add_parent_option(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run the demo; a second run keeps the data.

        :raises Trouble: when the port is taken or the database cannot be started.
        """
        heed_parent(options)
        refuse_taken_port(settings.WEB_HOST, settings.WEB_PORT)
        try:
            self._prepare()
            with Processes() as processes:
                self._run(processes)
        except KeyboardInterrupt:
            say(self.stdout, fi="Pysäytetty.", en="Stopped.")

    def _prepare(self) -> None:
        build_what_changed(out=self.stdout)
        say(self.stdout, fi="Käynnistetään tietokanta …", en="Starting the database …")
        call_command("migrate", verbosity=0)
        call_command("areas", stdout=self.stdout)
        for file in files_not_loaded():
            say(self.stdout, fi=f"Luetaan {file.name} …", en=f"Loading {file.name} …")
            call_command("load", str(file), stdout=self.stdout)
        put_example_days()
        put_example_recommendations()
        for file in programme_files() if programmes_are_missing() else ():
            call_command("load", str(file), stdout=self.stdout)
        add_example_rounds(today=timezone.localdate())
        add_example_meetings(today=timezone.localdate())
        add_example_draft(timezone.localdate())

    def _run(self, processes: Processes) -> None:
        say(self.stdout, fi="Käynnistetään palvelin ja työjono …", en="Starting the web server and the worker …")
        processes.start("serve")
        processes.start("worker")
        processes.wait_for_port(settings.WEB_HOST, settings.WEB_PORT)
        self._tell_who_may_sign_in()
        address = f"http://{settings.WEB_HOST}:{settings.WEB_PORT}/"
        say(self.stdout, fi=f"\nValmis: {address}\nLopeta: Ctrl-C", en=f"\nReady: {address}\nStop: Ctrl-C")
        try:
            processes.wait()
        except KeyboardInterrupt:
            say(self.stdout, fi="\nPysäytetään …", en="\nStopping …")
            raise

    def _tell_who_may_sign_in(self) -> None:
        address = f"http://{settings.WEB_HOST}:{settings.WEB_PORT}/"
        who = " / ".join(person.email for person in example_people())
        if who:
            say(
                self.stdout,
                fi=f"\nHenkilöstön sivut: {address}henkilosto/\nKirjaudu: {who} (koodi tulostuu tähän)",
                en=f"\nPages of staff: {address}en/staff/\nSign in: {who} (the code is printed here)",
            )
