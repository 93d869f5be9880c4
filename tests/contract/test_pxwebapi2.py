"""The adapter of PxWebApi 2 against a service that behaves as Sweden's and Norway's do."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import Role, texts
from teoiksi.sources.network import Client, SourceRefused
from teoiksi.sources.pxwebapi2 import PxWebApi2
from teoiksi.sources.services import ServiceProfile
from tests.statistics_server import StatisticsServer, Trouble

EVERYTHING = {
    "alue_23_20260101": ("SSS", "KU020", "KU153"),
    "contentscode": ("vaerak-vaesto",),
    "timeperiod_y": ("2023", "2024", "2025"),
}


@pytest.fixture
def service(server: StatisticsServer, client: Client) -> PxWebApi2:
    return PxWebApi2(ServiceProfile("scb", "pxwebapi2", server.pxwebapi2, texts(fi="SCB"), "CC0"), client)


def test_a_table_is_described_and_found(service: PxWebApi2) -> None:
    described = service.describe("TAB11RA")
    assert [each.role for each in described.dimensions] == [Role.AREA, Role.CONTENT, Role.TIME]
    assert [found.table for found in service.find("tunnuslukuja")] == ["TAB11RA"]


@pytest.mark.parametrize("longest", [2000, 60])
def test_every_figure_comes_as_the_table_has_it_by_address_or_by_body(
    service: PxWebApi2, server: StatisticsServer, longest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = service.rules()
    monkeypatch.setattr(service, "_rules", type(rules)(rules.calls, rules.window, rules.cells, longest))
    cube = service.fetch("TAB11RA", EVERYTHING)
    table = server.table("StatFin/vaerak/11ra.px")
    cell = cube.pick({"alue_23_20260101": ("KU153",), "timeperiod_y": ("2024",)})
    assert cell.values.item() == table.cell(("KU153", "vaerak-vaesto", "2024"))
    assert server.calls[-1].method == ("GET" if longest == 2000 else "POST")


def test_a_large_selection_is_divided(service: PxWebApi2, server: StatisticsServer) -> None:
    server.most_cells = 3
    assert service.fetch("TAB11RA", EVERYTHING).values.size == 9


def test_a_table_that_is_gone_is_said_to_be_gone(service: PxWebApi2) -> None:
    with pytest.raises(SourceRefused, match="Non-existent table"):
        service.describe("TAB1")


def test_an_answer_that_is_no_table_is_not_taken(service: PxWebApi2, server: StatisticsServer) -> None:
    server.meet(Trouble.WRONG, call="data")
    with pytest.raises(BadInput):
        service.fetch("TAB11RA", EVERYTHING)


def _data(http: httpx.Client, server: StatisticsServer, **choices: str) -> Any:
    query = {f"valueCodes[{name}]": codes for name, codes in choices.items()}
    return http.get(f"{server.pxwebapi2}tables/TAB11RA/data", params=query).json()


@pytest.mark.parametrize(
    ("expression", "years"),
    [
        ("2020,2021", 2),
        ("202*", 6),
        ("????", 11),
        ("top(2)", 2),
        ("top(2,1)", 2),
        ("bottom(3)", 3),
        ("range(2018,2016)", 3),
        ("from(2024)", 2),
        ("TO(2016)", 2),
        ("[2020]", 1),
    ],
)
def test_the_service_itself_knows_the_expressions(
    http: httpx.Client, server: StatisticsServer, expression: str, years: int
) -> None:
    found = _data(http, server, time=expression, contentscode="*", alue_23_20260101="ku153")
    assert found["size"] == [1, 3, years]
    asked = list(found["dimension"]["timeperiod_y"]["category"]["index"])
    assert asked == sorted(asked)


def test_the_service_itself_gives_an_excerpt_without_a_selection(http: httpx.Client, server: StatisticsServer) -> None:
    assert _data(http, server)["size"] == [1, 1, 1]


@pytest.mark.parametrize(
    ("choices", "title"),
    [
        ({"time": "2020"}, "Missing selection for mandantory variable"),
        ({"kunta": "1"}, "Non-existent variable"),
        ({"time": "1066"}, "Non-existent value"),
    ],
)
def test_the_service_itself_tells_what_is_wrong(
    http: httpx.Client, server: StatisticsServer, choices: dict[str, str], title: str
) -> None:
    assert _data(http, server, **choices)["title"] == title
