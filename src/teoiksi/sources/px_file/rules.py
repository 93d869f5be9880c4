"""What may be wrong in a px file, in words for a person.

As PxWeb judges: a missing or malformed mandatory keyword, or values, codes and data that do not fit together, is an
error; a bad note, elimination, display or time entry is a warning.
"""

from __future__ import annotations

from typing import Final

from teoiksi.sources.rule_book import RuleBook

RULES: Final = RuleBook(
    {
        "NO_PX": (
            "error",
            "Tiedosto ei ole PC-Axis-tiedosto: siinä ei ole avainsanaa DATA",
            "Lataa lähteestä itse taulukko; luokitustiedostoissa (agg, vs) ei ole lukuja",
        ),
        "TOO_LARGE": (
            "error",
            "Tiedostossa on {size} tavua, enintään {limit} luetaan",
            "Rajaa taulukkoa niin, että tiedosto on pienempi",
        ),
        "TOO_MANY_CELLS": (
            "error",
            "Taulukossa olisi {cells} solua, enintään {limit} luetaan",
            "Rajaa taulukkoa niin, että siinä on vähemmän luokkia",
        ),
        "TOO_MANY_VARIABLES": (
            "error",
            "Taulukossa on {found} muuttujaa, enintään {limit} luetaan",
            "Rajaa taulukkoa niin, että siinä on vähemmän muuttujia",
        ),
        "KEYWORD_MISSING": ("error", "Pakollinen avainsana {keyword} puuttuu", "Lataa tiedosto lähteestä uudelleen"),
        "KEYWORD_MALFORMED": (
            "error",
            "Avainsanan {keyword} arvoa ei voi lukea: {text}",
            "Tarkista lainausmerkit ja pilkut",
        ),
        "ENTRY_MALFORMED": (
            "warning",
            "Kohtaa ei voi lukea, se ohitettiin: {text}",
            "Tarkista lainausmerkit ja pilkut",
        ),
        "VALUES_MISSING": (
            "error",
            "Muuttujalla {variable} ei ole arvoja (VALUES)",
            "Lataa tiedosto lähteestä uudelleen",
        ),
        "CODES_MISMATCH": (
            "error",
            "Muuttujalla {variable} on {values} arvoa mutta {codes} koodia",
            "Jokaisella arvolla (VALUES) on oltava yksi koodi (CODES)",
        ),
        "CODE_TWICE": ("error", "Muuttujan {variable} koodi {code} on kahdesti", "Koodin on oltava yksikäsitteinen"),
        "CODE_EMPTY": ("warning", "Muuttujalla {variable} on tyhjä koodi; sen tilalla on arvo", "Tarkista kohta CODES"),
        "VARIABLE_TWICE": ("error", "Muuttuja {variable} on kahdesti", "Muuttujan nimen on oltava yksikäsitteinen"),
        "DATA_COUNT": (
            "error",
            "Lukuja on {found}, mutta soluja {cells}",
            "Lukujen määrän on oltava muuttujien arvojen määrien tulo",
        ),
        "DATA_SYMBOL": (
            "error",
            "Lukujen joukossa on jotain, mitä ei voi lukea: {text}",
            "Käytä desimaalipistettä ja puuttuvan luvun merkkejä . .. ... .... ..... ...... tai -",
        ),
        "KEYS_UNKNOWN": (
            "error",
            "Rivin avaimet {keys} eivät ole muuttujien arvoja",
            "Avaimien on oltava samat kuin kohdissa CODES tai VALUES",
        ),
        "KEYS_TWICE": ("error", "Rivi {keys} on kahdesti", "Poista toinen rivi"),
        "ENCODING_GUESSED": (
            "info",
            "Tiedosto ei kerro merkistöään; luettiin merkistönä {encoding}",
            "Tarkista kirjaimet ä, ö ja å",
        ),
        "ENCODING_MISLABELLED": (
            "warning",
            "Tiedosto ilmoittaa merkistöksi {declared}, mutta se luettiin merkistönä {encoding}",
            "Tarkista kirjaimet ä, ö ja å",
        ),
        "CONFIDENTIAL": (
            "warning",
            "Tiedoston pienet luvut on peitetty (CONFIDENTIAL={text})",
            "Älä käytä taulukon lukuja 1 ja 2 sellaisinaan",
        ),
        "TIMEVAL_MISMATCH": (
            "warning",
            "Ajan arvoja (TIMEVAL) on {times}, mutta muuttujalla {variable} on {values} arvoa; niitä ei käytetty",
            "Tarkista ajankohdat lähteestä",
        ),
        "TIMEVAL_MALFORMED": ("warning", "Ajan arvoja (TIMEVAL) ei voi lukea: {text}", "Tarkista ajankohdat lähteestä"),
        "UNKNOWN_VARIABLE": (
            "warning",
            "Avainsana {keyword} viittaa muuttujaan {variable}, jota ei ole",
            "Kohta ohitettiin; tarkista nimi",
        ),
        "UNKNOWN_VALUE": (
            "warning",
            "Avainsana {keyword} viittaa arvoon {value}, jota muuttujalla {variable} ei ole",
            "Kohta ohitettiin; tarkista arvo",
        ),
        "CELLNOTE_KEYS": (
            "warning",
            "Solun huomautuksessa on {found} avainta, mutta muuttujia on {wanted}",
            "Kohta ohitettiin; tarkista avaimet",
        ),
        "CELL_MARK_UNKNOWN": (
            "warning",
            "Merkintä (DATANOTECELL) koskee solua {keys}, jota ei ole",
            "Kohta ohitettiin; tarkista avaimet",
        ),
        "CELL_MARKS_LEFT": (
            "warning",
            "Solujen merkintöjä (DATANOTECELL) on liikaa; tästä alkaen niitä ei luettu",
            "Tarkista merkinnät lähteestä",
        ),
        "DECIMALS_RANGE": (
            "warning",
            "{keyword} on {text}; sallittu on 0–{most}",
            "Luvut luettiin sellaisina kuin ne ovat",
        ),
        "HIERARCHY_MALFORMED": (
            "warning",
            "Muuttujan {variable} hierarkiaa ei voi lukea",
            "Tarkista kohta HIERARCHIES",
        ),
        "TRANSLATION_MISMATCH": (
            "warning",
            "Kielen {language} muuttujia tai arvoja ei ole yhtä monta kuin pääkielen",
            "Käännös ohitettiin; tarkista kohdat {language}",
        ),
        "UPDATED_UNREADABLE": ("warning", "Päivityksen aikaa ”{text}” ei voi lukea", "Tarkista päivitysaika lähteestä"),
        "NO_END": ("warning", "Tiedosto loppuu ilman puolipistettä", "Tarkista, että tiedosto latautui kokonaan"),
        "AFTER_END": ("warning", "Lukujen perässä on tekstiä, jota ei luettu: {text}", "Tarkista tiedoston loppu"),
    }
)
