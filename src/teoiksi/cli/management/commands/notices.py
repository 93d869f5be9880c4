"""``teoiksi notices``: what waits for someone, and the letters that tell of it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from teoiksi.cli.terminal import say, terminal_language
from teoiksi.domains.notices import queries
from teoiksi.domains.notices.types import LETTER_STATE_NAMES, MATTER_NAMES, MatterCard
from teoiksi.domains.people import queries as people
from teoiksi.jobs.notices.tasks import plan, send
from teoiksi.kernel.actor import COMMAND_LINE


class Command(BaseCommand):
    """Looks now at what the worker looks at every morning."""

    help = "Tell what waits for someone; --send sends the letters now instead of in the morning."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name whether letters are sent, or those of before are listed."""
        parser.add_argument("--send", action="store_true", help="send each person the letter that is due")
        parser.add_argument("--letters", action="store_true", help="list the newest letters instead")

    def handle(self, *_args: Any, **options: Any) -> None:
        """List, and send if so told.

        :raises Exception: when the mail server did not take a letter; those sent before it stay sent.
        """
        if options["letters"]:
            self._list_letters()
            return
        letters = plan(actor=COMMAND_LINE)
        found = queries.open_matters()
        for matter in found:
            self.stdout.write(_written(matter))
        say(self.stdout, fi=f"Odottaa: {len(found)}", en=f"Waiting: {len(found)}")
        if options["send"]:
            sent = sum(send(actor=COMMAND_LINE, letter=letter) for letter in letters)
            say(self.stdout, fi=f"Viestejä lähetetty: {sent}", en=f"Letters sent: {sent}")
        else:
            say(
                self.stdout, fi=f"Viestejä lähtee aamulla: {len(letters)}", en=f"Letters in the morning: {len(letters)}"
            )

    def _list_letters(self) -> None:
        addresses = {person.id: person.email for person in people.people()}
        for letter in queries.letters():
            state = LETTER_STATE_NAMES[letter.state].in_language(terminal_language())
            self.stdout.write(
                f"{letter.day}  {addresses.get(letter.recipient, '–')}  {state}  {letter.subject}".rstrip()
            )


def _written(matter: MatterCard) -> str:
    language = terminal_language()
    head = f"{MATTER_NAMES[matter.kind].in_language(language)}: {matter.title.in_language(language)}"
    return f"{head}  ({matter.owner or '–'})\n  {matter.detail.in_language(language)}"
