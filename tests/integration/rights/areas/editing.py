"""Drafts of changes to the strategy: the officer writes and publishes them, the auditor may read."""

from __future__ import annotations

from typing import Any, Final

from tests.factories.drafts import changed_draft
from tests.integration.rights.matrix import AUDITOR, OFFICER, Row, Who

_BOTH: Final = OFFICER | AUDITOR
_ITEM: Final = {"kind": "goal", "slug": "kasvu"}

ROWS: Final = {
    "editing:home": Row(
        _BOTH,
        get=200,
        post={Who.OFFICER: 302, Who.AUDITOR: 403},
        fields={"title": "Uusi", "strategy": "strategia-2025"},
        writes=OFFICER,
    ),
    "editing:begin": Row(
        OFFICER,
        get=200,
        post=302,
        fields={
            "strategy.name.fi": "Seuraava strategia",
            "strategy.vision.fi": "Visio",
            "strategy.motto.fi": "Motto",
            "term.name.fi": "Kausi 2029–2033",
            "term.start": "2029-06-01",
            "term.end": "2033-05-31",
        },
    ),
    "editing:draft": Row(_BOTH, get=200),
    "editing:changes": Row(_BOTH, get=200),
    "editing:history": Row(_BOTH, get=200),
    "editing:version": Row(_BOTH, get=200),
    "editing:file": Row(_BOTH, get=200),
    "editing:preview": Row(_BOTH, get=200),
    "editing:translations": Row(OFFICER, get=200, post=302),
    "editing:item": Row(OFFICER, get=200, post=302),
    "editing:add": Row(OFFICER, get=200, post=302, fields={"name.fi": "Uusi arvo", "fields": "1"}),
    "editing:remove": Row(OFFICER, get=200, post=302),
    "editing:move": Row(OFFICER, post=302, fields={"to": "down"}),
    "editing:step": Row(OFFICER, post=302, fields={"to": "send"}),
}


def arguments() -> dict[str, dict[str, Any]]:
    """A draft in which one goal has been changed."""
    draft = {"key": changed_draft()}
    return {
        **{f"editing:{name}": draft for name in ("draft", "changes", "history", "file", "step")},
        **{f"editing:{name}": {**draft, **_ITEM} for name in ("item", "preview", "remove", "move")},
        "editing:version": {**draft, "number": 2},
        "editing:translations": {**draft, "to": "sv"},
        "editing:add": {**draft, "kind": "value"},
    }
