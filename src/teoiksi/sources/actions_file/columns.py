"""The sheets and columns of the workbook of actions: one layout for writing and for reading, headings in three languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText


class Kind(StrEnum):
    """What the cells of a column hold."""

    KEY = "key"
    TEXT = "text"
    DAY = "day"
    EUROS = "euros"
    NUMBER = "number"
    KEYS = "keys"
    MARK = "mark"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field it fills in (``name.sv`` is one language of a text), its heading and its width in letters.

    A note only tells the reader something and is never read.
    """

    field: str
    kind: Kind
    heading: LocalizedText
    width: int = 16


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: ``name`` is the code of what its rows are, ``title`` the name of the sheet."""

    name: str
    title: LocalizedText
    columns: tuple[Column, ...]

    @property
    def fields(self) -> frozenset[str]:
        """The fields that can be given."""
        return frozenset(each.field for each in self.columns if each.kind is not Kind.NOTE)


CLEARED: Final = LocalizedText("(tyhjä)", "(tom)", "(empty)")
"""What is written in a cell to take away what was there: an empty cell leaves it as it is."""

YES: Final = LocalizedText("kyllä", "ja", "yes")

_IN: Final[dict[Language, LocalizedText]] = {
    "fi": LocalizedText("suomeksi", "på finska", "in Finnish"),
    "sv": LocalizedText("ruotsiksi", "på svenska", "in Swedish"),
    "en": LocalizedText("englanniksi", "på engelska", "in English"),
}
"""How a heading names the language of its texts."""

ACTION_KEY: Final = Column(
    "action", Kind.KEY, LocalizedText("toimenpiteen tunnus", "åtgärdens beteckning", "action id"), 26
)
_REMOVE: Final = Column("remove", Kind.MARK, LocalizedText("poista rivi", "ta bort raden", "remove this row"), 12)


def _texts(field: str, fi: str, sv: str, en: str, width: int = 36) -> tuple[Column, ...]:
    words = LocalizedText(fi, sv, en)
    return tuple(Column(f"{field}.{of}", Kind.TEXT, _joined(words, _IN[of]), width) for of in LANGUAGES)


def _joined(first: LocalizedText, second: LocalizedText) -> LocalizedText:
    return LocalizedText(*(f"{first.exactly(each)} {second.exactly(each)}" for each in LANGUAGES))


ACTIONS: Final = Table(
    "actions",
    LocalizedText("Toimenpiteet", "Åtgärder", "Actions"),
    (
        Column("slug", Kind.KEY, LocalizedText("tunnus", "beteckning", "id"), 26),
        Column("programme", Kind.KEY, LocalizedText("ohjelma", "program", "programme"), 26),
        *_texts("name", "nimi", "namn", "name"),
        Column("starts_on", Kind.DAY, LocalizedText("alkaa", "börjar", "starts"), 12),
        Column("ends_on", Kind.DAY, LocalizedText("päättyy", "slutar", "ends"), 12),
        Column("unit", Kind.KEY, LocalizedText("vastuuyksikkö", "ansvarig enhet", "responsible unit"), 20),
        Column(
            "owner",
            Kind.TEXT,
            LocalizedText("vastuuhenkilön sähköposti", "den ansvarigas e-post", "e-mail of the responsible person"),
            28,
        ),
        Column("goals", Kind.KEYS, LocalizedText("tavoitteet", "mål", "goals"), 28),
        Column("values", Kind.KEYS, LocalizedText("arvot", "värderingar", "values")),
        Column("indicators", Kind.KEYS, LocalizedText("mittarit", "mätare", "indicators"), 24),
        Column("needs", Kind.KEYS, LocalizedText("edellyttää", "förutsätter", "needs"), 24),
        *_texts("what", "mitä tehdään", "vad görs", "what is done"),
        *_texts("why", "miksi", "varför", "why"),
        *_texts("partners", "kumppanit", "partner", "partners", 24),
        *_texts("risk", "riski", "risk", "risk", 24),
        *_texts("appropriation", "määräraha", "anslag", "appropriation", 24),
        Column("state", Kind.TEXT, LocalizedText("tila", "läge", "state")),
        Column("progress", Kind.NUMBER, LocalizedText("eteneminen %", "framskridande %", "progress %"), 14),
        Column("sentence", Kind.TEXT, LocalizedText("mitä on tapahtunut", "vad har hänt", "what has happened"), 36),
        Column("measure", Kind.TEXT, LocalizedText("korjaava toimenpide", "korrigerande åtgärd", "correction"), 30),
        Column("measure_due", Kind.DAY, LocalizedText("korjattu viimeistään", "korrigerat senast", "corrected by"), 18),
        Column(
            "told",
            Kind.NUMBER,
            LocalizedText("tilannetieto (älä muuta)", "lägesuppgift (ändra inte)", "update (do not change)"),
        ),
        Column(
            "version",
            Kind.NUMBER,
            LocalizedText("versio (älä muuta)", "version (ändra inte)", "version (do not change)"),
        ),
    ),
)

MILESTONES: Final = Table(
    "milestones",
    LocalizedText("Välivaiheet", "Delmål", "Milestones"),
    (
        ACTION_KEY,
        Column(
            "number", Kind.NUMBER, LocalizedText("numero (älä muuta)", "nummer (ändra inte)", "number (do not change)")
        ),
        *_texts("name", "välivaihe", "delmål", "milestone"),
        Column("due_on", Kind.DAY, LocalizedText("määräpäivä", "senast", "due"), 12),
        Column("done_on", Kind.NOTE, LocalizedText("valmis (ei lueta)", "färdigt (läses inte)", "done (not read)")),
        Column("tick", Kind.MARK, LocalizedText("merkitse valmiiksi", "märk som färdigt", "mark as done"), 16),
        _REMOVE,
    ),
)

COSTS: Final = Table(
    "costs",
    LocalizedText("Kustannukset", "Kostnader", "Costs"),
    (
        ACTION_KEY,
        Column("year", Kind.NUMBER, LocalizedText("vuosi", "år", "year"), 8),
        Column("cost", Kind.EUROS, LocalizedText("kustannus €", "kostnad €", "cost €")),
        Column("own", Kind.EUROS, LocalizedText("oma rahoitus €", "egen finansiering €", "own funding €")),
        Column(
            "state", Kind.EUROS, LocalizedText("valtion rahoitus €", "statlig finansiering €", "state funding €"), 20
        ),
        Column("eu", Kind.EUROS, LocalizedText("EU-rahoitus €", "EU-finansiering €", "EU funding €")),
        Column("others", Kind.EUROS, LocalizedText("muu rahoitus €", "annan finansiering €", "other funding €")),
        _REMOVE,
    ),
)

DECISIONS: Final = Table(
    "decisions",
    LocalizedText("Päätökset", "Beslut", "Decisions"),
    (
        ACTION_KEY,
        *_texts("title", "päätös", "beslut", "decision"),
        *_texts("body", "toimielin", "organ", "body", 24),
        Column("decided_on", Kind.DAY, LocalizedText("päätetty", "beslutat", "decided"), 12),
        Column("section", Kind.TEXT, LocalizedText("pykälä", "paragraf", "section"), 10),
        Column("case_number", Kind.TEXT, LocalizedText("asianumero", "ärendenummer", "case number")),
        Column("address", Kind.TEXT, LocalizedText("verkko-osoite", "webbadress", "web address"), 36),
        _REMOVE,
    ),
)

TABLES: Final = (ACTIONS, MILESTONES, COSTS, DECISIONS)

KEYS_TITLE: Final = LocalizedText("Tunnukset", "Beteckningar", "Ids")
GUIDE_TITLE: Final = LocalizedText("Ohje", "Anvisning", "Guide")


def column_of(table: Table, field: str) -> Column:
    """Give the column of a field.

    :raises StopIteration: when the sheet has none.
    """
    return next(each for each in table.columns if each.field == field)
