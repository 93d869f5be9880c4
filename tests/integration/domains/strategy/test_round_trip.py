"""A strategy goes into the database and comes out as the same file; the file that came out changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, reject, settings
from tests.factories import documents
from tests.factories.any_document import documents as any_documents
from tests.factories.database import fingerprint
from tests.factories.strategy_file import GOOD

from teoiksi.cli import demonstration
from teoiksi.domains.indicators import services as indicators
from teoiksi.domains.strategy import queries, services
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.figures_file.reading import examine_figures
from teoiksi.sources.strategy_file.document import StrategyDocument, StrategyPart
from teoiksi.sources.strategy_file.read import read_strategy
from teoiksi.sources.strategy_file.write import write_strategy

pytestmark = pytest.mark.django_db
EVERYTHING = settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))


def load(document: StrategyDocument) -> services.LoadResult:
    return services.load_strategy(actor=COMMAND_LINE, document=document)


def exported(document: StrategyDocument) -> bytes:
    return write_strategy(queries.document_of(document.strategy.id)).encode()


def assert_export_changes_nothing(document: StrategyDocument) -> None:
    before = fingerprint()
    assert not load(read_strategy(exported(document))).changed
    assert fingerprint() == before


def earlier(document: StrategyDocument) -> StrategyDocument:
    """The strategy that the document supersedes, with nothing in it."""
    part = document.strategy
    old = StrategyPart(id=part.supersedes, name=part.name, term=part.term, state="superseded")
    return StrategyDocument(document.municipality, document.term, old)


@contextmanager
def undone() -> Iterator[None]:
    """One example of a property: what it wrote is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.slow
def test_imatras_files_come_out_as_they_went_in_letter_by_letter() -> None:
    files = [path.read_bytes() for path in demonstration.files()]
    for content in files:
        load(read_strategy(content))
    for content in files:
        assert exported(read_strategy(content)) == content
        assert_export_changes_nothing(read_strategy(content))


@pytest.mark.parametrize("document", [documents.document(), read_strategy(GOOD.encode())], ids=["cards", "file"])
def test_a_small_strategy_comes_out_as_it_went_in(document: StrategyDocument) -> None:
    assert load(document).after == document
    assert exported(document) == write_strategy(document).encode()
    assert_export_changes_nothing(document)


def test_figures_that_came_from_a_table_come_out_so_that_they_can_go_in(time_machine: Any) -> None:
    time_machine.move_to("2026-02-01 12:00:00+02:00", tick=False)
    load(documents.document())
    import_table(
        "asukkaat;2024;1041;;;1.4.2025;1.4.2026;",
        "asukkaat;2023;;salattu;ennakko;;;",
        "maaraajat;1/2025;95,5;;ennakko;;;bara på svenska",
        "maaraajat;2/2025;;ei kerätty;;;;",
        "ikarakenne;2024Q1;-0,000001;;;;;",
    )
    assert_export_changes_nothing(documents.document())
    import_table("asukkaat;2024;1041;;;1.2.2026;;", "maaraajat;1/2025;95,5;;lopullinen;;;")
    assert_export_changes_nothing(documents.document())


def import_table(*rows: str) -> None:
    head = "mittari;jakso;arvo;puuttumisen syy;tila;julkaistu;seuraava odotettavissa;huomautus (sv)\n"
    examined = examine_figures((head + "\n".join(rows)).encode(), name="luvut.csv", default_retrieved=date(2026, 2, 1))
    indicators.import_figures(actor=COMMAND_LINE, examined=examined)


@pytest.mark.slow
@EVERYTHING
@given(any_documents())
def test_every_strategy_that_a_file_can_hold_comes_out_as_it_went_in(document: StrategyDocument) -> None:
    with undone():
        if document.strategy.supersedes:
            load(earlier(document))
        assert load(document).after == document
        assert exported(document) == write_strategy(document).encode()
        assert_export_changes_nothing(document)


@pytest.mark.slow
@EVERYTHING
@given(any_documents(), any_documents())
def test_whatever_is_loaded_over_whatever_the_export_changes_nothing(
    first: StrategyDocument, second: StrategyDocument
) -> None:
    with undone():
        load(_in_one_city(first, first))
        try:
            load(_in_one_city(second, first))
        except BadInput:
            reject()
        assert_export_changes_nothing(second)


def _in_one_city(document: StrategyDocument, of_city: StrategyDocument) -> StrategyDocument:
    """In a state that may follow any other, and may lack vision and motto."""
    part = replace(document.strategy, state="superseded", supersedes="")
    return replace(document, strategy=part, municipality=of_city.municipality)
