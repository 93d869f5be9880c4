"""One way to write the code of an area, whatever a source calls it: ``KU153``, ``MK09``, ``SSS``."""

from __future__ import annotations

import re
from typing import Final

WHOLE_COUNTRY: Final = "SSS"

_PREFIXES: Final = {
    "KUNTA": ("KU", 3),
    "MAAKUNTA": ("MK", 2),
    "SEUTUKUNTA": ("SK", 3),
    "HYVINVOINTIALUE": ("HVA", 2),
}
_WRITTEN: Final = re.compile(r"(KU|MK|SK|HVA)(\d{1,3})")
_NESTED: Final = re.compile(r"\w_\d{2}_\d{3}_(?P<municipality>\d{3})")
"""How Rudolf writes a municipality: group of regions, region, sub-region and municipality (``2_02_023_853`` is Turku)."""
_NESTED_WHOLE: Final = "*_**_***_***"


def area_code(category: str, code: str) -> str:
    """Give the code of an area of a category of Sotkanet: municipality 153 is ``KU153``, the whole country ``SSS``.

    A category that has no letters in Finland's statistics keeps its name: ``ERVA:1``. Categories matter: the code 153
    is a municipality's and a sub-region's at once.
    """
    if category == "MAA":
        return WHOLE_COUNTRY
    letters, length = _PREFIXES.get(category, ("", 0))
    return f"{letters}{code.zfill(length)}" if letters and code.isdigit() else f"{category}:{code}"


def normal_area(code: str) -> str | None:
    """Read ``KU153``, ``ku5``, ``153``, ``MK9``, ``SSS`` or Rudolf's ``2_02_023_853``; bare numbers of three digits are
    municipalities. None when it is no code of an area of these kinds."""
    bare = code.strip().upper()
    if bare in {WHOLE_COUNTRY, _NESTED_WHOLE}:
        return WHOLE_COUNTRY
    if re.fullmatch(r"\d{3}", bare):
        return f"KU{bare}"
    if nested := _NESTED.fullmatch(bare):
        return f"KU{nested['municipality']}"
    found = _WRITTEN.fullmatch(bare)
    if found is None:
        return None
    length = next(length for letters, length in _PREFIXES.values() if letters == found[1])
    return f"{found[1]}{found[2].zfill(length)}"
