"""PxWebApi 2. The answers are written by us after its OpenAPI description."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import orjson
import pytest
from tests.factories.real_files import real_files
from tests.unit.sources.json_stat.documents import dataset

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import Role, texts
from teoiksi.sources.network import Client, HostRules, MemoryLimiter, SourceRefused
from teoiksi.sources.pxwebapi2 import PxWebApi2
from teoiksi.sources.pxwebapi2.answers import read_found, read_rules
from teoiksi.sources.services import ServiceProfile

PROFILE = ServiceProfile(
    "scb", "pxwebapi2", "https://scb.example/api/v2/", texts(sv="SCB"), "CC0", HostRules(address_length=300)
)
CONFIG = {"maxDataCells": 4, "maxCallsPerTimeWindow": 3, "timeWindow": 1}
Handler = Callable[[httpx.Request], httpx.Response]


def service(data: Handler | None = None) -> tuple[PxWebApi2, list[httpx.Request]]:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        path = request.url.path
        if path.endswith("/config"):
            return httpx.Response(200, content=orjson.dumps(CONFIG))
        if path.endswith("/metadata"):
            return httpx.Response(200, content=orjson.dumps(dataset(value=[])))
        if path.endswith("/tables"):
            return httpx.Response(200, content=orjson.dumps({"tables": [{"id": "TAB1", "label": "Befolkning"}]}))
        assert data is not None
        return data(request)

    hosts = {"scb.example": PROFILE.rules}
    return PxWebApi2(PROFILE, Client(hosts, MemoryLimiter(), transport=httpx.MockTransport(handle))), seen


def test_a_table_is_described_by_its_metadata() -> None:
    described = service()[0].describe("TAB1", language="sv")
    assert [dimension.role for dimension in described.dimensions] == [Role.AREA, Role.TIME]
    assert described.title == {"sv": "Väkiluku"}


def test_figures_are_asked_by_address_when_it_is_short() -> None:
    pxweb, seen = service(lambda _: httpx.Response(200, content=orjson.dumps(dataset())))
    cube = pxweb.fetch("TAB1", {"alue": ("KU153", "KU405"), "vuosi": ("2024", "2025")})
    assert seen[-1].method == "GET"
    assert seen[-1].url.params["valueCodes[alue]"] == "KU153,KU405"
    assert cube.values.ravel().tolist() == [24711, 24530, 72656, 72900]
    assert cube.licence == "CC0"


def test_a_long_selection_is_sent_in_the_body_and_odd_codes_in_brackets() -> None:
    codes = tuple(f"{number},{'x' * 100}*" for number in range(4))

    def answer(request: httpx.Request) -> httpx.Response:
        document = dataset(id=["alue"], size=[4], role=None, value=[1, 2, 3, 4])
        document["dimension"] = {"alue": {"category": {"index": list(codes)}}}
        return httpx.Response(200, content=orjson.dumps(document))

    pxweb, seen = service(answer)
    assert pxweb.fetch("TAB1", {"alue": codes}).values.tolist() == [1, 2, 3, 4]
    assert seen[-1].method == "POST"
    assert orjson.loads(seen[-1].content)["selection"][0]["valueCodes"][0].startswith("[0,")


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ({"type": "Parameter error", "title": "Non-existent value", "status": 400}, "Non-existent value"),
        ({"title": "One or more validation errors occurred.", "errors": {"valueCodes": ["is wrong"]}}, "is wrong"),
        ([], "ei ole"),
    ],
)
def test_a_refusal_carries_what_the_service_said(body: object, word: str) -> None:
    pxweb, _ = service(lambda _: httpx.Response(400, content=orjson.dumps(body)))
    with pytest.raises(SourceRefused, match=word):
        pxweb.fetch("TAB1", {"alue": ("KU153",)})


def test_tables_are_found_by_words_and_limits_are_learned() -> None:
    pxweb, seen = service()
    assert pxweb.find("folkmängd", language="sv")[0].table == "TAB1"
    assert seen[0].url.params["query"] == "folkmängd"
    assert pxweb.rules().cells == 4


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"tables": [1]}'])
def test_what_is_no_answer_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput):
        read_found(content)
    with pytest.raises(BadInput):
        read_rules(content)


@pytest.mark.data
@pytest.mark.parametrize("file", real_files("statistics/pxweb2/*tables_page*.json", "statistics/pxweb2/*search*.json"))
def test_recorded_lists_of_tables_are_read(file: Path) -> None:
    assert read_found(file.read_bytes())


@pytest.mark.data
@pytest.mark.parametrize("file", real_files("statistics/pxweb2/*[cC]onfig*.json"))
def test_recorded_limits_are_read(file: Path) -> None:
    assert read_rules(file.read_bytes()).cells > 1000
