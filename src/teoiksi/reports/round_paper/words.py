"""The words of the documents of a round."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class Selection(StrEnum):
    """What of a round a document tells."""

    COUNCIL = "council"
    INTERIM = "interim"
    ANNUAL = "annual"
    WELFARE = "welfare"


SELECTION_NAMES: Final[dict[Selection, LocalizedText]] = {
    Selection.COUNCIL: LocalizedText(
        "Strategian seurantaraportti valtuustolle",
        "Uppföljningsrapport om strategin till fullmäktige",
        "Follow-up report on the strategy to the council",
    ),
    Selection.INTERIM: LocalizedText(
        "Osavuosikatsaus: strategian tavoitteet",
        "Delårsrapport: strategins mål",
        "Interim report: goals of the strategy",
    ),
    Selection.ANNUAL: LocalizedText(
        "Toimintakertomus: valtuuston asettamien tavoitteiden toteutuminen",
        "Verksamhetsberättelse: hur fullmäktiges mål har nåtts",
        "Annual report: how the council's goals were reached",
    ),
    Selection.WELFARE: LocalizedText(
        "Hyvinvointikertomuksen vuosiosa", "Årsdelen av välfärdsberättelsen", "Yearly part of the welfare report"
    ),
}

FORMATS: Final = ("pdf", "docx", "xlsx")

ROUND: Final = LocalizedText("Seurantakierros", "Uppföljningsrunda", "Follow-up round")
STRATEGY: Final = LocalizedText("Strategia", "Strategi", "Strategy")
TERM: Final = LocalizedText("Valtuustokausi", "Fullmäktigeperiod", "Council term")
SITUATION: Final = LocalizedText("Tilanne", "Läget", "Situation")
KNOWN: Final = LocalizedText("Tiedossa viimeistään", "Känt senast", "Known by")
CLOSED: Final = LocalizedText("Kierros suljettu", "Rundan avslutad", "Round closed")
CONTENTS: Final = LocalizedText("Sisällys", "Innehåll", "Contents")
PAGE: Final = LocalizedText("Sivu", "Sida", "Page")
EXAMPLE: Final = LocalizedText(
    "Tämä on esimerkki. Kukaan kaupungissa ei ole kirjoittanut tai hyväksynyt sen tekstejä, ja osa luvuista on keksittyjä.",
    "Detta är ett exempel. Ingen i staden har skrivit eller godkänt texterna, och en del av siffrorna är påhittade.",
    "This is an example. Nobody in the city has written or approved its texts, and some figures are invented.",
)
SUMMARY: Final = LocalizedText("Yhteenveto", "Sammanfattning", "Summary")
COUNTED: Final = LocalizedText(
    "Mittarien arviot kärjittäin", "Bedömningar av mätarna per spetsområde", "Assessments of indicators by spearhead"
)
NO_AVERAGE: Final = LocalizedText(
    "Arvioita ei lasketa keskiarvoksi: jokainen mittari näkyy omana arvionaan.",
    "Bedömningarna räknas inte ihop till ett medeltal: varje mätare har sin egen bedömning.",
    "Assessments are not averaged: each indicator stands with its own.",
)
ACTIONS_SAID: Final = LocalizedText(
    "Toimenpiteitä on {all}, ja niistä {late} on myöhässä.",
    "Det finns {all} åtgärder, och {late} av dem är försenade.",
    "There are {all} actions, {late} of which are late.",
)
SPEARHEAD: Final = LocalizedText("Kärki", "Spetsområde", "Spearhead")
GOALS: Final = LocalizedText("Tavoitteiden toteutuminen", "Hur målen har nåtts", "How the goals were reached")
GOALS_LAW: Final = LocalizedText(
    "Toimintakertomuksessa on esitettävä selvitys valtuuston asettamien toiminnan ja talouden tavoitteiden toteutumisesta "
    "kunnassa ja kuntakonsernissa (kuntalaki 115 §).",
    "I verksamhetsberättelsen ska det redogöras för hur de mål för verksamheten och ekonomin som fullmäktige har ställt upp "
    "har nåtts i kommunen och kommunkoncernen (kommunallagen 115 §).",
    "The annual report accounts for how the goals that the council has set for activities and finances have been reached in "
    "the municipality and its group (Local Government Act, section 115).",
)
GOAL: Final = LocalizedText("Tavoite", "Mål", "Goal")
INDICATOR: Final = LocalizedText("Mittari", "Mätare", "Indicator")
TARGET: Final = LocalizedText("Tavoitetaso", "Målnivå", "Target level")
ACTUAL: Final = LocalizedText("Toteuma", "Utfall", "Actual")
ASSESSMENT: Final = LocalizedText("Arvio", "Bedömning", "Assessment")
DEVIATION: Final = LocalizedText("Poikkeaman syy", "Orsak till avvikelsen", "Reason of the deviation")
CORRECTION: Final = LocalizedText("Korjaava toimenpide", "Korrigerande åtgärd", "Corrective action")
BASELINE: Final = LocalizedText("Lähtötaso", "Utgångsnivå", "Baseline")
BINDING: Final = LocalizedText("sitova", "bindande", "binding")
PROPOSED: Final = LocalizedText("ehdotettu", "föreslagen", "proposed")
EXAMPLE_MARK: Final = LocalizedText("esimerkki", "exempel", "example")
NO_INDICATOR: Final = LocalizedText(
    "Tavoitteella ei ole mittaria, joten sitä ei voitu arvioida.",
    "Målet har ingen mätare, så det kunde inte bedömas.",
    "The goal has no indicator, so it could not be assessed.",
)
NOT_TOLD: Final = LocalizedText("Ei kerrottu", "Inte berättat", "Not told")
AS_ABOVE: Final = LocalizedText("kuten yllä", "som ovan", "as above")
GOALS_IN_TABLE: Final = LocalizedText(
    "Tavoite, tavoitetaso, toteuma, arvio, poikkeaman syy ja korjaava toimenpide: {name}",
    "Mål, målnivå, utfall, bedömning, orsak till avvikelsen och korrigerande åtgärd: {name}",
    "Goal, target level, actual, assessment, reason of the deviation and corrective action: {name}",
)
UNASSESSED_IN_TABLE: Final = LocalizedText(
    "Mittarit, joita ei voitu arvioida, ja syyt",
    "Mätare som inte kunde bedömas och orsakerna",
    "Indicators that could not be assessed, and the reasons",
)
SOURCES_IN_TABLE: Final = LocalizedText("Mittarien tietolähteet", "Mätarnas datakällor", "Sources of the indicators")
COMPANIES_IN_TABLE: Final = LocalizedText(
    "Konserniyhtiöiden toimenpiteet", "Koncernbolagens åtgärder", "Actions of the companies of the city group"
)
CITY: Final = LocalizedText("Kaupunki: {name}", "Staden: {name}", "The city: {name}")
COMPANIES: Final = LocalizedText("Konserniyhtiöt", "Koncernbolagen", "Companies of the city group")
NO_COMPANIES: Final = LocalizedText(
    "Yksikään tämän kierroksen toimenpide ei ole konserniyhtiön vastuulla.",
    "Inget koncernbolag ansvarar för någon åtgärd i denna runda.",
    "No company of the city group answers for an action of this round.",
)
ACTION: Final = LocalizedText("Toimenpide", "Åtgärd", "Action")
ACTIONS: Final = LocalizedText("Toimenpiteet: {name}", "Åtgärder: {name}", "Actions: {name}")
UNIT: Final = LocalizedText("Vastuuyksikkö", "Ansvarig enhet", "Unit that answers")
STATE: Final = LocalizedText("Tila", "Läge", "State")
TIME: Final = LocalizedText("Aika", "Tid", "Time")
TOLD: Final = LocalizedText("Viimeksi kerrottu", "Senast berättat", "Told last")
BY: Final = LocalizedText("{measure} ({day} mennessä)", "{measure} (senast {day})", "{measure} (by {day})")
REVIEW: Final = LocalizedText("Kärkiryhmän arvio", "Spetsgruppens bedömning", "Review of the spearhead group")
NO_REVIEW: Final = LocalizedText(
    "Kärkiryhmä ei ole hyväksynyt arviota tästä.",
    "Spetsgruppen har inte godkänt någon bedömning av detta.",
    "The spearhead group has not approved a review of this.",
)
FIGURES_OF: Final = LocalizedText(
    "Mittarin luvut: {name}", "Mätarens siffror: {name}", "Figures of the indicator: {name}"
)
CHART_OF: Final = LocalizedText("Kaavio: {name}, {unit}", "Diagram: {name}, {unit}", "Chart: {name}, {unit}")
GUARDRAILS: Final = LocalizedText(
    "Peruspalvelut, joista pidetään kiinni",
    "Basservice som man håller fast vid",
    "Basic services that are held to",
)
UNASSESSED: Final = LocalizedText("Mitä ei voitu arvioida", "Vad som inte kunde bedömas", "What could not be assessed")
ALL_ASSESSED: Final = LocalizedText(
    "Kaikki mittarit voitiin arvioida.", "Alla mätare kunde bedömas.", "Every indicator could be assessed."
)
REASON: Final = LocalizedText("Syy", "Orsak", "Reason")
SOURCES: Final = LocalizedText("Lähteet", "Källor", "Sources")
SOURCE: Final = LocalizedText("Tietolähde", "Datakälla", "Source")
LICENCE: Final = LocalizedText("Käyttöehto", "Licens", "Licence")
SEAL: Final = LocalizedText(
    "Näin tarkistat, ettei mitään ole muutettu",
    "Så kontrollerar du att inget har ändrats",
    "How to check that nothing has been changed",
)
SEAL_SAID: Final = LocalizedText(
    "Kun kierros suljettiin, kaikki tässä oleva jäädytettiin yhdeksi asiakirjaksi. Sen tarkistussumma (SHA-256) on "
    "julkaistu kierroksen sivulla, josta asiakirjan voi ladata. Myöhemmin tarkentuneet luvut ja muutetut tekstit eivät "
    "muuta tätä raporttia.",
    "När rundan avslutades frystes allt i rapporten i ett dokument. Dess kontrollsumma (SHA-256) är publicerad på "
    "rundans sida, där dokumentet kan laddas ner. Siffror som preciseras och texter som ändras senare ändrar inte denna "
    "rapport.",
    "When the round was closed, everything in this report was frozen into one document. Its checksum (SHA-256) is "
    "published on the page of the round, where the document can be downloaded. Figures revised and texts changed later "
    "do not change this report.",
)
CHECKSUM: Final = LocalizedText("Tarkistussumma", "Kontrollsumma", "Checksum")
WELFARE_SAID: Final = LocalizedText(
    "Tässä ovat ne strategian tavoitteet, jotka edistävät asukkaiden hyvinvointia (kuntalaki 37 §, 1 momentti, 1 kohta).",
    "Här är de av strategins mål som främjar invånarnas välfärd (kommunallagen 37 §, 1 mom. 1 punkten).",
    "Here are the goals of the strategy that promote residents' well-being (Local Government Act, section 37, subsection 1, "
    "paragraph 1).",
)
NO_WELFARE: Final = LocalizedText(
    "Yksikään strategian tavoite ei ole merkitty asukkaiden hyvinvointia edistäväksi.",
    "Inget av strategins mål har angetts främja invånarnas välfärd.",
    "No goal of the strategy is marked as promoting residents' well-being.",
)
PERIOD: Final = LocalizedText("Jakso", "Period", "Period")
VALUE: Final = LocalizedText("Arvo", "Värde", "Value")
NUMBER: Final = LocalizedText("Numero", "Nummer", "Number")
UNIT_OF_FIGURE: Final = LocalizedText("Lukujen yksikkö", "Siffrornas enhet", "Unit of figures")
DUE: Final = LocalizedText("Määräpäivä", "Måldag", "Due date")
PROGRESS: Final = LocalizedText("Eteneminen, %", "Framskridande, %", "Progress, %")
STARTS: Final = LocalizedText("Alkaa", "Börjar", "Starts")
ENDS: Final = LocalizedText("Päättyy", "Slutar", "Ends")
LATE: Final = LocalizedText("Viive", "Försening", "Delay")
NOTES: Final = LocalizedText("Huomautukset", "Anmärkningar", "Notes")
PUBLISHED: Final = LocalizedText("Julkaistu", "Publicerad", "Published")
DOCUMENT: Final = LocalizedText("Asiakirja", "Dokument", "Document")
FIGURES: Final = LocalizedText("Luvut", "Siffror", "Figures")
MOVED: Final = LocalizedText(
    "Mikä on muuttunut edellisestä kierroksesta",
    "Vad som har ändrats sedan föregående runda",
    "What has moved since the previous round",
)
PREVIOUS_ROUND: Final = LocalizedText("Edellinen kierros", "Föregående runda", "The previous round")
NOTHING_MOVED: Final = LocalizedText(
    "Mikään ei ole muuttunut edellisestä kierroksesta.",
    "Ingenting har ändrats sedan föregående runda.",
    "Nothing has moved since the previous round.",
)
THEN: Final = LocalizedText("Silloin", "Då", "Then")
NOW: Final = LocalizedText("Nyt", "Nu", "Now")
MOVED_INDICATORS: Final = LocalizedText(
    "Mittarit, joiden arvio, luku tai tavoitetaso on muuttunut",
    "Mätare vars bedömning, siffra eller målnivå har ändrats",
    "Indicators whose assessment, figure or target has changed",
)
LOWERED: Final = LocalizedText(
    "Tavoitteet, joita on laskettu", "Mål som har sänkts", "Targets that ask for less than before"
)
MOVED_ACTIONS: Final = LocalizedText(
    "Toimenpiteet, joiden tilanne on muuttunut", "Åtgärder vars läge har ändrats", "Actions that have moved"
)
NEW_ACTIONS: Final = LocalizedText("Uudet toimenpiteet", "Nya åtgärder", "New actions")
GONE_ACTIONS: Final = LocalizedText(
    "Toimenpiteet, joita ei enää ole ohjelmissa",
    "Åtgärder som inte längre finns i programmen",
    "Actions that are no longer in the programmes",
)
INDICATORS_SHEET: Final = LocalizedText("Mittarit", "Mätare", "Indicators")
ACTIONS_SHEET: Final = LocalizedText("Toimenpiteet", "Åtgärder", "Actions")
MOVED_SHEET: Final = LocalizedText("Muutokset", "Ändringar", "Changes")
WHAT: Final = LocalizedText("Mittari tai toimenpide", "Mätare eller åtgärd", "Indicator or action")
