"""What the statistics services are called on pages, by the name that recipes know them by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

SERVICE_TITLES: Final[Mapping[str, LocalizedText]] = MappingProxyType(
    {
        "statfin": LocalizedText(
            "Tilastokeskus: StatFin", "Statistikcentralen: StatFin", "Statistics Finland: StatFin"
        ),
        "paavo": LocalizedText(
            "Tilastokeskus: postinumeroalueet",
            "Statistikcentralen: postnummerområden",
            "Statistics Finland: postal code areas",
        ),
        "kuntien-avainluvut": LocalizedText(
            "Tilastokeskus: kuntien avainluvut",
            "Statistikcentralen: kommunernas nyckeltal",
            "Statistics Finland: key figures of municipalities",
        ),
        "kuntien-talous": LocalizedText(
            "Tilastokeskus: kuntien talous ja toiminta",
            "Statistikcentralen: kommunernas ekonomi och verksamhet",
            "Statistics Finland: economy and activities of municipalities",
        ),
        "rudolf": LocalizedText("Visit Finland: Rudolf", "Visit Finland: Rudolf", "Visit Finland: Rudolf"),
        "sotkanet": LocalizedText("THL: Sotkanet", "THL: Sotkanet", "THL: Sotkanet"),
        "kuntatalous": LocalizedText(
            "Valtiokonttori: Kuntatalous", "Statskontoret: Kommunekonomi", "State Treasury: Kuntatalous"
        ),
        "scb": LocalizedText("Ruotsin tilastokeskus", "Statistiska centralbyrån", "Statistics Sweden"),
        "ssb": LocalizedText("Norjan tilastokeskus", "Statistisk sentralbyrå", "Statistics Norway"),
    }
)
"""The services themselves stand in ``sources/services/known.py``, which no web process loads; a test holds the two together."""


def service_title(name: str, language: Language) -> str:
    """Give what a service is called on pages; one that is not known any more keeps its name."""
    title = SERVICE_TITLES.get(name)
    return title.in_language(language) if title else name
