"""``teoiksi load``: tells what changes, tries it without writing, and says what stays."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.factories import documents
from tests.factories.database import fingerprint

from teoiksi.domains.strategy import queries
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.trouble import Trouble
from teoiksi.sources.strategy_file.document import FigurePart, GoalPart, StrategyDocument
from teoiksi.sources.strategy_file.write import write_strategy

pytestmark = pytest.mark.django_db
LONG = "Tämä johdanto on pitkä ja kertoo kaiken siitä, mitä kunta aikoo tehdä tulevina vuosina, ja {} sekin on tärkeää."


@pytest.fixture(autouse=True)
def _finnish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "strategia.yaml"


def load(file: Path, document: StrategyDocument, *options: str) -> list[str]:
    file.write_text(write_strategy(document), encoding="utf-8")
    out = io.StringIO()
    call_command("load", str(file), *options, stdout=out)
    return out.getvalue().splitlines()


def changed() -> StrategyDocument:
    """The small strategy with a bit of everything changed."""
    document = documents.document()
    part = document.strategy
    (spearhead,) = part.spearheads
    goals = (replace(spearhead.goals[0], indicators=()), GoalPart("uusi", documents.text("Uusi tavoite")))
    first, _second, third = document.indicators
    (series,) = first.series
    figures = (*series.figures[1:4], replace(series.figures[4], value=1043.5), *documents.figures(2025, 1050))
    new_texts: dict[str, Any] = {
        "vision": documents.text("Parempi kunta"),
        "introduction": LocalizedText(LONG.format("kaikki")),
    }
    return replace(
        document,
        strategy=replace(part, **new_texts, spearheads=(replace(spearhead, goals=goals, guardrails=()),)),
        indicators=(replace(first, series=(replace(series, figures=figures),), decimals=1), third),
    )


def start() -> StrategyDocument:
    return documents.document(strategy=documents.strategy(introduction=LocalizedText(LONG.format("se"))))


def test_a_first_load_tells_how_much_is_new(file: Path) -> None:
    lines = load(file, documents.document())
    assert lines[0] == "Ladattu: Mallikunnan strategia"
    assert lines[1].split() == ["uusi", "muuttuu", "poistuu"]
    counts = {line[:16].strip(): line[16:].split() for line in lines[2:]}
    assert counts["Tavoitteet"] == ["2", "·", "·"]
    assert counts["Luvut"] == ["5", "·", "·"]


def test_the_same_file_again_says_that_nothing_changed(file: Path) -> None:
    load(file, documents.document())
    before = fingerprint()
    assert load(file, documents.document()) == ["Ei muutoksia: Mallikunnan strategia"]
    assert fingerprint() == before


def test_a_dry_run_tells_everything_and_writes_nothing_not_even_a_job(file: Path) -> None:
    load(file, start())
    before = fingerprint()
    assert load(file, changed(), "--dry-run") == [
        "Lataus muuttaisi: Mallikunnan strategia",
        "                  uusi   muuttuu   poistuu",
        "  Strategia          ·         1         ·",
        "  Kärjet             ·         1         ·",
        "  Tavoitteet         1         1         1",
        "  Mittarit           ·         1         1",
        "  Luvut              1         1         ·",
        "",
        "Strategia",
        "  muuttuu  Mallikunnan strategia (strategia-2025)",
        "             visio (fi): Hyvä kunta → Parempi kunta",
        "             visio (sv): Hyvä kunta (sv) → Parempi kunta (sv)",
        "             visio (en): Hyvä kunta (en) → Parempi kunta (en)",
        "             johdanto (fi): … tulevina vuosina, ja se sekin on tärkeää. → "
        "… tulevina vuosina, ja kaikki sekin on tärkeää.",
        "",
        "Kärjet",
        "  muuttuu  Hyvä elinympäristö (elinymparisto)",
        "             peruspalvelujen turvarajat: pois maaraajat",
        "",
        "Tavoitteet",
        "  muuttuu  Väki kasvaa (kasvu)",
        "             mittarit: pois asukkaat",
        "  uusi     Uusi tavoite (uusi)",
        "  poistuu  Täällä viihdytään (viihtyvyys)",
        "",
        "Mittarit",
        "  muuttuu  Asukkaat (asukkaat)",
        "             desimaalit: 0 → 1",
        "  poistuu  Määräajat (maaraajat)",
        "",
        "Luvut",
        "  Asukkaat (asukkaat/toteuma): uusia 1 (2025)",
        "           korjataan 2024: 1\u00a0041 → 1\u00a0043,5",
        "",
        "Lataus ei poista",
        "  lukuja, joita tiedostossa ei ole: asukkaat/toteuma: 1 (2020). Ne näkyvät sivustolla edelleen.",
        "  mittareita, jotka jäävät pois strategiasta: maaraajat. Ne lukuineen näkyvät yhä mittarien luettelossa. Jos "
        "mittari poistuu käytöstä, pidä se tiedostossa ja merkitse state: retired.",
        "",
        "Mitään ei tallennettu.",
    ]
    assert fingerprint() == before


def test_a_dry_run_on_an_empty_database_leaves_it_empty(file: Path) -> None:
    before = fingerprint()
    assert load(file, documents.document(), "--dry-run")[-1] == "Mitään ei tallennettu."
    assert fingerprint() == before
    assert not ProcrastinateJob.objects.exists()


def test_the_load_does_what_the_dry_run_told(file: Path) -> None:
    load(file, start())
    told = load(file, changed(), "--dry-run")
    assert load(file, changed())[1:] == told[1:7]


def test_a_dry_run_of_the_same_file_says_that_nothing_would_change(file: Path) -> None:
    load(file, documents.document())
    assert load(file, documents.document(), "--dry-run") == [
        "Lataus ei muuttaisi mitään: Mallikunnan strategia",
        "",
        "Mitään ei tallennettu.",
    ]


def test_indicators_that_leave_the_strategy_are_still_listed_as_the_dry_run_says(file: Path, client: Any) -> None:
    load(file, start())
    load(file, changed())
    assert "Määräajat" in client.get("/mittarit/").content.decode()
    assert "Määräajat" in client.get("/mittarit/maaraajat/").content.decode()


def test_a_day_of_retrieval_alone_makes_no_new_figure(file: Path) -> None:
    load(file, documents.document())
    first, *others = documents.document().indicators
    (series,) = first.series
    later = replace(
        series, figures=(*series.figures[:4], replace(series.figures[4], retrieved=series.figures[4].published))
    )
    lines = load(file, documents.document(indicators=(replace(first, series=(later,)), *others)), "--dry-run")
    assert lines[0] == "Lataus ei muuttaisi mitään: Mallikunnan strategia"
    assert "aiempaa hakupäivää luvuilta, joissa vain se on toinen: 1." in "\n".join(lines)


def test_the_next_strategy_tells_what_it_shares_and_what_it_supersedes(file: Path) -> None:
    load(file, documents.document())
    following = documents.strategy(id="strategia-2029", name=documents.text("Seuraava"), supersedes="strategia-2025")
    lines = load(file, documents.document(strategy=following), "--dry-run")
    assert "Aiempi strategia strategia-2025 merkitään korvatuksi." in lines
    assert not any(line.startswith(("  Mittarit", "  Luvut", "  Kunta ")) for line in lines)
    assert "Aiempi strategia strategia-2025 merkitään korvatuksi." in load(file, documents.document(strategy=following))
    assert queries.in_force() == "strategia-2029"


def test_an_english_terminal_hears_english(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(file, start())
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    lines = load(file, changed(), "--dry-run")
    assert lines[0] == "A load would change: Mallikunnan strategia"
    assert "             vision (en): Hyvä kunta (en) → Parempi kunta (en)" in lines
    assert "             guardrails: gone: maaraajat" in lines
    assert "  Asukkaat (en) (asukkaat/toteuma): new 1 (2025)" in lines
    assert "           revised 2024: 1,041 → 1,043.5" in lines
    assert lines[-1] == "Nothing was stored."


def test_a_series_that_leaves_is_told_with_its_figures(file: Path) -> None:
    first, *others = documents.document().indicators
    (series,) = first.series
    forecast = replace(series, id="ennuste", role="forecast", figures=documents.figures(2030, 1100, 1110))
    load(file, documents.document(indicators=(replace(first, series=(series, forecast)), *others)))
    lines = load(file, documents.document(), "--dry-run")
    assert "  poistuu  Asukkaat (asukkaat/ennuste)" in lines
    assert (
        "  poistuvan aikasarjan lukuja: asukkaat/ennuste: 2. Ne jäävät tietokantaan, mutta sivusto ei näytä niitä."
        in lines
    )


def test_levels_and_missing_figures_are_told_in_words(file: Path) -> None:
    load(file, documents.document())
    first, *others = documents.document().indicators
    (series,) = first.series
    (target,) = first.targets
    gone = FigurePart(series.figures[4].period, missing="suppressed", published=series.figures[4].published)
    new = replace(
        first,
        targets=(replace(target, value=1090.0, origin="council", example=True),),
        series=(replace(series, figures=(*series.figures[:4], gone)),),
    )
    lines = load(file, documents.document(indicators=(new, *others)), "--dry-run")
    assert (
        "  muuttuu  Asukkaat (asukkaat/2028-12-31): 1\u00a0080 → 1\u00a0090 (esimerkki, valtuuston päättämä)" in lines
    )
    assert "           korjataan 2024: 1\u00a0041 → salattu" in lines


def test_a_file_that_is_not_there_is_told(file: Path) -> None:
    with pytest.raises(Trouble, match="ei voi lukea"):
        call_command("load", str(file))
