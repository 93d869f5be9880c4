"""The services that are known by name, and the list of hosts that comes from them alone."""

from __future__ import annotations

import pytest

from teoiksi.sources.kuntatalous.service import Kuntatalous
from teoiksi.sources.network import Client, Unlimited
from teoiksi.sources.pxweb import PxWeb
from teoiksi.sources.pxwebapi2 import PxWebApi2
from teoiksi.sources.registry import service_for
from teoiksi.sources.services.known import SERVICES, UnknownService, at_addresses, hosts_of, name_of
from teoiksi.sources.sotkanet.service import Sotkanet


def test_only_their_hosts_may_be_asked_and_each_by_https() -> None:
    assert sorted(hosts_of(SERVICES)) == [
        "data.ssb.no",
        "prodkuntarest.westeurope.cloudapp.azure.com",
        "pxdata.stat.fi",
        "sotkanet.fi",
        "statistikdatabasen.scb.se",
        "visitfinland.stat.fi",
    ]
    assert [name for name, each in SERVICES.items() if not each.address.startswith("https://")] == []


def test_every_service_tells_its_publisher_and_licence_in_all_languages() -> None:
    assert [each.name for each in SERVICES.values() if not each.licence] == ["kuntatalous"]  # which tells none
    assert {language for each in SERVICES.values() for language in each.publisher} == {"fi", "sv", "en"}
    assert name_of(SERVICES["statfin"], "sv") == "Statistikcentralen"


def test_a_service_at_another_address_brings_its_host_and_takes_the_usual_one_away() -> None:
    moved = at_addresses({"sotkanet": "http://127.0.0.1:8123/rest/1.1/"})
    assert "127.0.0.1:8123" in hosts_of(moved)
    assert "sotkanet.fi" not in hosts_of(moved)


def test_an_unknown_service_has_no_address() -> None:
    with pytest.raises(UnknownService, match="statfim"):
        at_addresses({"statfim": "http://127.0.0.1/"})


@pytest.mark.parametrize(
    ("name", "adapter"), [("statfin", PxWeb), ("scb", PxWebApi2), ("sotkanet", Sotkanet), ("kuntatalous", Kuntatalous)]
)
def test_each_kind_has_its_adapter(name: str, adapter: type) -> None:
    client = Client(hosts_of(SERVICES), Unlimited())
    assert isinstance(service_for(SERVICES[name], client), adapter)
    client.close()
