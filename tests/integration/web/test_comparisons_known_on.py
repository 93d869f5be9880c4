"""The pages of comparison and of the map as they were known on a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from tests.factories import areas, documents
from tests.factories.recording_clock import own_clock, record_at

from teoiksi.domains.indicators import queries, services
from teoiksi.domains.stats.models import AreaStoring, Observation
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE, WORKER

pytestmark = pytest.mark.django_db

PAGE = "/mittarit/asukkaat/vertailu/"
THEN = date(2025, 3, 1)
FEW: dict[str, dict[int, float | None]] = {"KU405": {2023: 2000.0, 2024: 900.0}, "KU700": {2023: 500.0, 2024: 600.0}}


@pytest.fixture(autouse=True, scope="module")
def _a_clock_of_our_own(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), own_clock(Observation, AreaStoring):
        yield


@pytest.fixture(autouse=True)
def _loaded(time_machine: Any) -> None:
    time_machine.move_to("2025-06-01 12:00:00+03:00", tick=False)
    record_at(datetime(2025, 2, 1, tzinfo=UTC))
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    areas.register()


def compare(values: dict[str, dict[int, float | None]], recorded: datetime) -> None:
    actual = queries.card("asukkaat").actual
    assert actual is not None
    record_at(recorded)
    areas.store(actual.slug, values)
    services.prepare_comparisons(actor=WORKER, municipality="153", peers=["405", "700"])


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    plain = re.sub(r"<(svg|style)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", plain).replace("\u00a0", " ").split())


def test_an_earlier_day_shows_the_ranks_that_were_known_then(client: Client) -> None:
    compare(FEW, datetime(2025, 2, 20, tzinfo=UTC))
    compare({"KU405": {2024: 3000.0}, "KU700": {2024: 4000.0}}, datetime(2025, 4, 1, tzinfo=UTC))
    now, then = text_of(client, PAGE), text_of(client, f"{PAGE}?tiedossa={THEN}")
    assert "sijalla 3, kun" in now
    assert "Näet, mitä tiedettiin" not in now
    assert "sijalla 1, kun" in then
    assert "Näet, mitä tiedettiin 1.3.2025" in then


def test_all_links_of_an_earlier_day_lead_to_the_same_day(client: Client) -> None:
    compare(FEW, datetime(2025, 2, 20, tzinfo=UTC))
    page = client.get(PAGE, {"tiedossa": THEN.isoformat(), "jarjestys": "nimi"}).content.decode()
    assert f'href="/mittarit/?tiedossa={THEN}"' in page
    assert f'href="/mittarit/asukkaat/?tiedossa={THEN}"' in page
    assert f'jarjestys=-nimi&amp;tiedossa={THEN}#table-title"' in page
    assert '<input type="hidden" name="jarjestys" value="nimi">' in page
    assert '<a href="/mittarit/asukkaat/vertailu/?jarjestys=nimi">Näytä nykyinen tieto</a>' in page
    indicator = client.get("/mittarit/asukkaat/", {"tiedossa": THEN.isoformat()}).content.decode()
    assert f'href="{PAGE}?tiedossa={THEN}"' in indicator


def test_before_the_first_figure_of_others_nothing_can_be_compared(client: Client) -> None:
    compare(FEW, datetime(2025, 4, 1, tzinfo=UTC))
    text = text_of(client, f"{PAGE}?tiedossa={THEN}")
    assert "Silloin täällä ei ollut vielä muiden kuntien lukuja, joten mitään ei voi verrata." in text
    assert "Näytä nykyinen tieto" in text


def test_an_indicator_that_nobody_shares_has_no_page_of_comparison_on_any_day(client: Client) -> None:
    assert client.get(f"{PAGE}?tiedossa={THEN}").status_code == 404


def test_the_map_of_an_earlier_day_has_the_figures_of_that_day(client: Client) -> None:
    areas.put_map(areas.municipalities())
    compare(FEW, datetime(2025, 2, 20, tzinfo=UTC))
    compare({"KU405": {2024: 3333.0}}, datetime(2025, 4, 1, tzinfo=UTC))
    address = f"{PAGE}kartta/?tiedossa={THEN}"
    assert "3 333" in text_of(client, f"{PAGE}kartta/")
    assert "3 333" not in text_of(client, address)
    assert "Näet, mitä tiedettiin 1.3.2025" in text_of(client, address)
    assert f'href="{PAGE}?tiedossa={THEN}"' in client.get(address).content.decode()


@pytest.mark.parametrize("others", [3, 60])
def test_a_comparison_of_an_earlier_day_takes_as_many_questions_however_many_are_compared(
    client: Client, others: int, django_assert_max_num_queries: Any
) -> None:
    codes = [code for code in areas.municipalities() if code != "KU153"][:others]
    compare({code: {2023: 9.0, 2024: 10.0} for code in codes}, datetime(2025, 2, 20, tzinfo=UTC))
    with django_assert_max_num_queries(32):
        client.get(PAGE, {"tiedossa": THEN.isoformat(), "ryhma": "all"})
