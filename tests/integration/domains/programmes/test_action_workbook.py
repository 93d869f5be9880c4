"""Actions from a workbook: what is new and what changes, what stays, every mistake with its cell, all or nothing."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.factories.documents import text
from tests.factories.people import aino
from tests.factories.programmes import PROGRAMME, TODAY, action_part, milestone, town

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.models import Action, Correction, ProgressUpdate
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import (
    ActionDecisionCard,
    ActionPart,
    ActionsImport,
    ActionState,
    PlanStep,
    ProgrammeState,
    UpdatePart,
    YearCost,
)
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.reports.actions_excel import exported_actions
from teoiksi.sources.actions_file.document import ExaminedActions
from teoiksi.sources.actions_file.excel import open_workbook
from teoiksi.sources.actions_file.reading import examine_actions

pytestmark = pytest.mark.django_db

DECISION = Decision(text("kaupunginhallitus"), date(2026, 3, 2), "§ 55", "", "https://example.org/55")


def full(slug: str = "puistot", **changes: Any) -> ActionPart:
    """An action that has something of everything."""
    part = action_part(
        slug,
        what=LocalizedText(fi="Kunnostetaan puistot.\n\nEnsin keskusta.", sv="Parkerna rustas upp."),
        risk=LocalizedText(fi="=riski"),
        indicators=("asukkaat",),
        milestones=(milestone("Suunnitelma", date(2026, 6, 1)), milestone("Avajaiset", date(2027, 6, 1))),
        costs=(YearCost(2026, 100_000, 60_000, 40_000), YearCost(2027, 50_000, 50_000)),
        decisions=(ActionDecisionCard(text("Hankepäätös"), DECISION),),
    )
    return replace(part, **changes)


def exported(language: Language = "fi") -> bytes:
    return exported_actions(queries.programmes("strategia-2025", states=ALL_STATES), language)


def examined(content: bytes) -> ExaminedActions:
    return examine_actions(open_workbook(content), name="toimenpiteet.xlsx")


def brought(content: bytes, **how: Any) -> ActionsImport:
    return services.import_actions(
        actor=COMMAND_LINE, examined=examined(content), programme=PROGRAMME, today=TODAY, **how
    )


def edited(content: bytes, **cells: object) -> bytes:
    """Write into cells of the first row of a sheet: ``Toimenpiteet_nimi_ruotsiksi=…``."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for name, value in cells.items():
        sheet_name, _, heading = name.partition("_")
        sheet = book[sheet_name]
        headings = [str(cell.value) for cell in sheet[1]]
        sheet.cell(2, headings.index(heading.replace("_", " ")) + 1).value = value  # type: ignore[assignment] # whatever a test puts there
    return written(book)


