"""Names of months in Finnish, Swedish and English, in full and shortened."""

from typing import Final

_FINNISH: Final = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split()  # noqa: SIM905 (reads as a calendar)
_SWEDISH: Final = "januari februari mars april maj juni juli augusti september oktober november december".split()  # noqa: SIM905 (see above)
_ENGLISH: Final = "january february march april may june july august september october november december".split()  # noqa: SIM905 (see above)


def _names(month: int) -> set[str]:
    stem, swedish, english = _FINNISH[month - 1], _SWEDISH[month - 1], _ENGLISH[month - 1]
    finnish = {stem, f"{stem}k", f"{stem}kuu", f"{stem}kuun", f"{stem}kuussa", f"{stem}kuuta"}
    return finnish | {swedish, swedish[:3], english, english[:3]}


MONTHS: Final[dict[str, int]] = {name: month for month in range(1, 13) for name in _names(month)} | {"sept": 9}
"""Name in lower case, without a full stop → month from 1 to 12."""
