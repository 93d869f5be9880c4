"""Which adapter speaks the language of which kind of service."""

from __future__ import annotations

from typing import assert_never

from teoiksi.sources.kuntatalous.service import Kuntatalous
from teoiksi.sources.network import Client
from teoiksi.sources.pxweb import PxWeb
from teoiksi.sources.pxwebapi2 import PxWebApi2
from teoiksi.sources.services import ServiceProfile, StatisticsService
from teoiksi.sources.sotkanet.service import Sotkanet


def service_for(profile: ServiceProfile, client: Client) -> StatisticsService:
    """Give the adapter of a service."""
    match profile.kind:
        case "pxweb":
            return PxWeb(profile, client)
        case "pxwebapi2":
            return PxWebApi2(profile, client)
        case "sotkanet":
            return Sotkanet(profile, client)
        case "kuntatalous":
            return Kuntatalous(profile, client)
        case other:
            assert_never(other)
