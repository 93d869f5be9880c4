"""Importing figure files: what is shown before, what is stored, and what is refused as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.factories import documents
from tests.factories.bad_figures import BAD_ROWS, HEADER

from teoiksi.domains.indicators import queries, services
from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.indicators.queries.import_words import IMPORT_MISTAKES
from teoiksi.domains.indicators.types import ImportPreview, ImportStep
from teoiksi.domains.stats.models import Observation, Recording
from teoiksi.domains.stats.types import StoredFigures
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import BadInput
from teoiksi.reports.figures_csv import figures_csv
from teoiksi.sources.figures_file.document import ExaminedFile
from teoiksi.sources.figures_file.reading import examine_figures
from teoiksi.sources.strategy_file.document import FigurePart, SeriesPart

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _loaded(time_machine: Any) -> None:
    time_machine.move_to("2026-02-01 12:00:00+02:00", tick=False)
    forecast = SeriesPart("ennuste", "forecast", figures=(FigurePart(Period.year(2030), 1100.0),))
    document = documents.document()
    first, *others = document.indicators
    first = replace(first, series=(*first.series, forecast))
    strategy.load_strategy(actor=COMMAND_LINE, document=replace(document, indicators=(first, *others)))


def examined(*rows: str) -> ExaminedFile:
    return examine_figures((HEADER + "\n".join(rows)).encode(), name="luvut.csv")


def preview(*rows: str) -> ImportPreview:
    return queries.import_preview(examined(*rows))


def codes(*rows: str) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.place.line) for problem in preview(*rows).problems]


def warnings(*rows: str) -> list[tuple[str, int | None]]:
    found = preview(*rows)
    assert not found.problems
    return [(warning.code, warning.place.line) for warning in found.warnings]


def test_the_preview_tells_new_revised_and_unchanged_figures() -> None:
    found = preview("asukkaat;;2025;1050;;;;", "asukkaat;;2024;1043;;;20.3.2025;", "asukkaat;;2023;1030;;;20.3.2024;")
    (series,) = found.series
    assert (series.indicator, series.series, found.counts) == ("asukkaat", "asukkaat--toteuma", StoredFigures(1, 1, 1))
    assert [(figure.new.period.code, figure.step) for figure in series.figures] == [
        ("2023", ImportStep.UNCHANGED),
        ("2024", ImportStep.REVISED),
        ("2025", ImportStep.NEW),
    ]
    assert series.figures[1].old is not None
    assert series.figures[1].old.value == 1041.0


def test_the_preview_writes_nothing() -> None:
    before = Observation.objects.count(), Recording.objects.count()
    preview("asukkaat;;2025;1050;;;;")
    assert (Observation.objects.count(), Recording.objects.count()) == before


def test_storing_does_what_the_preview_shows_and_lists_follow() -> None:
    rows = ("asukkaat;;2025;1050;;;;", "asukkaat;;2024;1043;;;20.3.2025;", "asukkaat;ennuste;2030;1120;;;;")
    shown = preview(*rows).counts
    stored = services.import_figures(actor=COMMAND_LINE, examined=examined(*rows), reason="vuosipäivitys")
    assert stored == shown == StoredFigures(1, 2, 0)
    card = queries.card("asukkaat")
    assert [figure.value for series in card.series for figure in series.figures][-3:] == [1043.0, 1050.0, 1120.0]
    assert queries.prepared_cards("fi")["asukkaat"]["latest_period"] == "2025"
    recording = Recording.objects.latest("pk")
    assert (recording.event, recording.reason) == ("indicators.figures_imported", "vuosipäivitys")
    assert recording.observations.count() == 3


def test_the_same_file_again_stores_nothing() -> None:
    rows = ("asukkaat;;2025;1050;;;;", "asukkaat;;2022;;salattu;;;")
    services.import_figures(actor=COMMAND_LINE, examined=examined(*rows))
    before = Recording.objects.count()
    assert services.import_figures(actor=COMMAND_LINE, examined=examined(*rows)) == StoredFigures(unchanged=2)
    assert Recording.objects.count() == before


def test_what_the_file_does_not_say_of_the_same_figure_stays_as_it_is_known() -> None:
    services.import_figures(actor=COMMAND_LINE, examined=examined("asukkaat;;2025;1050;;ennakko;1.2.2026;kyllä"))
    assert preview("asukkaat;;2025;1050;;;;", "asukkaat;;2024;1041;;;;").counts == StoredFigures(unchanged=2)
    assert preview("asukkaat;;2025;1050;;lopullinen;;").counts == StoredFigures(revised=1)
    (figure,) = preview("asukkaat;;2025;1051;;;;").series[0].figures
    assert (figure.new.status, figure.new.published_on, figure.new.is_example) == ("final", None, False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_site_gives_as_csv_comes_back_without_a_change(language: Language) -> None:
    note = (
        "mittari;sarja;jakso;arvo;tila;huomautus;huomautus (sv)\nasukkaat;;2025;1050,25;ennakko;=arvio;uppskattning\n"
    )
    services.import_figures(actor=COMMAND_LINE, examined=examine_figures(note.encode(), name="a.csv"))
    card = queries.card("asukkaat")
    found = queries.import_preview(examine_figures(figures_csv(card, language), name="asukkaat.csv"))
    assert not found.problems
    assert found.counts == StoredFigures(unchanged=7)


def test_an_indicator_without_figures_gets_its_series() -> None:
    assert queries.card("maaraajat").actual is None
    assert preview("maaraajat;;2025;95;;;;").series[0].series == ""
    services.import_figures(actor=COMMAND_LINE, examined=examined("maaraajat;;2025;95;;;;"))
    latest = queries.card("maaraajat").latest
    assert latest is not None
    assert latest.value == 95.0


@pytest.mark.parametrize("name", ["asukkaat", "Asukkaat", "ASUKKAAT (SV)", "1.1"])
def test_an_indicator_is_found_by_id_name_or_number(name: str) -> None:
    Indicator.objects.exclude(slug="asukkaat").update(number="9.9")
    Indicator.objects.filter(slug="ikarakenne").update(name=documents.text("Ikärakenne"))
    Indicator.objects.filter(slug="maaraajat").update(name=documents.text("Määräajat"))
    assert [series.indicator for series in preview(f"{name};;2025;1050;;;;").series] == ["asukkaat"]


@pytest.mark.parametrize("name", ["ennuste", "asukkaat--ennuste"])
def test_a_series_is_found_by_its_own_name_or_the_whole_one(name: str) -> None:
    assert preview(f"asukkaat;{name};2030;1120;;;;").series[0].series == "asukkaat--ennuste"
    assert preview(";asukkaat--ennuste;2030;1120;;;;").series[0].indicator == "asukkaat"


@pytest.mark.parametrize(("row", "code"), BAD_ROWS)
def test_what_only_the_database_shows_is_refused_at_its_place(row: str, code: str) -> None:
    assert codes("asukkaat;;2024;1041;;;;", row) == [(code, 3)]


def test_the_same_figure_under_two_names_is_refused() -> None:
    Indicator.objects.filter(slug="asukkaat").update(number="77")
    assert codes("asukkaat;;2025;5;;;;", "77;;2025;6;;;;") == [("figure-twice-for-series", 3)]
    assert codes("asukkaat;;2025;5;;;;", "asukkaat;;2025;6;;;;") == [("figure-twice", 3)]


def test_a_name_of_two_indicators_is_refused_and_an_id_never_is() -> None:
    Indicator.objects.update(name=documents.text("Asukkaat"), number="5")
    assert codes("5;;2025;5;;;;") == [("indicator-ambiguous", 2)]
    assert codes("asukkaat;;2025;1050;;;;") == []


def test_every_mistake_against_the_database_has_its_test() -> None:
    elsewhere = {"indicator-ambiguous", "indicator-retired"}
    assert {code for _row, code in BAD_ROWS} | elsewhere == set(IMPORT_MISTAKES)


def test_one_series_has_periods_of_one_length() -> None:
    assert codes("maaraajat;;1/2025;95;;;;", "maaraajat;;Q1/2025;95;;;;") == [("period-of-wrong-kind", 3)]
    services.import_figures(actor=COMMAND_LINE, examined=examined("maaraajat;;1/2025;95;;;;"))
    Indicator.objects.filter(slug="maaraajat").update(rhythm="quarter")
    assert codes("maaraajat;;Q1/2025;95;;;;") == [("period-of-wrong-kind", 2)]


def test_a_missing_figure_is_never_preliminary() -> None:
    (figure,) = preview("asukkaat;;2025;;salattu;ennakko;;").series[0].figures
    assert figure.new.status == "final"


def test_a_retired_indicator_takes_no_figures() -> None:
    Indicator.objects.filter(slug="asukkaat").update(state="retired")
    assert codes("asukkaat;;2025;1050;;;;") == [("indicator-retired", 2)]


def test_mistakes_of_the_file_and_of_the_database_come_in_one_list() -> None:
    found = codes("asukkaat;;2025;paljon;;;;", "outo;;2025;5;;;;", "asukkaat;;13/2025;5;;;;", "asukkaat;;2027;5;;;;")
    assert found == [
        ("value-unreadable", 2),
        ("indicator-unknown", 3),
        ("period-impossible", 4),
        ("period-in-future", 5),
    ]


def test_one_mistake_stores_nothing_of_the_whole_file() -> None:
    before = Observation.objects.count(), Recording.objects.count()
    with pytest.raises(BadInput) as refusal:
        services.import_figures(
            actor=COMMAND_LINE,
            examined=examined("asukkaat;;2025;1050;;;;", "maaraajat;;2025;95;;;;", "outo;;2025;5;;;;"),
        )
    assert [problem.code for problem in refusal.value.problems] == ["indicator-unknown"]
    assert (Observation.objects.count(), Recording.objects.count()) == before
    assert queries.card("maaraajat").actual is None


def test_a_period_that_has_not_ended_may_have_a_preliminary_figure() -> None:
    assert codes("asukkaat;;2026;1050;;ennakko;;") == []
    assert codes("asukkaat;;2026;;ei kerätty;;;") == []


def test_a_forecast_may_lie_in_the_future() -> None:
    assert codes("asukkaat;ennuste;2035;1200;;;;") == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("asukkaat;;2025;10500;;;;", "jump"),
        ("asukkaat;;2025;104,9;;;;", None),
        ("asukkaat;;2025;100;;;;", "jump"),
        ("asukkaat;;2024;;salattu;;20.3.2025;", "value-goes-missing"),
        ("asukkaat;;2024;1042;;ennakko;20.3.2025;", "final-becomes-preliminary"),
        ("asukkaat;;2024;1042;;;20.3.2025;kyllä", "example-replaces-real"),
        ("asukkaat;;2024;1042;;;19.3.2025;", "older-than-known"),
    ],
)
def test_what_is_worth_another_look_is_told_and_may_be_stored(row: str, code: str | None) -> None:
    assert warnings(row) == ([(code, 2)] if code else [])
    assert services.import_figures(actor=COMMAND_LINE, examined=examined(row)).changed


def test_a_jump_is_seen_within_the_file_too() -> None:
    assert warnings("maaraajat;;2024;95;;;;", "maaraajat;;2025;9500;;;;") == [("jump", 3)]


def test_a_preview_of_another_day_uses_that_day() -> None:
    found = queries.import_preview(examined("asukkaat;;2025;1050;;;;"), today=date(2025, 6, 1))
    assert [problem.code for problem in found.problems] == ["period-not-ended"]


def test_a_file_costs_nine_queries_however_long(django_assert_max_num_queries: Any) -> None:
    rows = [f"asukkaat;;{year};1000;;;;" for year in range(1990, 2026)] + ["maaraajat;;2025;95;;;;"]
    with django_assert_max_num_queries(9):
        preview(*rows)
