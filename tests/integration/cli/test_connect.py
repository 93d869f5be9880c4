"""``teoiksi connect``: search, look, preview, save; nothing is saved that brings no figures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from tests.factories import documents
from tests.statistics_server import StatisticsServer, examples, serving

from teoiksi.domains.stats import queries
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.resolving.recipe import Combination, Operation

pytestmark = pytest.mark.django_db

TABLE = ("--service", "statfin", "--table", "vaerak/11re.px", "--own-area", "KU153")


@pytest.fixture(autouse=True)
def server(settings: Any) -> Iterator[StatisticsServer]:
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    with serving(tables=[examples.population(), examples.by_sex()]) as running:
        settings.STATISTICS_ADDRESSES = {"statfin": running.pxweb}
        yield running


def connect(*arguments: str) -> str:
    out = io.StringIO()
    call_command("connect", *arguments, stdout=out)
    return out.getvalue()


def test_a_search_gives_tables_that_can_be_looked_at() -> None:
    assert connect("--service", "statfin", "--search", "sukupuolen").splitlines() == [
        "vaerak/11re.px  Väestö iän ja sukupuolen mukaan (1.4.2026)"
    ]


def test_a_table_shows_its_variables_and_the_own_figures(server: StatisticsServer) -> None:
    lines = connect(*TABLE, "--content", "vaerak-vaesto").splitlines()
    assert lines[:3] == ["Väestö iän ja sukupuolen mukaan", "  alue (alue): 7 arvoa", "      SSS  KOKO MAA"]
    assert "  sukupuoli (muu, voi jättää valitsematta): 3 arvoa" in lines
    value = server.table("StatFin/vaerak/11re.px").cell(("KU153", "2025", "SSS", "vaerak-vaesto"))
    assert lines[-7] == "Imatra: 6 lukua, muita alueita 5"
    assert lines[-1] == f"  2025  {value:g}"
    assert queries.connections() == ()


def test_chosen_codes_are_added_up(server: StatisticsServer) -> None:
    lines = connect(*TABLE, "--content", "vaerak-vaesto", "--choose", "sukupuoli=1,2").splitlines()
    cell = server.table("StatFin/vaerak/11re.px").cell
    both = [cell(("KU153", "2025", sex, "vaerak-vaesto")) for sex in ("1", "2")]
    assert isinstance(both[0], float)
    assert isinstance(both[1], float)
    assert lines[-1] == f"  2025  {both[0] + both[1]:g}"


def test_a_second_selection_is_taken_away_and_periods_are_added_up(server: StatisticsServer) -> None:
    chosen = ("--content", "=Väkiluku", "--choose", "sukupuoli=SSS", "--minus", "sukupuoli==Miehet")
    lines = connect(
        *TABLE, *chosen, "--running-sum", "2", "--scale", "0.5", "--indicator", "asukkaat", "--save"
    ).splitlines()
    cell = server.table("StatFin/vaerak/11re.px").cell
    both = [
        float(cell(("KU153", year, "SSS", "vaerak-vaesto")) or 0)
        - float(cell(("KU153", year, "1", "vaerak-vaesto")) or 0)
        for year in ("2024", "2025")
    ]
    assert lines[-8:-6] == [
        "Luku lasketaan lähteen taulukosta vaerak/11re.px: Väkiluku (sukupuoli: SSS) miinus Väkiluku (sukupuoli: Miehet), "
        "2 peräkkäisen jakson summa, kerrottuna luvulla 0,5.",
        "Imatra: 5 lukua, muita alueita 5",
    ]
    assert lines[-2] == f"  2025  {sum(both) / 2:g}".replace(".", ",")
    (card,) = queries.connections()
    assert card.recipe.combination == Combination(Operation.MINUS, "", {"sukupuoli": ("=Miehet",)})
    assert (card.recipe.content, card.recipe.running_sum) == ("=Väkiluku", 2)


def test_a_share_is_one_content_by_another(server: StatisticsServer) -> None:
    table = ("--service", "statfin", "--table", "vaerak/11ra.px", "--own-area", "KU153")
    lines = connect(*table, "--content", "vaesto_yli64_p", "--per", "vaerak-vaesto", "--scale", "100").splitlines()
    cell = server.table("StatFin/vaerak/11ra.px").cell
    over, all_of = (float(cell(("KU153", name, "2025")) or 0) for name in ("vaesto_yli64_p", "vaerak-vaesto"))
    assert lines[-1] == f"  2025  {100 * over / all_of:g}".replace(".", ",")


def test_a_label_that_is_not_there_is_told_and_not_saved() -> None:
    said = connect(*TABLE, "--content", "=Väki", "--choose", "sukupuoli=SSS", "--minus", "sukupuoli==Mieh")
    assert said.count("=Väki → vaerak-vaesto?") == 1
    assert "=Mieh → 1?" in said


def test_a_recipe_that_cannot_be_followed_says_why_and_is_not_saved() -> None:
    with pytest.raises(CommandError, match="reseptillä ei saa lukuja"):
        connect(*TABLE, "--content", "vaesto", "--choose", "ika=1", "--indicator", "asukkaat", "--save")
    said = connect(*TABLE, "--content", "vaesto", "--choose", "ika=1")
    assert "(contentscode, vaesto → vaerak-vaesto?)" in said
    assert "muuttujaa ei enää ole (ika → sukupuoli?)" in said
    assert queries.connections() == ()


def test_what_was_seen_is_saved() -> None:
    said = connect(*TABLE, "--content", "vaerak-vaesto", "--indicator", "asukkaat", "--largest-change", "0.2", "--save")
    assert said.endswith("Yhteys tallennettu. Hae luvut: teoiksi refresh --indicator asukkaat\n")
    (card,) = queries.connections()
    assert (card.series, card.recipe.table, card.recipe.own_area) == ("asukkaat--toteuma", "vaerak/11re.px", "KU153")
    assert (card.rule.largest_change, card.every_days, card.stale_after_days) == (0.2, 7, 2 * 366 + 120)


def test_a_person_who_has_compared_the_figures_says_so(time_machine: Any) -> None:
    time_machine.move_to("2026-11-24 12:00:00+02:00", tick=False)
    connect(*TABLE, "--content", "vaerak-vaesto", "--indicator", "asukkaat", "--save")
    assert connect("--verify", "--indicator", "asukkaat") == "asukkaat: luvut on verrattu lähteeseen 24.11.2026.\n"
    assert queries.connections()[0].verified_on == date(2026, 11, 24)
    with pytest.raises(CommandError, match="ei ole yhdistetty"):
        connect("--verify", "--indicator", "muu")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Anna --shipped"),
        (("--service", "statfin"), "Anna --search"),
        (("--service", "statfin", "--table", "x/1.px"), "ei ole enää"),
        ((*TABLE, "--choose", "sukupuoli"), "kirjoita muuttuja=koodi"),
        ((*TABLE, "--minus", "a", "--per", "b"), "joko --minus tai --per"),
        ((*TABLE, "--minus", "a", "--minus", "b"), "yksi tietosisältö"),
        ((*TABLE, "--running-sum", "0"), "anna luku 1–60"),
        ((*TABLE, "--content", "vaerak-vaesto", "--indicator", "tuntematon", "--save"), "Mittaria tuntematon ei ole"),
        (("--file", "/nowhere.yaml"), "No such file"),
    ],
)
def test_what_is_wrong_is_said(arguments: tuple[str, ...], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        connect(*arguments)
    assert queries.connections() == ()


def test_a_file_connects_the_indicators_that_there_are(tmp_path: Path) -> None:
    file = tmp_path / "recipes.yaml"
    file.write_text(
        "recipes:\n"
        "  - {indicator: asukkaat, service: statfin, table: vaerak/11ra.px, verified: false}\n"
        "  - {indicator: muu, service: sotkanet, table: '127', verified: false}\n"
    )
    assert connect("--file", str(file)).splitlines() == [
        "Yhdistetty 1 mittaria, joista vahvistamatta 1.",
        "Mittaria ei ole, reseptiä ei otettu: muu",
    ]
