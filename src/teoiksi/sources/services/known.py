"""The statistics services that the product knows by name: where they are, whose they are, and how they want to be treated.

Only the hosts that stand here are ever asked. What of the interfaces was seen when, and what is not known for certain, is
told in ``docs/guides/connect-an-indicator.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import httpx

from teoiksi.sources.cube import Texts, texts
from teoiksi.sources.network import HostRules
from teoiksi.sources.services.types import ServiceProfile

_STATISTICS_FINLAND: Final = texts(fi="Tilastokeskus", sv="Statistikcentralen", en="Statistics Finland")
_STATFIN: Final = "https://pxdata.stat.fi/PxWeb/api/v1/{language}/"
_PXWEB: Final = HostRules(calls=30, window=60.0, cells=100_000)
"""What the help page and ``?config`` agree on at least; the service itself is asked at each run."""


def _statfin(name: str, database: str) -> ServiceProfile:
    return ServiceProfile(name, "pxweb", _STATFIN, _STATISTICS_FINLAND, "CC BY 4.0", _PXWEB, database)


SERVICES: Final[Mapping[str, ServiceProfile]] = {
    profile.name: profile
    for profile in (
        _statfin("statfin", "StatFin"),
        _statfin("paavo", "Postinumeroalueittainen_avoin_tieto"),
        _statfin("kuntien-avainluvut", "Kuntien_avainluvut"),
        _statfin("kuntien-talous", "Kuntien_talous_ja_toiminta"),
        ServiceProfile(
            "rudolf",
            "pxweb",
            "https://visitfinland.stat.fi/PXWeb/api/v1/{language}/",
            texts(
                fi="Visit Finland ja Tilastokeskus",
                sv="Visit Finland och Statistikcentralen",
                en="Visit Finland and Statistics Finland",
            ),
            "CC BY 4.0",
            _PXWEB,
            "VisitFinland",
        ),
        ServiceProfile(
            "sotkanet",
            "sotkanet",
            "https://sotkanet.fi/rest/1.1/",
            texts(
                fi="Terveyden ja hyvinvoinnin laitos, Sotkanet",
                sv="Institutet för hälsa och välfärd, Sotkanet",
                en="Finnish Institute for Health and Welfare, Sotkanet",
            ),
            "CC BY 4.0",
            HostRules(calls=20, window=60.0),  # it tells no limit, so it is asked gently
        ),
        ServiceProfile(
            "kuntatalous",
            "kuntatalous",
            "https://prodkuntarest.westeurope.cloudapp.azure.com/rest/v1/json/",
            texts(
                fi="Valtiokonttori, Kuntatalous", sv="Statskontoret, Kommunekonomi", en="State Treasury, Kuntatalous"
            ),
            "",  # its interface tells none
            HostRules(calls=20, window=60.0),  # nor a limit
        ),
        ServiceProfile(
            "scb",
            "pxwebapi2",
            "https://statistikdatabasen.scb.se/api/v2/",
            texts(fi="Ruotsin tilastokeskus", sv="Statistiska centralbyrån", en="Statistics Sweden"),
            "CC0",
            HostRules(calls=3, window=1.0, cells=150_000),
        ),
        ServiceProfile(
            "ssb",
            "pxwebapi2",
            "https://data.ssb.no/api/pxwebapi/v2/",
            texts(fi="Norjan tilastokeskus", sv="Statistisk sentralbyrå", en="Statistics Norway"),
            "CC BY 4.0",
            HostRules(calls=30, window=60.0, cells=800_000),
        ),
    )
}


class UnknownService(ValueError):
    """There is no service of this name; the message is the name."""


def at_addresses(addresses: Mapping[str, str]) -> dict[str, ServiceProfile]:
    """Give all services, those named here at other addresses (a mirror of one's own, or a service for tests).

    :raises UnknownService: when a name is not known.
    """
    if strangers := sorted(addresses.keys() - SERVICES.keys()):
        raise UnknownService(", ".join(strangers))
    return {
        name: replace(profile, address=addresses[name]) if name in addresses else profile
        for name, profile in SERVICES.items()
    }


def hosts_of(services: Mapping[str, ServiceProfile]) -> dict[str, HostRules]:
    """Give the rules of each host that may be asked; the client refuses every other one."""
    return {
        httpx.URL(profile.address.format(language="fi")).netloc.decode(): profile.rules for profile in services.values()
    }


def name_of(profile: ServiceProfile, language: str = "fi") -> str:
    """Give the publisher's name in a language."""
    publisher: Texts = profile.publisher
    return publisher.get(language) or next(iter(publisher.values()), profile.name)
