"""Mistakes in one cell: a number, a period, a date or a word that cannot be read."""

from typing import Final

_PERIODS: Final = "Kirjoita jakso näin: 2024, H1/2025, Q1/2025, 1/2025, 2025-01 tai 31.1.2025."
_DATES: Final = "Kirjoita päivä näin: 31.1.2025 tai 2025-01-31."
_REASONS: Final = "ei vielä julkaistu, salattu, ei sovellettavissa, ei kerätty, liian epävarma tai syy ei tiedossa"

CELL_MISTAKES: Final[dict[str, tuple[str, str]]] = {
    "period-missing": ("Rivillä on luku, mutta jakso puuttuu.", _PERIODS),
    "period-unreadable": ("Jaksoa ”{text}” ei voi lukea.", _PERIODS),
    "period-impossible": (
        "Jaksoa ”{text}” ei ole olemassa.",
        "Tarkista päivä, kuukausi, neljännes tai puolivuosi. " + _PERIODS,
    ),
    "period-implausible": ("Jakson ”{text}” vuosi ei voi olla oikein.", "Vuoden on oltava 1750–2100."),
    "period-short-year": (
        "Jakson ”{text}” vuodessa on vain kaksi numeroa.",
        "Kirjoita vuosi neljällä numerolla. " + _PERIODS,
    ),
    "period-range": (
        "”{text}” on useamman vuoden jakso, eikä sellaista voi tallentaa.",
        "Kirjoita vuosi, johon luku päättyy, ja kerro huomautuksessa, mitä vuosia se koskee.",
    ),
    "period-week": (
        "”{text}” on viikko, eikä sellaista voi tallentaa.",
        "Anna luku kuukaudelta tai päivältä. " + _PERIODS,
    ),
    "value-unreadable": ("Arvo ”{text}” ei ole luku.", "Kirjoita pelkkä luku, esimerkiksi 24686 tai 17,9."),
    "value-ambiguous": (
        "Arvosta ”{text}” ei näe, erottaako merkki ”{mark}” desimaalit vai tuhannet.",
        "Kirjoita tuhannet välilyönnillä (1 234) tai ilman; desimaaliluvun voi päättää nollaan (1,2340).",
    ),
    "value-spaces": (
        "Arvossa ”{text}” on välilyönti väärässä kohdassa.",
        "Poista välilyönti; tuhannet erotetaan näin: 24 686.",
    ),
    "value-with-unit": (
        "Arvossa ”{text}” on luvun lisäksi muuta.",
        "Kirjoita pelkkä luku: yksikkö on mittarin tiedoissa.",
    ),
    "value-with-mark": (
        "Arvossa ”{text}” on luvun perässä merkki.",
        "Poista merkki. Ennakkotieto kerrotaan sarakkeessa ”tila” ja muu selitys sarakkeessa ”huomautus”.",
    ),
    "value-approximate": (
        "Arvo ”{text}” ei ole tarkka luku.",
        "Kirjoita tarkka luku. Jos sitä ei saa näyttää, jätä arvo tyhjäksi ja kirjoita puuttumisen syyksi salattu.",
    ),
    "value-scientific": (
        "Taulukko-ohjelma on lyhentänyt luvun muotoon ”{text}”, eikä tarkkaa lukua enää näe.",
        "Muotoile solu luvuksi ilman eksponenttia ja tallenna tiedosto uudelleen.",
    ),
    "value-not-finite": ("Arvo ”{text}” on ääretön tai liian suuri luku.", "Kirjoita luku tai puuttumisen syy."),
    "value-is-date": (
        "Arvo ”{text}” on päivämäärä: taulukko-ohjelma on voinut muuttaa luvun päiväksi.",
        "Muotoile solu luvuksi ja kirjoita arvo uudelleen; desimaalit erotetaan pilkulla.",
    ),
    "value-is-truth": ("Arvo ”{text}” on totuusarvo eikä luku.", "Kirjoita luku: esimerkiksi 1 tai 0."),
    "value-and-reason": (
        "Rivillä on sekä arvo ”{text}” että puuttumisen syy ”{reason}”.",
        "Poista niistä toinen.",
    ),
    "missing-without-reason": (
        "Arvo puuttuu, eikä syytä ole kerrottu.",
        f"Kirjoita arvo tai syy sarakkeeseen ”puuttumisen syy”: {_REASONS}.",
    ),
    "missing-sign-ambiguous": (
        "Merkki ”{text}” voi tarkoittaa nollaa tai puuttuvaa lukua.",
        f"Jos luku on nolla, kirjoita 0. Jos se puuttuu, kirjoita syy: {_REASONS}.",
    ),
    "missing-reason-unknown": ("Puuttumisen syytä ”{text}” ei tunneta.", f"Kirjoita syyksi {_REASONS}."),
    "status-unknown": (
        "Tilaa ”{text}” ei tunneta.",
        "Kirjoita tilaksi ennakkotieto tai lopullinen, tai jätä tyhjäksi.",
    ),
    "date-unreadable": ("Kohdan ”{heading}” päivää ”{text}” ei voi lukea.", _DATES),
    "date-impossible": ("Kohdan ”{heading}” päivää ”{text}” ei ole olemassa.", _DATES),
    "date-short-year": ("Kohdan ”{heading}” päivässä ”{text}” on vain kaksi numeroa vuotta.", _DATES),
    "example-unreadable": ("Kohdassa ”{heading}” on ”{text}”.", "Kirjoita kyllä tai ei, tai jätä tyhjäksi."),
    "cell-error": ("Solussa on Excelin virhe {text}.", "Korjaa kaava tai kirjoita solun luku suoraan."),
    "formula-without-value": (
        "Solussa on kaava, jonka tulosta tiedostossa ei ole.",
        "Avaa tiedosto Excelissä, odota että luvut lasketaan, ja tallenna se. Tai kirjoita luku kaavan tilalle.",
    ),
}
