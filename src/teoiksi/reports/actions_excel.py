"""The workbook of actions: it has the form that ``sources.actions_file`` reads, so that bringing it back changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, ActionPlan, ProgrammeCard
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.reports.workbooks import Cell, SheetColumn, WrittenSheet, made_workbook
from teoiksi.sources.actions_file.columns import (
    ACTIONS,
    CLEARED,
    COSTS,
    DECISIONS,
    GUIDE_TITLE,
    KEYS_TITLE,
    MILESTONES,
    Column,
    Table,
)

_CLEARING: Final = frozenset(CLEARED.exactly(each) for each in LANGUAGES)

_GUIDE: Final[dict[Language, tuple[str, ...]]] = {
    "fi": (
        "Yksi toimenpide riville. Tunnuksesta palvelu tietää, mistä toimenpiteestä on kyse: älä muuta sitä.",
        "Uusi toimenpide: lisää rivi ja keksi sille tunnus, esimerkiksi puistojen-kunnostus.",
        "Tyhjä solu ei muuta mitään. Jos haluat poistaa tekstin, kirjoita soluun (tyhjä).",
        "Rivin tai sarakkeen poistaminen tiedostosta ei poista mitään palvelusta.",
        "Tavoitteet, arvot, mittarit ja edellytetyt toimenpiteet kirjoitetaan tunnuksina, pilkku välissä.",
        "Tunnukset luetellaan taulukossa Tunnukset.",
        "Välivaiheen, vuoden kustannukset tai päätöksen voi poistaa kirjoittamalla x sarakkeeseen ”poista rivi”.",
        "Tilanne kerrotaan muuttamalla tila tai eteneminen tai kirjoittamalla, mitä on tapahtunut: se tulee voimaan heti.",
        "Päivät: 31.1.2027. Eurot kokonaislukuina: 120000.",
        "Vie tiedosto palveluun: ensin näet, mikä muuttuisi, ja vasta sitten tallennat.",
    ),
    "sv": (
        "En åtgärd per rad. Beteckningen talar om vilken åtgärd det är: ändra den inte.",
        "Ny åtgärd: lägg till en rad och hitta på en beteckning, till exempel upprustning-av-parker.",
        "En tom cell ändrar ingenting. Om du vill ta bort en text, skriv (tom) i cellen.",
        "Att ta bort en rad eller kolumn ur filen tar inte bort något ur tjänsten.",
        "Mål, värderingar, mätare och förutsatta åtgärder skrivs som beteckningar med komma emellan.",
        "Beteckningarna finns på bladet Beteckningar.",
        "Ett delmål, ett års kostnader eller ett beslut tas bort genom att skriva x i kolumnen ”ta bort raden”.",
        "Läget berättas genom att ändra läget eller framskridandet eller skriva vad som har hänt: det gäller genast.",
        "Datum: 31.1.2027. Euro som heltal: 120000.",
        "För filen till tjänsten: först ser du vad som skulle ändras, och sedan sparar du.",
    ),
    "en": (
        "One action on a row. The id tells which action it is: do not change it.",
        "A new action: add a row and make up an id for it, such as parks-in-order.",
        "An empty cell changes nothing. To take a text away, write (empty) in the cell.",
        "Taking a row or a column out of the file takes nothing out of the service.",
        "Goals, values, indicators and needed actions are written as ids with commas between.",
        "The ids are listed on the sheet Ids.",
        "A milestone, the costs of a year or a decision is removed by x in the column “remove this row”.",
        "How it goes is told by changing the state or progress or writing what has happened: it holds at once.",
        "Days: 31.1.2027. Euros as whole numbers: 120000.",
        "Bring the file to the service: first you see what would change, and only then you save.",
    ),
}


@dataclass(frozen=True, slots=True)
class KnownKeys:
    """The keys that may be written in the cells, each kind with the names of what they are."""

    title: LocalizedText
    names: Mapping[str, LocalizedText]


def exported_actions(programmes: Sequence[ProgrammeCard], language: Language) -> bytes:
    """Read the plans of the actions of these programmes, in any state, and write them as a workbook.

    :raises NoAnswer: when the process that writes it has got stuck.
    """
    plans = queries.plans_of(queries.actions_of_programmes([each.slug for each in programmes]))
    owners = {plan.part.owner for plan in plans.values()}
    addresses = {each.id: each.email for each in people.people() if each.id in owners}
    return actions_workbook(
        list(plans.values()), addresses=addresses, keys=_known_keys(programmes, plans), language=language
    )


def actions_workbook(
    plans: Sequence[ActionPlan], *, addresses: Mapping[UUID, str], keys: Sequence[KnownKeys], language: Language
) -> bytes:
    """Write plans as a workbook; ``addresses`` are the e-mail addresses of the owners. The same plans give the same sheets."""
    sheets = [
        _sheet(ACTIONS, (_action(each, addresses, language) for each in plans), language),
        _sheet(MILESTONES, (row for each in plans for row in _milestones(each)), language),
        _sheet(COSTS, (row for each in plans for row in _costs(each)), language),
        _sheet(DECISIONS, (row for each in plans for row in _decisions(each)), language),
        _keys(keys, language),
        WrittenSheet(GUIDE_TITLE.exactly(language), (), [[each] for each in _GUIDE[language]]),
    ]
    return made_workbook(sheets, title=ACTIONS.title.exactly(language), language=language)


def _sheet(table: Table, rows: Iterable[Mapping[str, Cell]], language: Language) -> WrittenSheet:
    columns = tuple(_column(each, language) for each in table.columns)
    return WrittenSheet(
        table.title.exactly(language), columns, [[_said(row.get(each.field)) for each in table.columns] for row in rows]
    )


def _column(column: Column, language: Language) -> SheetColumn:
    return SheetColumn(column.heading.exactly(language), column.width)


def _said(value: Cell) -> Cell:
    """A text that happens to be the word of taking away is marked as text, as a formula would be."""
    if isinstance(value, str) and value.strip().casefold() in _CLEARING:
        return f"'{value.strip()}"
    return value.strip() if isinstance(value, str) else value


def _action(plan: ActionPlan, addresses: Mapping[UUID, str], language: Language) -> dict[str, Cell]:
    part = plan.part
    row: dict[str, Cell] = {
        "slug": part.slug,
        "programme": plan.programme,
        "starts_on": part.starts_on,
        "ends_on": part.ends_on,
        "unit": part.unit,
        "owner": addresses.get(part.owner, "") if part.owner else "",
        "state": ACTION_STATE_NAMES[plan.state].in_language(language),
        "progress": plan.progress,
        "told": plan.told,
        "version": plan.version,
    }
    for name in ("name", "what", "why", "partners", "risk", "appropriation"):
        row |= _texts(name, getattr(part, name))
    for name in ("goals", "values", "indicators", "needs"):
        row[name] = ", ".join(getattr(part, name))
    return row


def _milestones(plan: ActionPlan) -> Iterator[dict[str, Cell]]:
    for each in plan.part.milestones:
        known: dict[str, Cell] = {"action": plan.part.slug, "number": each.id, "due_on": each.due_on}
        yield known | _texts("name", each.name) | {"done_on": plan.done.get(each.id or 0)}


def _costs(plan: ActionPlan) -> Iterator[dict[str, Cell]]:
    for each in plan.part.costs:
        amounts: dict[str, Cell] = {
            name: getattr(each, name) for name in ("year", "cost", "own", "state", "eu", "others")
        }
        yield {"action": plan.part.slug, **amounts}


def _decisions(plan: ActionPlan) -> Iterator[dict[str, Cell]]:
    for each in plan.part.decisions or ():
        of = each.decision
        facts: dict[str, Cell] = {"section": of.section, "case_number": of.case_number, "address": of.address}
        row: dict[str, Cell] = {"action": plan.part.slug, "decided_on": of.decided_on}
        yield row | facts | _texts("title", each.title) | _texts("body", of.body)


def _texts(name: str, text: LocalizedText) -> dict[str, Cell]:
    return {f"{name}.{each}": text.exactly(each) for each in LANGUAGES}


def _keys(keys: Sequence[KnownKeys], language: Language) -> WrittenSheet:
    headings = (
        LocalizedText("mikä", "vad", "what"),
        LocalizedText("tunnus", "beteckning", "id"),
        LocalizedText("nimi", "namn", "name"),
    )
    columns = tuple(
        SheetColumn(each.exactly(language), width) for each, width in zip(headings, (18, 34, 70), strict=True)
    )
    rows = [
        [of.title.exactly(language), key, name.in_language(language)] for of in keys for key, name in of.names.items()
    ]
    return WrittenSheet(KEYS_TITLE.exactly(language), columns, rows)


def _known_keys(programmes: Sequence[ProgrammeCard], plans: Mapping[str, ActionPlan]) -> tuple[KnownKeys, ...]:
    goals: dict[str, LocalizedText] = {}
    values: dict[str, LocalizedText] = {}
    for strategy in dict.fromkeys(each.strategy_slug for each in programmes):
        document = strategies.document_of(strategy).strategy
        goals |= {goal.id: goal.name for spearhead in document.spearheads for goal in spearhead.goals}
        values |= {value.id: value.name for value in document.values}
    return (
        KnownKeys(LocalizedText("ohjelma", "program", "programme"), {each.slug: each.name for each in programmes}),
        KnownKeys(LocalizedText("yksikkö", "enhet", "unit"), people.unit_names()),
        KnownKeys(LocalizedText("tavoite", "mål", "goal"), goals),
        KnownKeys(LocalizedText("arvo", "värdering", "value"), values),
        KnownKeys(LocalizedText("mittari", "mätare", "indicator"), indicators.names()),
        KnownKeys(
            LocalizedText("toimenpide", "åtgärd", "action"), {slug: each.part.name for slug, each in plans.items()}
        ),
    )
