"""``teoiksi load``: brings a strategy to what its file says, or only tells what that would change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from teoiksi.cli.loading import programmes
from teoiksi.cli.loading.kept import kept_lines
from teoiksi.cli.loading.report import count_lines, detail_lines
from teoiksi.cli.problems import problem_lines
from teoiksi.cli.terminal import say, terminal_language
from teoiksi.domains.indicators.services import IncompleteIndicator
from teoiksi.domains.indicators.types import LACK_NAMES
from teoiksi.domains.strategy import services
from teoiksi.jobs import new_figures, search
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput
from teoiksi.kernel.trouble import Trouble
from teoiksi.sources.programme_file.read import is_programme_file
from teoiksi.sources.strategy_file.compare import compare
from teoiksi.sources.strategy_file.document import StrategyDocument
from teoiksi.sources.strategy_file.places import located
from teoiksi.sources.strategy_file.read import read_strategy


class Command(BaseCommand):
    """Reads the file, checks it as a whole, and loads it in one transaction."""

    help = "Load a strategy file or a programme file; a mistake anywhere in it changes nothing."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the file, the reason, and whether it is only tried."""
        parser.add_argument("file", type=Path, help="strategy file or programme file (YAML)")
        parser.add_argument("--reason", default="", help="why it is loaded; kept in history")
        parser.add_argument("--dry-run", action="store_true", help="tell what would change, and change nothing")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Load the file.

        :raises Trouble: when it cannot be read.
        :raises CommandError: when it has mistakes; all of them are listed.
        """
        path: Path = options["file"]
        try:
            content = path.read_bytes()
        except OSError as error:
            raise Trouble(
                fi=f"Tiedostoa {path} ei voi lukea ({error.strerror}). Tarkista nimi ja oikeudet.",
                en=f"The file {path} cannot be read ({error.strerror}). Check its name and rights.",
            ) from error
        if is_programme_file(content):
            self._load_programmes(path, content, options)
            return
        document = _read(path, content)
        try:
            result = _load(document, reason=options["reason"], dry_run=options["dry_run"])
        except BadInput as error:
            raise _refusal(path, BadInput(located(content, error.problems))) from error
        except IncompleteIndicator as error:
            lacks = ", ".join(LACK_NAMES[lack].in_language(terminal_language()) for lack in error.lacks)
            raise CommandError(f"{path}: {error.slug}: {lacks}") from error
        if options["dry_run"]:
            self._tell_trial(document, result)
        else:
            self._tell(document, result)

    def _load_programmes(self, path: Path, content: bytes, options: dict[str, Any]) -> None:
        trial = options["dry_run"]
        try:
            wrote = programmes.load(content, reason=options["reason"], dry_run=trial)
        except BadInput as error:
            raise _refusal(path, error) from error
        self._write(*programmes.told_lines(wrote, terminal_language(), dry_run=trial))

    def _tell(self, document: StrategyDocument, result: services.LoadResult) -> None:
        name = document.strategy.name.fi
        if not result.changed:
            say(self.stdout, fi=f"Ei muutoksia: {name}", en=f"Nothing changed: {name}")
            return
        say(self.stdout, fi=f"Ladattu: {name}", en=f"Loaded: {name}")
        self._write(*count_lines(compare(result.before, result.after, result.known), terminal_language()))
        self._tell_superseded(result)

    def _tell_trial(self, document: StrategyDocument, result: services.LoadResult) -> None:
        name, language = document.strategy.name.fi, terminal_language()
        differences = compare(result.before, result.after, result.known)
        if result.changed:
            say(self.stdout, fi=f"Lataus muuttaisi: {name}", en=f"A load would change: {name}")
        else:
            say(self.stdout, fi=f"Lataus ei muuttaisi mitään: {name}", en=f"A load would change nothing: {name}")
        self._write(*count_lines(differences, language), *detail_lines(differences, language))
        self._tell_superseded(result)
        self._write(*kept_lines(document, result, language), "")
        say(self.stdout, fi="Mitään ei tallennettu.", en="Nothing was stored.")

    def _tell_superseded(self, result: services.LoadResult) -> None:
        if result.superseded:
            say(
                self.stdout,
                fi=f"Aiempi strategia {result.superseded} merkitään korvatuksi.",
                en=f"The earlier strategy {result.superseded} becomes superseded.",
            )

    def _write(self, *lines: str) -> None:
        for line in lines:
            self.stdout.write(line)


def _read(path: Path, content: bytes) -> StrategyDocument:
    try:
        return read_strategy(content)
    except BadInput as error:
        raise _refusal(path, error) from error


def _load(document: StrategyDocument, *, reason: str, dry_run: bool) -> services.LoadResult:
    """Load the strategy; what the search finds changes with it, or not at all."""
    with transaction.atomic():
        result = services.load_strategy(actor=COMMAND_LINE, document=document, reason=reason, dry_run=dry_run)
        if result.changed and not dry_run:
            search.texts_changed()
            new_figures.anything_changed()
    return result


def _refusal(path: Path, error: BadInput) -> CommandError:
    number = len(error.problems)
    heading = (
        f"{path.name}: virheitä {number}. Mitään ei tallennettu."
        if terminal_language() == "fi"
        else f"{path.name}: {number} mistakes (told in Finnish). Nothing was stored."
    )
    return CommandError("\n".join([heading, *problem_lines(error.problems)]))
