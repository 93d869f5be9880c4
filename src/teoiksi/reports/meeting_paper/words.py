"""The fixed words of agendas and minutes."""

from __future__ import annotations

from typing import Final

from teoiksi.kernel.localized_text import LocalizedText

AGENDA: Final = LocalizedText("Asialista", "Föredragningslista", "Agenda")
MINUTES: Final = LocalizedText("Muistio", "Promemoria", "Minutes")
MEETING: Final = LocalizedText(
    "Kärkiryhmän kokous {day}", "Spetsgruppens möte {day}", "Meeting of the spearhead group, {day}"
)
SPEARHEAD: Final = LocalizedText("Kärki", "Spetsområde", "Spearhead")
TIME: Final = LocalizedText("Aika", "Tid", "Time")
PLACE: Final = LocalizedText("Paikka", "Plats", "Place")
CHAIR: Final = LocalizedText("Puheenjohtaja", "Ordförande", "Chair")
PRESENT: Final = LocalizedText("Läsnä", "Närvarande", "Present")
CLOSED: Final = LocalizedText("Muistio suljettu", "Promemorian stängd", "Minutes closed")
DECISIONS: Final = LocalizedText("Päätökset", "Beslut", "Decisions")
NO_DECISIONS: Final = LocalizedText("Päätöksiä ei ole kirjattu.", "Inga beslut har antecknats.", "No decisions noted.")
RESPONSIBLE: Final = LocalizedText("Vastuu", "Ansvar", "Responsible")
DUE: Final = LocalizedText("Määräpäivä", "Senast", "Due")
DONE: Final = LocalizedText("Toteutettu", "Verkställt", "Carried out")
PAGE: Final = LocalizedText("Sivu", "Sida", "Page")
NOTHING: Final = LocalizedText("Ei asioita.", "Inga ärenden.", "No matters.")
