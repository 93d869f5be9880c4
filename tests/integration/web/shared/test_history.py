"""Changes in the reader's words: what is told, and that nothing is left out by mistake."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.utils import translation
from pghistory.core import event_models
from tests.factories import documents

from teoiksi.domains.common.types import ChangeKind, ChangeSet, FieldChange, ItemChange
from teoiksi.domains.people.models import Unit
from teoiksi.domains.strategy import queries, services
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import Language
from teoiksi.sources.strategy_file.document import SourcePart, StrategyDocument, UnitPart
from teoiksi.web.shared.history import in_words
from teoiksi.web.shared.history.values import written
from teoiksi.web.shared.history.words import FIELDS, ITEMS, UNTOLD_FIELDS, UNTOLD_ITEMS

pytestmark = pytest.mark.django_db


def load(document: StrategyDocument) -> None:
    """Load a strategy file."""
    services.load_strategy(actor=COMMAND_LINE, document=document, reason="päätös")


def newest(language: Language = "fi") -> list[tuple[str, str, str]]:
    """What the newest change of the strategy says, row by row."""
    with translation.override(language):
        found: list[tuple[str, str, str]] = in_words(queries.changes_of_strategy("strategia-2025"), language)[0][
            "fields"
        ]
    return found


def with_indicator(**changes: Any) -> StrategyDocument:
    """The strategy with another owner and source to choose from, and its first indicator changed."""
    whole = documents.document()
    return replace(
        whole,
        units=(*whole.units, UnitPart("tekniikka", documents.text("Tekniset palvelut"))),
        sources=(*whole.sources, SourcePart("kysely", documents.text("Asukaskysely"), documents.text("Kunta"))),
        indicators=(documents.indicator(**changes), *whole.indicators[1:]),
    )


@pytest.mark.parametrize(("language", "end"), [("fi", ""), ("sv", " (sv)"), ("en", " (en)")])
def test_another_owner_and_source_are_told_by_name(language: Language, end: str) -> None:
    load(with_indicator())
    load(with_indicator(owner="tekniikka", source="kysely"))
    told = {row[0].rpartition(" – ")[2]: row[1:] for row in newest(language)}
    owner, source = {
        "fi": ("vastuutaho", "tietolähde"),
        "sv": ("ansvarig part", "datakälla"),
        "en": ("responsible", "source"),
    }[language]
    assert told[owner] == (f"Strategiayksikkö{end}", f"Tekniset palvelut{end}")
    assert told[source] == (f"Väestötilasto{end}", f"Asukaskysely{end}")


def test_the_page_of_the_indicator_tells_them_too(client: Client) -> None:
    load(with_indicator())
    load(with_indicator(owner="tekniikka"))
    html = client.get("/mittarit/asukkaat/").content.decode()
    assert "<dt>Mittari: vastuutaho</dt>" in html
    assert "Tekniset palvelut</ins>" in html


def test_a_unit_that_is_no_more_keeps_its_name_in_history() -> None:
    load(with_indicator(owner="tekniikka"))
    load(documents.document())
    Unit.objects.filter(slug="tekniikka").delete()
    assert ("Mittari: Asukkaat – vastuutaho", "Tekniset palvelut", "Strategiayksikkö") in newest()


def test_what_has_no_name_is_told_by_what_it_belongs_to() -> None:
    load(documents.document())
    targets = (replace(documents.indicator().targets[0], value=1100.5),)
    part = documents.strategy()
    (spearhead,) = part.spearheads
    first, second = spearhead.goals
    goals = (first, replace(second, indicators=("maaraajat",)))
    load(
        replace(with_indicator(targets=targets), strategy=replace(part, spearheads=(replace(spearhead, goals=goals),)))
    )
    assert sorted(newest(), reverse=True) == [
        ("Tavoitteen mittari: Täällä viihdytään – Määräajat", "", "lisätty"),
        ("Tavoitetaso: Asukkaat – 31.12.2028 – taso", "1\u00a0080", "1\u00a0100,5"),
    ]


def test_codes_are_told_in_words() -> None:
    load(documents.document())
    part = documents.strategy()
    (spearhead,) = part.spearheads
    first, second = spearhead.goals
    goals = (replace(first, origin="council", matters=("environment", "wellbeing"), binding=True), second)
    load(documents.document(strategy=replace(part, spearheads=(replace(spearhead, goals=goals),))))
    told = {name.rpartition(" – ")[2]: (before, after) for name, before, after in newest()}
    assert told == {
        "kenen asettama": ("ehdotettu, ei valtuuston päättämä", "valtuuston päättämä"),
        "sitova": ("ei", "kyllä"),
        "kuntalain asiat": (
            "elinympäristön ja elinvoiman kehittäminen",
            "elinympäristön ja elinvoiman kehittäminen, asukkaiden hyvinvoinnin edistäminen",
        ),
    }


def test_a_long_text_is_told_word_by_word(client: Client) -> None:
    begins = "Strategia kertoo, mihin suuntaan kunta kulkee ja mihin se tulevina vuosina panostaa."
    before, after = (f"{begins} Perille vie {count} kärkeä." for count in ("kuusi", "viisi"))
    load(documents.document(strategy=documents.strategy(introduction=documents.text(before))))
    load(documents.document(strategy=documents.strategy(introduction=documents.text(after))))
    html = re.sub(r'<span class="visually-hidden">[^<]*</span>', "", client.get("/muutokset/").content.decode())
    shown = "… ja mihin se tulevina vuosina panostaa. Perille vie <del>kuusi</del> <ins>viisi</ins> kärkeä."
    assert f'<span class="marked-words">{shown}</span>' in html


def test_a_large_change_is_told_by_its_counts_and_a_small_one_item_by_item() -> None:
    load(documents.document())
    (first,) = in_words(queries.changes_of_strategy("strategia-2025"), "fi")
    assert first["fields"] == []
    assert first["what"] == "Strategia julkaistiin sivustolla"
    assert first["counts"][0].startswith("Lisätty: strategia, ")
    assert ", kärki, " in first["counts"][0]
    assert first["counts"][0].count("aikasarja") == 1


def test_a_text_that_changed_in_another_language_alone_says_so() -> None:
    load(documents.document())
    vision = replace(documents.strategy().vision, sv="Ett annat mål")
    load(documents.document(strategy=documents.strategy(vision=vision)))
    newest = queries.changes_of_strategy("strategia-2025")[:1]
    ((_, *finnish),) = in_words(newest, "fi")[0]["fields"]
    ((_, *swedish),) = in_words(newest, "sv")[0]["fields"]
    assert finnish == ["", "muutettu vain muilla kielillä"]
    assert swedish == ["Hyvä kunta (sv)", "Ett annat mål"]


@pytest.mark.parametrize(
    ("value", "field", "words"),
    [
        (20.0, "value", "20"),
        (20.25, "value", "20,25"),
        (-3, "position", "\u22123"),
        ("2028-12-31", "due_on", "31.12.2028"),
        ({"koulutus": "yhteensä"}, "dimensions", "koulutus: yhteensä"),
        ([{"fi": "Puistot"}, {"fi": "Kadut"}], "contents", "Puistot, Kadut"),
        (None, "owner", ""),
    ],
)
def test_values_are_written_as_people_write_them(value: Any, field: str, words: str) -> None:
    assert written(value, "indicator", field, "fi") == words


def test_every_kind_of_item_and_every_field_of_history_has_its_words() -> None:
    shown = [apps.get_model(label, name) for label, names in SHOWN.items() for name in names]
    for model in shown:
        assert (model._meta.model_name in ITEMS) is not (model._meta.model_name in UNTOLD_ITEMS)
        (event,) = event_models(tracks_model=model)
        fields = {field.name for field in event._meta.concrete_fields if not field.name.startswith("pgh_")}
        assert fields - set(FIELDS) <= UNTOLD_FIELDS, model


SHOWN = {
    "strategy": [
        "Strategy", "Text", "Coverage", "Value", "Spearhead", "Goal", "GoalIndicator", "Guardrail", "ContextIndicator",
        "StrategyIndicator",
    ],
    "indicators": ["Indicator", "Baseline", "Target", "IndicatorSeries"],
    "stats": ["Series"],
    "programmes": [
        "Programme", "Action", "ActionGoal", "ActionValue", "ActionIndicator", "ActionNeed", "ActionDecision", "ActionCost",
        "Milestone", "Correction",
    ],
}  # fmt: skip


def test_nobody_is_told_of_a_change_that_says_nothing() -> None:
    change = ItemChange(
        "goal", 1, "kasvu", documents.text("Kasvu"), ChangeKind.CHANGED, (FieldChange("slug", "a", "b"),)
    )
    told = in_words(
        [
            ChangeSet(
                "x",
                datetime(2025, 1, 1, tzinfo=UTC),
                "",
                "",
                "job",
                "",
                (("goal", ChangeKind.CHANGED, 1),),
                (change,),
            )
        ],
        "fi",
    )
    assert told[0]["fields"] == []
