"""Loading a strategy: all of it or nothing, and nothing that is already so."""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

import pytest
from django.apps import apps
from pghistory.models import Event, Events
from tests.factories import documents
from tests.factories.database import fingerprint

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators import services as indicator_services
from teoiksi.domains.indicators.services import IncompleteIndicator
from teoiksi.domains.stats.models import Observation
from teoiksi.domains.strategy import queries, services
from teoiksi.domains.strategy.models import Goal, Strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.figures_file.reading import examine_figures
from teoiksi.sources.strategy_file.document import FigurePart, SeriesPart, StrategyDocument, StrategyPart

pytestmark = pytest.mark.django_db


def load(document: StrategyDocument, reason: str = "") -> services.LoadResult:
    return services.load_strategy(actor=COMMAND_LINE, document=document, reason=reason)


def codes(strategy: StrategyPart) -> list[str]:
    with pytest.raises(BadInput) as caught:
        load(documents.document(strategy=strategy))
    return [problem.code for problem in caught.value.problems]


def import_figures(table: str) -> None:
    indicator_services.import_figures(actor=COMMAND_LINE, examined=examine_figures(table.encode(), name="luvut.csv"))


def rows() -> dict[str, int]:
    """Count the rows of every table of ours, history included."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("teoiksi.")]
    return {model.__name__: model._default_manager.count() for model in ours if model is not Event}


def test_what_is_loaded_is_what_is_written_back() -> None:
    document = documents.document()
    result = load(document)
    assert result.before is None
    assert result.after == document
    assert queries.document_of("strategia-2025") == document


def test_loading_the_same_again_writes_no_row_and_no_history() -> None:
    load(documents.document())
    before = rows()
    assert not load(documents.document()).changed
    assert rows() == before


def test_history_says_who_what_for_and_why() -> None:
    load(documents.document(), reason="valtuuston päätös 15.12.2025")
    contexts = {
        (row.pgh_context["actor"], row.pgh_context["event"], row.pgh_context["reason"]) for row in Events.objects.all()
    }
    assert contexts == {(str(COMMAND_LINE.id), "strategy.loaded", "valtuuston päätös 15.12.2025")}


def test_what_the_file_no_longer_has_leaves_the_strategy_and_stays_in_history() -> None:
    load(documents.document())
    part = documents.strategy()
    spearhead = replace(part.spearheads[0], goals=part.spearheads[0].goals[:1])
    load(documents.document(strategy=replace(part, spearheads=(spearhead,))))
    assert list(Goal.objects.values_list("slug", flat=True)) == ["kasvu"]
    newest = queries.changes_of_strategy("strategia-2025")[0]
    assert [(item.model, item.slug, item.kind) for item in newest.items] == [("goal", "viihtyvyys", "removed")]


def test_a_goal_that_moves_to_another_spearhead_keeps_its_history() -> None:
    load(documents.document())
    (old,) = documents.strategy().spearheads
    new = replace(old, id="uusi-karki", name=documents.text("Uusi kärki"), goals=old.goals[:1])
    load(documents.document(strategy=documents.strategy(spearheads=(new,))))
    assert [goal.spearhead_slug for goal in queries.goals("strategia-2025")] == ["uusi-karki"]
    moved, added = queries.changes_of_goal("strategia-2025", "kasvu")
    (item,) = [item for item in moved.items if item.model == "goal"]
    (field,) = item.fields
    assert (item.kind, field.before["fi"], field.after["fi"]) == ("changed", "Hyvä elinympäristö", "Uusi kärki")
    assert {item.kind for item in added.items} == {"added"}


def test_a_changed_text_is_one_change_with_before_and_after() -> None:
    load(documents.document())
    load(documents.document(strategy=documents.strategy(vision=documents.text("Parempi kunta"))))
    (item,) = queries.changes_of_strategy("strategia-2025")[0].items
    (field,) = item.fields
    assert (item.model, field.field, field.before["fi"], field.after["fi"]) == (
        "strategy",
        "vision",
        "Hyvä kunta",
        "Parempi kunta",
    )


def test_a_failure_in_the_middle_leaves_nothing() -> None:
    before = rows()
    with (
        mock.patch("teoiksi.domains.strategy.services.loading.put_parts", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
    ):
        load(documents.document())
    assert rows() == before


def test_an_active_indicator_that_lacks_something_stops_the_whole_load() -> None:
    unfinished = documents.indicator(baseline=None)
    others = documents.document().indicators[1:]
    with pytest.raises(IncompleteIndicator) as caught:
        load(documents.document(indicators=(unfinished, *others)))
    assert caught.value.lacks == ("baseline",)
    assert not Strategy.objects.exists()
    assert not Observation.objects.exists()


@pytest.mark.parametrize("state", ["draft", "hearing"])
def test_a_strategy_in_force_does_not_go_back(state: str) -> None:
    load(documents.document())
    with pytest.raises(BadInput) as caught:
        load(documents.document(strategy=documents.strategy(state=state)))
    assert [problem.code for problem in caught.value.problems] == ["state_backwards"]


def test_a_second_strategy_in_force_is_refused_unless_it_supersedes_the_first() -> None:
    load(documents.document())
    second = documents.strategy(id="strategia-2029", name=documents.text("Uusi"))
    with pytest.raises(BadInput) as caught:
        load(documents.document(strategy=second))
    assert [problem.code for problem in caught.value.problems] == ["another_in_force"]
    load(documents.document(strategy=replace(second, supersedes="strategia-2025")))
    assert dict(Strategy.objects.values_list("slug", "state")) == {
        "strategia-2025": "superseded",
        "strategia-2029": "approved",
    }
    assert queries.in_force() == "strategia-2029"


def test_a_draft_does_not_yet_take_the_place_of_the_strategy_in_force() -> None:
    load(documents.document())
    draft = documents.strategy(id="strategia-2029", state="draft", supersedes="strategia-2025")
    assert load(documents.document(strategy=draft)).superseded == ""
    assert queries.in_force() == "strategia-2025"
    assert load(documents.document(strategy=replace(draft, state="approved"))).superseded == "strategia-2025"
    assert queries.in_force() == "strategia-2029"


def test_two_strategies_do_not_supersede_each_other() -> None:
    load(documents.document(strategy=documents.strategy(state="superseded")))
    load(documents.document(strategy=documents.strategy(id="uusi", supersedes="strategia-2025")))
    assert codes(documents.strategy(state="superseded", supersedes="uusi")) == ["supersedes_in_circle"]


def test_another_municipality_is_refused() -> None:
    load(documents.document())
    other = replace(documents.document().municipality, code="998")
    with pytest.raises(BadInput) as caught:
        load(documents.document(municipality=other))
    assert [problem.code for problem in caught.value.problems] == ["another_municipality"]


def test_every_conflict_is_told_at_once() -> None:
    load(documents.document())
    yearly = documents.indicator().series[0]
    monthly = replace(yearly, figures=(FigurePart(Period.month(2025, 1), 1.0),))
    first, *others = documents.document().indicators
    document = documents.document(
        strategy=documents.strategy(state="draft", supersedes="ei-ole"),
        indicators=(replace(first, series=(monthly,)), *others),
    )
    with pytest.raises(BadInput) as caught:
        load(document)
    found = [(problem.code, problem.place.path) for problem in caught.value.problems]
    assert found == [
        ("state_backwards", "strategy.state"),
        ("unknown_predecessor", "strategy.supersedes"),
        ("other_periods", "indicators[1].series[1].figures"),
    ]


def test_figures_that_came_from_a_table_stay_when_the_file_is_loaded_again() -> None:
    load(documents.document())
    import_figures("mittari;jakso;arvo\nmaaraajat;2024;95\n")
    before = fingerprint()
    assert not load(documents.document()).changed
    assert fingerprint() == before
    import_figures("mittari;jakso;arvo\nmaaraajat;2025;96\n")
    card = indicators.card("maaraajat")
    assert card.actual is not None
    assert [figure.value for figure in card.actual.figures] == [95.0, 96.0]


def test_a_new_actual_series_may_not_hide_figures_of_the_old_one() -> None:
    load(documents.document())
    import_figures("mittari;jakso;arvo\nmaaraajat;2024;95\nmaaraajat;2025;96\n")
    other = SeriesPart("laskettu", "actual", figures=documents.figures(2025, 96))
    first, second, third = documents.document().indicators
    hiding = documents.document(indicators=(first, replace(second, series=(other,)), third))
    with pytest.raises(BadInput) as caught:
        load(hiding)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.path) == ("figures_would_hide", "indicators[2].series[1].id")
    assert "2024" in problem.what
    assert "actual" in problem.mend
    whole = replace(other, figures=documents.figures(2024, 95, 96))
    assert load(documents.document(indicators=(first, replace(second, series=(whole,)), third))).changed


def test_two_series_change_roles() -> None:
    first, *others = documents.document().indicators
    old, new = first.series[0], SeriesPart("tarkennettu", "breakdown", figures=documents.figures(2020, 1))
    load(documents.document(indicators=(replace(first, series=(old, new)), *others)))
    turned = (replace(new, role="actual"), replace(old, role="breakdown"))
    document = documents.document(indicators=(replace(first, series=turned), *others))
    assert load(document).after == document


def test_a_dry_run_tells_what_a_load_would_do_and_writes_nothing() -> None:
    load(documents.document())
    document = documents.document(
        strategy=documents.strategy(id="uusi", supersedes="strategia-2025"),
        indicators=(documents.indicator(name=documents.text("Väki")), *documents.document().indicators[1:]),
    )
    before = fingerprint()
    tried = services.load_strategy(actor=COMMAND_LINE, document=document, dry_run=True)
    assert fingerprint() == before
    assert tried == load(document)
    assert (tried.before, tried.superseded) == (None, "strategia-2025")
    assert tried.known.indicators == documents.document().indicators


def test_an_unknown_predecessor_is_named() -> None:
    with pytest.raises(BadInput) as caught:
        load(documents.document(strategy=documents.strategy(supersedes="ei-ole")))
    assert "ei-ole" in caught.value.problems[0].what


def test_a_draft_is_not_public() -> None:
    load(documents.document(strategy=documents.strategy(state="draft")))
    assert queries.in_force() is None
    assert queries.versions() == ()
    with pytest.raises(Strategy.DoesNotExist):
        queries.outline("strategia-2025")
