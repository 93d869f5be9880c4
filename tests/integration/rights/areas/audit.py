"""Recommendations of the audit committee for everybody, the auditor's view, and who writes what of recommendations."""

from __future__ import annotations

from typing import Any, Final

from tests.factories import recommendations
from tests.integration.rights.matrix import AUDITOR, EVERYONE, OFFICER, Row

_BOTH: Final = OFFICER | AUDITOR
_TEXT: Final = {"text": "Suositus"}

ROWS: Final = {
    "recommendations:recommendations": Row(EVERYONE, get=200),
    "recommendations:recommendation": Row(EVERYONE, get=200),
    "audit:overview": Row(_BOTH, get=200),
    "audit:unassessed": Row(_BOTH, get=200),
    "audit:levels": Row(_BOTH, get=200),
    "audit:goals": Row(_BOTH, get=200),
    "audit:plans": Row(_BOTH, get=200),
    "audit:missing": Row(_BOTH, get=200),
    "audit:without_actions": Row(_BOTH, get=200),
    "audit:csv": Row(_BOTH, post=200, fields={"finding": "unassessed"}),
    "audit:recommendations": Row(_BOTH, get=200),
    "audit:recommend": Row(AUDITOR, get=200, post=422, fields={"year": "2025", "number": "1", **_TEXT}),
    "audit:recommendation": Row(_BOTH, get=200),
    "audit:mend": Row(AUDITOR, post=302, fields=_TEXT),
    "audit:answer": Row(OFFICER, post=302, fields={**_TEXT, "body": "hallitus", "decided_on": "2026-09-14"}),
    "audit:follow": Row(OFFICER, post=302, fields={**_TEXT, "conclusion": "being_done"}),
}


def arguments() -> dict[str, dict[str, Any]]:
    """A recommendation that has not been answered."""
    recommendations.recommended()
    names = (
        "recommendations:recommendation",
        *(f"audit:{name}" for name in ("recommendation", "mend", "answer", "follow")),
    )
    return {key: {"year": 2025, "number": 1} for key in names}
