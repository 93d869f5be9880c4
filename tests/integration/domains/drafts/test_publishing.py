"""A draft is published by the one service of strategies, and the file that is exported then is the same as if edited there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.factories import documents

from teoiksi.domains.common.types import Decision
from teoiksi.domains.drafts import queries, services
from teoiksi.domains.drafts.types import (
    DecisionMissing,
    DraftState,
    NeedsDecision,
    NothingToPublish,
    ReasonMissing,
    StrategyChanged,
    WrongStep,
)
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE, Actor
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.document import StrategyDocument
from teoiksi.sources.strategy_file.editing import item_of
from teoiksi.sources.strategy_file.write import write_strategy

pytestmark = pytest.mark.django_db
AINO = Actor(uuid4(), "person")
COUNCIL = Decision(LocalizedText("Kaupunginvaltuusto"), date(2026, 11, 16), "§ 80", "", "")


def load(document: StrategyDocument) -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=document)


@pytest.fixture
def draft() -> UUID:
    load(documents.document())
    return services.open_draft(actor=AINO, strategy="strategia-2025", title="Syksyn korjaukset")


def put(draft: UUID, kind: str, slug: str, **changes: Any) -> None:
    number, document = queries.newest(draft)
    item = {**item_of(document, kind, slug), **changes}
    reason = "Laskettiin uudelleen" if kind == "indicator" else ""
    services.put_item(actor=AINO, draft=draft, opened=number, kind=kind, slug=slug, item=item, reason=reason)


def approve(draft: UUID, reason: str = "Valtuuston päätös", decision: Decision = COUNCIL) -> None:
    services.take_step(actor=AINO, draft=draft, to=DraftState.SENT)
    services.publish_approved(actor=AINO, draft=draft, decision=decision, reason=reason)


def exported() -> str:
    return write_strategy(strategies.document_of("strategia-2025"))


def test_the_file_after_an_edit_in_the_browser_is_the_file_edited_by_hand(draft: UUID) -> None:
    by_hand = (
        exported().replace("fi: Väki kasvaa,", "fi: Väki kasvaa reippaasti,").replace("value: 1080", "value: 1100")
    )
    put(draft, "goal", "kasvu", name=documents.text("Väki kasvaa").as_mapping() | {"fi": "Väki kasvaa reippaasti"})
    put(draft, "indicator", "asukkaat", targets=[{"due": "2028-12-31", "value": 1100}])
    approve(draft)
    assert exported() == by_hand
    assert queries.draft(draft).state is DraftState.PUBLISHED


def test_figures_stay_as_they_are_whatever_came_while_the_draft_was_written(draft: UUID) -> None:
    put(draft, "indicator", "asukkaat", name=documents.text("Asukkaita").as_mapping())
    later = documents.indicator(
        series=(replace(documents.indicator().series[0], figures=documents.figures(2020, 1, 2, 3, 4, 5, 6)),)
    )
    load(documents.document(indicators=(later, *documents.document().indicators[1:])))
    services.publish_correction(actor=AINO, draft=draft, reason="Nimi taivutettiin")
    (indicator, *_) = strategies.document_of("strategia-2025").indicators
    assert [figure.value for figure in indicator.series[0].figures] == [1, 2, 3, 4, 5, 6]
    assert indicator.name.fi == "Asukkaita"


def test_a_few_mended_words_and_translations_need_a_reason_alone(draft: UUID) -> None:
    put(draft, "goal", "kasvu", name={"fi": "Väki kasvaa.", "sv": "Folket växer helt annorlunda", "en": "Grow"})
    with pytest.raises(ReasonMissing):
        services.publish_correction(actor=AINO, draft=draft, reason=" ")
    services.publish_correction(actor=AINO, draft=draft, reason="Kirjoitusvirhe")
    assert "Folket växer helt annorlunda" in exported()
    (change, *_) = strategies.changes_of_goal("strategia-2025", "kasvu")
    assert (change.reason, change.event, change.actor_id) == (
        "Kirjoitusvirhe",
        "drafts.correction_published",
        str(AINO.id),
    )


@pytest.mark.parametrize(
    ("kind", "slug", "changes"),
    [
        ("goal", "kasvu", {"name": {"fi": "Aivan toinen tavoite kuin mitä päätettiin"}}),
        ("goal", "kasvu", {"binding": True}),
        ("goal", "kasvu", {"description": {"fi": "Uutta"}}),
        ("goal", "kasvu", {"indicators": []}),
        ("indicator", "asukkaat", {"targets": [{"due": "2028-12-31", "value": 1070}]}),
        ("indicator", "asukkaat", {"baseline": {"period": "2021", "value": 1000}}),
        ("indicator", "asukkaat", {"definition": {"fi": "Asukkaita vuoden alussa"}}),
    ],
)
def test_anything_more_needs_a_decision(draft: UUID, kind: str, slug: str, changes: dict[str, Any]) -> None:
    put(draft, kind, slug, **{name: value for name, value in changes.items() if value})
    if changes == {"indicators": []}:
        number, document = queries.newest(draft)
        item = {name: value for name, value in item_of(document, kind, slug).items() if name != "indicators"}
        services.put_item(actor=AINO, draft=draft, opened=number, kind=kind, slug=slug, item=item)
    with pytest.raises(NeedsDecision):
        services.publish_correction(actor=AINO, draft=draft, reason="Muka korjaus")
    approve(draft)


def test_publishing_after_a_decision_needs_body_day_and_reason(draft: UUID) -> None:
    put(draft, "goal", "kasvu", binding=True)
    with pytest.raises(WrongStep):
        services.publish_approved(actor=AINO, draft=draft, decision=COUNCIL, reason="Päätös")
    services.take_step(actor=AINO, draft=draft, to=DraftState.SENT)
    with pytest.raises(DecisionMissing):
        services.publish_approved(actor=AINO, draft=draft, decision=replace(COUNCIL, decided_on=None), reason="x")
    with pytest.raises(ReasonMissing):
        services.publish_approved(actor=AINO, draft=draft, decision=COUNCIL, reason="")
    services.publish_approved(actor=AINO, draft=draft, decision=COUNCIL, reason="Sitova taso")
    card = queries.draft(draft)
    assert (card.decision, card.reason) == (COUNCIL, "Sitova taso")
    (change, *_) = strategies.changes_of_goal("strategia-2025", "kasvu")
    assert change.reason == "Sitova taso (Kaupunginvaltuusto 16.11.2026 § 80)"


def test_levels_and_definitions_need_a_reason_of_their_own_that_history_tells(draft: UUID) -> None:
    number, document = queries.newest(draft)
    item = {**item_of(document, "indicator", "asukkaat"), "targets": [{"due": "2028-12-31", "value": 1070}]}
    with pytest.raises(ReasonMissing):
        services.put_item(actor=AINO, draft=draft, opened=number, kind="indicator", slug="asukkaat", item=item)
    put(draft, "indicator", "asukkaat", targets=item["targets"])
    approve(draft, "Talousarvio")
    (change, *_) = strategies.changes_of_indicator("asukkaat")
    assert change.reason == "Talousarvio (Kaupunginvaltuusto 16.11.2026 § 80) · Asukkaat: Laskettiin uudelleen"


def test_nothing_is_published_twice_nor_when_nothing_differs(draft: UUID) -> None:
    with pytest.raises(NothingToPublish):
        services.publish_correction(actor=AINO, draft=draft, reason="Ei mitään")
    put(draft, "goal", "kasvu", name={"fi": "Väki kasvaa."})
    services.publish_correction(actor=AINO, draft=draft, reason="Piste")
    with pytest.raises(WrongStep):
        services.publish_correction(actor=AINO, draft=draft, reason="Piste")
    assert [(one.kind, one.field) for one in queries.differences(draft)] == [("goal", "name")]


def test_a_draft_takes_in_what_was_published_meanwhile(draft: UUID) -> None:
    other = services.open_draft(actor=AINO, strategy="strategia-2025", title="Toinen")
    put(draft, "goal", "kasvu", name={"fi": "Väki kasvaa."})
    put(other, "value", "rohkea", name={"fi": "Rohkea."})
    put(other, "goal", "kasvu", name={"fi": "Väki kasvaa!"})
    services.publish_correction(actor=AINO, draft=draft, reason="Piste")
    with pytest.raises(StrategyChanged):
        services.publish_correction(actor=AINO, draft=other, reason="Toinen piste")
    (clash,) = services.bring_up_to_date(actor=AINO, draft=other)
    assert (clash.mine, clash.theirs) == ("Väki kasvaa!", "Väki kasvaa.")
    assert {(one.id, one.field) for one in queries.differences(other)} == {("kasvu", "name"), ("rohkea", "name")}
    services.publish_correction(actor=AINO, draft=other, reason="Toinen piste")
    assert "fi: Väki kasvaa!" in exported()


def test_a_strategy_that_nobody_has_decided_on_is_written_freely_and_comes_into_force_by_a_decision() -> None:
    load(documents.document(strategy=replace(documents.strategy(), state="draft", decision=None)))
    first = services.open_draft(actor=AINO, strategy="strategia-2025", title="Valmistelu")
    put(first, "goal", "kasvu", name={"fi": "Aivan toinen tavoite"})
    services.publish_correction(actor=AINO, draft=first, reason="Valmistelu etenee")
    assert strategies.document_of("strategia-2025").strategy.state == "draft"
    second = services.open_draft(actor=AINO, strategy="strategia-2025", title="Valtuustolle")
    put(second, "goal", "kasvu", binding=True)
    approve(second)
    part = strategies.document_of("strategia-2025").strategy
    assert part.state == "approved"
    assert part.decision is not None
    assert part.decision.section == "§ 80"


def test_giving_up_needs_a_reason_and_is_the_end(draft: UUID) -> None:
    with pytest.raises(ReasonMissing):
        services.take_step(actor=AINO, draft=draft, to=DraftState.DROPPED)
    services.take_step(actor=AINO, draft=draft, to=DraftState.DROPPED, reason="Ei tarvita")
    with pytest.raises(WrongStep):
        services.take_step(actor=AINO, draft=draft, to=DraftState.WRITING)
