"""``teoiksi refresh``: fetches the figures of connected indicators now, from their sources or from recorded answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.terminal import say, terminal_language
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.types import FAILED, RunKind, StructureFeature, structure_series
from teoiksi.jobs.fetching import asking, go_through
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.services.known import SERVICES


class Command(BaseCommand):
    """Asks every source in turn, tells one line for each, and ends with an error if any gave nothing."""

    help = "Fetch the figures of connected indicators now."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the sources or indicators, and where answers come from or go."""
        parser.add_argument("--source", action="append", default=[], choices=sorted(SERVICES), help="only this service")
        parser.add_argument("--indicator", action="append", default=[], help="only this indicator")
        parser.add_argument("--from-folder", type=Path, help="take all answers from this folder, ask nobody")
        parser.add_argument("--record", type=Path, help="keep the answers in this folder")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Go through one run.

        :raises CommandError: when nothing is connected, the folder is missing, or a source gave no figures.
        """
        chosen = self._chosen(options)
        folder: Path | None = options["from_folder"]
        if folder is not None and not folder.is_dir():
            raise CommandError(f"Kansiota {folder} ei ole.")
        kind = RunKind.FOLDER if folder else RunKind.COMMAND
        asked_for = ", ".join([*options["source"], *options["indicator"]])
        run = services.start_run(actor=COMMAND_LINE, kind=kind, asked_for=asked_for)
        with asking(folder=folder, keep_in=options["record"]) as asked:
            go_through(
                actor=COMMAND_LINE,
                run=run,
                connections=chosen,
                asked=asked,
                tell=lambda _connection: self._tell_last(run),
            )
        self._conclude(run)

    def _chosen(self, options: dict[str, Any]) -> list[int]:
        of_series = indicators.connected_indicators()
        if strangers := set(options["indicator"]) - set(of_series.values()):
            raise CommandError(f"Mittaria ei ole tai sitä ei ole yhdistetty lähteeseen: {', '.join(sorted(strangers))}")
        wanted = options["indicator"] or list(of_series.values())
        series = [series for series, slug in of_series.items() if slug in wanted]
        if not options["indicator"]:
            series += [structure_series(feature) for feature in StructureFeature]
        cards = queries.connections(services=options["source"], series=series)
        if not cards:
            raise CommandError("Yhtään mittaria ei ole yhdistetty lähteeseen. Yhdistä: teoiksi connect --shipped")
        return [card.id for card in cards]

    def _tell_last(self, run: int) -> None:
        line = queries.run(run).lines[-1]
        self.stdout.write(f"{line.series}: {queries.line_sentence(line, terminal_language())}")
        self.stdout.flush()

    def _conclude(self, run: int) -> None:
        lines = queries.run(run).lines
        failed = [line.series for line in lines if line.outcome in FAILED]
        new, revised = sum(line.counts.new for line in lines), sum(line.counts.revised for line in lines)
        say(
            self.stdout,
            fi=f"Hakukerta {run}: kysyttiin {len(lines)}, uusia lukuja {new}, korjattuja {revised}, epäonnistui {len(failed)}.",
            en=f"Run {run}: asked {len(lines)}, new figures {new}, revised {revised}, failed {len(failed)}.",
        )
        if failed:
            raise CommandError(f"Lukuja ei saatu: {', '.join(failed)}. Viimeiset hyvät luvut ovat tallessa.")
