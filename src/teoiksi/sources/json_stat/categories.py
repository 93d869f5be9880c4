"""The categories of one dimension: codes in order, labels, units, hierarchy, notes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from teoiksi.sources.cube import Dimension, Role, Unit, texts
from teoiksi.sources.json_stat.hierarchy import read_children
from teoiksi.sources.json_stat.layout import Layout
from teoiksi.sources.json_stat.telling import Telling
from teoiksi.sources.services.roles import is_area, is_content, is_time

_KEYED: Final = {"label": "LABEL_KEY_UNKNOWN", "unit": "UNIT_KEY_UNKNOWN", "note": "NOTE_KEY_UNKNOWN"} | {
    "coordinates": "COORD_KEY_UNKNOWN"
}


def read_dimension(name: str, layout: Layout, found: object, telling: Telling) -> Dimension | None:
    """Read one dimension, or tell why it cannot be read and give None."""
    size = layout.sizes[layout.dimensions.index(name)]
    category = found.get("category") if isinstance(found, dict) else None
    if not isinstance(found, dict) or not isinstance(category, dict):
        telling.tell("STRUCTURAL_VIOLATION", what="category puuttuu tai ei ole olio")
        return None
    here = telling.at("category")
    codes = _codes(name, category, size, here.at("index"))
    if codes is None:
        return None
    role, language = layout.roles.get(name) or _role(name, codes, layout), telling.language
    _check_keys(name, category, set(codes), here)
    return Dimension(
        name,
        codes,
        role,
        texts({language: found["label"]}) if isinstance(found.get("label"), str) else texts(),
        _labels(name, category.get("label"), codes, here.at("label")),
        _units(category.get("unit"), codes, language) if role == Role.CONTENT else (),
        read_children(name, category.get("child"), set(codes), here.at("child")),
        _elimination(found),
        read_notes(found.get("note")),
    )


def _role(name: str, codes: tuple[str, ...], layout: Layout) -> Role:
    """Find a role that the document gives to none; PxWeb tells time and contents but never the area."""
    told = set(layout.roles.values())
    if Role.TIME not in told and is_time(name, codes):
        return Role.TIME
    if Role.CONTENT not in told and is_content(name):
        return Role.CONTENT
    return Role.AREA if Role.AREA not in told and is_area(name, codes) else Role.OTHER


def read_notes(value: object) -> tuple[str, ...]:
    """Read notes: one, or a list of them."""
    if isinstance(value, str):
        return (value,)
    return tuple(note for note in value if isinstance(note, str)) if isinstance(value, list) else ()


def _check_keys(name: str, category: Mapping[str, Any], known: set[str], telling: Telling) -> None:
    for key, code in _KEYED.items():
        strangers = category[key].keys() - known if isinstance(category.get(key), dict) else set()
        for stranger in sorted(strangers):
            telling.at(key).tell(code, id=name, key=stranger)


def _codes(name: str, category: Mapping[str, Any], size: int, telling: Telling) -> tuple[str, ...] | None:
    index = category.get("index")
    if index is None and isinstance(category.get("label"), dict) and len(category["label"]) == 1:
        index = list(category["label"])  # allowed for a constant dimension: its only label names its only code
    if isinstance(index, list) and all(isinstance(each, str) for each in index):
        codes: list[str] = index
    elif isinstance(index, dict):
        if set(map(type, index.values())) - {int, float} or set(index.values()) != set(range(len(index))):
            telling.tell("INDEX_POSITIONS_INVALID", id=name, last=size - 1)
            return None
        codes = sorted(index, key=index.__getitem__)  # the order of keys in a JSON object means nothing
    else:
        telling.tell("STRUCTURAL_VIOLATION", what="index puuttuu")
        return None
    if len(codes) != size or len(set(codes)) != size:
        telling.tell("INDEX_COUNT_MISMATCH", id=name, found=len(codes), size=size)
        return None
    return tuple(codes)


def _labels(name: str, value: object, codes: tuple[str, ...], telling: Telling) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict) or not value:
        return MappingProxyType({})
    if any(code not in value for code in codes):
        telling.tell("LABEL_KEY_INCOMPLETE", id=name)
    names = (value.get(code) for code in codes)
    found = tuple(text if isinstance(text, str) else code for text, code in zip(names, codes, strict=True))
    return MappingProxyType({telling.language: found})


def _units(value: object, codes: tuple[str, ...], language: str) -> tuple[Unit, ...]:
    if not isinstance(value, dict) or not value:
        return ()
    return tuple(_unit(value.get(code), language) for code in codes)


def _unit(value: object, language: str) -> Unit:
    if not isinstance(value, dict):
        return Unit()
    label, decimals = value.get("label", value.get("base")), value.get("decimals")
    return Unit(
        texts({language: label}) if isinstance(label, str) else texts(),
        decimals if type(decimals) is int and decimals >= 0 else None,
        value["symbol"] if isinstance(value.get("symbol"), str) else "",
        value["base"] if isinstance(value.get("base"), str) else "",
    )


def _elimination(found: Mapping[str, Any]) -> str:
    """PxWeb tells in its extension whether the dimension may be left out, and by which code."""
    extension = found.get("extension")
    if not isinstance(extension, dict) or extension.get("elimination") is not True:
        return ""
    code = extension.get("eliminationValueCode")
    return code if isinstance(code, str) and code else "*"
