"""What ``teoiksi connect`` shows: found tables, the variables of one, and the figures that a recipe would bring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from teoiksi.domains.stats.queries import change_sentence, making_sentence
from teoiksi.kernel import writing
from teoiksi.sources.cube import Dimension, Role
from teoiksi.sources.resolving.fetching import Fetched, NotFollowed
from teoiksi.sources.resolving.recipe import Recipe
from teoiksi.sources.services import FoundTable, TableDescription
from teoiksi.sources.services.roles import stem

_ROLES: Final = {Role.TIME: "aika", Role.AREA: "alue", Role.CONTENT: "tietosisältö", Role.OTHER: "muu"}
_SHOWN_CODES: Final = 12
_SHOWN_FIGURES: Final = 12


def found_lines(found: Sequence[FoundTable]) -> Iterator[str]:
    """Give a line for each found table."""
    for each in found:
        day = f" ({writing.day(each.updated.date(), 'fi')})" if each.updated else ""
        yield f"{each.table}  {each.title}{day}"


def table_lines(table: TableDescription) -> Iterator[str]:
    """Give the variables of a table with their roles, and of each a dozen codes."""
    yield table.title.get("fi") or next(iter(table.title.values()), table.table)
    for dimension in table.dimensions:
        left_out = ", voi jättää valitsematta" if dimension.elimination else ""
        yield f"  {stem(dimension.id)} ({_ROLES[dimension.role]}{left_out}): {dimension.size} arvoa"
        yield from _code_lines(dimension)


def _code_lines(dimension: Dimension) -> Iterator[str]:
    codes = dimension.codes[-_SHOWN_CODES:] if dimension.role is Role.TIME else dimension.codes[:_SHOWN_CODES]
    for code in codes:
        label = dimension.label(code, "fi")
        yield f"      {code}" + (f"  {label}" if label != code else "")
    if dimension.size > _SHOWN_CODES:
        yield "      …"


def preview_lines(recipe: Recipe, outcome: Fetched | NotFollowed) -> Iterator[str]:
    """Give how the figures are counted and the newest own ones, or what keeps the recipe from being followed."""
    if isinstance(outcome, NotFollowed):
        yield "Reseptillä ei voi hakea lukuja:"
        for change in outcome.changes:
            yield f"  {change_sentence(change, 'fi')}"
        return
    if made := making_sentence(recipe, "fi"):
        yield made
    own = outcome.taken.areas.get(outcome.taken.own, ())
    names = outcome.taken.names.get(outcome.taken.own, {})
    yield f"{names.get('fi', outcome.taken.own)}: {len(own)} lukua, muita alueita {len(outcome.taken.areas) - 1}"
    for figure in own[-_SHOWN_FIGURES:]:
        value = figure.state.value if figure.value is None else f"{figure.value:g}".replace(".", ",")
        yield f"  {writing.period(figure.period, 'fi')}  {value}{' ennakko' if figure.is_preliminary else ''}"
    if outcome.taken.unreadable:
        yield f"  Ajanjaksoja ei tunnisteta: {', '.join(outcome.taken.unreadable[:5])}"
