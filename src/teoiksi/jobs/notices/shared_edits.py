"""Looks at plans that two people edited at the same time, and names the first of them: they hear of it in their next letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.utils import timezone

from teoiksi.domains.notices.types import FoundMatter, MatterKind
from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import SharedEditCard
from teoiksi.jobs.notices.wording import in_all, reversed_in
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

_WAITS: Final = timedelta(days=14)
"""How long it is told of, if the first writer does not look at it."""

_SAID: Final = LocalizedText(
    "{who} tallensi {day} muutoksia, joita oli alkanut kirjoittaa ennen sinun tallennustasi.",
    "{who} sparade {day} ändringar som hade påbörjats innan du sparade dina.",
    "{who} saved changes on {day} that they had begun before you saved yours.",
)
_PROPOSED: Final = LocalizedText(
    "{who} ehdotti {day} muutosta samaan suunnitelmaan, johon sinunkin ehdotuksesi odottaa päätöstä.",
    "{who} föreslog {day} en ändring av samma plan som ditt förslag gäller.",
    "{who} proposed on {day} a change of the same plan as your proposal.",
)
_SOMEONE: Final = LocalizedText("Joku toinen", "Någon annan", "Someone else")


def shared_edits() -> Iterator[FoundMatter]:
    """Give those of which the first writer has not said that they know; two queries."""
    found = queries.shared_edits_since(timezone.now() - _WAITS)
    names = people.names_of({each.second for each in found})
    for card in found:
        yield FoundMatter(
            MatterKind.EDITED_TOGETHER,
            str(card.id),
            card.name,
            _detail(card, names.get(card.second, "")),
            _address(card),
            person=card.first,
        )


def _detail(card: SharedEditCard, name: str) -> LocalizedText:
    def written(language: Language) -> str:
        day = writing.day(timezone.localdate(card.happened_at), language)
        said = _PROPOSED if card.is_proposal else _SAID
        return said.in_language(language).format(who=name or _SOMEONE.in_language(language), day=day)

    return in_all(written)


def _address(card: SharedEditCard) -> LocalizedText:
    here = (card.strategy_slug, card.spearhead_slug, str(card.id))
    return in_all(lambda language: reversed_in(language, "group_desk:both", *here))
