"""Mistakes that only a workbook of actions can have, with how to mend them."""

from __future__ import annotations

from typing import Final

from teoiksi.kernel.problems import Place, Problem
from teoiksi.sources.figures_file.mistakes import ALL_MISTAKES, written_out

MISTAKES: Final[dict[str, tuple[str, str]]] = {
    **ALL_MISTAKES,
    "no-actions": (
        "Työkirjassa ei ole yhtään toimenpidettä.",
        "Hae pohja palvelusta: siinä on taulukko ”Toimenpiteet” ja sen otsikot ensimmäisellä rivillä.",
    ),
    "heading-unknown": (
        "Otsikkoa ”{text}” ei tunneta.",
        "Kirjoita otsikko kuten pohjassa. Oman muistiinpanon otsikko alkaa merkillä #.",
    ),
    "heading-twice": ("Otsikko ”{text}” on kahdessa sarakkeessa.", "Poista toinen sarake."),
    "column-missing": ("Taulukosta puuttuu sarake ”{heading}”.", "Lisää sarake. Sen rivit kertovat, mistä on kyse."),
    "key-missing": (
        "Rivillä on tietoja, mutta ”{heading}” puuttuu.",
        "Kirjoita tunnus, esimerkiksi ”{suggestion}”. Samalla tunnuksella toimenpide löytyy myös seuraavalla kerralla.",
    ),
    "key-unreadable": (
        "”{text}” ei kelpaa tunnukseksi.",
        "Tunnuksessa on pieniä kirjaimia a–z, numeroita ja yhdysviivoja, esimerkiksi ”{suggestion}”.",
    ),
    "action-twice": ("Toimenpide ”{text}” on kahdella rivillä.", "Yhdistä rivit tai anna toiselle oma tunnus."),
    "row-twice": ("Sama rivi on taulukossa kahdesti: {text}.", "Poista toinen rivi."),
    "number-unreadable": (
        "Kohdassa ”{heading}” on ”{text}”, joka ei ole kokonaisluku.",
        "Kirjoita pelkkä kokonaisluku, esimerkiksi 120000.",
    ),
    "day-unreadable": ("Kohdan ”{heading}” päivää ”{text}” ei voi lukea.", "Kirjoita päivä näin: 31.1.2027."),
    "mark-unreadable": ("Kohdassa ”{heading}” on ”{text}”.", "Kirjoita x, jos rivi poistetaan, tai jätä tyhjäksi."),
    "value-is-truth": ("Solussa on totuusarvo {text}.", "Kirjoita soluun teksti tai luku."),
    "field-missing": ("Riviltä puuttuu ”{heading}”.", "Täytä solu."),
    "not-cleared": ("Kohtaa ”{heading}” ei voi tyhjentää.", "Kirjoita uusi arvo tai jätä solu tyhjäksi."),
}
"""By code: what is wrong, and how to mend it."""


def problem(code: str, place: Place, **facts: object) -> Problem:
    """Write a mistake out."""
    return written_out(MISTAKES, code, place, **facts)
