"""What the words of measuring are called in the languages of the product."""

from __future__ import annotations

from typing import Final

from teoiksi.domains.indicators.types.words import Direction, IndicatorState, Lack, Origin, Rhythm, SeriesRole
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.numerics.measures import Measure
from teoiksi.numerics.progress import Method, NotAssessed, Outcome

OUTCOME_NAMES: Final[dict[Outcome, LocalizedText]] = {
    Outcome.ACHIEVED: LocalizedText("saavutettu", "uppnått", "achieved"),
    Outcome.ON_TRACK: LocalizedText("etenee", "på väg", "on track"),
    Outcome.BEHIND: LocalizedText("jäljessä", "på efterkälken", "behind"),
    Outcome.MOVING_AWAY: LocalizedText("loittonee", "på väg bort", "moving away"),
    Outcome.NOT_ASSESSED: LocalizedText("ei voitu arvioida", "kunde inte bedömas", "could not be assessed"),
}

CONTEXT_NAME: Final = LocalizedText("taustatieto", "bakgrundsuppgift", "background figure")
"""Stands instead of an outcome for an indicator that only tells of the circumstances."""

REASON_NAMES: Final[dict[NotAssessed, LocalizedText]] = {
    NotAssessed.CONTEXT: LocalizedText(
        "luku kertoo toimintaympäristöstä, joten sille ei aseteta tavoitetta",
        "siffran beskriver omvärlden och har inget mål",
        "the figure describes circumstances and has no target",
    ),
    NotAssessed.NO_FIGURE: LocalizedText("lukua ei ole vielä saatu", "ingen siffra än", "no figure yet"),
    NotAssessed.NO_BASELINE: LocalizedText("lähtötaso puuttuu", "utgångsnivån saknas", "the baseline is missing"),
    NotAssessed.NO_TARGET: LocalizedText("tavoitetaso puuttuu", "målnivån saknas", "the target is missing"),
    NotAssessed.LATE: LocalizedText("uusi luku on myöhässä", "den nya siffran är försenad", "the new figure is late"),
    NotAssessed.SUPPRESSED: LocalizedText(
        "luku on salattu, koska ryhmä on pieni",
        "siffran är sekretessbelagd eftersom gruppen är liten",
        "the figure is suppressed because the group is small",
    ),
    NotAssessed.NOTHING_AFTER_BASELINE: LocalizedText(
        "lähtötason jälkeen ei ole uutta lukua",
        "ingen ny siffra efter utgångsnivån",
        "no new figure since the baseline",
    ),
    NotAssessed.TOO_FEW_POINTS: LocalizedText(
        "lähtötasosta on alle vuosi, joten kasvuvauhtia ei voi vielä laskea",
        "det är mindre än ett år sedan utgångsnivån, så tillväxttakten kan inte räknas än",
        "less than a year has passed since the baseline, so a growth rate cannot be counted yet",
    ),
    NotAssessed.NO_GROWTH_RATE: LocalizedText(
        "kasvuvauhtia ei voi laskea, koska luku, lähtötaso tai tavoite on nolla tai niiden etumerkit eroavat",
        "tillväxttakten kan inte räknas, eftersom utfallet, utgångsnivån eller målet är noll eller har olika förtecken",
        "a growth rate cannot be counted, because the figure, the baseline or the target is zero or their signs differ",
    ),
}

MEASURE_NAMES: Final[dict[Measure, LocalizedText]] = {
    Measure.COUNT: LocalizedText("lukumäärä", "antal", "count"),
    Measure.RATE: LocalizedText("suhteutettu lukumäärä", "relativt antal", "rate"),
    Measure.SHARE: LocalizedText("osuus", "andel", "share"),
}

METHOD_NAMES: Final[dict[Method, LocalizedText]] = {
    Method.LINE: LocalizedText("tasainen muutos", "jämn förändring", "even change"),
    Method.GROWTH: LocalizedText("tasainen kasvuvauhti", "jämn tillväxttakt", "even growth rate"),
}

DIRECTION_NAMES: Final[dict[Direction, LocalizedText]] = {
    Direction.GROW: LocalizedText("halutaan kasvavan", "ska öka", "should grow"),
    Direction.FALL: LocalizedText("halutaan pienenevän", "ska minska", "should fall"),
    Direction.RANGE: LocalizedText("pidetään rajoissa", "hålls inom gränser", "kept within a range"),
    Direction.CONTEXT: LocalizedText("taustatieto", "bakgrundsuppgift", "background figure"),
}

RHYTHM_NAMES: Final[dict[Rhythm, LocalizedText]] = {
    Rhythm.MONTH: LocalizedText("kuukausittain", "varje månad", "monthly"),
    Rhythm.QUARTER: LocalizedText("neljännesvuosittain", "varje kvartal", "quarterly"),
    Rhythm.HALF_YEAR: LocalizedText("kaksi kertaa vuodessa", "två gånger om året", "twice a year"),
    Rhythm.YEAR: LocalizedText("kerran vuodessa", "en gång om året", "yearly"),
    Rhythm.TWO_YEARS: LocalizedText("joka toinen vuosi", "vartannat år", "every second year"),
    Rhythm.IRREGULAR: LocalizedText("epäsäännöllisesti", "oregelbundet", "irregularly"),
}

STATE_NAMES: Final[dict[IndicatorState, LocalizedText]] = {
    IndicatorState.PROPOSED: LocalizedText(
        "ehdotettu, keskeneräinen", "föreslagen, ofullständig", "proposed, incomplete"
    ),
    IndicatorState.ACTIVE: LocalizedText("käytössä", "i bruk", "in use"),
    IndicatorState.RETIRED: LocalizedText("poistettu käytöstä", "tagen ur bruk", "retired"),
}

ORIGIN_NAMES: Final[dict[Origin, LocalizedText]] = {
    Origin.COUNCIL: LocalizedText("valtuuston päättämä", "beslutad av fullmäktige", "decided by the council"),
    Origin.PROPOSAL: LocalizedText(
        "ehdotettu, ei valtuuston päättämä",
        "föreslagen, inte beslutad av fullmäktige",
        "proposed, not decided by the council",
    ),
}

ROLE_NAMES: Final[dict[SeriesRole, LocalizedText]] = {
    SeriesRole.ACTUAL: LocalizedText("toteuma", "utfall", "actual"),
    SeriesRole.FORECAST: LocalizedText("ennuste", "prognos", "forecast"),
    SeriesRole.BREAKDOWN: LocalizedText("erittely", "fördelning", "breakdown"),
    SeriesRole.POPULATION: LocalizedText("perusjoukko", "population", "population"),
    SeriesRole.COMPARISON: LocalizedText("vertailukunta", "jämförelsekommun", "municipality compared with"),
}

LACK_NAMES: Final[dict[Lack, LocalizedText]] = {
    Lack.DEFINITION: LocalizedText("määritelmä", "definition", "definition"),
    Lack.UNIT: LocalizedText("yksikkö", "enhet", "unit"),
    Lack.BASELINE: LocalizedText("lähtötaso", "utgångsnivå", "baseline"),
    Lack.TARGET: LocalizedText("tavoitetaso", "målnivå", "target"),
    Lack.SOURCE: LocalizedText("tietolähde", "datakälla", "source"),
    Lack.OWNER: LocalizedText("vastuutaho", "ansvarig part", "owner"),
    Lack.RHYTHM: LocalizedText("päivitysväli", "uppdateringsintervall", "update interval"),
}
