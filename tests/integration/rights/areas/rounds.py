"""Follow-up rounds: everybody reads them, groups write in them, the strategy officer opens and closes them."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from tests.factories import rounds
from tests.integration.rights.matrix import AUDITOR, EVERYONE, GROUP, OFFICER, STAFF, Row, Who

from teoiksi.web.rounds.documents import KINDS

_DAY: Final = "2027-01-31"
_OPENED: Final = {"kind": "year_end", "year": "2026", "cut_off_on": _DAY, "closes_on": _DAY, "asked": rounds.SPEARHEAD}
_TEXT: Final = {"do": "save", "goal": "kasvu", "assessment": "Eteni", "opened": "0"}
_OPEN: Final = "2026-06-30"

ROWS: Final = {
    "rounds:rounds": Row(EVERYONE, get=200),
    "rounds:round": Row(EVERYONE, get=200),
    "rounds:spearhead": Row(EVERYONE, get=200),
    "rounds:json": Row(EVERYONE, get=200),
    "round_desk:rounds": Row(STAFF, get=200),
    "round_desk:open": Row(OFFICER, get=200, post=302, fields=_OPENED),
    "round_desk:answers": Row(STAFF, get=200),
    "round_desk:close": Row(OFFICER, get=200, post=302, fields={"sure": "on"}),
    "round_desk:texts": Row(
        GROUP | OFFICER | AUDITOR, get=200, post={**dict.fromkeys(GROUP | OFFICER, 302), Who.AUDITOR: 403}, fields=_TEXT
    ),
    **{f"rounds:{kind.route}": Row(EVERYONE, get=200) for kind in KINDS},
}


def arguments() -> dict[str, dict[str, Any]]:
    """What the addresses name: a closed round for readers, an open one for those who run it."""
    rounds.open_round()
    rounds.close()
    rounds.open_round(slug=_OPEN, situation_on=date(2026, 6, 30))
    closed = [name for name in ROWS if name.startswith("rounds:") and name != "rounds:rounds"]
    return {
        **{name: {"slug": rounds.ROUND} for name in closed},
        **{name: {"slug": _OPEN} for name in ("round_desk:answers", "round_desk:close")},
        "rounds:spearhead": {"slug": rounds.ROUND, "spearhead": rounds.SPEARHEAD},
        "round_desk:texts": {"slug": _OPEN, "spearhead": rounds.SPEARHEAD},
    }
