"""``teoiksi connect``: finds a table, shows its variables and the own figures, and saves the recipe of an indicator."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from teoiksi.cli.connecting import found_lines, preview_lines, table_lines
from teoiksi.cli.problems import problem_lines
from teoiksi.cli.recipe_options import chosen_recipe
from teoiksi.domains.indicators import queries, services
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.types import PlausibilityRule, StructureFeature
from teoiksi.domains.strategy import queries as strategy
from teoiksi.jobs.fetching import asking
from teoiksi.kernel import writing
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.network import SourceFailure
from teoiksi.sources.recipe_file import RecipePart, read_recipes
from teoiksi.sources.resolving.fetching import Fetched, follow
from teoiksi.sources.resolving.recipe import AreaChoice, Operation, Recipe
from teoiksi.sources.services import StatisticsService
from teoiksi.sources.services.known import SERVICES

SHIPPED: Final = Path(__file__).parents[2] / "recipes/shipped.yaml"


_SECOND_HELP: Final = {
    Operation.MINUS: "take away what this gives: a content, or another variable and its codes (maa=FI,RU)",
    Operation.PER: "divide by what this gives: a content, or another variable and its codes",
}


class Command(BaseCommand):
    """Each step shows more: a search, a table, a preview; nothing is saved without ``--save`` or a file of recipes."""

    help = "Connect an indicator to the table that its figures come from."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name a file of recipes, or a service and how to choose from it."""
        parser.add_argument("--shipped", action="store_true", help="connect all indicators that have a shipped recipe")
        parser.add_argument("--file", type=Path, help="connect indicators by a file of recipes (YAML)")
        parser.add_argument("--service", choices=sorted(SERVICES), help="statistics service")
        parser.add_argument("--search", default="", help="words of the table's name")
        parser.add_argument("--table", default="", help="table of the service, such as vaerak/11ra.px")
        parser.add_argument("--content", default="", help="code of the content")
        parser.add_argument(
            "--choose", action="append", default=[], help="another variable and its codes: sukupuoli=1,2 (added up)"
        )
        parser.add_argument("--areas", choices=list(AreaChoice), default=AreaChoice.MUNICIPALITIES)
        parser.add_argument("--own-area", default="", help="area that the figures are about, if not the municipality")
        for operation in Operation:
            parser.add_argument(
                f"--{operation}", action="append", default=[], metavar="PART", help=_SECOND_HELP[operation]
            )
        parser.add_argument("--running-sum", type=int, default=1, help="add up this many consecutive periods")
        parser.add_argument("--scale", type=float, default=1.0, help="multiply each figure by this")
        parser.add_argument("--nil-is-zero", action="store_true", help="a dash means zero in this table")
        parser.add_argument("--indicator", default="", help="indicator that gets the figures")
        parser.add_argument(
            "--largest-change", type=float, help="a larger change waits for confirmation (0.3 is 30 %%)"
        )
        parser.add_argument("--save", action="store_true", help="save the connection after the preview")
        parser.add_argument(
            "--verify", action="store_true", help="I have compared the indicator's figures with the source"
        )
        parser.add_argument("--reason", default="", help="why; kept in the history")
        parser.add_argument("--from-folder", type=Path, help="take all answers from this folder, ask nobody")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do the step that the options ask for.

        :raises CommandError: when the service or the file cannot be used; nothing is saved then.
        """
        file: Path | None = SHIPPED if options["shipped"] else options["file"]
        if file is not None:
            self._connect_all(file, options["reason"])
            return
        if options["verify"]:
            self._verify(options["indicator"], options["reason"])
            return
        if not options["service"]:
            raise CommandError("Anna --shipped, --file TIEDOSTO tai --service PALVELU.")
        try:
            with asking(folder=options["from_folder"]) as asked:
                self._step(asked.services[options["service"]], options)
        except SourceFailure as failure:
            raise CommandError(f"{failure.address}: {failure.why}") from failure
        except BadInput as error:
            raise CommandError("\n".join(problem_lines(error.problems))) from error

    def _connect_all(self, file: Path, reason: str) -> None:
        try:
            parts = read_recipes(file.read_bytes())
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except BadInput as error:
            raise CommandError("\n".join([f"{file}:", *problem_lines(error.problems)])) from error
        there = {card.slug for card in queries.cards(slugs=[part.indicator for part in parts if part.indicator])}
        taken = [part for part in parts if part.structure or part.indicator in there]
        for part in taken:
            _connect(part, reason)
        unverified = sum(not part.recipe.is_verified for part in taken)
        features = len(taken) - len(there)
        of_structure = f" ja {features} kuntien rakenteen tietoa" if features else ""
        self.stdout.write(f"Yhdistetty {len(there)} mittaria{of_structure}, joista vahvistamatta {unverified}.")
        if missing := sorted({part.indicator for part in parts} - there - {""}):
            self.stdout.write(f"Mittaria ei ole, reseptiä ei otettu: {', '.join(missing)}")

    def _step(self, service: StatisticsService, options: dict[str, Any]) -> None:
        if options["search"]:
            self._write(found_lines(service.find(options["search"])))
            return
        if not options["table"]:
            raise CommandError("Anna --search SANOJA tai --table TAULUKKO.")
        self._write(table_lines(service.describe(options["table"])))
        recipe = chosen_recipe(options)
        outcome = follow(service, recipe, municipality=strategy.municipality_code())
        self._write(preview_lines(recipe, outcome))
        if options["save"]:
            self._save(recipe, options, is_followed=isinstance(outcome, Fetched))

    def _save(self, recipe: Recipe, options: dict[str, Any], *, is_followed: bool) -> None:
        slug = options["indicator"]
        if not is_followed:
            raise CommandError("Yhteyttä ei tallennettu: reseptillä ei saa lukuja.")
        if not queries.cards(slugs=[slug]):
            raise CommandError(f"Mittaria {slug or '(tyhjä)'} ei ole. Anna --indicator MITTARI.")
        _connect(RecipePart(slug, recipe, options["largest_change"]), options["reason"])
        self.stdout.write(f"Yhteys tallennettu. Hae luvut: teoiksi refresh --indicator {slug}")

    def _verify(self, slug: str, reason: str) -> None:
        series = next((series for series, of in queries.connected_indicators().items() if of == slug), None)
        if series is None:
            raise CommandError(f"Mittaria {slug or '(tyhjä)'} ei ole yhdistetty lähteeseen.")
        today = timezone.localdate()
        stats.verify_connection(actor=COMMAND_LINE, series=series, verified_on=today, reason=reason)
        self.stdout.write(f"{slug}: luvut on verrattu lähteeseen {writing.day(today, 'fi')}.")

    def _write(self, lines: Any) -> None:
        for line in lines:
            self.stdout.write(line)


def _connect(part: RecipePart, reason: str) -> None:
    rule = PlausibilityRule(part.largest_change, part.lowest, part.highest)
    if part.structure:
        feature = StructureFeature(part.structure)
        stats.connect_structure(actor=COMMAND_LINE, feature=feature, recipe=part.recipe, rule=rule, reason=reason)
    else:
        services.connect_indicator(
            actor=COMMAND_LINE, slug=part.indicator, recipe=part.recipe, rule=rule, reason=reason
        )
