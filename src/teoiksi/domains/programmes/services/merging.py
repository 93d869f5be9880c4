"""A plan as it is and what a workbook gives of it, joined: what was left out stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes.types import ActionDecisionCard, ActionPart, MilestonePart, YearCost
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import Place, Problem
from teoiksi.sources.actions_file.columns import ACTIONS, COSTS, DECISIONS, MILESTONES, Table, column_of
from teoiksi.sources.actions_file.document import GivenAction, GivenRow
from teoiksi.sources.actions_file.mistakes import problem

_TEXTS: Final = ("name", "what", "why", "partners", "risk", "appropriation")
_LISTS: Final = ("goals", "values", "indicators", "needs")
_NEEDED: Final = ("name.fi", "starts_on", "ends_on", "unit")
_AMOUNTS: Final = ("cost", "own", "state", "eu", "others")
_EMPTY: Final = Decision(LocalizedText(), None, "", "", "")


@dataclass(slots=True)
class Merged:
    """The plan that a workbook asks for (none when it cannot be told), with the place of each of its parts in the file."""

    part: ActionPart | None = None
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)


def merge(given: GivenAction, current: ActionPart | None, owners: Mapping[str, UUID]) -> Merged:
    """Join a plan with what is given; ``owners`` are the people by their e-mail address in lower case."""
    merged = Merged()
    merged.problems.extend(_lacking(given.own, current))
    merged.problems.extend(_not_cleared(ACTIONS, given.own, _NEEDED))
    merged.problems.extend(_unknown_owner(given.own, owners))
    if merged.problems:
        return merged
    start = current or _new(given)
    fields: dict[str, Any] = {name: text_of(getattr(start, name), given.own, name) for name in _TEXTS}
    fields |= {name: given.own.values.get(name, getattr(start, name)) for name in ("starts_on", "ends_on", "unit")}
    fields |= {name: _list(given.own, name, getattr(start, name)) for name in _LISTS}
    fields["owner"] = _owner(given.own, start.owner, owners)
    merged.places |= {name.partition(".")[0]: place for name, place in given.own.places.items()}
    fields["milestones"] = _milestones(given.milestones, start.milestones, merged)
    fields["costs"] = _costs(given.costs, start.costs, merged)
    fields["decisions"] = _decisions(given.decisions, start.decisions or (), merged)
    if not merged.problems:
        merged.part = replace(start, **fields)
    return merged


def text_of(current: LocalizedText, row: GivenRow, name: str) -> LocalizedText:
    """Give a text with the languages that a row gives; one that differs only in its spaces at the ends stays."""
    said = {each: current.exactly(each) for each in LANGUAGES}
    for language in LANGUAGES:
        if (key := f"{name}.{language}") in row.values:
            given = str(row.values[key] or "")
            if given != _as_in_a_cell(said[language]):
                said[language] = given
    return LocalizedText(**said)


def _as_in_a_cell(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _new(given: GivenAction) -> ActionPart:
    values: dict[str, Any] = {name: given.own.values[name] for name in ("starts_on", "ends_on", "unit")}
    return ActionPart(slug=given.slug, name=LocalizedText(), decisions=(), **values)


def _lacking(row: GivenRow, current: ActionPart | None) -> Iterator[Problem]:
    """A new action needs its name, days and unit; a cell that cannot be read has been told of already."""
    for name in _NEEDED if current is None else ():
        if name not in row.places:
            yield problem("field-missing", row.place, heading=column_of(ACTIONS, name).heading.fi)


def _not_cleared(table: Table, row: GivenRow, needed: Sequence[str]) -> Iterator[Problem]:
    for name in needed:
        if row.values.get(name, "") is None:
            yield problem("not-cleared", row.place_of(name), heading=column_of(table, name).heading.fi)


def _unknown_owner(row: GivenRow, owners: Mapping[str, UUID]) -> Iterator[Problem]:
    address = row.values.get("owner")
    if isinstance(address, str) and address.lower() not in owners:
        what = f"Palvelussa ei ole käyttäjää, jonka sähköposti on ”{address}”."
        mend = "Tarkista osoite, tai pyydä strategiatoimistoa lisäämään käyttäjä."
        yield Problem("unknown_owner", what, mend, row.place_of("owner"))


def _owner(row: GivenRow, current: UUID | None, owners: Mapping[str, UUID]) -> UUID | None:
    if "owner" not in row.values:
        return current
    address = row.values["owner"]
    return owners[address.lower()] if isinstance(address, str) else None


def _list(row: GivenRow, name: str, current: tuple[str, ...]) -> tuple[str, ...]:
    given = row.values.get(name, current)
    return given if isinstance(given, tuple) else ()


def _milestones(rows: Sequence[GivenRow], current: Sequence[MilestonePart], merged: Merged) -> Any:
    found: list[MilestonePart | None] = list(current)
    for row in rows:
        at = _same_milestone(found, row)
        if at is None and row.values.get("number") is not None:
            what = f"Välivaihetta numero {row.values['number']} ei ole tällä toimenpiteellä."
            mend = "Jätä numero tyhjäksi, jos välivaihe on uusi."
            merged.problems.append(Problem("unknown_milestone", what, mend, row.place_of("number")))
        elif _is_removed(row):
            if at is not None:
                found[at] = None
        elif at is not None and (there := found[at]) is not None:
            merged.problems.extend(_not_cleared(MILESTONES, row, ("name.fi", "due_on")))
            due = row.values.get("due_on")
            due_on = due if isinstance(due, date) else there.due_on
            found[at] = replace(there, name=text_of(there.name, row, "name"), due_on=due_on)
            merged.places[f"milestones[{at}]"] = row.place
        elif isinstance(day := row.values.get("due_on"), date):
            merged.places[f"milestones[{len(found)}]"] = row.place
            found.append(MilestonePart(text_of(LocalizedText(), row, "name"), day))
        elif "due_on" not in row.places:
            merged.problems.append(
                problem("field-missing", row.place, heading=column_of(MILESTONES, "due_on").heading.fi)
            )
    return tuple(each for each in found if each is not None)


def _same_milestone(found: Sequence[MilestonePart | None], row: GivenRow) -> int | None:
    number, name = row.values.get("number"), row.values.get("name.fi")
    for at, each in enumerate(found):
        if each is not None and (each.id == number if number is not None else _as_in_a_cell(each.name.fi) == name):
            return at
    return None


def _costs(rows: Sequence[GivenRow], current: Sequence[YearCost], merged: Merged) -> Any:
    found = {each.year: each for each in current}
    for row in rows:
        year = row.values["year"]
        if not isinstance(year, int) or not 1990 <= year <= 2100:
            what = f"Vuosi {year} ei voi olla oikein."
            merged.problems.append(Problem("year_implausible", what, "Kirjoita vuosi 1990–2100.", row.place_of("year")))
        elif _is_removed(row):
            found.pop(year, None)
        else:
            amounts = {name: row.values[name] or 0 for name in _AMOUNTS if name in row.values}
            found[year] = replace(found.get(year, YearCost(year, 0)), **amounts)  # type: ignore[arg-type] # whole euros
    if COSTS.name not in merged.places and rows:
        merged.places["costs"] = rows[0].place
    return tuple(found[year] for year in sorted(found))


def _decisions(rows: Sequence[GivenRow], current: Sequence[ActionDecisionCard], merged: Merged) -> Any:
    found = {_as_in_a_cell(each.title.fi) or f" {at}": each for at, each in enumerate(current)}
    for at, row in enumerate(rows):
        title = str(row.values["title.fi"])
        if _is_removed(row):
            found.pop(title, None)
            continue
        address = row.values.get("address")
        if isinstance(address, str) and not address.startswith(("https://", "http://")):
            what = f"”{address}” ei ole verkko-osoite."
            mend = "Osoite alkaa https://."
            merged.problems.append(Problem("address_unreadable", what, mend, row.place_of("address")))
        found[title] = _decision(found.get(title, ActionDecisionCard(LocalizedText(), _EMPTY)), row)
        merged.places[f"{DECISIONS.name}[{at}]"] = row.place
    return tuple(found.values())


def _decision(card: ActionDecisionCard, row: GivenRow) -> ActionDecisionCard:
    names = [each for each in ("section", "case_number", "address") if each in row.values]
    given: dict[str, Any] = {name: str(row.values[name] or "") for name in names}
    if "decided_on" in row.values:
        given["decided_on"] = row.values["decided_on"]
    body = text_of(card.decision.body, row, "body")
    return ActionDecisionCard(text_of(card.title, row, "title"), replace(card.decision, body=body, **given))


def _is_removed(row: GivenRow) -> bool:
    return row.values.get("remove") is not None
