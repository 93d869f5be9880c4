"""Resolves a recipe: an exact selection, or what has changed in the table with a proposal for a person to accept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from teoiksi.sources.area_codes import WHOLE_COUNTRY, normal_area
from teoiksi.sources.cube import Dimension, Role
from teoiksi.sources.resolving.changes import FoundChange, SourceChange
from teoiksi.sources.resolving.labels import code_of, proposed
from teoiksi.sources.resolving.recipe import BY_LABEL, AreaChoice, Recipe
from teoiksi.sources.services import Selection, TableDescription
from teoiksi.sources.services.roles import stem


@dataclass(frozen=True, slots=True)
class Resolved:
    """The exact selection of today, and which dimension is which; the own municipality's code is as the table has it."""

    selection: Selection
    area: str
    time: str
    content: str
    own_area: str


def resolve(recipe: Recipe, table: TableDescription, *, municipality: str) -> Resolved | tuple[FoundChange, ...]:
    """Find area, time and content by role and the others by stem; nothing is guessed.

    ``municipality`` is the code of the own one (``KU153`` or ``153``). Everything that does not fit is given at once.
    """
    changes: list[FoundChange] = []
    time = _only(table, Role.TIME, SourceChange.NO_TIME, changes)
    area = _only(table, Role.AREA, SourceChange.NO_AREA, changes)
    selection: dict[str, tuple[str, ...]] = {}
    own = ""
    if time is not None:
        selection[time.id] = _newest(time, recipe.newest)
    if area is not None:
        own = _own(area, recipe.own_area or municipality, changes)
        selection[area.id] = _areas(area, recipe.areas, own)
    content = _content(table, recipe, selection, changes)
    _choose_others(table, recipe, selection, changes)
    if changes or time is None or area is None:
        return tuple(changes)
    in_order = {dimension.id: selection[dimension.id] for dimension in table.dimensions if dimension.id in selection}
    return Resolved(in_order, area.id, time.id, content, own)


def _only(table: TableDescription, role: Role, kind: SourceChange, changes: list[FoundChange]) -> Dimension | None:
    found = table.of_role(role)
    if len(found) == 1:
        return found[0]
    changes.append(FoundChange(kind, proposals=tuple(dimension.id for dimension in found or table.of_role(Role.OTHER))))
    return None


def _newest(time: Dimension, count: int) -> tuple[str, ...]:
    """Times are not always in order, and codes of one length sort as times do."""
    return tuple(sorted(time.codes)[-count:]) if count else time.codes


def _own(area: Dimension, municipality: str, changes: list[FoundChange]) -> str:
    if municipality.startswith(BY_LABEL):
        found = code_of(area, municipality)
        if found is None:
            changes.append(FoundChange(SourceChange.AREA_GONE, area.id, municipality, proposed(area, municipality)))
        return found or ""
    wanted = normal_area(municipality)
    for code in area.codes:
        if code == municipality or (wanted is not None and normal_area(code) == wanted):
            return code
    changes.append(FoundChange(SourceChange.AREA_GONE, area.id, municipality))
    return ""


def _areas(area: Dimension, choice: AreaChoice, own: str) -> tuple[str, ...]:
    if choice is AreaChoice.OWN:
        return (own,)
    if choice is AreaChoice.ALL:
        return area.codes
    return tuple(code for code in area.codes if code == own or _is_municipality(code))


def _is_municipality(code: str) -> bool:
    normal = normal_area(code)
    return normal is not None and (normal.startswith("KU") or normal == WHOLE_COUNTRY)


def _content(
    table: TableDescription, recipe: Recipe, selection: dict[str, tuple[str, ...]], changes: list[FoundChange]
) -> str:
    contents = table.of_role(Role.CONTENT)
    if not contents:
        return ""
    dimension = contents[0]
    found = code_of(dimension, recipe.content)
    if found is not None:
        selection[dimension.id] = (found,)
    elif not recipe.content and dimension.size == 1:
        selection[dimension.id] = dimension.codes
    else:
        is_label = recipe.content.startswith(BY_LABEL)
        proposals = (
            proposed(dimension, recipe.content) if is_label else _same_after_prefix(recipe.content, dimension.codes)
        )
        changes.append(FoundChange(SourceChange.CONTENT_GONE, dimension.id, recipe.content, proposals))
    return dimension.id


def _same_after_prefix(code: str, codes: Sequence[str]) -> tuple[str, ...]:
    """StatFin put a prefix on some content codes in 2026 (``vaesto`` → ``vaerak-vaesto``), not on all.

    Where none was chosen yet, every content is proposed.
    """
    if not code:
        return tuple(codes[:20])
    bare = code.rpartition("-")[2].casefold()
    return tuple(each for each in codes if bare and each.rpartition("-")[2].casefold() == bare)


def _choose_others(
    table: TableDescription, recipe: Recipe, selection: dict[str, tuple[str, ...]], changes: list[FoundChange]
) -> None:
    others = {stem(dimension.id): dimension for dimension in table.of_role(Role.OTHER)}
    for name, codes in recipe.others.items():
        dimension = others.get(name)
        if dimension is None:
            changes.append(FoundChange(SourceChange.VARIABLE_GONE, name, proposals=tuple(others)))
            continue
        found = {code: code_of(dimension, code) for code in codes}
        selection[dimension.id] = tuple(dict.fromkeys(code for code in found.values() if code is not None))
        changes.extend(
            FoundChange(SourceChange.VALUE_GONE, dimension.id, code, _value_proposals(dimension, code))
            for code, today in found.items()
            if today is None
        )
    for name, dimension in others.items():
        if name not in recipe.others and not dimension.elimination:
            changes.append(FoundChange(SourceChange.VARIABLE_NEW, dimension.id, proposals=dimension.codes[:20]))


def _value_proposals(dimension: Dimension, code: str) -> tuple[str, ...]:
    return proposed(dimension, code) if code.startswith(BY_LABEL) else _same_label(dimension, code)


def _same_label(dimension: Dimension, code: str) -> tuple[str, ...]:
    """A code may have become another: propose those whose label or code is the same but for case and leading zeros."""
    bare = code.casefold().lstrip("0")
    return tuple(
        each for each in dimension.codes if bare in {each.casefold().lstrip("0"), dimension.label(each).casefold()}
    )
