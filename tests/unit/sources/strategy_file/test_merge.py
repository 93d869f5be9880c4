"""Two writers of one document: each keeps what they alone wrote, and is told where both wrote."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as some

from teoiksi.sources.strategy_file.merge import Clash, merge

BASE: dict[str, Any] = {
    "name": {"fi": "Koski elää", "sv": "Forsen lever"},
    "goals": [{"id": "yksi", "name": {"fi": "Yksi"}}, {"id": "kaksi", "name": {"fi": "Kaksi"}}],
}

texts = some.dictionaries(some.sampled_from(["fi", "sv", "en"]), some.sampled_from("abc"))
items = some.lists(
    some.fixed_dictionaries({"id": some.sampled_from("xyz"), "name": texts}),
    max_size=3,
    unique_by=lambda each: cast("str", each["id"]),
)
parts = some.fixed_dictionaries({}, optional={"name": texts, "goals": items, "number": some.integers(0, 2)})


def test_changes_in_two_places_are_both_kept() -> None:
    mine = {**BASE, "name": {"fi": "Koski elää yhä", "sv": "Forsen lever"}}
    theirs = {**BASE, "name": {"fi": "Koski elää", "sv": "Forsen lever än"}}
    merged = merge(BASE, mine, theirs)
    assert merged.value["name"] == {"fi": "Koski elää yhä", "sv": "Forsen lever än"}
    assert merged.clashes == ()


def test_a_place_that_both_changed_is_told_with_what_theirs_was() -> None:
    mine, theirs = {**BASE, "name": {"fi": "Minun"}}, {**BASE, "name": {"fi": "Heidän", "sv": "Forsen lever"}}
    merged = merge(BASE, mine, theirs)
    assert merged.value["name"] == {"fi": "Minun"}
    assert merged.clashes == (Clash(("name", "fi"), "Minun", "Heidän"),)


def test_items_that_both_added_are_there_and_a_removed_one_is_gone() -> None:
    one, two = BASE["goals"]
    mine = {**BASE, "goals": [one, {"id": "minun"}, two]}
    theirs = {**BASE, "goals": [two, {"id": "heidan"}]}
    merged = merge(BASE, mine, theirs)
    assert [each["id"] for each in merged.value["goals"]] == ["minun", "kaksi", "heidan"]
    assert merged.clashes == ()


def test_an_item_that_one_removed_while_the_other_wrote_stays_and_is_told() -> None:
    one, two = BASE["goals"]
    rewritten = {"id": "kaksi", "name": {"fi": "Toinen"}}
    merged = merge(BASE, {**BASE, "goals": [one]}, {**BASE, "goals": [one, rewritten]})
    assert rewritten in merged.value["goals"]
    assert merged.clashes == (Clash(("goals", "kaksi"), None, rewritten),)
    assert two not in merged.value["goals"]


def test_the_order_is_of_the_one_who_changed_it() -> None:
    one, two = BASE["goals"]
    turned = {**BASE, "goals": [two, one]}
    named = {**BASE, "goals": [{"id": "yksi", "name": {"fi": "Ensimmäinen"}}, two]}
    for merged in (merge(BASE, turned, named), merge(BASE, named, turned)):
        assert [each["id"] for each in merged.value["goals"]] == ["kaksi", "yksi"]
        assert merged.value["goals"][1]["name"] == {"fi": "Ensimmäinen"}


@settings(deadline=None)
@given(parts, parts)
def test_who_changed_nothing_takes_what_the_other_wrote(base: Any, other: Any) -> None:
    assert merge(base, base, other).value == other
    assert merge(base, other, base).value == other
    assert merge(base, other, other).value == other


@settings(deadline=None)
@given(parts, parts, parts)
def test_every_clash_names_a_place_that_both_changed(base: Any, mine: Any, theirs: Any) -> None:
    merged = merge(base, mine, theirs)
    assert all(clash.mine != clash.theirs for clash in merged.clashes)
    if not merged.clashes:
        again = merge(base, theirs, mine)
        assert not again.clashes
        assert _bag(again.value) == _bag(merged.value)


def _bag(value: Any) -> Any:
    """The same, whatever the order of items and of their fields: only that may differ by who is asked first."""
    if isinstance(value, dict):
        return {name: _bag(value[name]) for name in sorted(value)}
    return sorted(repr(_bag(each)) for each in value) if isinstance(value, list) else value
