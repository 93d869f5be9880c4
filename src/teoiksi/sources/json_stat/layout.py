"""The ids, sizes and roles of a dataset; in format 1.x they lie inside ``dimension``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from teoiksi.sources.cube import Role
from teoiksi.sources.json_stat.telling import Telling
from teoiksi.sources.limits import Limits

_ROLES: Final = {"time": Role.TIME, "geo": Role.AREA, "metric": Role.CONTENT}
_OWN_KEYS_OF_1: Final = frozenset({"id", "size", "role"})


@dataclass(frozen=True, slots=True)
class Layout:
    """Dimensions in their order, with as many sizes; ``is_old`` tells the format 1.x."""

    dimensions: tuple[str, ...]
    sizes: tuple[int, ...]
    roles: Mapping[str, Role]
    is_old: bool


def read_layout(document: Mapping[str, Any], telling: Telling, limits: Limits) -> Layout | None:
    """Read the layout, or tell why it cannot be read and give None."""
    dimension = document.get("dimension")
    if not isinstance(dimension, dict):
        telling.at("dimension").tell("STRUCTURAL_VIOLATION", what="dimension puuttuu tai ei ole olio")
        return None
    is_old = "id" not in document and isinstance(dimension.get("id"), list)
    holder = dimension if is_old else document
    ids, sizes = _ids(holder.get("id")), _sizes(holder.get("size"))
    if ids is None or sizes is None:
        telling.at("id").tell("STRUCTURAL_VIOLATION", what="id tai size puuttuu tai ei ole luettelo")
        return None
    if len(ids) != len(sizes):
        telling.at("size").tell("ID_SIZE_LEN_MISMATCH", ids=len(ids), sizes=len(sizes))
        return None
    if len(ids) > limits.dimensions:
        telling.at("id").tell("TEOIKSI_TOO_MANY_DIMENSIONS", found=len(ids), limit=limits.dimensions)
        return None
    keys = dimension.keys() - (_OWN_KEYS_OF_1 if is_old else frozenset())
    if keys != set(ids) or len(set(ids)) != len(ids):
        telling.at("dimension").tell("DIM_KEY_ID_MISMATCH", ids=", ".join(ids), keys=", ".join(sorted(keys)))
        return None
    return Layout(ids, sizes, _roles(holder.get("role"), ids, telling.at("role")), is_old)


def _ids(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return None
    return tuple(value)


def _sizes(value: object) -> tuple[int, ...] | None:
    if not isinstance(value, list):
        return None
    found = tuple(each for each in map(_size, value) if isinstance(each, int) and type(each) is int and each >= 0)
    return found if len(found) == len(value) else None


def _size(found: object) -> object:
    """Sizes come as strings from some writers of 1.x."""
    return int(found) if isinstance(found, str) and found.isascii() and found.isdigit() and len(found) < 19 else found


def _roles(value: object, ids: tuple[str, ...], telling: Telling) -> Mapping[str, Role]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        telling.tell("STRUCTURAL_VIOLATION", what="role ei ole olio")
        return {}
    roles: dict[str, Role] = {}
    for name, role in _ROLES.items():
        members = value.get(name)
        for member in members if isinstance(members, list) else []:
            if member in ids:
                roles[member] = role
            else:
                telling.at(name).tell("ROLE_ID_UNKNOWN", id=member)
    return roles
