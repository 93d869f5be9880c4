"""The adapter of Kuntatalous against a service that behaves as the State Treasury's does."""

from __future__ import annotations

import pytest

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import CellState, Role, texts
from teoiksi.sources.cube.missing import MISSING_CODES
from teoiksi.sources.kuntatalous.service import Kuntatalous
from teoiksi.sources.network import Client, SourceUnavailable
from teoiksi.sources.services import ServiceProfile
from tests.statistics_server import Accounts, StatisticsServer, Trouble, shipped

TABLE = f"KKNR/{shipped.CITY}/k-t07"
ALL = {"ytunnus": (shipped.CITY,), "vuosi": ("2024", "2025"), "tunnusluku": ("1400", "1470")}


@pytest.fixture
def service(server: StatisticsServer, client: Client) -> Kuntatalous:
    server.accounts = shipped.accounts()
    treasury = texts(fi="Valtiokonttori")
    return Kuntatalous(ServiceProfile("kuntatalous", "kuntatalous", server.kuntatalous, treasury, ""), client)


def test_a_table_has_the_years_whose_accounts_are_final_and_the_fields_of_the_newest(service: Kuntatalous) -> None:
    described = service.describe(TABLE)
    assert [(each.role, each.codes) for each in described.dimensions] == [
        (Role.AREA, (shipped.CITY,)),
        (Role.TIME, ("2024", "2025")),
        (Role.CONTENT, ("1400", "1470", "1447")),
    ]
    assert described.updated is not None
    assert described.updated.date().isoformat() == "2026-06-12"
    assert [found.table for found in service.find("0159")] == [TABLE]
    assert service.find("") == ()


def test_corrected_accounts_stand_for_the_final_ones(service: Kuntatalous) -> None:
    cube = service.fetch(TABLE, ALL)
    assert cube.values.tolist() == [[[12_400_000.0, 10_000_000.0], [9_900_000.0, 8_800_000.0]]]
    assert cube.address.endswith(f"dokumentti/lopullinen/KKNR/{shipped.CITY}/2025C12")


def test_an_empty_field_is_missing_and_one_that_is_not_there_has_no_row(
    service: Kuntatalous, server: StatisticsServer
) -> None:
    del server.accounts[2].sums["k-t07", "1470"]
    cube = service.fetch(TABLE, ALL | {"tunnusluku": ("1447", "1470")})
    assert [MISSING_CODES[number] for number in cube.states.flat] == [
        CellState.NOT_AVAILABLE,
        CellState.NO_ROW,
        CellState.NOT_AVAILABLE,
        CellState.PRESENT,
    ]


def test_the_catalogue_and_each_document_are_asked_once_in_a_run(
    service: Kuntatalous, server: StatisticsServer
) -> None:
    for _ in range(2):
        service.describe(TABLE)
        service.fetch(TABLE, ALL)
    assert [call.path.partition("/json/")[2] for call in server.calls] == [
        "aineistot",
        f"dokumentti/lopullinen/KKNR/{shipped.CITY}/2025C12",
        f"dokumentti/jalkikorjattu/KKNR/{shipped.CITY}/2024C12",
    ]


def test_accounts_of_a_new_taxonomy_are_told_and_not_read(service: Kuntatalous, server: StatisticsServer) -> None:
    server.accounts.append(Accounts(shipped.CITY, "2026C12", "jhs-2018-01/2025-04-01", {("k-t07", "1400"): "1"}))
    with pytest.raises(BadInput) as bad:
        service.describe(TABLE)
    assert [problem.code for problem in bad.value.problems] == ["unknown-taxonomy"]
    assert "Vuoden 2026 tilinpäätös" in bad.value.problems[0].what


def test_a_municipality_without_accounts_has_no_years(service: Kuntatalous) -> None:
    described = service.describe("KKNR/0000000-0/k-t07")
    assert [each.codes for each in described.dimensions] == [("0000000-0",), (), ()]


@pytest.mark.parametrize("table", ["", "KKNR", "KTAS/0159216-7/k-t07", "KKNR/0159216-7/../aineistot"])
def test_what_is_no_table_is_refused_before_anything_is_asked(
    service: Kuntatalous, server: StatisticsServer, table: str
) -> None:
    with pytest.raises(BadInput):
        service.describe(table)
    assert server.calls == []


@pytest.mark.parametrize("call", ["aineistot", "dokumentti"])
def test_an_answer_that_is_something_else_is_not_taken(
    service: Kuntatalous, server: StatisticsServer, call: str
) -> None:
    server.meet(Trouble.WRONG, call=call)
    with pytest.raises(BadInput):
        service.describe(TABLE)


def test_a_cut_answer_is_asked_again_and_a_service_that_is_down_is_told(
    service: Kuntatalous, server: StatisticsServer
) -> None:
    server.meet(Trouble.CUT, call="dokumentti")
    assert service.describe(TABLE).of_role(Role.TIME)[0].codes == ("2024", "2025")
    server.meet(Trouble.DOWN, times=10, call="dokumentti")
    with pytest.raises(SourceUnavailable):
        service.fetch(TABLE, ALL)
