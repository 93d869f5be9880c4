# ruff: noqa: N999 (a command's module is called as the command is)
"""``teoiksi import``: brings figures from a CSV file or an Excel workbook, or writes an empty file to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from teoiksi.cli.import_table import counted, preview_lines
from teoiksi.cli.problems import problem_lines
from teoiksi.domains.indicators import queries, services
from teoiksi.domains.indicators.types import RHYTHM_NAMES, ImportPreview
from teoiksi.jobs import new_figures
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.figures_file.document import ExaminedFile
from teoiksi.sources.figures_file.reading import examine_figures
from teoiksi.sources.figures_file.template import TemplateLine, template_csv, template_excel


class Command(BaseCommand):
    """Shows what would change, then stores all of it or nothing."""

    help = "Import figures from a CSV file or an Excel workbook; all of them or none."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the file and how to treat it."""
        parser.add_argument("file", type=Path, nargs="?", help="CSV file or Excel workbook (.xlsx)")
        parser.add_argument("--indicator", default="", help="indicator of rows that name none")
        parser.add_argument("--preview", action="store_true", help="only show what would change")
        parser.add_argument("--reason", default="", help="why; kept in the history")
        parser.add_argument("--template", type=Path, help="write an empty file to fill in (.csv or .xlsx)")
        parser.add_argument("--language", choices=LANGUAGES, default="fi", help="language of the template")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write the template, or preview and store the file."""
        if options["template"]:
            self._write_template(options["template"], options["language"])
        elif options["file"]:
            self._import(options["file"], options)
        else:
            raise CommandError("Anna tiedosto, jossa luvut ovat, tai --template TIEDOSTO.csv.")

    def _write_template(self, path: Path, language: Language) -> None:
        writers = {".csv": template_csv, ".xlsx": template_excel}
        if path.suffix.lower() not in writers:
            raise CommandError("Pohjan nimen on päätyttävä .csv tai .xlsx.")
        if path.exists():
            raise CommandError(f"{path} on jo olemassa. Anna uusi nimi, ettei täytetty tiedosto katoa.")
        lines = [
            TemplateLine(
                card.slug,
                card.name.in_language(language),
                card.unit.in_language(language),
                RHYTHM_NAMES[card.rhythm].in_language(language) if card.rhythm else "",
            )
            for card in queries.cards()
        ]
        path.write_bytes(writers[path.suffix.lower()](lines, language))
        self.stdout.write(f"{path}: {len(lines)} mittaria.")

    def _import(self, path: Path, options: dict[str, Any]) -> None:
        examined = _examined(path, options["indicator"])
        preview = queries.import_preview(examined)
        _refuse(preview.file_name, preview.problems)
        self._show(preview)
        if options["preview"]:
            self.stdout.write(f"Esikatselu: {counted(preview.counts)}. Mitään ei tallennettu.")
            return
        try:
            stored = services.import_figures(actor=COMMAND_LINE, examined=examined, reason=options["reason"])
        except BadInput as error:
            _refuse(preview.file_name, error.problems)
        else:
            new_figures.anything_changed()
            self.stdout.write(f"Tallennettu: {counted(stored)}.")

    def _show(self, preview: ImportPreview) -> None:
        for line in preview_lines(preview):
            self.stdout.write(line)
        if preview.warnings:
            self.stdout.write("Tarkista vielä:")
            for line in problem_lines(preview.warnings):
                self.stdout.write(line)
            self.stdout.write("")


def _examined(path: Path, indicator: str) -> ExaminedFile:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CommandError(f"Tiedostoa {path} ei voi lukea: {error.strerror}. Tarkista nimi ja oikeudet.") from error
    return examine_figures(content, name=path.name, default_indicator=indicator, default_retrieved=timezone.localdate())


def _refuse(name: str, problems: tuple[Problem, ...]) -> None:
    if problems:
        heading = f"{name}: virheitä {len(problems)}. Mitään ei tallennettu."
        raise CommandError("\n".join([heading, *problem_lines(problems)]))
