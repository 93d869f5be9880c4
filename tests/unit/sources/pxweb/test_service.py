"""PxWeb API v1. The answers are written by us after its description and the shapes of recorded ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import orjson
import pytest

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import Role, texts
from teoiksi.sources.network import Client, HostRules, MemoryLimiter, SourceRefused
from teoiksi.sources.pxweb import PxWeb
from teoiksi.sources.services import ServiceProfile

PROFILE = ServiceProfile(
    "statfin",
    "pxweb",
    "https://pxdata.example/PxWeb/api/v1/{language}/",
    texts(fi="Tilastokeskus"),
    "CC BY 4.0",
    database="StatFin",
)
CONFIG = {"maxValues": 120000, "maxCells": 4, "maxCalls": 40, "timeWindow": 60, "CORS": True}
VARIABLES: list[dict[str, Any]] = [
    {
        "code": "alue_23_20260101",
        "text": "Alue",
        "values": ["SSS", "KU153", "KU405"],
        "valueTexts": ["KOKO MAA", "Imatra", "Lappeenranta"],
    },
    {
        "code": "timeperiod_y",
        "text": "Vuosi",
        "values": ["2024", "2025"],
        "valueTexts": ["2024", "2025"],
        "time": True,
    },
    {
        "code": "sukupuoli_9_20180101",
        "text": "Sukupuoli",
        "values": ["SSS", "1"],
        "valueTexts": ["Yhteensä", "Miehet"],
        "elimination": True,
    },
    {"code": "contentscode", "text": "Tiedot", "values": ["vaerak-vaesto"], "valueTexts": ["Väkiluku"]},
]
METADATA = {"title": "Väestön tunnuslukuja", "variables": VARIABLES}


def answer_to(query: dict[str, Any]) -> dict[str, Any]:
    """A json-stat2 answer in the table's own order, each cell its row number times a hundred plus its year."""
    asked = {entry["code"]: entry["selection"]["values"] for entry in query["query"]}
    ids = [variable["code"] for variable in VARIABLES if variable["code"] in asked]
    codes = {
        variable["code"]: [code for code in variable["values"] if code in asked[variable["code"]]]
        for variable in VARIABLES
        if variable["code"] in asked
    }
    value = [
        100 * ["SSS", "KU153", "KU405"].index(area) + int(year)
        for area in codes["alue_23_20260101"]
        for year in codes["timeperiod_y"]
    ]
    return {
        "class": "dataset",
        "version": "2.0",
        "label": "Väestö",
        "source": "Tilastokeskus, väestörakenne",
        "updated": "2026-04-01T06.00.00Z",
        "id": ids,
        "size": [len(codes[name]) for name in ids],
        "dimension": {name: {"category": {"index": {code: n for n, code in enumerate(codes[name])}}} for name in ids},
        "value": value,
        "role": {"time": ["timeperiod_y"], "metric": ["contentscode"]},
    }


def service(*, answer: Callable[[httpx.Request], httpx.Response] | None = None) -> tuple[PxWeb, list[httpx.Request]]:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        if answer is not None:
            return answer(request)
        if request.url.query == b"config":
            return httpx.Response(200, content=orjson.dumps(CONFIG))
        if request.method == "POST":
            return httpx.Response(200, content=orjson.dumps(answer_to(orjson.loads(request.content))))
        if b"query=" in request.url.query:
            found = {
                "id": "11ra.px",
                "path": "/vaerak",
                "title": "Väestö",
                "score": 1.0,
                "published": "2026-04-01T08:00:00",
            }
            return httpx.Response(200, content=orjson.dumps([found]))
        return httpx.Response(200, content=orjson.dumps(METADATA))

    client = Client({"pxdata.example": HostRules()}, MemoryLimiter(), transport=httpx.MockTransport(handle))
    return PxWeb(PROFILE, client), seen


def test_a_table_is_described_with_its_roles() -> None:
    pxweb, seen = service()
    described = pxweb.describe("vaerak/11ra.px")
    assert str(seen[0].url) == "https://pxdata.example/PxWeb/api/v1/fi/StatFin/vaerak/11ra.px"
    assert [dimension.role for dimension in described.dimensions] == [Role.AREA, Role.TIME, Role.OTHER, Role.CONTENT]
    assert described.of_role(Role.AREA)[0].label("KU153", "fi") == "Imatra"
    assert (described.cells, described.licence) == (12, "CC BY 4.0")


def test_figures_come_in_parts_no_larger_than_the_service_allows() -> None:
    pxweb, seen = service()
    selection = {
        "alue_23_20260101": ("KU405", "SSS", "KU153"),
        "timeperiod_y": ("2024", "2025"),
        "contentscode": ("vaerak-vaesto",),
    }
    cube = pxweb.fetch("vaerak/11ra.px", selection)
    posts = [orjson.loads(request.content) for request in seen if request.method == "POST"]
    assert [len(post["query"][0]["selection"]["values"]) for post in posts] == [2, 1]
    assert cube.by_id["alue_23_20260101"].codes == ("KU405", "SSS", "KU153")
    assert cube.values.ravel().tolist() == [2224, 2225, 2024, 2025, 2124, 2125]
    assert (cube.table, cube.licence) == ("vaerak/11ra.px", "CC BY 4.0")
    assert cube.updated is not None


def test_the_limits_that_a_service_tells_are_kept() -> None:
    pxweb, _ = service()
    assert pxweb.rules() == HostRules(calls=40, window=60.0, cells=4)
    assert pxweb.client.rules(PROFILE.address).calls == 40


def test_tables_are_found_by_words() -> None:
    pxweb, seen = service()
    (found,) = pxweb.find("väestö Imatra")
    assert found.table == "vaerak/11ra.px"
    assert seen[0].url.params["query"] == "väestö Imatra"


@pytest.mark.parametrize(("status", "word"), [(400, "ei ole enää"), (403, "liian suuri"), (404, "ei ole enää")])
def test_a_refusal_says_what_it_means(status: int, word: str) -> None:
    pxweb, _ = service(answer=lambda _: httpx.Response(status, content=b"Bad Request"))
    with pytest.raises(SourceRefused, match=word):
        pxweb.describe("statfin_vaerak_pxt_11ra.px")


@pytest.mark.parametrize(
    "content",
    [
        b"<html>",
        b"{}",
        b"[]",
        b'{"title": "x", "variables": [{"code": "a"}]}',
        orjson.dumps({"title": "x", "variables": [{**VARIABLES[0], "values": None}]}),
        orjson.dumps({"title": "x", "variables": [{**VARIABLES[0], "values": ["SSS"]}]}),
        orjson.dumps({"title": "x", "variables": [VARIABLES[0]] * 2}),
    ],
)
def test_an_answer_that_is_no_description_is_refused(content: bytes) -> None:
    pxweb, _ = service(answer=lambda _: httpx.Response(200, content=content))
    with pytest.raises(BadInput):
        pxweb.describe("vaerak/11ra.px")
