"""Tables for every shipped recipe, in the shapes that the recipes expect; the figures are made up by formulas."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.statistics_server.data import Accounts, Indicator, Key, Table, Variable
from tests.statistics_server.examples import (
    AREAS,
    area_variable,
    contents,
    months,
    population,
    quarters,
    years,
)

SHARES = {
    3219: "Koulutuksen ulkopuolelle jääneet 17–24-vuotiaat",
    1086: "Lastensuojeluilmoitukset",
    2328: "Työlliset",
    3180: "Lainakanta",
    3177: "Verotulot",
    3181: "Suhteellinen velkaantuneisuus",
    178: "Nettomuutto",
    761: "Huoltosuhde",
    3076: "Äänestysaktiivisuus",
    3099: "Pienituloisuus",
}


def everything() -> dict[str, Any]:
    """All that a service has to hold for the shipped recipes, as ``serving`` takes it."""
    return {"tables": tables(), "indicators": indicators(), "areas": list(AREAS), "accounts": accounts()}


def indicators() -> list[Indicator]:
    """Sotkanet's indicators: the share of a place rises a little each year."""
    return [Indicator(number, title, (2010, 2025), _rising(number)) for number, title in SHARES.items()]


def _rising(number: int) -> Callable[[int, int, str], tuple[float, float | None]]:
    return lambda region, year, _gender: (20 + number % 7 + region / 1000 + (year - 2010) / 10, None)


def _rate(key: Key) -> float:
    """A share of 10–20 per cent that moves by a tenth from month to month."""
    return 10 + sum(map(ord, key[0])) % 8 + (int(key[1][:4]) % 5 + int(key[1][-2:] if len(key[1]) > 4 else 0)) / 10


def tables() -> list[Table]:
    """StatFin's, Paavo's and Rudolf's tables."""
    return [_population(), *_safety_and_work(), *_people(), *_tourism()]


def accounts() -> list[Accounts]:
    """The city's accounts in Kuntatalous, one of them corrected since, and what must not be taken for them."""
    known = {"2024": "jhs-2018-01/2023-04-02", "2025": "jhs-2018-01/2024-03-26"}
    return [
        Accounts(CITY, "2023C12", "jhs-2018-01/2022-03-31", _income("1.00", "1.00")),
        Accounts(CITY, "2024C12", known["2024"], _income("9000000.00", "9000000.00"), approved="2025-06-10 08:00:00"),
        Accounts(
            CITY,
            "2024C12",
            known["2024"],
            _income("12400000.00", "10000000.00"),
            stage="Jälkikorjattu",
            approved="2025-11-03 09:15:00",
        ),
        Accounts(CITY, "2025C12", known["2025"], _income("9900000.00", "8800000.00")),
        Accounts(CITY, "2025C06", known["2025"], _income("2.00", "1.00")),
        Accounts(CITY, "2026", "jhs-2018-01/2025-04-01", _income("3.00", "1.00"), package="KTAS"),
        Accounts("0162193-3", "2025C12", known["2025"], _income("5.00", "1.00")),
    ]


CITY = "0159216-7"


def _income(margin: str, depreciation: str) -> dict[tuple[str, str], str | None]:
    return {("k-t07", "1400"): margin, ("k-t07", "1470"): depreciation, ("k-t07", "1447"): None, ("k-t13", "1374"): "1"}


def _population() -> Table:
    people = population()
    people.formula = _of_people
    return people


def _of_people(key: Key) -> float | str:
    area, content, year = key
    if area == "KU020":
        return "..."
    return 24_700.0 - 250 * (int(year) - 2024) if content == "vaerak-vaesto" else 10.0 + sum(map(ord, area)) % 20


def _safety_and_work() -> list[Table]:
    return [
        Table(
            "StatFin/rpk/13h4.px",
            "Rikokset tuhatta asukasta kohden kunnittain",
            [
                area_variable("alue_23_20230101"),
                years(2015, 2025),
                _offences(),
                contents(rik_1000="Rikoksia/1 000 as.", rik_vakiluku="Väkiluku"),
            ],
            _rate,
            decimals=1,
        ),
        Table(
            "StatFin/ton/12qh.px",
            "Tieliikenteen uhrit alueittain",
            [area_variable(), years(2015, 2025), contents(ton__uhrit="Kuolleet ja loukkaantuneet")],
            lambda key: "-" if key[0] == "KU580" else 3.0 + int(key[1]) % 4,
        ),
        Table(
            "StatFin/aly/11yq.px",
            "Aloittaneet ja lopettaneet yritykset",
            [
                area_variable(),
                quarters(2020, 2026),
                Variable("toimiala_9_20080101", "Toimiala", ["SSS", "C"], ["Yhteensä", "Teollisuus"]),
                contents(aloittaneita="Aloittaneita", lopettaneita="Lopettaneita", yrityskanta="Yrityskanta"),
            ],
            _of_companies,
        ),
        Table(
            "StatFin/tyonv/12r5.px",
            "Työttömyysaste kunnittain",
            [
                area_variable("Alue"),
                months(2022, 2025),
                contents(TYOTOSUUS="Työttömien osuus", TYOTTOMATLOPUSSA="Työttömät"),
            ],
            _rate,
            source="KEHA-keskus",
            decimals=1,
        ),
    ]


