"""Sotkanet's calls, on answers written by us after its description."""

from __future__ import annotations

from pathlib import Path

import httpx
import orjson
import pytest
from tests.factories.real_files import real_files
from tests.unit.sources.sotkanet.test_figures import REGIONS

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import MISSING_CODES, CellState, Role, texts
from teoiksi.sources.network import Client, HostRules, MemoryLimiter
from teoiksi.sources.services import ServiceProfile
from teoiksi.sources.sotkanet.indicators import read_indicators
from teoiksi.sources.sotkanet.service import Sotkanet

PROFILE = ServiceProfile("sotkanet", "sotkanet", "https://sotkanet.example/rest/1.1/", texts(fi="THL"), "CC BY 4.0")
INDICATOR = {
    "id": 127,
    "title": {"fi": "Väestö 31.12.", "sv": "Befolkning 31.12"},
    "organization": {"id": 3, "title": {"fi": "Tilastokeskus"}},
    "classifications": {"sex": {"values": ["male", "female", "total"]}, "region": {"values": ["Kunta"]}},
    "description": {"fi": "<p>Asukkaita&nbsp;vuoden <b>lopussa</b>.</p>"},
    "range": {"start": 2010, "end": 2024},
    "data-updated": "2026-03-02",
    "decimals": 0,
    "primaryValueType": {"code": "NUMBER", "title": {"fi": "Lukumäärä"}},
}


def service() -> tuple[Sotkanet, list[httpx.Request]]:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        path = request.url.path.removeprefix("/rest/1.1/")
        if path == "regions":
            return httpx.Response(200, content=REGIONS)
        if path == "indicators":
            return httpx.Response(200, content=orjson.dumps([INDICATOR]))
        if path == "indicators/127":
            return httpx.Response(200, content=orjson.dumps(INDICATOR))
        years = request.url.params.get_list("years")
        rows = [
            {"indicator": 127, "region": 65, "year": int(year), "gender": "total", "value": float(year)}
            for year in years
            if year != "2011"
        ]
        return httpx.Response(200, content=orjson.dumps(rows))

    client = Client({"sotkanet.example": HostRules(100)}, MemoryLimiter(), transport=httpx.MockTransport(handle))
    return Sotkanet(PROFILE, client), seen


def test_an_indicator_is_described_with_its_areas_and_years() -> None:
    described = service()[0].describe("127")
    area = described.of_role(Role.AREA)[0]
    assert set(area.codes) == {"SSS", "KU153", "SK153"}
    assert area.label("KU153", "fi") == "Imatra"
    assert (described.of_role(Role.TIME)[0].codes[0], described.notes) == ("2010", ("Asukkaita vuoden lopussa .",))


def test_figures_are_asked_ten_years_at_a_time_and_a_missing_row_is_missing() -> None:
    sotkanet, seen = service()
    years = tuple(str(year) for year in range(2010, 2025))
    cube = sotkanet.fetch("127", {"region": ("KU153", "SSS"), "year": years, "content": ("value",)})
    calls = [request.url.params.get_list("years") for request in seen if request.url.path.endswith("/json")]
    assert [len(each) for each in calls] == [10, 5]
    imatra = cube.pick({"region": ("KU153",)})
    assert imatra.values.ravel()[0] == 2010
    assert MISSING_CODES[imatra.states.ravel()[1]] is CellState.NO_ROW
    assert {MISSING_CODES[state] for state in cube.pick({"region": ("SSS",)}).states.ravel()} == {CellState.NO_ROW}
    assert cube.licence == "CC BY 4.0"


def test_indicators_are_found_when_every_word_is_in_the_title() -> None:
    sotkanet, _ = service()
    assert [found.table for found in sotkanet.find("väestö 31.12.")] == ["127"]
    assert sotkanet.find("väestö koira") == ()
    assert sotkanet.find("") == ()


@pytest.mark.parametrize("table", ["", "12a", "../regions", "127?x=1"])
def test_only_a_number_is_asked(table: str) -> None:
    sotkanet, seen = service()
    with pytest.raises(BadInput):
        sotkanet.describe(table)
    assert not seen


@pytest.mark.data
@pytest.mark.parametrize("file", real_files("statistics/sotkanet/indicators*.json"))
def test_the_real_list_of_indicators_is_read(file: Path) -> None:
    found = {each.number: each for each in read_indicators(file.read_bytes())}
    assert found[127].title["fi"] == "Väestö 31.12."
