"""A draft of changes is written by parts, by several people at once, and its versions stay."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.factories import documents

from teoiksi.domains.drafts import queries, services
from teoiksi.domains.drafts.types import DraftClosed, DraftState, Edit, EditedMeanwhile, TextPlace
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE, Actor
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.strategy_file.editing import NoSuchItem, ids_of, item_of, spearhead_of_goal
from teoiksi.sources.strategy_file.merge import Clash

pytestmark = pytest.mark.django_db
AINO = Actor(uuid4(), "person")
BENGT = Actor(uuid4(), "person")


@pytest.fixture
def draft() -> UUID:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    return services.open_draft(actor=AINO, strategy="strategia-2025", title="Syksyn korjaukset")


def item(draft: UUID, kind: str, slug: str = "") -> dict[str, Any]:
    return item_of(queries.newest(draft)[1], kind, slug)


def rename(draft: UUID, opened: int, actor: Actor = AINO, **name: str) -> int:
    goal = item_of(queries.document_at(draft, opened), "goal", "kasvu")
    new = {**goal, "name": {**goal["name"], **name}}
    return services.put_item(actor=actor, draft=draft, opened=opened, kind="goal", slug="kasvu", item=new).version


def test_a_draft_begins_as_the_strategy_and_does_not_change_it(draft: UUID) -> None:
    assert queries.differences(draft) == ()
    assert rename(draft, 1, fi="Väki kasvaa yhä") == 2
    (difference,) = queries.differences(draft)
    assert (difference.kind, difference.id, difference.field) == ("goal", "kasvu", "name")
    assert queries.strategy_now("strategia-2025") == queries.document_at(draft, 1)


def test_every_version_stays_and_tells_who_did_what(draft: UUID) -> None:
    rename(draft, 1, fi="Toinen")
    rename(draft, 2, BENGT, fi="Kolmas")
    told = [(each.number, each.edit, each.slug, each.author) for each in queries.versions(draft)]
    assert told == [
        (3, Edit.CHANGED, "kasvu", BENGT.id),
        (2, Edit.CHANGED, "kasvu", AINO.id),
        (1, Edit.OPENED, "", AINO.id),
    ]
    assert item_of(queries.document_at(draft, 2), "goal", "kasvu")["name"]["fi"] == "Toinen"
    assert len(queries.versions(draft, kind="goal", slug="viihtyvyys")) == 0


def test_saving_without_a_change_makes_no_version(draft: UUID) -> None:
    assert rename(draft, 1) == 1


def test_two_writers_of_different_places_are_both_kept(draft: UUID) -> None:
    rename(draft, 1, fi="Väki kasvaa yhä")
    edited = services.put_item(
        actor=BENGT,
        draft=draft,
        opened=1,
        kind="goal",
        slug="kasvu",
        item={**item_of(queries.document_at(draft, 1), "goal", "kasvu"), "binding": True},
    )
    assert edited.with_others
    assert item(draft, "goal", "kasvu")["name"]["fi"] == "Väki kasvaa yhä"
    assert item(draft, "goal", "kasvu")["binding"] is True


def test_two_writers_of_the_same_place_are_told_and_nothing_is_lost(draft: UUID) -> None:
    rename(draft, 1, fi="Ainon nimi")
    with pytest.raises(EditedMeanwhile) as caught:
        rename(draft, 1, BENGT, fi="Bengtin nimi")
    path = ("strategy", "spearheads", "elinymparisto", "goals", "kasvu", "name", "fi")
    assert caught.value.clashes == (Clash(path, "Bengtin nimi", "Ainon nimi"),)
    assert caught.value.version == 2
    assert item(draft, "goal", "kasvu")["name"]["fi"] == "Ainon nimi"
    assert rename(draft, 2, BENGT, fi="Bengtin nimi") == 3


def test_what_someone_is_writing_is_not_removed_by_another(draft: UUID) -> None:
    rename(draft, 1, fi="Ainon nimi")
    with pytest.raises(EditedMeanwhile):
        services.remove_item(actor=BENGT, draft=draft, opened=1, kind="goal", slug="kasvu")
    services.remove_item(actor=BENGT, draft=draft, opened=2, kind="goal", slug="kasvu")
    assert "kasvu" not in ids_of(queries.newest(draft)[1], "goal")
    assert queries.versions(draft)[0].name.fi == "Ainon nimi"


def test_a_goal_is_added_to_a_spearhead_and_moves_in_it(draft: UUID) -> None:
    new = {"id": "uusi", "name": {"fi": "Uusi tavoite"}}
    services.add_item(actor=AINO, draft=draft, kind="goal", item=new, spearhead="elinymparisto")
    services.move_item(actor=AINO, draft=draft, kind="goal", slug="uusi", step=-1)
    assert ids_of(queries.newest(draft)[1], "goal") == ["kasvu", "uusi", "viihtyvyys"]
    services.add_item(
        actor=AINO,
        draft=draft,
        kind="spearhead",
        item={"id": "toinen", "name": {"fi": "Toinen"}, "short_name": {"fi": "Toinen"}},
    )
    services.put_item(
        actor=AINO,
        draft=draft,
        opened=4,
        kind="goal",
        slug="uusi",
        item=new,
        spearhead="toinen",
        reason="Sopii paremmin",
    )
    assert spearhead_of_goal(queries.newest(draft)[1], "uusi") == "toinen"


def test_all_mistakes_are_told_and_nothing_is_kept(draft: UUID) -> None:
    broken = {"name": {"sv": "Bara svenska"}, "indicators": ["ei-ole"], "origin": "minä"}
    with pytest.raises(BadInput) as caught:
        services.put_item(actor=AINO, draft=draft, opened=1, kind="goal", slug="kasvu", item=broken)
    assert {one.code for one in caught.value.problems} == {"finnish_missing", "unknown_indicator", "unknown_choice"}
    assert queries.newest(draft)[0] == 1


def test_what_is_sent_is_not_written(draft: UUID) -> None:
    rename(draft, 1, fi="Uusi")
    services.take_step(actor=AINO, draft=draft, to=DraftState.SENT)
    with pytest.raises(DraftClosed):
        rename(draft, 2, fi="Toinen")
    services.take_step(actor=AINO, draft=draft, to=DraftState.WRITING)
    assert rename(draft, 2, fi="Toinen") == 3


def test_what_is_not_there_is_not_written(draft: UUID) -> None:
    with pytest.raises(NoSuchItem):
        services.put_item(actor=AINO, draft=draft, opened=1, kind="goal", slug="ei", item={})


def outdated(draft: UUID) -> set[tuple[str, str, str, str]]:
    return {
        (each.place.kind, each.place.slug, each.place.field, language)
        for each in queries.translations(draft)
        for language in each.outdated
    }


def test_a_translation_is_outdated_when_the_finnish_changed_after_it(draft: UUID) -> None:
    assert outdated(draft) == set()
    rename(draft, 1, fi="Väki kasvaa yhä", en="People grow still")
    assert outdated(draft) == {("goal", "kasvu", "name", "sv")}
    place = TextPlace("goal", "kasvu", "name")
    services.put_translations(actor=AINO, draft=draft, opened=2, language="sv", texts={place: "Folket växer"})
    assert outdated(draft) == set()


def test_a_translation_may_be_found_right_still(draft: UUID) -> None:
    rename(draft, 1, fi="Väki kasvaa.")
    place = TextPlace("goal", "kasvu", "name")
    for language in ("sv", "en"):
        services.put_translations(actor=AINO, draft=draft, opened=2, language=language, texts={}, still_right=[place])
    assert outdated(draft) == set()
    services.publish_correction(actor=AINO, draft=draft, reason="Piste")
    later = services.open_draft(actor=AINO, strategy="strategia-2025", title="Seuraava")
    assert outdated(later) == set()


def test_what_was_published_with_an_old_translation_is_outdated_in_the_next_draft(draft: UUID) -> None:
    rename(draft, 1, fi="Väki kasvaa.")
    services.publish_correction(actor=AINO, draft=draft, reason="Piste")
    later = services.open_draft(actor=AINO, strategy="strategia-2025", title="Seuraava")
    assert outdated(later) == {("goal", "kasvu", "name", language) for language in ("sv", "en")}


def test_a_missing_translation_is_told(draft: UUID) -> None:
    place = TextPlace("spearhead", "elinymparisto", "contents.0")
    services.put_translations(actor=AINO, draft=draft, opened=1, language="sv", texts={place: ""})
    (found,) = [each for each in queries.translations(draft) if "sv" in each.missing]
    assert found.place == place
