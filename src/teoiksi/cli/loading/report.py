"""What a load changes: how many items of each kind, and then item by item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from teoiksi.cli.loading.figures import figure_lines
from teoiksi.cli.loading.names import KINDS, field_name
from teoiksi.cli.loading.shortening import differing, shortened
from teoiksi.cli.loading.values import differing_languages, differing_members, level, said
from teoiksi.domains.strategy.types import MATTER_NAMES, Matter
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.compare import Change, Difference, counts

_CHANGES: Final[dict[Change, LocalizedText]] = {
    Change.ADDED: LocalizedText(fi="uusi", en="new"),
    Change.CHANGED: LocalizedText(fi="muuttuu", en="changed"),
    Change.REMOVED: LocalizedText(fi="poistuu", en="removed"),
}
_ONLY_LAYOUT: Final = LocalizedText(fi="vain rivinvaihdot muuttuvat", en="only line breaks change")
_LEVELS: Final = ("baseline", "target")


def count_lines(differences: tuple[Difference, ...], language: Language) -> Iterator[str]:
    """Give a table of how many items of each kind are new, changed and removed; nothing when nothing is."""
    numbers = counts(differences)
    kinds = [kind for kind in KINDS if any((kind, change) in numbers for change in Change)]
    if not kinds:
        return
    names = [KINDS[kind].in_language(language) for kind in kinds]
    heads = [_CHANGES[change].in_language(language) for change in _CHANGES]
    width = max(map(len, names))
    yield f"  {'':{width}}" + "".join(f"  {head:>8}" for head in heads)
    for kind, name in zip(kinds, names, strict=True):
        cells = (numbers.get((kind, change), 0) for change in _CHANGES)
        yield f"  {name:{width}}" + "".join(f"  {cell or '·':>8}" for cell in cells)


def detail_lines(differences: tuple[Difference, ...], language: Language) -> Iterator[str]:
    """Give every difference under the name of its kind: what, and from what to what; figures by their series."""
    for kind, name in KINDS.items():
        of_kind = [one for one in differences if one.kind == kind]
        if not of_kind:
            continue
        yield ""
        yield name.in_language(language)
        yield from figure_lines(of_kind, language) if kind == "figure" else _items(of_kind, language)


def _items(differences: Sequence[Difference], language: Language) -> Iterator[str]:
    by_item: dict[tuple[str, Change], list[Difference]] = {}
    for one in differences:
        by_item.setdefault((one.id, one.change), []).append(one)
    for of_item in by_item.values():
        yield _item(of_item[0], language)
        if of_item[0].change is Change.CHANGED and of_item[0].field:
            for one in of_item:
                yield from _field(one, language)


def _item(one: Difference, language: Language) -> str:
    change = _CHANGES[one.change].in_language(language)
    line = f"  {change:8} {shortened(_name(one).in_language(language))} ({one.id})"
    if one.kind not in _LEVELS:
        return line
    levels = [level(part, language) for part in (one.before, one.after) if part is not None]
    return f"{line}: {' → '.join(levels)}"


def _name(one: Difference) -> LocalizedText:
    return MATTER_NAMES[Matter(one.id)] if one.kind == "coverage" else one.name


def _field(one: Difference, language: Language) -> Iterator[str]:
    name = field_name(one.kind, one.field, language)
    if difference := differing_members(one.before, one.after, language):
        yield f"             {name}: {difference}"
        return
    for suffix, before, after in differing_languages(one.before, one.after):
        old, new = differing(said(before, language), said(after, language))
        change = f"{old} → {new}" if old != new else _ONLY_LAYOUT.in_language(language)
        yield f"             {name}{suffix}: {change}"
