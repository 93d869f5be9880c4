"""Headings of columns: what each of them means, in Finnish, Swedish and English, with the words that clerks use."""

from __future__ import annotations

import difflib
import re
from enum import StrEnum
from typing import Final

from teoiksi.kernel.language import Language


class Field(StrEnum):
    """What a column holds; ``IGNORED`` is there for the reader of the file only."""

    INDICATOR = "indicator"
    SERIES = "series"
    PERIOD = "period"
    VALUE = "value"
    MISSING = "missing"
    STATUS = "status"
    PUBLISHED = "published"
    RETRIEVED = "retrieved"
    NEXT_EXPECTED = "next_expected"
    EXAMPLE = "example"
    NOTE_FI = "note_fi"
    NOTE_SV = "note_sv"
    NOTE_EN = "note_en"
    IGNORED = "ignored"


HEADINGS: Final[dict[Field, dict[Language, str]]] = {
    Field.INDICATOR: {"fi": "mittari", "sv": "mätare", "en": "indicator"},
    Field.SERIES: {"fi": "sarja", "sv": "serie", "en": "series"},
    Field.PERIOD: {"fi": "jakso", "sv": "period", "en": "period"},
    Field.VALUE: {"fi": "arvo", "sv": "värde", "en": "value"},
    Field.MISSING: {"fi": "puuttumisen syy", "sv": "orsak till att värdet saknas", "en": "missing reason"},
    Field.STATUS: {"fi": "tila", "sv": "status", "en": "status"},
    Field.PUBLISHED: {"fi": "julkaistu", "sv": "publicerad", "en": "published"},
    Field.RETRIEVED: {"fi": "haettu", "sv": "hämtad", "en": "retrieved"},
    Field.NEXT_EXPECTED: {"fi": "seuraava odotettavissa", "sv": "nästa väntas", "en": "next expected"},
    Field.EXAMPLE: {"fi": "esimerkki", "sv": "exempel", "en": "example"},
    Field.NOTE_FI: {"fi": "huomautus", "sv": "anmärkning (fi)", "en": "note (fi)"},
    Field.NOTE_SV: {"fi": "huomautus (sv)", "sv": "anmärkning", "en": "note (sv)"},
    Field.NOTE_EN: {"fi": "huomautus (en)", "sv": "anmärkning (en)", "en": "note"},
}
"""The heading that files of ours carry, and the one that messages name."""

_OTHER_NAMES: Final[dict[Field, str]] = {
    Field.INDICATOR: "mittarin tunnus, mittari id, tunnus, tunnusluku, mätarens id, indikator, indicator id, indicator slug",
    Field.SERIES: "sarjan tunnus, aikasarja, tidsserie, series id",
    Field.PERIOD: "kausi, ajankohta, ajanjakso, vuosi, kuukausi, neljännes, vuosineljännes, päivä, pvm, päivämäärä, aika, "
    "viiteajankohta, år, månad, kvartal, tidpunkt, datum, year, month, quarter, date, time, reference period",
    Field.VALUE: "luku, lukuarvo, toteuma, määrä, havainto, tal, utfall, observation, figure, amount, actual",
    Field.MISSING: "puuttuu, puuttuva, syy, puuttumissyy, puuttuvan syy, miksi puuttuu, orsak, saknas, missing, reason",
    Field.STATUS: "tiedon tila, tieto, läge, state",
    Field.PUBLISHED: "julkaisupäivä, julkaisupvm, julkaistu pvm, publiceringsdag, "
    "publicerad den, published on, publication date",
    Field.RETRIEVED: "hakupäivä, haettu pvm, poimittu, hämtad den, retrieved on, fetched",
    Field.NEXT_EXPECTED: "seuraava, seuraava päivitys, seuraava julkaisu, seuraava tieto, "
    "nästa, nästa uppgift, nästa publicering, next, next release",
    Field.EXAMPLE: "esimerkkiluku, on esimerkki, exempeltal, is example",
    Field.NOTE_FI: "huom, lisätieto, lisätietoja, selite, kommentti, huomautus (fi), huomautus suomeksi",
    Field.NOTE_SV: "anm, kommentar, huomautus ruotsiksi, anmärkning (sv), note in swedish",
    Field.NOTE_EN: "comment, remark, huomautus englanniksi, note (en)",
    Field.IGNORED: "mittarin nimi, nimi, yksikkö, päivitysväli, uppdateringsintervall, update interval, lähde, tietolähde, "
    "lisenssi, käyttölupa, osoite, vastuutaho, omistaja, mätarens namn, namn, enhet, källa, "
    "datakälla, licens, adress, ägare, indicator name, name, unit, source, licence, license, address, owner",
}


def plain_heading(text: str) -> str:
    """Write a heading in the one way that headings are compared: ``Huomautus_SV:`` is ``huomautus (sv)``."""
    plain = re.sub(r"[\s_\-]+", " ", text.casefold()).strip(" :*.")
    return re.sub(r" ?[(\[]?\b(fi|sv|en)[)\]]?$", r" (\1)", plain) if " " in plain or "(" in plain else plain


_FIELDS: Final[dict[str, Field]] = {
    plain_heading(name): field
    for field in Field
    for name in (*HEADINGS.get(field, {}).values(), *(_OTHER_NAMES.get(field, "").split(", ")))
    if name
}


def field_of(text: str) -> Field | None:
    """Tell what a heading means; one that starts with ``#`` is ignored, one that is not known gives none."""
    return Field.IGNORED if text.startswith("#") else _FIELDS.get(plain_heading(text))


def closest(text: str) -> str:
    """Give the known heading that looks most like this one, or an empty string."""
    known = [name for name, field in _FIELDS.items() if field is not Field.IGNORED]
    return next(iter(difflib.get_close_matches(plain_heading(text), known, n=1, cutoff=0.7)), "")


def name_of(field: Field) -> str:
    """Give the Finnish heading of a field, as messages name it."""
    return HEADINGS[field]["fi"]
