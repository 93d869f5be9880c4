"""What can be chosen in the fields of a form, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from teoiksi.domains.drafts.types import Document
from teoiksi.domains.indicators.types import (
    DIRECTION_NAMES,
    MEASURE_NAMES,
    METHOD_NAMES,
    ORIGIN_NAMES,
    RHYTHM_NAMES,
    ROLE_NAMES,
    STATE_NAMES,
)
from teoiksi.domains.strategy import queries as strategy
from teoiksi.domains.strategy.types import MATTER_NAMES, TEXT_KIND_NAMES
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.plain import Plain

Choices = list[tuple[str, str]]

_WORDS: Final[Mapping[str, Mapping[Any, LocalizedText]]] = {
    "direction": DIRECTION_NAMES,
    "indicator_state": STATE_NAMES,
    "matter": MATTER_NAMES,
    "measure": MEASURE_NAMES,
    "method": METHOD_NAMES,
    "origin": ORIGIN_NAMES,
    "rhythm": RHYTHM_NAMES,
    "role": ROLE_NAMES,
    "text_kind": TEXT_KIND_NAMES,
}


def all_choices(document: Document, language: Language) -> dict[str, Choices]:
    """Give the choices of every kind of field; indicators and spearheads are those of the draft."""
    units, sources = strategy.shared_parts()
    return {
        **{
            kind: [(code.value, _big(name.in_language(language))) for code, name in names.items()]
            for kind, names in _WORDS.items()
        },
        "indicator": _named(document.get("indicators", []), language),
        "spearhead": _named(document["strategy"].get("spearheads", []), language),
        "unit": [(each.id, each.name.in_language(language)) for each in units],
        "equal_values": [
            ("break", _("They break the trend")),
            ("skip", _("They neither break the trend nor add to it")),
        ],
        "strategy": [
            (slug, name.in_language(language))
            for slug, name, _state in strategy.every_strategy()
            if slug != document["strategy"]["id"]
        ],
        "source": [(each.id, each.name.in_language(language)) for each in sources],
    }


def name_of(item: Plain, language: Language) -> str:
    """Give the name of an item: its name, its title, or the matter of the act that it is about."""
    if "matter" in item:
        return _big(MATTER_NAMES[item["matter"]].in_language(language))
    return LocalizedText.from_mapping(item.get("name") or item.get("title") or {}).in_language(language)


def _named(items: Iterable[Plain], language: Language) -> Choices:
    return [(each["id"], " ".join(filter(None, (each.get("number", ""), name_of(each, language))))) for each in items]


def _big(text: str) -> str:
    return text[:1].upper() + text[1:]
