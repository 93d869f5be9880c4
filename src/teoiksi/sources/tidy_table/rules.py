"""What may be wrong in a table of statistics, in words for a person."""

from __future__ import annotations

from typing import Final

from teoiksi.sources.rule_book import RuleBook

RULES: Final = RuleBook(
    {
        "TOO_LARGE": ("error", "Tiedostossa on {size} tavua, enintään {limit} luetaan", "Rajaa taulukkoa"),
        "TOO_MANY_CELLS": ("error", "Taulukossa olisi {cells} solua, enintään {limit} luetaan", "Rajaa taulukkoa"),
        "TOO_MANY_DIMENSIONS": (
            "error",
            "Taulukossa on {found} saraketta, joissa ei ole lukuja; enintään {limit} luetaan",
            "Poista turhat sarakkeet",
        ),
        "NOT_TEXT": ("error", "Tiedosto ei ole tekstiä", "Tallenna taulukko CSV-muotoon"),
        "NOT_A_WORKBOOK": ("error", "Tiedosto ei ole Excel-työkirja tai se on rikki", "Tallenna se uudelleen (.xlsx)"),
        "QUOTES": ("error", "Lainausmerkki jää auki tai on väärässä paikassa", "Tarkista rivin lainausmerkit"),
        "NO_TABLE": (
            "error",
            "Tiedostossa ei ole taulukkoa, jossa olisi otsikkorivi ja vähintään kaksi saraketta",
            "Laita sarakkeiden nimet ensimmäiselle riville",
        ),
        "COLUMN_TWICE": ("error", "Sarake {name} on kahdesti", "Anna sarakkeille eri nimet"),
        "COLUMN_NAMELESS": ("error", "Sarakkeella {number} ei ole nimeä", "Anna jokaiselle sarakkeelle nimi"),
        "ROW_LENGTH": ("error", "Rivillä on {found} kenttää, otsikkorivillä {wanted}", "Tarkista rivin erottimet"),
        "NO_VALUES": (
            "error",
            "Taulukossa ei ole lukujen saraketta",
            "Anna lukujen sarakkeelle nimeksi arvo (value), tai laita kaikki lukusarakkeet viimeisiksi",
        ),
        "NO_DIMENSIONS": (
            "error",
            "Taulukossa ei ole saraketta, joka kertoisi mitä luvut koskevat",
            "Lisää esimerkiksi vuosi tai alue omaksi sarakkeekseen ennen lukuja",
        ),
        "NOT_A_NUMBER": ("error", "”{text}” ei ole luku", "Kirjoita luku ilman yksikköä, tai jätä kenttä tyhjäksi"),
        "ROW_TWICE": ("error", "Rivi {keys} on kahdesti", "Poista toinen, tai lisää sarake, joka erottaa rivit"),
        "DECIMALS_MIXED": (
            "error",
            "Luvuissa on desimaalierottimena sekä pilkku että piste",
            "Käytä yhtä desimaalierotinta koko tiedostossa",
        ),
    }
)
