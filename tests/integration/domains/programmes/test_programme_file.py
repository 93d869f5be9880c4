"""The programme file: the shipped example, loading it twice, and mistakes with their lines."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from tests.factories import documents, programmes

from teoiksi.cli import demonstration
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.models import Milestone, ProgressUpdate
from teoiksi.domains.programmes.types import Delay, ProgrammeState
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db

SMALL = """\
format: teoiksi-programmes/1
strategy: strategia-2025
term: kausi-2025
programmes:
  - id: ohjelma
    spearhead: elinymparisto
    name: {fi: Ohjelma}
    start: 2026-01-01
    end: 2029-05-31
    actions:
      - {id: eka, name: {fi: Eka}, start: 2026-01-01, end: 2026-12-31, unit: strategia, needs: [toka]}
      - {id: toka, name: {fi: Toka}, start: 2026-01-01, end: 2026-12-31, unit: strategia, goals: [kasvu]}
"""


def load(path: Path | str, **options: object) -> str:
    """Load a file and give what was said."""
    out = io.StringIO()
    call_command("load", str(path), stdout=out, **options)
    return out.getvalue()


def written(folder: Path, text: str) -> Path:
    """Write a file."""
    path = folder / "ohjelmat.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def _town() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())


def exported(**options: object) -> str:
    """The programme file that the product writes."""
    out = io.StringIO()
    call_command("export", programmes=True, stdout=out, **options)
    return out.getvalue()


@pytest.mark.slow
def test_the_example_of_the_demo_loads_is_written_the_same_and_a_second_time_changes_nothing() -> None:
    for file in demonstration.files():
        load(file)
    assert demonstration.programmes_are_missing()
    (example,) = demonstration.programme_files()
    assert "Actions new or changed: 18" in load(example)
    before = (ProgressUpdate.objects.count(), list(Milestone.objects.values_list("pk", "done_on")))
    assert load(example).strip() == "Nothing changed."
    assert (ProgressUpdate.objects.count(), list(Milestone.objects.values_list("pk", "done_on"))) == before
    assert exported() == example.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_example_has_late_actions_with_corrections_and_is_marked_as_an_example() -> None:
    for file in (*demonstration.files(), *demonstration.programme_files()):
        load(file)
    assert [each.is_example for each in queries.programmes("uudistuva-imatra")] == [True] * 6
    late = queries.action("turvalliset-koulureitit", today=programmes.TODAY)
    assert late.brief.delay is Delay.END
    assert [each.done_on for each in late.corrections] == [None]
    over = queries.action("palvelut-tyhjiin-tiloihin", today=programmes.TODAY)
    assert over.brief.delay is None
    assert [each.done_on for each in over.corrections] == [date(2026, 8, 25)]
    assert [each.told_on for each in over.updates] == [date(2026, 9, 21), date(2026, 7, 3)]


@pytest.mark.usefixtures("_town")
def test_an_action_may_need_one_that_stands_further_down(tmp_path: Path) -> None:
    load(written(tmp_path, SMALL))
    part, _version = queries.part_of_action("eka")
    assert part.needs == ("toka",)
    assert load(written(tmp_path, SMALL)).strip() == "Nothing changed."


@pytest.mark.usefixtures("_town")
def test_a_trial_changes_nothing(tmp_path: Path) -> None:
    assert "  eka\n" in load(written(tmp_path, SMALL), dry_run=True)
    assert queries.programmes("strategia-2025", states=tuple(ProgrammeState)) == ()


@pytest.mark.usefixtures("_town")
@pytest.mark.parametrize(
    ("right", "wrong", "line", "words"),
    [
        ("goals: [kasvu]", "goals: [kasuv]", 12, "Tavoitetta ”kasuv” ei ole"),
        ("unit: strategia, goals", "unit: ei-ole, goals", 12, "Yksikköä ”ei-ole” ei ole"),
        ("spearhead: elinymparisto", "spearhead: ei-ole", 6, "Kärkeä ”ei-ole” ei ole"),
        ("{id: toka, name", "{id: eka, name", 12, "käytössä jo rivillä 11"),
        ("end: 2029-05-31", "end: 31.5.2029", 9, "31.5.2029"),
        ("    name: {fi: Ohjelma}\n", "", 5, "Pakollinen kenttä ”name” puuttuu"),
        ("    end: 2029-05-31\n", "    end: 2029-05-31\n    state: approved\n", 5, "puuttuu päätös"),
        ("goals: [kasvu]", "needs: [eka]", 12, "odottaisivat toisiaan kehässä"),
        ("goals: [kasvu]", "updates: [{on: 2026-05-01, state: under_way, done: [2]}]", 12, "ei ole välivaihetta 2"),
        ("goals: [kasvu]", "updates: [{on: 2026-05-01, state: under_way}]", 12, "ei kerrota tilannetta"),
    ],
)
def test_mistakes_are_told_with_their_line_and_nothing_is_stored(
    tmp_path: Path, right: str, wrong: str, line: int, words: str
) -> None:
    with pytest.raises(CommandError) as error:
        load(written(tmp_path, SMALL.replace(right, wrong)))
    assert words in str(error.value)
    assert str(line) in str(error.value)
    assert queries.programmes("strategia-2025", states=tuple(ProgrammeState)) == ()


@pytest.mark.usefixtures("_town")
def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    wrong = SMALL.replace("needs: [toka]", "needs: [toka], goals: [a, b]").replace("goals: [kasvu]", "values: [c]")
    with pytest.raises(CommandError) as error:
        load(written(tmp_path, wrong.replace("    end: 2029-05-31\n", "    end: 2029-05-31\n    state: approved\n")))
    assert [word for word in ("”a”", "”b”", "”c”", "puuttuu päätös") if word not in str(error.value)] == []


@pytest.mark.usefixtures("_town")
def test_what_an_action_needs_may_be_turned_round(tmp_path: Path) -> None:
    load(written(tmp_path, SMALL))
    turned = SMALL.replace(", needs: [toka]", "").replace("goals: [kasvu]", "goals: [kasvu], needs: [eka]")
    load(written(tmp_path, turned))
    assert [queries.part_of_action(each)[0].needs for each in ("eka", "toka")] == [(), ("eka",)]


@pytest.mark.usefixtures("_town")
def test_an_approved_plan_does_not_change_from_a_file_and_what_was_told_comes_back(tmp_path: Path) -> None:
    decision = "    state: in_force\n    decision: {body: {fi: Hallitus}, decided_on: 2026-03-02}\n"
    update = (
        "updates: [{on: 2026-06-01, state: under_way, text: Grävs., language: sv, done: [2, 1]}]"
        ", milestones: [{name: {fi: B}, due: 2026-09-01}, {name: {fi: A}, due: 2026-08-01}]"
    )
    whole = SMALL.replace("    end: 2029-05-31\n", "    end: 2029-05-31\n" + decision)
    whole = whole.replace("goals: [kasvu]", update)
    load(written(tmp_path, whole))
    told = exported(strategy="strategia-2025", term="kausi-2025")
    assert load(written(tmp_path, told)).strip() == "Nothing changed."
    assert "done: [1, 2]" in told
    assert "language: sv" in told
    with pytest.raises(CommandError, match="jo hyväksytty"):
        load(written(tmp_path, told.replace("fi: Toka", "fi: Toinen")))


@pytest.mark.usefixtures("_town")
def test_no_programmes_and_no_such_term_are_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="has no programmes"):
        exported(strategy="strategia-2025")
    load(written(tmp_path, SMALL))
    with pytest.raises(CommandError, match="kausi-2025"):
        exported(strategy="strategia-2025", term="kausi-1")
