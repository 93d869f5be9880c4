"""The draft as a tree of its parts: what each lacks in other languages, and which of them differ from the strategy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from teoiksi.domains.drafts.types import Document, Translation
from teoiksi.kernel.language import Language
from teoiksi.sources.strategy_file.compare import Difference
from teoiksi.sources.strategy_file.editing import ONLY_ONE
from teoiksi.sources.strategy_file.plain import Plain
from teoiksi.web.editing.choices import name_of
from teoiksi.web.editing.compared import kind_name
from teoiksi.web.editing.fields import SHARED

_OF_INDICATOR = {"baseline", "target", "series"}


@dataclass(frozen=True, slots=True)
class Row:
    """One item: whether it differs from the strategy, and how many texts of which language are missing or outdated."""

    kind: str
    slug: str
    name: str
    change: str
    gaps: tuple[tuple[Language, int, int], ...]
    children: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The items of one kind; ``adds`` is the kind of item that one may add here."""

    id: str
    title: str
    rows: tuple[Row, ...]
    adds: str = ""


def sections(
    document: Document, differences: Iterable[Difference], translations: Sequence[Translation], language: Language
) -> tuple[Section, ...]:
    """Take a draft apart for its page."""
    maker = _Maker(_changes(differences), _gaps(translations), language)
    strategy = document["strategy"]
    lists = (
        ("values", _("Values"), "value", strategy.get("values", [])),
        ("spearheads", _("Spearheads and goals"), "spearhead", strategy.get("spearheads", [])),
        ("indicators", _("Indicators and targets"), "indicator", document.get("indicators", [])),
        ("coverage", _("Matters of the Local Government Act"), "coverage", strategy.get("coverage", [])),
        ("texts", _("Reasons and background"), "text", strategy.get("texts", [])),
    )
    facts = [
        *(maker.row(kind, document[kind]) for kind in ("municipality", "term")),
        *maker.rows("source", document.get("sources", [])),
    ]
    return (
        Section("strategy", _("Vision, motto and texts"), (maker.row("strategy", strategy),)),
        *(Section(place, title, maker.rows(kind, items), kind) for place, title, kind, items in lists),
        Section("facts", _("Municipality, council term and sources"), tuple(facts), "source"),
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    changes: Mapping[tuple[str, str], str]
    gaps: Mapping[tuple[str, str], tuple[tuple[Language, int, int], ...]]
    language: Language

    def rows(self, kind: str, items: Iterable[Plain]) -> tuple[Row, ...]:
        return tuple(self.row(kind, each) for each in items)

    def row(self, kind: str, item: Plain) -> Row:
        slug = item.get("id") or item.get("matter") or item["code"]
        key = (kind, "" if kind in ONLY_ONE else slug)
        children = self.rows("goal", item.get("goals", [])) if kind == "spearhead" else ()
        return Row(kind, slug, self._name(kind, item), self.changes.get(key, ""), self.gaps.get(key, ()), children)

    def _name(self, kind: str, item: Plain) -> str:
        name = name_of(item, self.language)
        return f"{kind_name(kind)}: {name}" if kind in SHARED else name


def _changes(differences: Iterable[Difference]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for one in differences:
        kind = "indicator" if one.kind in _OF_INDICATOR else one.kind
        slug = "" if kind in ONLY_ONE else one.id.partition("/")[0]
        change = one.change.value if kind == one.kind else "changed"
        found.setdefault((kind, slug), change)
    return found


def _gaps(translations: Iterable[Translation]) -> dict[tuple[str, str], tuple[tuple[Language, int, int], ...]]:
    missing: defaultdict[tuple[str, str], defaultdict[Language, list[int]]] = defaultdict(
        lambda: defaultdict(lambda: [0, 0])
    )
    for each in translations:
        key = (each.place.kind, each.place.slug)
        for language in each.missing:
            missing[key][language][0] += 1
        for language in each.outdated:
            missing[key][language][1] += 1
    return {
        key: tuple((language, lacks, old) for language, (lacks, old) in sorted(by_language.items(), reverse=True))
        for key, by_language in missing.items()
    }
