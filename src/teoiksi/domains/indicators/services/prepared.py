"""Keeping the prepared cards: values are formatted once when they change, not at every view."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.models import Indicator, PreparedCard
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import LANGUAGES
from teoiksi.numerics.periods import last_day_of_quarter_before


def refresh_prepared_cards(*, actor: Actor, slugs: Sequence[str] | None = None) -> int:
    """Format again what lists show of these indicators, or of all; gives how many cards became different.

    Also run every night: a figure becomes late, and a quarter ends, by the calendar alone.
    """
    today = timezone.localdate()
    cards = queries.cards(slugs=slugs)
    earlier = {card.slug: card for card in queries.cards(slugs=slugs, known_on=last_day_of_quarter_before(today))}
    ids = dict(Indicator.objects.filter(slug__in=[card.slug for card in cards]).values_list("slug", "pk"))
    wanted = {
        (ids[card.slug], language): {"content": queries.prepared_content(card, language, earlier[card.slug])}
        for card in cards
        for language in LANGUAGES
    }
    with common.change(actor=actor, event="indicators.cards_prepared"):
        brought = common.bring(
            PreparedCard.objects.filter(indicator__in=ids.values()),
            key=("indicator_id", "language"),
            wanted=wanted,
            fixed={"prepared_on": today},
        )
        changed = [brought.rows[key].pk for key in brought.changed]
        if changed:
            PreparedCard.objects.filter(pk__in=changed).update(prepared_on=today)
    return len(brought.added) + len(brought.changed)
