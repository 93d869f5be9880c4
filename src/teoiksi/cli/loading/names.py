"""What the parts of a strategy file and their fields are called on the terminal."""

from __future__ import annotations

from typing import Final

from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.items import is_order
from teoiksi.sources.strategy_file.schema import definition, title_of

KINDS: Final[dict[str, LocalizedText]] = {
    "municipality": LocalizedText(fi="Kunta", en="Municipality"),
    "term": LocalizedText(fi="Valtuustokausi", en="Council term"),
    "strategy": LocalizedText(fi="Strategia", en="Strategy"),
    "text": LocalizedText(fi="Perustelut ja taustat", en="Reasons and background"),
    "coverage": LocalizedText(fi="Kuntalain asiat", en="Matters of the act"),
    "value": LocalizedText(fi="Arvot", en="Values"),
    "spearhead": LocalizedText(fi="Kärjet", en="Spearheads"),
    "goal": LocalizedText(fi="Tavoitteet", en="Goals"),
    "unit": LocalizedText(fi="Yksiköt", en="Units"),
    "source": LocalizedText(fi="Tietolähteet", en="Sources"),
    "indicator": LocalizedText(fi="Mittarit", en="Indicators"),
    "baseline": LocalizedText(fi="Lähtötasot", en="Baselines"),
    "target": LocalizedText(fi="Tavoitetasot", en="Targets"),
    "series": LocalizedText(fi="Aikasarjat", en="Series"),
    "figure": LocalizedText(fi="Luvut", en="Figures"),
}
"""Every kind of difference, in the order in which they are told."""

_PARTS: Final = {"text": "text_part", "coverage": "coverage_part", "value": "value_part"}
_ELSEWHERE: Final = {
    ("goal", "spearhead"): LocalizedText(fi="kärki", en="spearhead"),
    ("strategy", "indicators"): LocalizedText(fi="mittarien järjestys", en="order of indicators"),
}


def field_name(kind: str, field: str, language: Language) -> str:
    """Give the name of a field: in Finnish as the schema titles it, in English as the file's key says it."""
    if known := _ELSEWHERE.get((kind, field)):
        return known.in_language(language)
    name = field.replace("_", " ").replace(".", ", ") if language == "en" else _title(kind, field)
    if not is_order(kind, field):
        return name
    return f"order of {name}" if language == "en" else f"järjestys: {name}"


def _title(kind: str, field: str) -> str:
    whole, _dot, inner = field.partition(".")
    title = title_of(_PARTS.get(kind, kind), whole)
    if inner:
        title += f", {definition(whole)['properties'][inner]['title']}"
    return f"{title[0].lower()}{title[1:]}"
