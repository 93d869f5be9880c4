"""Small tables of the shapes that StatFin, Paavo, Rudolf and Sotkanet have; every figure is made up by a formula."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.statistics_server.data import Area, Cell, Indicator, Key, Table, Variable

PLACES: Final = {"020": "Akaa", "153": "Imatra", "405": "Lappeenranta", "580": "Parikkala", "700": "Ruokolahti"}
IMATRA: Final = 65  # Sotkanet's own number

AREAS: Final = [
    Area(4, "020", "KUNTA", "Akaa"),
    Area(IMATRA, "153", "KUNTA", "Imatra", (957,)),
    Area(169, "405", "KUNTA", "Lappeenranta", (957,)),
    Area(250, "580", "KUNTA", "Parikkala", (957,)),
    Area(299, "700", "KUNTA", "Ruokolahti", (957,)),
    Area(575, "153", "SEUTUKUNTA", "Suupohjan rannikkoseutu"),  # the same code as Imatra's, of another category
    Area(957, "11", "HYVINVOINTIALUE", "Etelä-Karjalan hyvinvointialue"),
    Area(658, "358", "MAA", "Koko maa"),
]


def area_variable(code: str = "alue_23_20260101", *, regions: bool = True) -> Variable:
    """Give the variable of areas: whole country, municipalities, and a region."""
    values = ["SSS", *(f"KU{number}" for number in PLACES), *(["MK09"] if regions else [])]
    texts = ["KOKO MAA", *PLACES.values(), *(["Etelä-Karjala"] if regions else [])]
    return Variable(code, "Alue", values, texts)


def years(first: int, last: int) -> Variable:
    """Give the variable of years."""
    return Variable("timeperiod_y", "Vuosi", [str(year) for year in range(first, last + 1)], time=True)


def months(first: int, last: int, code: str = "timeperiod_m") -> Variable:
    """Give the variable of months of whole years."""
    codes = [f"{year}M{month:02d}" for year in range(first, last + 1) for month in range(1, 13)]
    return Variable(code, "Kuukausi", codes, time=True)


def quarters(first: int, last: int) -> Variable:
    """Give the variable of quarters of whole years."""
    codes = [f"{year}Q{quarter}" for year in range(first, last + 1) for quarter in range(1, 5)]
    return Variable("timeperiod_q", "Vuosineljännes", codes, time=True)


def contents(**names: str) -> Variable:
    """Give the variable of contents; an underscore pair in a name stands for the hyphen of its code."""
    return Variable("contentscode", "Tiedot", [name.replace("__", "-") for name in names], list(names.values()))


def sexes() -> Variable:
    """Give the variable of sexes, which may be left out."""
    values, texts = ["SSS", "1", "2"], ["Yhteensä", "Miehet", "Naiset"]
    return Variable("sukupuoli_9_20180101", "Sukupuoli", values, texts, elimination=True, total="SSS")


def by_place(*, step: float = 1.0, digits: int = 0) -> Callable[[Key], Cell]:
    """Give a formula that tells each cell from every other one by sums over its codes."""

    def figure(key: Key) -> Cell:
        of_codes = [sum(ord(letter) * (place + 1) for place, letter in enumerate(code)) for code in key]
        return round(sum(of * (place + 3) for place, of in enumerate(of_codes)) * step, digits)

    return figure


def population() -> Table:
    """Key figures of the population, as table 11ra has them; one figure of Akaa is secret."""
    whole = by_place()
    return Table(
        "StatFin/vaerak/11ra.px",
        "Väestön tunnuslukuja alueittain",
        [
            area_variable(),
            contents(
                vaerak__vaesto="Väkiluku", vaesto_yli64_p="Yli 64-vuotiaat, %", vaesto_alle15_p="Alle 15-vuotiaat, %"
            ),
            years(2015, 2025),
        ],
        lambda key: "..." if key[0] == "KU020" and key[2] == "2025" else whole(key),
        id="TAB11RA",
    )


def by_sex() -> Table:
    """A table with a variable that may be left out."""
    return Table(
        "StatFin/vaerak/11re.px",
        "Väestö iän ja sukupuolen mukaan",
        [area_variable(), years(2020, 2025), sexes(), contents(vaerak__vaesto="Väkiluku")],
        by_place(),
        id="TAB11RE",
    )


def share_by_sex() -> Indicator:
    """A share of Sotkanet with its count; Parikkala has no rows, for its cases are too few to publish."""
    return Indicator(
        3219,
        "Koulutuksen ulkopuolelle jääneet 17–24-vuotiaat, % vastaavanikäisestä väestöstä",
        (2012, 2024),
        lambda region, year, _gender: None if region == 250 else (region / 10 + year - 2000, float(region + year)),
        ("male", "female", "total"),
    )
