"""``teoiksi areas``: brings the register of municipalities and regions, or the map of them, to what a file says."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser

from teoiksi.cli.problems import problem_lines
from teoiksi.cli.terminal import say
from teoiksi.domains.stats import services
from teoiksi.jobs import new_figures
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.areas_file import read_areas
from teoiksi.sources.boundaries import draw_map, read_boundaries

SHIPPED: Final = Path(__file__).parents[2] / "areas/finland.csv"


class Command(BaseCommand):
    """Loads the shipped register, or a file of the same form, or a map of municipalities: all of it or nothing."""

    help = "Load municipalities and regions with their changes, or a map of them."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the file, or a file of boundaries and where it comes from."""
        parser.add_argument("file", nargs="?", type=Path, default=SHIPPED, help="CSV file; the shipped one if left out")
        parser.add_argument("--map", type=Path, help="boundaries of municipalities (GeoJSON or TopoJSON) instead")
        parser.add_argument("--year", type=int, help="year of the boundaries, if the file does not name it")
        parser.add_argument("--source", default="", help="whose boundaries they are; stands under the map")
        parser.add_argument("--licence", default="", help="licence of the boundaries, such as CC BY 4.0")
        parser.add_argument("--reason", default="", help="why; kept in the history")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Load the register or the map.

        :raises CommandError: when the file cannot be read or is wrong; nothing is stored then.
        """
        file: Path = options["map"] or options["file"]
        try:
            content = file.read_bytes()
            changed = self._put_map(content, options) if options["map"] else self._put_areas(content, options["reason"])
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except BadInput as error:
            raise CommandError("\n".join([f"{file}:", *problem_lines(error.problems)])) from error
        if changed:
            new_figures.anything_changed()

    def _put_areas(self, content: bytes, reason: str) -> int:
        parts = read_areas(content)
        changed = services.put_areas(actor=COMMAND_LINE, parts=parts, reason=reason)
        say(
            self.stdout,
            fi=f"Alueita {len(parts)}, lisättiin tai muutettiin {changed}.",
            en=f"{len(parts)} areas, {changed} added or changed.",
        )
        return changed

    def _put_map(self, content: bytes, options: dict[str, Any]) -> int:
        boundaries = read_boundaries(content)
        year = options["year"] or boundaries.year
        if year is None:
            raise CommandError("Tiedosto ei kerro rajojen vuotta. Anna --year VUOSI.")
        if not options["source"]:
            raise CommandError("Kerro, kenen rajat ovat: --source NIMI. Nimi näkyy kartan alla.")
        drawing = draw_map(boundaries)
        services.put_map(
            actor=COMMAND_LINE, drawing=drawing, year=year, source=options["source"], licence=options["licence"]
        )
        count = len(drawing.areas)
        say(
            self.stdout,
            fi=f"Kartalla {count} kuntaa, rajat vuodelta {year}.",
            en=f"{count} municipalities on the map, boundaries of {year}.",
        )
        return count