def _offences() -> Variable:
    return Variable(
        "rikokset_74_20211209",
        "Rikosryhmä",
        ["101T603", "201T223", "135T137"],
        ["Kaikki rikokset", "Henkeen ja terveyteen kohdistuneet", "Vahingonteko"],
        elimination=True,
        total="101T603",
    )


def _people() -> list[Table]:
    return [
        Table(
            "StatFin/vamuu/11lj.px",
            "Väestönmuutosten ennakkotiedot kuukausittain",
            [area_variable(), months(2024, 2025), contents(vamuu__vaesto="Väkiluku", vamuu__muutos="Väkiluvun muutos")],
            lambda key: 24_000.0 + sum(map(ord, key[0])) % 97 - int(key[1][-2:]),
        ),
        Table(
            "StatFin/muutl/11ae.px",
            "Muuttoliike kunnittain",
            [
                area_variable(),
                years(2015, 2025),
                contents(muutl__vm43_netto="Kuntien välinen nettomuutto", vm4142="Nettomaahanmuutto"),
            ],
            lambda key: float(int(key[1]) % 9 - 200),
        ),
        Table(
            "Postinumeroalueittainen_avoin_tieto/uusin/12f7.px",
            "Paavo – postinumeroalueittainen avoin tieto",
            [
                Variable("postinumeroalue_4_20260101", "Postinumeroalue", ["SSS", "55100", "55120"]),
                years(2015, 2025),
                contents(he_vakiy="Asukkaat yhteensä", he_kika="Keski-ikä"),
            ],
            lambda key: 9_500.0 - 20 * (int(key[1]) - 2015) if key[0] == "55100" else 100.0,
        ),
    ]


def _of_companies(key: Key) -> float:
    """Thirty start in the last quarter and fewer before; twenty end in each; two thousand and some are there."""
    return {"aloittaneita": 22.0 + 2 * int(key[1][-1]), "lopettaneita": 20.0, "yrityskanta": 2_000.0 + int(key[1][:4])}[
        key[3]
    ]


def _tourism() -> list[Table]:
    """Rudolf's tables have names for variables, and codes of areas in which the region stands before the municipality."""
    area = Variable(
        "Alue",
        "Alue",
        ["*_**_***_***", "3_09_***_***", "3_09_093_153", "3_09_093_580", "2_02_023_853"],
        ["Koko maa", "Etelä-Karjala", "Imatra", "Parikkala", "Turku"],
    )
    countries = Variable("Maa", "Maa", ["SS", "FI", "SE", "RU"], ["Maat yhteensä", "Suomi", "Ruotsi", "Venäjä"])
    return [
        Table(
            "VisitFinland/Majoitustilastot/visitfinland_matk_pxt_116n.px",
            "Kuukausittaiset yöpymiset ja saapuneet asuinmaittain",
            [
                area,
                countries,
                months(2024, 2025, "Kuukausi"),
                Variable("Tiedot", "Tiedot", ["yot", "saap"], ["Yöpymiset, lkm", "Saapuneet, lkm"]),
            ],
            lambda key: {"SS": 10_000.0, "FI": 7_000.0, "SE": 2_500.0, "RU": 500.0}[key[1]] + int(key[2][-2:]),
            source="Visit Finland",
        ),
        Table(
            "VisitFinland/Majoitustilastot/visitfinland_matk_pxt_116x.px",
            "Majoitusliikkeiden kuukausittainen kapasiteetti ja sen käyttö",
            [area, months(2024, 2025, "Kuukausi"), Variable("Tiedot", "Tiedot", ["kayttoaste"], ["Huonekäyttöaste"])],
            lambda key: 40.0 + int(key[1][-2:]),
            source="Visit Finland",
        ),
    ]
