"""A draft of changes to the small town's strategy, with one changed goal."""

from __future__ import annotations

from uuid import UUID

from teoiksi.domains.drafts import queries, services
from teoiksi.kernel.actor import COMMAND_LINE, Actor
from teoiksi.sources.strategy_file.editing import item_of


def changed_draft(*, actor: Actor = COMMAND_LINE, strategy: str = "strategia-2025", goal: str = "kasvu") -> UUID:
    """Open a draft in which the name of a goal has one more word."""
    draft = services.open_draft(actor=actor, strategy=strategy, title="Syksyn korjaukset")
    number, document = queries.newest(draft)
    item = item_of(document, "goal", goal)
    new = {**item, "name": {**item["name"], "fi": f"{item['name']['fi']} yhä"}}
    services.put_item(actor=actor, draft=draft, opened=number, kind="goal", slug=goal, item=new)
    return draft
