"""Mistakes of a whole file: what it is, how it is packed, which characters it is written in."""

from typing import Final

_SAVE_AS: Final = "Avaa se taulukko-ohjelmassa ja tallenna se Excel-työkirjana (.xlsx) tai CSV-tiedostona."

FILE_MISTAKES: Final[dict[str, tuple[str, str]]] = {
    "file-empty": (
        "Tiedosto on tyhjä.",
        "Valitse tiedosto, jossa on otsikkorivi ja ainakin yksi luku.",
    ),
    "file-too-large": (
        "Tiedosto on liian suuri: {size} Mt, kun enintään {limit} Mt voidaan lukea.",
        "Jätä tiedostoon vain luvut, jotka tuodaan, tai jaa se useaan tiedostoon.",
    ),
    "file-of-another-kind": (
        "Tiedosto ei ole taulukko vaan {kind}.",
        "Anna CSV-tiedosto tai Excel-työkirja (.xlsx). Jos luvut ovat tässä tiedostossa, kopioi ne taulukkoon.",
    ),
    "excel-old": (
        "Tiedosto on vanhaa Excel-muotoa (.xls).",
        "Avaa se Excelissä ja valitse Tallenna nimellä, tallennusmuodoksi Excel-työkirja (.xlsx).",
    ),
    "excel-binary": ("Tiedosto on Excelin binaarimuotoa (.xlsb).", _SAVE_AS),
    "excel-locked": (
        "Excel-tiedosto on suojattu salasanalla.",
        "Poista salasana Excelissä (Tiedosto, Tiedot, Suojaa työkirja) ja tallenna tiedosto.",
    ),
    "excel-damaged": (
        "Excel-tiedosto on vioittunut, eikä sitä voi lukea.",
        "Avaa se Excelissä ja tallenna se uudella nimellä. Jos se ei aukea, pyydä tiedosto uudelleen lähettäjältä.",
    ),
    "excel-inflated": (
        "Excel-tiedosto on purettuna liian suuri: yli {limit} Mt.",
        "Kopioi luvut uuteen työkirjaan: vanhassa on paljon muotoiluja, kuvia tai tyhjiä rivejä.",
    ),
    "open-document": ("Tiedosto on OpenDocument-laskentataulukko (.ods).", _SAVE_AS),
    "text-unreadable": (
        "Tiedoston merkit eivät ole mitään tunnettua merkistöä.",
        "Tallenna tiedosto muodossa CSV UTF-8.",
    ),
    "text-garbled": (
        "Ääkköset ovat rikkoutuneet: tekstissä on merkit ”{text}”.",
        "Hae tiedosto uudelleen sieltä, mistä se saatiin, ja tallenna se muodossa CSV UTF-8.",
    ),
    "quote-unclosed": (
        "Rivillä alkaa lainausmerkki, joka ei pääty oikein.",
        "Poista lainausmerkki tai lisää sen pari. Tekstin sisällä lainausmerkki kirjoitetaan kahdesti.",
    ),
    "too-many-rows": (
        "Taulukossa on yli {limit} riviä.",
        "Jätä tiedostoon vain luvut, jotka tuodaan, tai jaa se useaan tiedostoon.",
    ),
    "too-many-columns": (
        "Taulukossa on yli {limit} saraketta.",
        "Poista sarakkeet, joita ei tuoda. Myös tyhjältä näyttävässä sarakkeessa voi olla välilyönti.",
    ),
    "too-many-cells": (
        "Taulukossa on yli {limit} solua.",
        "Jätä tiedostoon vain luvut, jotka tuodaan, tai jaa se useaan tiedostoon.",
    ),
}
