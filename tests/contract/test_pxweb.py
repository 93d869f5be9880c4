"""The adapter of PxWeb v1 against a service that behaves as Statistics Finland's does since June 2026."""

from __future__ import annotations

import httpx
import orjson
import pytest

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import CellState, Role, texts
from teoiksi.sources.cube.missing import MISSING_CODES
from teoiksi.sources.network import Client, SourceRefused, SourceUnavailable
from teoiksi.sources.pxweb import PxWeb
from teoiksi.sources.services import ServiceProfile
from tests.contract.conftest import Patience
from tests.statistics_server import StatisticsServer, Trouble

TABLE = "vaerak/11ra.px"
EVERYTHING = {
    "alue_23_20260101": ("SSS", "KU020", "KU153", "KU405", "KU580", "KU700", "MK09"),
    "contentscode": ("vaerak-vaesto",),
    "timeperiod_y": tuple(str(year) for year in range(2015, 2026)),
}


@pytest.fixture
def service(server: StatisticsServer, client: Client) -> PxWeb:
    profile = ServiceProfile(
        "statfin", "pxweb", server.pxweb, texts(fi="Tilastokeskus"), "CC BY 4.0", database="StatFin"
    )
    return PxWeb(profile, client)


def test_a_table_is_described_by_roles(service: PxWeb) -> None:
    described = service.describe(TABLE)
    assert [(each.id, each.role) for each in described.dimensions] == [
        ("alue_23_20260101", Role.AREA),
        ("contentscode", Role.CONTENT),
        ("timeperiod_y", Role.TIME),
    ]
    assert described.title["fi"] == "Väestön tunnuslukuja alueittain"


def test_every_figure_comes_as_the_table_has_it(service: PxWeb, server: StatisticsServer) -> None:
    cube = service.fetch(TABLE, EVERYTHING)
    table = server.table(f"StatFin/{TABLE}")
    for area in EVERYTHING["alue_23_20260101"]:
        cells = cube.pick({"alue_23_20260101": (area,), "timeperiod_y": ("2024",)})
        assert cells.values.item() == table.cell((area, "vaerak-vaesto", "2024"))
    secret = cube.pick({"alue_23_20260101": ("KU020",), "timeperiod_y": ("2025",)})
    assert MISSING_CODES[secret.states.item()] is CellState.SUPPRESSED
    assert (cube.updated.isoformat() if cube.updated else "", cube.licence) == (
        "2026-04-01T05:00:00+00:00",
        "CC BY 4.0",
    )


def test_a_large_selection_is_divided_by_the_limit_that_the_service_tells(
    service: PxWeb, server: StatisticsServer
) -> None:
    server.most_cells = 20
    cube = service.fetch(TABLE, EVERYTHING)
    posts = [call for call in server.calls if call.method == "POST"]
    assert (cube.values.size, len(posts)) == (77, 6)
    assert not [call for call in server.calls if call.path.endswith("px") and call.method == "GET"]


def test_a_variable_that_may_be_left_out_stands_at_its_total(service: PxWeb, server: StatisticsServer) -> None:
    selection = {"alue_23_20260101": ("KU153",), "timeperiod_y": ("2025",), "contentscode": ("vaerak-vaesto",)}
    cube = service.fetch("vaerak/11re.px", selection)
    assert cube.values.item() == server.table("StatFin/vaerak/11re.px").cell(("KU153", "2025", "SSS", "vaerak-vaesto"))


def test_tables_are_found_by_words(service: PxWeb) -> None:
    (found,) = service.find("väestö sukupuolen")
    assert found.table == "vaerak/11re.px"
    assert service.describe(found.table).cells == 7 * 6 * 3


@pytest.mark.parametrize("table", ["vaerak/statfin_vaerak_pxt_11ra.px", "ras/11ra.px"])
def test_a_table_that_is_gone_is_said_to_be_gone(service: PxWeb, table: str) -> None:
    with pytest.raises(SourceRefused, match="ei ole enää") as refused:
        service.describe(table)
    assert (refused.value.status, refused.value.body) == (400, b"Bad Request")


def test_a_variable_of_another_vintage_is_refused(service: PxWeb) -> None:
    with pytest.raises(SourceRefused, match="ei ole enää") as refused:
        service.fetch(TABLE, {**EVERYTHING, "alue_23_20250101": ("KU153",)})
    assert b"alue_23_20250101" in refused.value.body


