"""The draft of changes of the demo: it says that it is an example, and the strategy in force stays as it is."""

from __future__ import annotations

from typing import Final

from teoiksi.domains.drafts import queries, services
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.editing import ids_of, item_of

_TITLE: Final = "Esimerkki: strategian tarkistus"
_DESCRIPTION: Final = LocalizedText(
    "Esimerkkiteksti. Tässä kerrotaan parilla virkkeellä, mitä tavoite tarkoittaa asukkaan arjessa.",
    "Exempeltext. Här berättas i ett par meningar vad målet betyder i invånarnas vardag.",
)


def add_example_draft() -> None:
    """Open a draft of changes to the strategy in force, with two example texts in it, unless there are drafts already."""
    strategy = strategies.in_force()
    if strategy is None or queries.drafts():
        return
    draft = services.open_draft(actor=COMMAND_LINE, strategy=strategy, title=_TITLE, is_example=True)
    for goal in ids_of(queries.newest(draft)[1], "goal")[:2]:
        number, document = queries.newest(draft)
        item = {**item_of(document, "goal", goal), "description": _DESCRIPTION.as_mapping()}
        services.put_item(actor=COMMAND_LINE, draft=draft, opened=number, kind="goal", slug=goal, item=item)
