"""Tables for every shipped recipe, in the shapes that the recipes expect; the figures are made up by formulas."""

from __future__ import annotations

from collections.abc import Callable

from tests.statistics_server.data import Indicator, Key, Table, Variable
from tests.statistics_server.examples import (
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
            [area_variable("alue_23_20230101"), years(2015, 2025), contents(rpk__osuus="Rikoksia/1 000 as.")],
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
            [area_variable(), quarters(2020, 2026), contents(aly__netto="Nettomuutos")],
            lambda key: float(int(key[1][-1]) * 3 - 6),
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


def _people() -> list[Table]:
    return [
        Table(
            "StatFin/vamuu/11lj.px",
            "Väestönmuutosten ennakkotiedot kuukausittain",
            [area_variable(), months(2024, 2025), contents(vamuu__vaesto="Väkiluku")],
            lambda key: 24_000.0 + sum(map(ord, key[0])) % 97 - int(key[1][-2:]),
        ),
        Table(
            "StatFin/muutl/11ae.px",
            "Muuttoliike kunnittain",
            [area_variable(), years(2015, 2025), contents(muutl__netto="Kuntien välinen nettomuutto")],
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


def _tourism() -> list[Table]:
    return [
        *(
            Table(
                f"VisitFinland/visitfinland_matk_pxt_{name}.px",
                title,
                [
                    area_variable(),
                    months(2024, 2025),
                    Variable("maa", "Asuinmaa", ["TOT", "FI"], elimination=True, total="TOT"),
                    contents(**{code: title}),
                ],
                _rate,
                source="Visit Finland",
            )
            for name, title, code in (("116n", "Yöpymiset", "yopymiset"), ("116x", "Huonekäyttöaste", "kayttoaste"))
        ),
    ]
