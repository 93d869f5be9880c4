"""Mistakes of a table: its headings, its hidden and merged parts, its rows as wholes."""

from typing import Final

_TEMPLATE: Final = "Valmiin pohjan saa komennolla teoiksi import --template POHJA.xlsx."

TABLE_MISTAKES: Final[dict[str, tuple[str, str]]] = {
    "header-missing": (
        "Taulukosta ei löydy otsikkoriviä.",
        "Kirjoita ensimmäiselle riville otsikot mittari, jakso ja arvo. " + _TEMPLATE,
    ),
    "column-missing": (
        "Taulukosta puuttuu sarake ”{heading}”.",
        "Lisää sarake ja sen otsikko. " + _TEMPLATE,
    ),
    "column-indicator-missing": (
        "Taulukosta ei selviä, mihin mittariin luvut kuuluvat.",
        "Lisää sarake ”mittari” ja kirjoita siihen mittarin tunnus, tai anna tunnus tuonnin yhteydessä (--indicator).",
    ),
    "heading-unknown": (
        "Sarakkeen otsikkoa ”{heading}” ei tunneta.",
        "{suggestion}Jos sarake on vain omaksi muistioksi, aloita sen otsikko merkillä #.",
    ),
    "heading-twice": (
        "Otsikot ”{first}” ja ”{heading}” tarkoittavat samaa saraketta.",
        "Jätä niistä vain toinen.",
    ),
    "heading-empty": (
        "Sarakkeessa on tietoja, mutta sillä ei ole otsikkoa.",
        "Kirjoita sarakkeelle otsikko tai tyhjennä sarake.",
    ),
    "layouts-mixed": (
        "Taulukossa on sekä sarake ”{heading}” että jaksoja otsikoissa (”{period}”).",
        "Kirjoita joko yksi luku riville (sarakkeet jakso ja arvo) tai jaksot otsikoiksi ilman näitä sarakkeita.",
    ),
    "reason-column-in-wide": (
        "Saraketta ”{heading}” ei voi käyttää, kun jaksot ovat otsikoissa: siitä ei näe, mikä luku puuttuu.",
        "Poista sarake ja kirjoita puuttumisen syy luvun paikalle, esimerkiksi salattu.",
    ),
    "hidden-sheet": (
        "Taulukossa ”{sheet}” on lukuja, mutta se on piilotettu.",
        "Tuo taulukko näkyviin tai poista se, jotta tuodaan vain se, mikä on nähty.",
    ),
    "hidden-rows": (
        "Piilotetuilla riveillä {first}–{last} on lukuja.",
        "Tuo rivit näkyviin (myös suodatus piilottaa) tai poista ne, jotta tuodaan vain se, mikä on nähty.",
    ),
    "hidden-column": (
        "Sarake ”{heading}” on piilotettu.",
        "Tuo sarake näkyviin tai poista se, jotta tuodaan vain se, mikä on nähty.",
    ),
    "cells-merged": (
        "Solut {area} on yhdistetty, joten ei tiedetä, mitä riviä tai jaksoa niiden sisältö koskee.",
        "Pura yhdistäminen ja kirjoita sisältö joka riville.",
    ),
    "comma-splits-number": (
        "Rivillä on liikaa kenttiä: pilkku erottaa tässä tiedostossa kentät, ja rivillä on myös desimaalipilkku.",
        'Kirjoita luku lainausmerkkeihin ("17,9") tai desimaalipisteellä (17.9), tai tallenna tiedosto puolipistein.',
    ),
    "cells-beyond-header": (
        "Rivillä on enemmän kenttiä kuin otsikkorivillä: ”{text}” jää otsikoiden ulkopuolelle.",
        "Poista ylimääräinen kenttä tai kirjoita sille otsikko. Jos tekstissä on erotinmerkki, pane teksti lainausmerkkeihin.",
    ),
    "no-figures": (
        "Taulukossa on otsikot mutta ei yhtään lukua.",
        "Täytä ainakin yhden rivin jakso ja arvo.",
    ),
    "indicator-missing": (
        "Rivillä ei ole mittarin tunnusta.",
        "Kirjoita tunnus joka riville, myös silloin, kun se on sama kuin yllä.",
    ),
    "figure-twice": (
        "Mittarin ”{indicator}” jaksolle {period} annetaan luku toisen kerran; ensimmäinen on kohdassa {first}.",
        "Jätä vain toinen rivi. Jos luvut kuuluvat eri sarjoihin, lisää sarake ”sarja”.",
    ),
    "dates-out-of-order": (
        "Päivät ovat väärässä järjestyksessä: {earlier} on ennen kuin {later}.",
        "Tarkista päivät: ensin luku julkaistaan, sitten se haetaan, ja seuraava julkaistaan vasta sen jälkeen.",
    ),
}