def test_after_a_refusal_for_haste_it_waits_as_long_as_asked(
    service: PxWeb, server: StatisticsServer, patience: Patience
) -> None:
    server.meet(Trouble.BUSY, times=2, call="POST")
    server.retry_after = "60"
    assert service.fetch(TABLE, EVERYTHING).values.size == 77
    assert [pause for pause in patience.pauses if pause >= 59] == [60.0, 60.0]


@pytest.mark.parametrize("trouble", [Trouble.CUT, Trouble.DOWN])
def test_an_answer_that_breaks_off_is_asked_again(service: PxWeb, server: StatisticsServer, trouble: Trouble) -> None:
    server.meet(trouble, call="POST")
    assert service.fetch(TABLE, EVERYTHING).values.size == 77
    assert len([call for call in server.calls if call.method == "POST"]) == 2


def test_a_service_that_stays_broken_is_given_up(service: PxWeb, server: StatisticsServer) -> None:
    server.meet(Trouble.CUT, times=9, call="POST")
    with pytest.raises(SourceUnavailable):
        service.fetch(TABLE, EVERYTHING)
    assert len([call for call in server.calls if call.method == "POST"]) == 4


@pytest.mark.parametrize("trouble", [Trouble.WRONG, Trouble.EMPTY])
def test_an_answer_that_is_no_table_is_not_taken(service: PxWeb, server: StatisticsServer, trouble: Trouble) -> None:
    server.meet(trouble, call="POST")
    with pytest.raises(BadInput):
        service.fetch(TABLE, EVERYTHING)


def test_no_redirect_is_followed(service: PxWeb, server: StatisticsServer) -> None:
    server.meet(Trouble.REDIRECTED, call="11ra")
    with pytest.raises(SourceRefused, match="toiseen osoitteeseen"):
        service.describe(TABLE)


def _post(
    http: httpx.Client, server: StatisticsServer, query: list[dict[str, object]], form: str = "json-stat2"
) -> httpx.Response:
    body = orjson.dumps({"query": query, "response": {"format": form}})
    return http.post(f"{server.pxweb.format(language='fi')}StatFin/{TABLE}", content=body)


@pytest.mark.parametrize(
    ("kind", "values", "count"),
    [("item", ["2024", "2025"], 2), ("all", ["201*"], 5), ("all", ["*"], 11), ("top", ["3"], 3), ("huh", ["2024"], 1)],
)
def test_the_service_itself_knows_the_filters(
    http: httpx.Client, server: StatisticsServer, kind: str, values: list[str], count: int
) -> None:
    found = _post(http, server, [{"code": "timeperiod_y", "selection": {"filter": kind, "values": values}}]).json()
    assert found["size"] == [7, 3, count]


def test_the_service_itself_answers_csv_in_the_windows_code_page(http: httpx.Client, server: StatisticsServer) -> None:
    content = _post(
        http, server, [{"code": "timeperiod_y", "selection": {"filter": "top", "values": ["1"]}}], "csv"
    ).content
    lines = content.decode("cp1252").split("\r\n")
    assert lines[:3] == ['"Väestön tunnuslukuja alueittain"', "", '"Alue","Tiedot","Vuosi","Arvo"']
    assert '"Akaa","Väkiluku","2025",...' in lines


def test_the_service_itself_counts_calls_that_it_refuses(http: httpx.Client, server: StatisticsServer) -> None:
    server.window.calls = 3
    statuses = [http.get(f"{server.pxweb.format(language='fi')}?config").status_code for _ in range(5)]
    assert statuses == [200, 200, 200, 429, 429]


def test_the_service_itself_lists_its_folders(http: httpx.Client, server: StatisticsServer) -> None:
    base = server.pxweb.format(language="fi")
    assert http.get(base).json() == [{"dbid": "StatFin", "text": "StatFin"}]
    assert [each["type"] for each in http.get(f"{base}StatFin/").json()] == ["l"]
    assert [each["id"] for each in http.get(f"{base}StatFin/vaerak/").json()] == ["11ra.px", "11re.px"]
    assert http.get(f"{base}StatFin/rakke/").text == "Bad Request"


def test_a_selection_beyond_the_limit_gets_403(http: httpx.Client, server: StatisticsServer) -> None:
    server.most_cells = 10
    response = _post(http, server, [])
    assert (response.status_code, response.json()) == (403, {"error": "Too many values selected"})
