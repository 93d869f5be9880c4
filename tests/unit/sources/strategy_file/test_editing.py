"""Edits of one item: what else the document says stays, and what referred to a removed item goes with it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.factories import documents

from teoiksi.sources.strategy_file import editing
from teoiksi.sources.strategy_file.plain import Plain, from_plain, to_plain
from teoiksi.sources.strategy_file.read import read_strategy
from teoiksi.sources.strategy_file.write import write_strategy


@pytest.fixture
def plain() -> Plain:
    return to_plain(documents.document())


def test_an_item_is_changed_and_nothing_else(plain: Plain) -> None:
    before = deepcopy(plain)
    slug = editing.ids_of(plain, "goal")[0]
    new = editing.changed(plain, "goal", slug, {**editing.item_of(plain, "goal", slug), "name": {"fi": "Uusi"}})
    assert editing.item_of(new, "goal", slug)["name"] == {"fi": "Uusi"}
    assert plain == before
    editing.item_of(new, "goal", slug)["name"] = editing.item_of(plain, "goal", slug)["name"]
    assert new == plain


def test_an_id_cannot_be_changed(plain: Plain) -> None:
    slug = editing.ids_of(plain, "value")[0]
    new = editing.changed(plain, "value", slug, {"id": "toinen", "name": {"fi": "Arvo"}})
    assert editing.ids_of(new, "value") == editing.ids_of(plain, "value")


def test_a_goal_is_added_moved_and_removed(plain: Plain) -> None:
    spearhead = editing.ids_of(plain, "spearhead")[0]
    new = editing.added(plain, "goal", {"id": "uusi", "name": {"fi": "Uusi"}}, spearhead=spearhead)
    assert editing.spearhead_of_goal(new, "uusi") == spearhead
    moved = editing.moved(new, "goal", "uusi", -1)
    assert editing.ids_of(moved, "goal").index("uusi") == editing.ids_of(new, "goal").index("uusi") - 1
    assert editing.moved(moved, "goal", editing.ids_of(moved, "goal")[0], -1) == moved
    assert editing.removed(new, "goal", "uusi") == plain


def test_a_removed_indicator_leaves_what_referred_to_it(plain: Plain) -> None:
    slug = editing.ids_of(plain, "indicator")[0]
    new = editing.with_needed(editing.removed(plain, "indicator", slug), (), ())
    assert slug not in repr(new)
    from_plain(new)


def test_what_is_not_there_cannot_be_edited(plain: Plain) -> None:
    for kind, slug in (("goal", "ei"), ("value", "ei"), ("olio", "ei")):
        with pytest.raises(editing.NoSuchItem):
            editing.item_of(plain, kind, slug)


def test_a_unit_comes_along_when_an_indicator_needs_it_and_goes_when_none_does(plain: Plain) -> None:
    slug = editing.ids_of(plain, "indicator")[0]
    item = {**editing.item_of(plain, "indicator", slug), "owner": "kirjasto"}
    library = {"id": "kirjasto", "name": {"fi": "Kirjasto"}}
    new = editing.with_needed(editing.changed(plain, "indicator", slug, item), [library], ())
    assert "kirjasto" in editing.ids_of(new, "unit")
    from_plain(new)
    assert "kirjasto" not in editing.ids_of(editing.with_needed(plain, [library], ()), "unit")


@pytest.mark.parametrize(
    ("name", "slug"), [("Jokivarsi elää", "jokivarsi-elaa"), ("§ 45!", "45"), ("…", "kohta"), ("a" * 200, "a" * 75)]
)
def test_an_id_is_made_of_a_name(name: str, slug: str) -> None:
    assert editing.fresh_id(name, ()) == slug
    assert editing.fresh_id(name, {slug}) == f"{slug}-2"


@settings(max_examples=25, deadline=None)
@given(some.data())
def test_an_edit_in_the_browser_is_the_same_edit_in_the_file(data: some.DataObject) -> None:
    """Plain values go to the file and back between every two edits, or only at the end: the same document comes of it."""
    in_browser = to_plain(documents.document())
    in_file = write_strategy(from_plain(in_browser))
    for number in range(data.draw(some.integers(1, 4))):
        edit = _drawn(data, in_browser, number)
        in_browser = editing.with_needed(edit(in_browser), (), ())
        of_file = editing.with_needed(edit(to_plain(read_strategy(in_file.encode()))), (), ())
        in_file = write_strategy(from_plain(of_file))
    assert write_strategy(from_plain(in_browser)) == in_file


def _drawn(data: some.DataObject, plain: Plain, number: int) -> Any:
    kind = data.draw(some.sampled_from(["text", "value", "spearhead", "goal", "indicator"]))
    slugs = editing.ids_of(plain, kind)
    what = data.draw(some.sampled_from(["add", "remove", "move", "change"]))
    words = data.draw(some.sampled_from(["Koski: elää", "# ei", "12,5", "kaksi\n\nkappaletta"]))
    if what == "add" and kind in {"value", "goal"} and (kind == "value" or editing.ids_of(plain, "spearhead")):
        spearhead = editing.ids_of(plain, "spearhead")[0] if kind == "goal" else ""
        return lambda of: editing.added(of, kind, {"id": f"uusi-{number}", "name": {"fi": words}}, spearhead=spearhead)
    if not slugs:
        return lambda of: of
    slug = data.draw(some.sampled_from(slugs))
    if what == "remove":
        return lambda of: editing.removed(of, kind, slug)
    if what == "move":
        step = data.draw(some.sampled_from([-1, 1]))
        return lambda of: editing.moved(of, kind, slug, step)
    field = "title" if kind == "text" else "name"
    return lambda of: editing.changed(of, kind, slug, {**editing.item_of(of, kind, slug), field: {"fi": words}})
