"""Ids and what refers to them: no id twice, no reference to nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file.structure import closest
from teoiksi.sources.strategy_file.tree import (
    Mapping,
    Scalar,
    mapping_in,
    mappings_in,
    problem_at,
    scalar_in,
    scalars_in,
)


def check_ids(root: Mapping) -> Iterator[Problem]:
    """Find ids and matters that stand twice, and references that lead nowhere."""
    yield from _check_once(root)
    yield from _check_references(root)


def check_unused(root: Mapping) -> Iterator[Problem]:
    """Find units and sources that nothing refers to: a strategy keeps only what its indicators need.

    To be asked of a file without other mistakes, since a reference that is mistyped leaves its unit or source unused.
    """
    owners = {scalar_in(indicator, "owner") for indicator in mappings_in(root, "indicators")}
    for name in _ids_of(root, "units"):
        if name not in owners:
            yield problem_at(
                name,
                "unused_unit",
                f"Yksikkö ”{name}” ei ole minkään mittarin vastuuyksikkö.",
                "Merkitse se mittarin kenttään owner, tai poista se tiedostosta.",
            )
    sources = {scalar_in(item, "source") for item in (*mappings_in(root, "indicators"), *series_of(root))}
    for name in _ids_of(root, "sources"):
        if name not in sources:
            yield problem_at(
                name,
                "unused_source",
                f"Tietolähde ”{name}” ei ole minkään mittarin eikä aikasarjan lähde.",
                "Merkitse se mittarin tai aikasarjan kenttään source, tai poista se tiedostosta.",
            )


def _ids_of(root: Mapping, key: str) -> Iterator[Scalar]:
    return (name for item in mappings_in(root, key) if (name := scalar_in(item, "id")) is not None)


def spearheads_of(root: Mapping) -> list[Mapping]:
    """Give the spearheads of the file."""
    return list(mappings_in(mapping_in(root, "strategy"), "spearheads"))


def goals_of(root: Mapping) -> list[Mapping]:
    """Give the goals of all spearheads."""
    return [goal for spearhead in spearheads_of(root) for goal in mappings_in(spearhead, "goals")]


def series_of(root: Mapping) -> list[Mapping]:
    """Give the series of all indicators."""
    return [series for indicator in mappings_in(root, "indicators") for series in mappings_in(indicator, "series")]


def _check_once(root: Mapping) -> Iterator[Problem]:
    strategy = mapping_in(root, "strategy")
    kinds: tuple[tuple[str, Iterable[Mapping]], ...] = (
        ("yksikön", mappings_in(root, "units")),
        ("tietolähteen", mappings_in(root, "sources")),
        ("mittarin", mappings_in(root, "indicators")),
        ("tekstin", mappings_in(strategy, "texts")),
        ("arvon", mappings_in(strategy, "values")),
        ("kärjen", spearheads_of(root)),
        ("tavoitteen", goals_of(root)),
    )
    of_indicators = (("aikasarjan", mappings_in(indicator, "series")) for indicator in mappings_in(root, "indicators"))
    for kind, items in (*kinds, *of_indicators):
        for first, second in _twice(items, "id"):
            yield problem_at(
                second,
                "duplicate_id",
                f"Tunnus ”{second}” on jo toisen {kind} tunnus rivillä {first.line}.",
                "Anna kummallekin oma tunnus, tai poista toinen.",
            )
    for first, second in _twice(mappings_in(strategy, "coverage"), "matter"):
        yield problem_at(
            second,
            "matter_twice",
            f"Kuntalain asia ”{second}” on selitetty jo rivillä {first.line}.",
            "Yhdistä selitykset yhdeksi.",
        )


def _twice(items: Iterable[Mapping], key: str) -> Iterator[tuple[Scalar, Scalar]]:
    seen: dict[str, Scalar] = {}
    for item in items:
        value = scalar_in(item, key)
        if value is None:
            continue
        if value in seen:
            yield seen[value], value
        else:
            seen[value] = value


def _check_references(root: Mapping) -> Iterator[Problem]:
    strategy = mapping_in(root, "strategy")
    indicators = _ids(mappings_in(root, "indicators"))
    for reference in _indicator_references(root):
        yield from _check_known(reference, indicators, "unknown_indicator", "mittaria", "kohtaan indicators")
    sources = _ids(mappings_in(root, "sources"))
    for item in (*mappings_in(root, "indicators"), *series_of(root)):
        yield from _check_known(
            scalar_in(item, "source"), sources, "unknown_source", "tietolähdettä", "kohtaan sources"
        )
    units = _ids(mappings_in(root, "units"))
    for indicator in mappings_in(root, "indicators"):
        yield from _check_known(scalar_in(indicator, "owner"), units, "unknown_unit", "yksikköä", "kohtaan units")
    term = _ids([mapping_in(root, "term")])
    yield from _check_known(scalar_in(strategy, "term"), term, "unknown_term", "valtuustokautta", "kohtaan term")
    yield from _check_supersedes(strategy)


def _ids(items: Iterable[Mapping]) -> list[str]:
    return [str(name) for item in items if (name := scalar_in(item, "id")) is not None]


def _indicator_references(root: Mapping) -> Iterator[Scalar]:
    yield from scalars_in(mapping_in(root, "strategy"), "context")
    for spearhead in spearheads_of(root):
        yield from scalars_in(spearhead, "guardrails")
    for goal in goals_of(root):
        yield from scalars_in(goal, "indicators")


def _check_known(reference: Scalar | None, known: list[str], code: str, kind: str, where: str) -> Iterator[Problem]:
    if reference is None or reference in known:
        return
    yield problem_at(
        reference,
        code,
        f"Tiedostossa ei ole {kind}, jonka tunnus on ”{reference}”.",
        f"{closest(reference, known)}Korjaa tunnus, tai lisää puuttuva {where}.",
    )


def _check_supersedes(strategy: Mapping) -> Iterator[Problem]:
    earlier, own = scalar_in(strategy, "supersedes"), scalar_in(strategy, "id")
    if earlier is not None and earlier == own:
        yield problem_at(
            earlier,
            "supersedes_itself",
            "Strategia ei voi korvata itseään.",
            "Kirjoita sen aiemman strategian tunnus, jonka tämä korvaa, tai poista rivi.",
        )
