"""``teoiksi actions``: writes the actions of programmes as a workbook, and brings them from one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from teoiksi.cli.actions_table import import_lines
from teoiksi.cli.problems import problem_lines
from teoiksi.cli.terminal import say
from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import LogKind
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import ProgrammeCard
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import LANGUAGES
from teoiksi.reports.actions_excel import exported_actions
from teoiksi.sources.actions_file.opening import opened
from teoiksi.sources.actions_file.reading import examine_actions


class Command(BaseCommand):
    """Exports actions, or shows what a workbook would change and then stores all of it or nothing."""

    help = "Export the actions of implementation programmes to an Excel workbook, or import them from one."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name what is done, the file, and how."""
        parser.add_argument("what", choices=["export", "import"], help="write the workbook or read it")
        parser.add_argument("file", type=Path, help="Excel workbook (.xlsx)")
        parser.add_argument("--strategy", default="", help="id of the strategy; without it the one in force")
        parser.add_argument("--programme", default="", help="only this programme; at import that of new actions")
        parser.add_argument(
            "--language", choices=LANGUAGES, default="fi", help="language of the headings, and of what is told"
        )
        parser.add_argument("--preview", action="store_true", help="only show what would change")
        parser.add_argument("--reason", default="", help="why; kept in the history, and told in every proposed change")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Export or import.

        :raises CommandError: when something is wrong; nothing is stored then.
        """
        if options["what"] == "export":
            self._export(options["file"], options)
        else:
            self._import(options["file"], options)

    def _export(self, path: Path, options: dict[str, Any]) -> None:
        if path.suffix.lower() != ".xlsx":
            raise CommandError("Tiedoston nimen on päätyttävä .xlsx.")
        if path.exists():
            raise CommandError(f"{path} on jo olemassa. Anna uusi nimi, ettei muokattu tiedosto katoa.")
        programmes = _programmes(options["strategy"], options["programme"])
        path.write_bytes(exported_actions(programmes, options["language"]))
        people.log(actor=COMMAND_LINE, kind=LogKind.EXPORTED, person=COMMAND_LINE.id, detail="actions")
        count = sum(each.actions for each in programmes)
        say(
            self.stdout,
            fi=f"{path}: ohjelmia {len(programmes)}, toimenpiteitä {count}.",
            en=f"{path}: {len(programmes)} programmes, {count} actions.",
        )

    def _import(self, path: Path, options: dict[str, Any]) -> None:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        result = services.import_actions(
            actor=COMMAND_LINE,
            examined=examine_actions(opened(content), name=path.name),
            programme=options["programme"],
            reason=options["reason"],
            language=options["language"],
            today=timezone.localdate(),
            dry_run=options["preview"],
        )
        for line in import_lines(result):
            self.stdout.write(line)
        if result.problems:
            raise CommandError("\n".join([f"{path}: mitään ei tallennettu.", *problem_lines(result.problems)]))
        if options["preview"]:
            say(self.stdout, fi="Esikatselu: mitään ei tallennettu.", en="A preview: nothing was stored.")


def _programmes(strategy: str, programme: str) -> tuple[ProgrammeCard, ...]:
    slug = strategy or strategies.in_force() or ""
    found = queries.programmes(slug, states=ALL_STATES)
    chosen = tuple(each for each in found if programme in {"", each.slug})
    if not chosen:
        there = "".join(f"\n  {each.slug}  {each.name}" for each in found)
        raise CommandError(f"Ohjelmaa ei ole. Strategian ”{slug}” ohjelmat:{there or ' ei yhtään.'}")
    return chosen
