"""``teoiksi waiting``: figures that are not believed before someone says so."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.terminal import say, terminal_language
from teoiksi.domains.indicators import queries, services
from teoiksi.domains.indicators.queries import WaitingForWord
from teoiksi.domains.stats.services import NotWaiting
from teoiksi.domains.stats.types import WAIT_REASON_NAMES, WAIT_STATE_NAMES, WaitState
from teoiksi.jobs import new_figures
from teoiksi.kernel import writing
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.trouble import Trouble


class Command(BaseCommand):
    """Lists what waits, and accepts or rejects one figure with a reason."""

    help = "List figures that wait for their owner's word; accept or reject one."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name what is done, to which figure, and why."""
        parser.add_argument("what", choices=["list", "accept", "reject"], help="what to do")
        parser.add_argument("figure", nargs="?", type=int, metavar="ID", help="number of the figure in the list")
        parser.add_argument("--reason", default="", help="why; kept in history")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it.

        :raises CommandError: when the figure or the reason is missing.
        :raises Trouble: when the figure does not wait.
        """
        if options["what"] == "list":
            self._list()
            return
        if options["figure"] is None or not options["reason"].strip():
            raise CommandError(f"Anna numero ja perustelu: teoiksi waiting {options['what']} ID --reason TEKSTI")
        self._decide(options["what"], options["figure"], options["reason"].strip())

    def _decide(self, what: str, figure: int, reason: str) -> None:
        decide = services.accept_figure if what == "accept" else services.reject_figure
        slugs = {each.slug for each in queries.waiting_for_word() if each.figure.id == figure}
        try:
            decide(actor=COMMAND_LINE, waiting=figure, reason=reason)
        except ObjectDoesNotExist as error:
            raise Trouble(fi=f"Lukua {figure} ei ole.", en=f"There is no figure {figure}.") from error
        except NotWaiting as error:
            state = WAIT_STATE_NAMES[WaitState(str(error))]
            raise Trouble(
                fi=f"Luku {figure} ei enää odota: {state.fi}.", en=f"The figure {figure} waits no more: {state.en}."
            ) from error
        if what == "accept":
            new_figures.figures_changed(slugs)
            say(self.stdout, fi="Luku hyväksyttiin ja näkyy sivuilla.", en="The figure was accepted and is shown.")
        else:
            say(self.stdout, fi="Luku hylättiin; vanha jää.", en="The figure was rejected; the old one stays.")

    def _list(self) -> None:
        found = queries.waiting_for_word()
        for each in found:
            self.stdout.write(_written(each))
        say(self.stdout, fi=f"Odottavia lukuja: {len(found)}", en=f"Waiting figures: {len(found)}")


def _written(each: WaitingForWord) -> str:
    language = terminal_language()
    figure = each.figure
    value = writing.number(figure.value, each.decimals, language) if figure.value is not None else "–"
    compared = (
        writing.number(figure.compared_with, each.decimals, language) if figure.compared_with is not None else "–"
    )
    why = WAIT_REASON_NAMES[figure.why].in_language(language)
    period = writing.period(figure.period, language)
    return f"{figure.id}  {each.slug}  {period}: {compared} → {value}  {why}  ({each.owner or '–'})"