def written(book: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def workbook(**sheets: Sequence[Mapping[str, Any]]) -> bytes:
    """Make a workbook of rows by heading."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        headings = list(dict.fromkeys(heading for row in rows for heading in row))
        sheet.append(headings)
        for row in rows:
            sheet.append([row.get(heading) for heading in headings])
    return written(book)


NEW = {
    "tunnus": "torit",
    "nimi suomeksi": "Torit kuntoon",
    "alkaa": date(2026, 2, 1),
    "päättyy": "31.12.2026",
    "vastuuyksikkö": "strategia",
    "tavoitteet": "kasvu",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_exported_changes_nothing_when_it_comes_back(language: Language) -> None:
    town(full(), full("torit", needs=("puistot",)))
    before = queries.plans_of(["puistot", "torit"])
    result = brought(exported(language))
    assert (result.problems, result.count(PlanStep.UNCHANGED)) == ((), 2)
    assert queries.plans_of(["puistot", "torit"]) == before


def test_a_new_action_and_its_parts_come_from_their_sheets() -> None:
    town()
    content = workbook(
        Toimenpiteet=[NEW],
        Välivaiheet=[{"toimenpiteen tunnus": "torit", "välivaihe suomeksi": "Kilpailutus", "määräpäivä": "1.5.2026"}],
        Kustannukset=[{"toimenpiteen tunnus": "torit", "vuosi": 2026, "kustannus €": "12 000 €"}],
        Päätökset=[{"toimenpiteen tunnus": "torit", "päätös suomeksi": "Hankelupa", "pykälä": "§ 7"}],
    )
    assert [each.step for each in brought(content).actions] == [PlanStep.NEW]
    part, _version = queries.part_of_action("torit")
    assert (part.name.fi, part.starts_on, part.ends_on) == ("Torit kuntoon", date(2026, 2, 1), date(2026, 12, 31))
    assert [(each.name.fi, each.due_on) for each in part.milestones] == [("Kilpailutus", date(2026, 5, 1))]
    assert part.costs == (YearCost(2026, 12_000),)
    assert part.decisions is not None
    assert [(each.title.fi, each.decision.section) for each in part.decisions] == [("Hankelupa", "§ 7")]


def test_the_same_new_rows_a_second_time_change_nothing() -> None:
    town()
    content = workbook(
        Toimenpiteet=[NEW],
        Välivaiheet=[{"toimenpiteen tunnus": "torit", "välivaihe suomeksi": "Kilpailutus", "määräpäivä": "1.5.2026"}],
        Päätökset=[{"toimenpiteen tunnus": "torit", "päätös suomeksi": "Hankelupa"}],
    )
    assert brought(content).problems == ()
    assert brought(content).count(PlanStep.UNCHANGED) == 1


def test_a_cell_that_is_left_out_or_empty_changes_nothing() -> None:
    town(full())
    before, _version = queries.part_of_action("puistot")
    result = brought(workbook(Toimenpiteet=[{"tunnus": "puistot", "nimi ruotsiksi": "Parker", "miksi suomeksi": None}]))
    after, _version = queries.part_of_action("puistot")
    assert [each.field for each in result.actions[0].differences] == ["name.sv"]
    assert after == replace(before, name=replace(before.name, sv="Parker"))


def test_the_word_for_empty_takes_a_text_away() -> None:
    town(full())
    assert brought(workbook(Toimenpiteet=[{"tunnus": "puistot", "riski suomeksi": "(tyhjä)"}])).problems == ()
    assert queries.part_of_action("puistot")[0].risk == LocalizedText()


def test_an_x_removes_a_milestone_a_year_and_a_decision() -> None:
    town(full())
    content = workbook(
        Välivaiheet=[{"toimenpiteen tunnus": "puistot", "välivaihe suomeksi": "Avajaiset", "poista rivi": "x"}],
        Kustannukset=[{"toimenpiteen tunnus": "puistot", "vuosi": 2027, "poista rivi": "x"}],
        Päätökset=[{"toimenpiteen tunnus": "puistot", "päätös suomeksi": "Hankepäätös", "poista rivi": "x"}],
    )
    assert brought(content).problems == ()
    part, _version = queries.part_of_action("puistot")
    assert [each.name.fi for each in part.milestones] == ["Suunnitelma"]
    assert [each.year for each in part.costs] == [2026]
    assert part.decisions == ()


def test_a_preview_tells_from_what_to_what_and_stores_nothing() -> None:
    town(full())
    changes = {"Toimenpiteet_päättyy": date(2027, 6, 30), "Kustannukset_kustannus_€": 120_000}
    content = edited(exported(), **changes)
    before = queries.plans_of(["puistot"])
    result = brought(content, dry_run=True)
    assert [(each.field, each.before, each.after) for each in result.actions[0].differences] == [
        ("ends_on", "31.12.2027", "30.6.2027"),
        ("costs.2026.cost", "100000", "120000"),
    ]
    assert queries.plans_of(["puistot"]) == before


def test_all_mistakes_are_told_at_once_with_their_cells_and_nothing_is_stored() -> None:
    town(full())
    content = workbook(
        Toimenpiteet=[
            NEW | {"tavoitteet": "kasvu, onni", "vastuuyksikkö": "ei-ole", "vastuuhenkilön sähköposti": None},
            {"tunnus": "puistot", "päättyy": "vappuna"},
            {"tunnus": None, "nimi suomeksi": "Äänekäs puisto"},
            {"tunnus": "kioskit", "nimi suomeksi": "Kioskit", "alkaa": date(2026, 1, 1)},
        ],
        Kustannukset=[{"toimenpiteen tunnus": "puistot", "vuosi": 2026, "kustannus €": "paljon"}],
    )
    result = brought(content)
    assert {(each.code, each.place.path) for each in result.problems} == {
        ("unknown_unit", "Toimenpiteet!E2"),
        ("unknown_goals", "Toimenpiteet!F2"),
        ("day-unreadable", "Toimenpiteet!D3"),
        ("key-missing", "Toimenpiteet!4"),
        ("field-missing", "Toimenpiteet!5"),
        ("number-unreadable", "Kustannukset!C2"),
    }
    assert any("aanekas-puisto" in each.mend for each in result.problems)
    assert not Action.objects.filter(slug__in=["torit", "kioskit"]).exists()


def test_what_changes_in_an_approved_programme_is_proposed_and_the_plan_stays() -> None:
    town(full(), state=ProgrammeState.IN_FORCE)
    before = queries.plans_of(["puistot"])
    content = workbook(
        Toimenpiteet=[{"tunnus": "puistot", "nimi ruotsiksi": "Parker", "edellyttää": "torit"}, NEW],
        Kustannukset=[{"toimenpiteen tunnus": "torit", "vuosi": 2026, "kustannus €": 12_000}],
    )
    result = brought(content, reason="Valtuuston talousarvio")
    assert (result.problems, result.proposed, result.saved) == ((), 2, 0)
    assert queries.plans_of(["puistot", "torit"]) == before
    changes = {each.after.slug: each for each in queries.proposed_changes(PROGRAMME)}
    assert changes["puistot"].before == before["puistot"].part
    assert isinstance(part := changes["torit"].after, ActionPart)
    assert (changes["torit"].before, part.costs) == (None, (YearCost(2026, 12_000),))
    assert {each.why for each in changes.values()} == {"Valtuuston talousarvio"}


def test_the_same_file_a_second_time_proposes_nothing_more() -> None:
    town(full(), state=ProgrammeState.IN_FORCE)
    content = workbook(Toimenpiteet=[{"tunnus": "puistot", "nimi ruotsiksi": "Parker"}, NEW])
    for _time in range(2):
        result = brought(content, reason="Talousarvio")
    assert (result.problems, result.count(PlanStep.WAITING), result.proposed) == ((), 2, 0)
    assert len(queries.proposed_changes(PROGRAMME)) == 2
    other = brought(workbook(Toimenpiteet=[NEW | {"nimi suomeksi": "Torit"}]), reason="Talousarvio")
    assert [(each.code, each.place.path) for each in other.problems] == [("slug_taken", "Toimenpiteet!A2")]


def test_proposals_need_a_reason_but_a_preview_of_them_does_not() -> None:
    town(full(), state=ProgrammeState.IN_FORCE)
    content = edited(exported(), Toimenpiteet_nimi_ruotsiksi="Parker")
    assert brought(content, dry_run=True).problems == ()
    assert [each.code for each in brought(content, reason=" ").problems] == ["no_reason"]
    assert brought(exported()).problems == ()
    assert queries.proposed_changes(PROGRAMME) == ()


def test_one_mistake_keeps_every_proposal_back() -> None:
    town(full(), state=ProgrammeState.IN_FORCE)
    rows: list[dict[str, Any]] = [{"tunnus": "puistot", "nimi ruotsiksi": "Parker"}, NEW | {"tavoitteet": "onni"}]
    problems = brought(workbook(Toimenpiteet=rows), reason="Talousarvio").problems
    assert [(each.code, each.place.path) for each in problems] == [("unknown_goals", "Toimenpiteet!G3")]
    assert queries.proposed_changes(PROGRAMME) == ()


def test_how_an_action_goes_is_told_at_once_and_only_once() -> None:
    town(full(milestones=()), state=ProgrammeState.IN_FORCE)
    cells = {"tila": "Käynnissä", "eteneminen_%": 20, "mitä_on_tapahtunut": "Työ alkoi", "nimi_suomeksi": None}
    content = edited(exported(), **{f"Toimenpiteet_{name}": value for name, value in cells.items()})
    seen = brought(content, dry_run=True)
    assert (seen.told, seen.proposed, ProgressUpdate.objects.count()) == (1, 0, 0)
    assert (brought(content).problems, brought(content).told) == ((), 0)
    update = ProgressUpdate.objects.get()
    assert (update.state, update.progress, update.sentence, update.told_on) == ("under_way", 20, "Työ alkoi", TODAY)
    assert brought(exported()).told == 0


def test_milestones_are_marked_as_done_and_a_correction_comes_along() -> None:
    town(full(ends_on=date(2027, 12, 31)), state=ProgrammeState.IN_FORCE)
    row: dict[str, Any] = {"tunnus": "puistot", "tila": "käynnissä", "korjaava toimenpide": "Lisää väkeä"}
    parts = [{"toimenpiteen tunnus": "puistot", "välivaihe suomeksi": "Suunnitelma", "merkitse valmiiksi": "x"}]
    lacking = brought(workbook(Toimenpiteet=[row], Välivaiheet=parts))
    assert [(each.code, each.place.path) for each in lacking.problems] == [("no_day", "Toimenpiteet!C2")]
    row |= {"korjattu viimeistään": TODAY}
    assert brought(workbook(Toimenpiteet=[row], Välivaiheet=parts)).problems == ()
    assert len(queries.plans_of(["puistot"])["puistot"].done) == 1
    assert Correction.objects.get().measure == "Lisää väkeä"


def test_what_cannot_be_told_is_said_at_its_cell_and_nothing_is_kept() -> None:
    town(full(), full("torit"), state=ProgrammeState.IN_FORCE)
    rows: list[dict[str, Any]] = [
        {"tunnus": "puistot", "tila": "melkein valmis", "eteneminen %": None},
        NEW | {"tunnus": "kioskit", "tila": "valmis"},
        {"tunnus": "torit", "eteneminen %": 130},
    ]
    codes = {each.code for each in brought(workbook(Toimenpiteet=rows), reason="Talousarvio").problems}
    assert {"unknown_state", "not_told_yet", "no_share"} <= codes
    assert not ProgressUpdate.objects.exists()


def test_a_file_that_is_older_than_the_newest_update_does_not_tell_over_it() -> None:
    town(full(milestones=()), state=ProgrammeState.IN_FORCE)
    old = edited(exported(), Toimenpiteet_tila="valmis")
    part = UpdatePart(ActionState.UNDER_WAY, "Työ alkoi")
    services.tell_situation(actor=COMMAND_LINE, action="puistot", part=part, today=TODAY)
    assert [each.code for each in brought(old).problems] == ["told_meanwhile"]


def test_of_a_draft_nothing_is_told() -> None:
    town(full())
    content = workbook(Toimenpiteet=[{"tunnus": "puistot", "tila": "käynnissä"}])
    assert [each.code for each in brought(content).problems] == ["not_followed"]


def test_a_file_that_is_older_than_the_newest_saving_is_refused() -> None:
    town(full())
    old = edited(exported(), Toimenpiteet_nimi_ruotsiksi="Parker")
    now, _version = queries.part_of_action("puistot")
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=replace(now, name=text("Puistot ja torit")))
    assert [each.code for each in brought(old).problems] == ["edited_meanwhile"]


def test_plans_that_changed_after_the_preview_are_looked_at_again() -> None:
    town(full())
    content = workbook(Toimenpiteet=[{"tunnus": "puistot", "nimi ruotsiksi": "Parker"}])
    seen = brought(content, dry_run=True).mark
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=full(why=text("Viihtyisyys")))
    assert [each.code for each in brought(content, seen=seen).problems] == ["changed_meanwhile"]


def test_needs_may_stand_further_down_and_turn_round_but_not_run_in_a_circle() -> None:
    town(full(), full("torit", needs=("puistot",)))
    turned = [{"tunnus": "puistot", "edellyttää": "torit"}, {"tunnus": "torit", "edellyttää": "(tyhjä)"}]
    assert brought(workbook(Toimenpiteet=turned)).problems == ()
    assert queries.part_of_action("puistot")[0].needs == ("torit",)
    circle = brought(workbook(Toimenpiteet=[{"tunnus": "torit", "edellyttää": "puistot"}]))
    assert [(each.code, each.place.path) for each in circle.problems] == [("needs_in_circle", "Toimenpiteet!B2")]


def test_only_programmes_of_ones_own_are_written() -> None:
    town(full())
    content = workbook(Toimenpiteet=[{"tunnus": "puistot", "nimi ruotsiksi": "Parker"}])
    assert [each.code for each in brought(content, among=[]).problems] == ["not_yours"]
    assert brought(content, among=[PROGRAMME]).problems == ()


def test_the_owner_is_named_by_an_address_and_comes_back_as_such() -> None:
    town(full())
    person = aino()
    row = {"tunnus": "puistot", "vastuuhenkilön sähköposti": "Aino@example.org"}
    assert brought(workbook(Toimenpiteet=[row])).problems == ()
    assert queries.part_of_action("puistot")[0].owner == person.id
    assert brought(exported()).count(PlanStep.UNCHANGED) == 1


def test_formulas_are_text_in_the_file_and_the_same_text_again_here() -> None:
    town(full(name=text("=HYPERLINK(1)")))
    sheet = openpyxl.load_workbook(io.BytesIO(exported()))["Toimenpiteet"]
    assert sheet["C2"].value == "'=HYPERLINK(1)"
    assert sheet["C2"].data_type == "s"
    assert brought(exported()).count(PlanStep.UNCHANGED) == 1


ANYTHING = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)
PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30)
NAMES = st.builds(LocalizedText, PRINTABLE.map("Puisto {}".format), ANYTHING, ANYTHING)
COSTS = st.builds(YearCost, st.just(2026), *[st.integers(0, 10**11)] * 5)


@pytest.mark.slow
@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    names=st.tuples(NAMES, NAMES, NAMES),
    what=st.builds(LocalizedText, ANYTHING, ANYTHING, ANYTHING),
    cost=COSTS,
)
def test_any_plan_comes_back_as_it_was(names: tuple[LocalizedText, ...], what: LocalizedText, cost: YearCost) -> None:
    if not Action.objects.exists():
        town()
    steps = (milestone("", date(2026, 6, 1)), milestone("Avajaiset", date(2027, 6, 1)))
    part = full(
        name=names[0],
        what=what,
        costs=(cost,),
        milestones=(replace(steps[0], name=names[1]), steps[1]),
        decisions=(ActionDecisionCard(names[2], DECISION),),
    )
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=part)
    before = queries.plans_of(["puistot"])
    result = brought(exported("sv"))
    assert (result.problems, result.count(PlanStep.UNCHANGED)) == ((), 1)
    assert queries.plans_of(["puistot"]) == before
