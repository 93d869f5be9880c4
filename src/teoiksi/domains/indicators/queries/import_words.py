"""What can be wrong, or worth another look, in figures that are to be imported: found only against the database."""

from typing import Final

IMPORT_MISTAKES: Final[dict[str, tuple[str, str]]] = {
    "indicator-unknown": (
        "Mittaria ”{text}” ei ole.",
        "{suggestion}Kirjoita mittarin tunnus niin kuin se on mittarin sivun osoitteessa, tai sen numero tai nimi.",
    ),
    "indicator-ambiguous": (
        "”{text}” voi tarkoittaa useaa mittaria: {candidates}.",
        "Kirjoita mittarin tunnus, ei nimeä.",
    ),
    "indicator-retired": (
        "Mittari ”{text}” on poistettu käytöstä.",
        "Jätä rivi pois, tai ota mittari ensin uudelleen käyttöön.",
    ),
    "series-unknown": (
        "Sarjaa ”{text}” ei ole.",
        "{suggestion}Jätä sarja tyhjäksi, jos luku on mittarin toteuma. Muut sarjat luodaan strategiatiedostossa.",
    ),
    "series-of-another": (
        "Sarja ”{text}” ei kuulu mittariin ”{indicator}”, vaan mittariin ”{owner}”.",
        "Korjaa mittari tai sarja.",
    ),
    "figure-twice-for-series": (
        "Jaksolle {period} annetaan luku toisen kerran samaan sarjaan ({series}); ensimmäinen on kohdassa {first}.",
        "Jätä vain toinen rivi. Sama mittari voi olla nimetty kahdella tavalla, esimerkiksi tunnuksella ja nimellä.",
    ),
    "period-of-wrong-kind": (
        "Jakso {period} ei sovi mittariin ”{indicator}”: sen luvut annetaan muodossa {wanted}.",
        "Kirjoita jakso siinä muodossa. Eri pituinen jakso tarvitsee strategiatiedostoon oman aikasarjan.",
    ),
    "period-in-future": (
        "Jakso {period} ei ole vielä alkanut, joten siltä ei voi olla toteumaa.",
        "Tarkista vuosi. Ennusteet kuuluvat ennustesarjaan: lisää sarake ”sarja”.",
    ),
    "period-not-ended": (
        "Jakso {period} päättyy vasta {end}, joten luku ei voi olla lopullinen.",
        "Kirjoita sarakkeeseen ”tila” ennakkotieto, tai odota jakson päättymistä.",
    ),
    "published-too-early": (
        "Luku on julkaistu {day}, ennen kuin sen jakso {period} on alkanut.",
        "Tarkista jakso ja julkaisupäivä. Ennusteet kuuluvat ennustesarjaan: lisää sarake ”sarja”.",
    ),
    "day-in-future": (
        "Kohdan ”{heading}” päivä {day} on tulevaisuudessa.",
        "Tarkista päivä. Tuleva päivä kuuluu sarakkeeseen ”seuraava odotettavissa”.",
    ),
    "percent-for-other-unit": (
        "Luvussa on prosenttimerkki, mutta mittarin ”{indicator}” yksikkö on {unit}.",
        "Tarkista luku ja mittari, ja poista merkki.",
    ),
}

IMPORT_WARNINGS: Final[dict[str, tuple[str, str]]] = {
    "jump": (
        "Luku {new} on yli kymmenkertainen tai alle kymmenesosa siitä, mitä tiedettiin aiemmin ({old}, {period}).",
        "Tarkista luku ja sen yksikkö, esimerkiksi ovatko luvut euroina vai tuhansina euroina.",
    ),
    "value-goes-missing": (
        "Jaksolta {period} tiedetään luku {old}, mutta tiedostossa se puuttuu.",
        "Tarkista, että lähde on todella perunut luvun.",
    ),
    "final-becomes-preliminary": (
        "Jakson {period} luku on jo lopullinen, mutta tiedostossa se on ennakkotieto.",
        "Tarkista, ettei tiedosto ole vanhempi kuin nykyinen tieto.",
    ),
    "example-replaces-real": (
        "Jakson {period} oikea luku korvattaisiin esimerkillä.",
        "Tarkista sarake ”esimerkki”.",
    ),
    "older-than-known": (
        "Jakson {period} luku on julkaistu {new}, mutta nykyinen tieto on uudempi ({old}).",
        "Tarkista, ettei tiedosto ole vanhempi kuin nykyinen tieto.",
    ),
}
