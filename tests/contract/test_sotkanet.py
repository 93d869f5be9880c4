"""The adapter of Sotkanet against a service that behaves as THL's does."""

from __future__ import annotations

import httpx
import pytest

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import CellState, Role, texts
from teoiksi.sources.cube.missing import MISSING_CODES
from teoiksi.sources.network import Client, SourceRefused
from teoiksi.sources.services import ServiceProfile
from teoiksi.sources.sotkanet.figures import read_csv
from teoiksi.sources.sotkanet.service import Sotkanet
from tests.statistics_server import StatisticsServer, Trouble
from tests.statistics_server.examples import IMATRA

YEARS = tuple(str(year) for year in range(2012, 2025))


@pytest.fixture
def service(server: StatisticsServer, client: Client) -> Sotkanet:
    return Sotkanet(ServiceProfile("sotkanet", "sotkanet", server.sotkanet, texts(fi="THL"), "CC BY 4.0"), client)


def test_an_indicator_is_described_and_found(service: Sotkanet) -> None:
    described = service.describe("3219")
    assert [each.role for each in described.dimensions] == [Role.AREA, Role.TIME, Role.OTHER, Role.CONTENT]
    assert described.of_role(Role.TIME)[0].codes == YEARS
    assert [found.table for found in service.find("koulutuksen 17–24")] == ["3219"]


def test_figures_are_joined_by_category_and_code(service: Sotkanet) -> None:
    """A sub-region has the code 153 too: it must never stand for Imatra."""
    selection = {"region": ("SSS", "KU153", "KU580"), "year": YEARS, "gender": ("total",), "content": ("value",)}
    cube = service.fetch("3219", selection)
    assert cube.pick({"region": ("KU153",), "year": ("2024",)}).values.item() == IMATRA / 10 + 24
    missing = cube.pick({"region": ("KU580",)}).states
    assert {MISSING_CODES[number] for number in missing.flat} == {CellState.NO_ROW}


def test_thirteen_years_are_asked_in_two_calls(service: Sotkanet, server: StatisticsServer) -> None:
    service.fetch("3219", {"region": ("KU153",), "year": YEARS, "gender": ("total",), "content": ("value",)})
    assert [len(call.all("years")) for call in server.calls if call.path.endswith("/json")] == [10, 3]


def test_an_indicator_that_is_gone_is_refused(service: Sotkanet) -> None:
    with pytest.raises(SourceRefused):
        service.describe("1")


def test_an_answer_that_is_no_list_is_not_taken(service: Sotkanet, server: StatisticsServer) -> None:
    server.meet(Trouble.WRONG, call="json")
    with pytest.raises(BadInput):
        service.fetch("3219", {"region": ("KU153",), "year": ("2024",), "gender": ("total",), "content": ("value",)})


def test_the_service_itself_refuses_callers_without_a_name(http: httpx.Client, server: StatisticsServer) -> None:
    request = httpx.Request("GET", f"{server.sotkanet}regions")
    assert http.send(request).status_code == 403


def test_the_service_itself_writes_the_same_rows_as_csv(
    http: httpx.Client, server: StatisticsServer, service: Sotkanet
) -> None:
    content = http.get(f"{server.sotkanet}csv?indicator=3219&years=2024&genders=male").content
    cube = read_csv(content, service.regions())
    assert cube.by_id["region"].codes[0] == "SSS"
    assert (cube.by_id["gender"].codes, cube.by_id["content"].codes) == (("male",), ("value", "absValue"))
